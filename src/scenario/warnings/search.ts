import { detects, intercepts } from "../roles.ts";
import type { World } from "../schema/world.ts";
import { usefulLegs, weightsOn, zonesPassed } from "../ways.ts";
import type { Warning } from "./warning.ts";

/** Zones in which nothing can become known, and searchers that see nothing. */
export const warnOfSearch: Warning = ({ world, scenario, warn }) => {
  const worlds = scenario.alternatives.map((alternative) => alternative.world);
  const searched = new Set(
    worlds.flatMap((each) =>
      Object.values(each.assets).flatMap((asset) =>
        detects(asset) && asset.zone !== undefined ? [asset.zone] : [],
      ),
    ),
  );
  const flows = Object.values(world.flows);
  const passed = new Set(flows.flatMap((flow) => [...zonesPassed(world, flow)]));
  const cued = new Set(
    flows.flatMap((flow) =>
      flow.cue === undefined || flow.cue.share === 0 ? [] : [...zonesPassed(world, flow)],
    ),
  );
  for (const id of Object.keys(world.zones)) {
    if (!passed.has(id)) warn(["zones", id], "a zone that some flow passes", "none does");
    else if (!searched.has(id) && !cued.has(id)) {
      warn(
        ["zones", id],
        "a zone that an asset searches or that a cued flow passes",
        "it is never searched",
        "nothing in it can become known",
      );
    }
  }
  for (const [id, asset] of Object.entries(world.assets)) {
    if (!detects(asset)) continue;
    if (asset.zone === undefined) {
      warn(["assets", id], "a zone for an asset of the role detect", "none", "it searches nowhere");
      continue;
    }
    const { zone } = asset;
    const seen = Object.entries(asset["sweep-width"] ?? {})
      .filter(([, width]) => width > 0)
      .map(([signature]) => signature);
    const signatures = new Set(flows.flatMap((flow) => signaturesIn(zone, flow, world)));
    if (signatures.size > 0 && !seen.some((signature) => signatures.has(signature))) {
      warn(
        ["assets", id, "sweep-width"],
        `a sweep width against ${[...signatures].slice(0, 6).join(", ")}, which pass its zone`,
        seen.join(", ") || "none above 0",
      );
    }
  }
};

/** What sensors see of a flow in a zone: the signatures of what carries it on the legs there. */
function signaturesIn(zone: string, flow: World["flows"][string], world: World): readonly string[] {
  const used = usefulLegs(world, flow).flatMap((id) => {
    const leg = world.legs[id]!;
    return leg.zone === zone ? Object.keys(weightsOn(flow, id, leg.by) ?? {}) : [];
  });
  return [...new Set(used)].map((name) => world.conveyances[name]?.signature ?? name);
}

/** Ships that search and intercept answer whatever they find; without cues the response rate says little. */
export const warnOfMissingCues: Warning = ({ world, warn }) => {
  if (Object.values(world.flows).some((flow) => flow.cue !== undefined && flow.cue.share > 0)) return;
  for (const [id, asset] of Object.entries(world.assets)) {
    if (!detects(asset) || !intercepts(asset)) continue;
    warn(
      ["assets", id, "role"],
      "a cue in some flow beside assets that both search and intercept",
      "no cue",
      "a unit that finds its own target always responds, so that the response rate is near 100 % whatever the number of units",
    );
  }
};
