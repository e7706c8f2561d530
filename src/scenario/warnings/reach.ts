import { distanceToZone } from "../distanceToZone.ts";
import { zonesPassed } from "../ways.ts";
import type { Warning } from "./warning.ts";

/** Assets that intercept but can never be where a target is. */
export const warnOfReach: Warning = ({ world, warn }) => {
  const passed = new Set(Object.values(world.flows).flatMap((flow) => [...zonesPassed(world, flow)]));
  for (const [id, asset] of Object.entries(world.assets)) {
    if (!asset.role.includes("intercept")) continue;
    const answers = asset.answers ?? (asset.zone === undefined ? [...passed] : [asset.zone]);
    const key = asset.answers !== undefined ? "answers" : "zone";
    if (!answers.some((zone) => passed.has(zone))) {
      warn(
        ["assets", id, key],
        "a zone that some flow passes among those that it answers",
        answers.join(", ") || "none",
        "it can reach nothing",
      );
      continue;
    }
    if (asset.speed === undefined) {
      warn(
        ["assets", id],
        "a speed for an asset of the role intercept",
        "none",
        "its travel takes no time, which is for textbook files only",
      );
      continue;
    }
    if (asset.endurance === undefined || asset.zone !== undefined) continue;
    const radius = (asset.speed * asset.endurance) / 2 + (asset.reach?.range ?? 0);
    const near = answers.some((name) => {
      const zone = world.zones[name];
      return zone !== undefined && distanceToZone(asset.base.at, zone) <= radius;
    });
    if (!near) {
      warn(
        ["assets", id, "endurance"],
        "a zone that it answers within its endurance",
        `a radius of ${Math.round(radius)} km`,
        "it can reach nothing",
      );
    }
  }
};
