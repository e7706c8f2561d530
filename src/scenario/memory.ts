import { distributionMean } from "./distributionMean.ts";
import type { World } from "./schema/world.ts";
import { meanCrossings } from "./ways.ts";

/** What remembers longest in a world, in hours, and what it is. */
export interface Memory {
  readonly hours: number;
  readonly what: string;
}

/** The longest memory: a patrol cycle, a maintenance interval, a repair, or the mean time of a load under way. */
export function longestMemory(world: World): Memory {
  const memories: Memory[] = [];
  for (const [id, asset] of Object.entries(world.assets)) {
    if (asset.endurance !== undefined) {
      memories.push({ hours: asset.endurance + (asset.turnaround ?? 0), what: `the patrol cycle of ${id}` });
    }
    if (asset.maintenance !== undefined) {
      const { every, for: duration } = asset.maintenance;
      memories.push({ hours: every + distributionMean(duration), what: `the maintenance interval of ${id}` });
    }
    if (asset.breakdown !== undefined) {
      memories.push({ hours: distributionMean(asset.breakdown.repair), what: `the repair of ${id}` });
    }
    if (asset.processing !== undefined) {
      memories.push({ hours: distributionMean(asset.processing), what: `the processing of a case by ${id}` });
    }
    if (asset.pursuit !== undefined) {
      memories.push({ hours: distributionMean(asset.pursuit), what: `a pursuit that fails by ${id}` });
    }
    if (asset.escape !== undefined) {
      memories.push({ hours: distributionMean(asset.escape), what: `a target that gets away from ${id}` });
    }
  }
  for (const [id, flow] of Object.entries(world.flows)) {
    for (const hours of meanCrossings(world, flow))
      memories.push({ hours, what: `the voyage of a load of ${id}` });
  }
  return memories.reduce((longest, each) => (each.hours > longest.hours ? each : longest), {
    hours: 0,
    what: "nothing",
  });
}

/** The warm-up of a world that names none: three times its longest memory, at least 30 days and at most 50 years. */
export function defaultWarmUp(world: World): number {
  return Math.min(50 * 8766, Math.max(30 * 24, 3 * longestMemory(world).hours));
}
