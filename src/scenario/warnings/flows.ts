import { distributionMean } from "../distributionMean.ts";
import { namedRoutes, usefulLegs } from "../ways.ts";
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
    const modes = new Set(usefulLegs(world, flow).map((leg) => leg.by));
    const load = distributionMean(flow.load);
    for (const [mode, weights] of Object.entries(flow.conveyances)) {
      if (!modes.has(mode as "sea"))
        warn(["flows", id, "conveyances", mode], `a leg by ${mode} on some way of the flow`, "none");
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
