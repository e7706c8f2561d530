import type { Draw } from "../../src/statistics/index.ts";
import { gaussian, lehmer } from "./lehmer.ts";

/** Normal systems with the means given; replication r of all of them shares a part of its noise. */
export function normalSystems(means: readonly number[], seed: number, shared = 0) {
  const normal = gaussian(lehmer(seed));
  const noise: number[][] = [];
  return ({ system, replication }: Draw) => {
    while (noise.length <= replication) noise.push(Array.from({ length: means.length + 1 }, normal));
    const row = noise[replication]!;
    return means[system]! + shared * row[means.length]! + Math.sqrt(1 - shared ** 2) * row[system]!;
  };
}
