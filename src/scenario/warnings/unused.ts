import { mixesOf, usefulLegs } from "../ways.ts";
import type { Warning } from "./warning.ts";

/** What stands in the file and is used by nothing. */
export const warnOfUnused: Warning = ({ world, warn }) => {
  const flows = Object.values(world.flows);
  const legs = Object.entries(world.legs);
  const used = {
    nodes: new Set([
      ...legs.flatMap(([, leg]) => [leg.from, leg.to]),
      ...flows.flatMap((flow) => [flow.from, flow.to]),
    ]),
    checkpoints: new Set(legs.flatMap(([, leg]) => leg.checkpoint ?? [])),
    conveyances: new Set(
      flows.flatMap((flow) => mixesOf(world, flow).flatMap(({ weights }) => Object.keys(weights))),
    ),
    organisations: new Set(flows.map((flow) => flow.organisation)),
  };
  for (const [section, names] of Object.entries(used)) {
    for (const id of Object.keys(world[section as keyof typeof used])) {
      if (!names.has(id)) warn([section, id], `something that uses ${id}`, "nothing does");
    }
  }
  const useful = new Set(flows.flatMap((flow) => usefulLegs(world, flow)));
  const named = new Set(Object.values(world.routes ?? {}).flatMap((route) => route.legs));
  for (const [id] of legs) {
    if (!useful.has(id) && !named.has(id))
      warn(["legs", id], "a leg on the way of some flow", "no flow can use it");
  }
};
