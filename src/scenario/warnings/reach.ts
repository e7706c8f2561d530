import { distanceToZone } from "../distanceToZone.ts";
import { intercepts } from "../roles.ts";
import type { World } from "../schema/world.ts";
import { zonesPassed } from "../ways.ts";
import type { Warning } from "./warning.ts";

/** Assets that intercept but can never be where a target is. */
export const warnOfReach: Warning = ({ world, warn }) => {
  const passed = new Set(Object.values(world.flows).flatMap((flow) => [...zonesPassed(world, flow)]));
  for (const [id, asset] of Object.entries(world.assets)) {
    if (!intercepts(asset)) continue;
    const answers = zonesAnswered(asset) ?? [...passed];
    const key = asset.answers !== undefined ? "answers" : "zone";
    if (!answers.some((zone) => passed.has(zone))) {
      warn(
        ["assets", id, key],
        "a zone that some flow passes among those in which it responds",
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
    const radius = farthestOut(asset);
    if (!isNear(world, asset, answers, radius)) {
      warn(
        ["assets", id, "endurance"],
        "a zone that it can reach within its endurance",
        `a radius of ${Math.round(radius)} km`,
        "it can reach nothing",
      );
    }
  }
};

type Asset = World["assets"][string];

/** The zones whose cases a class answers; undefined for all. */
export const zonesAnswered = ({ answers, zone }: Asset): readonly string[] | undefined =>
  answers ?? (zone === undefined ? undefined : [zone]);

/** Kilometres, or more, that a unit on alert can go out so that it is home again within its endurance. */
export function farthestOut({ zone, speed, endurance, reach }: Asset): number {
  if (zone !== undefined || speed === undefined || endurance === undefined) return Number.POSITIVE_INFINITY;
  return (speed * endurance) / 2 + (reach?.range ?? 0);
}

const isNear = (world: World, { base }: Asset, zones: readonly string[], radius: number): boolean =>
  radius === Number.POSITIVE_INFINITY ||
  zones.some((name) => {
    const zone = world.zones[name];
    return zone !== undefined && distanceToZone(base.at, zone) <= radius;
  });

/** Whether a class on alert has none of its zones within its endurance. */
export const reachesNoZone = (world: World, asset: Asset): boolean =>
  !isNear(world, asset, zonesAnswered(asset) ?? Object.keys(world.zones), farthestOut(asset));
