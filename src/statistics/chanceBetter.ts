import type { Estimate } from "./estimate.ts";
import { requirePaired } from "./requirements.ts";
import type { Direction } from "./selection/procedure.ts";
import { wilson } from "./wilson.ts";

/**
 * The chance that plan a does better than plan b in one and the same history: the share of paired
 * replications in which it does, with Wilson's interval. A tie is not better.
 */
export function chanceBetter(
  a: readonly number[],
  b: readonly number[],
  direction: Direction = "smallest",
  level = 0.95,
): Estimate {
  requirePaired("chanceBetter", a, b);
  const sign = direction === "smallest" ? 1 : -1;
  const better = a.filter((value, r) => sign * value < sign * b[r]!).length;
  return wilson(better, a.length, level);
}
