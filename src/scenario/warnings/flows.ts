import { distributionMean } from "../distributionMean.ts";
import { quote } from "../quantity.ts";
import { mixesOf, namedRoutes, usefulLegs } from "../ways.ts";
import type { Warning } from "./warning.ts";

/** Flows whose every route is closed, that carry nothing, or whose loads are far above what carries them. */
export const warnOfFlows: Warning = ({ world, warn }) => {
  for (const [id, flow] of Object.entries(world.flows)) {
    const rule = world.organisations[flow.organisation]?.routes;
    if (rule !== undefined && rule !== "cheapest") {
      const { shares } = rule;
      const open =
        world.routes === undefined
          ? Object.values(shares).some((share) => share > 0)
          : namedRoutes(world, flow).some(([route]) => (shares[route] ?? 0) > 0);
      if (!open)
        warn(
          ["organisations", flow.organisation, "routes", "shares"],
          `a share above 0 for a route of flow ${id}`,
          "every route is closed",
        );
    }
    if (flow.departures.poisson === 0)
      warn(["flows", id, "departures", "poisson"], "a rate above 0", "no departures");
    const useful = usefulLegs(world, flow);
    const own = flow["conveyances-on"] ?? {};
    const modes = new Set<string>(
      useful.flatMap((leg) => (Object.hasOwn(own, leg) ? [] : [world.legs[leg]!.by])),
    );
    for (const mode of Object.keys(flow.conveyances)) {
      const rest = useful.some((leg) => world.legs[leg]!.by === mode) ? " that is not in conveyances-on" : "";
      if (!modes.has(mode))
        warn(["flows", id, "conveyances", mode], `a leg by ${mode} on some way of the flow${rest}`, "none");
    }
    for (const leg of Object.keys(own)) {
      if (!useful.includes(leg))
        warn(["flows", id, "conveyances-on", leg], "a leg on some way of the flow", quote(leg));
    }
    const load = distributionMean(flow.load);
    for (const { weights } of mixesOf(world, flow)) {
      for (const name of Object.keys(weights)) {
        const capacity = world.conveyances[name]?.capacity;
        if (capacity !== undefined && load > 20 * capacity) {
          warn(
            ["flows", id, "load"],
            `a mean load of at most 20 times the capacity of ${name}`,
            `${Math.round(load)} kg on ${Math.round(capacity)} kg each`,
          );
        }
      }
    }
  }
};
