import { cosine, exp, ln, pow } from "../arithmetic/index.ts";
import type { Formula } from "./formula.ts";

type Interval = readonly [low: number, high: number];

/**
 * Bounds that a formula never leaves while `t` runs over an interval, by interval arithmetic (R. E. Moore, 1966, Interval
 * Analysis): never too narrow, sometimes too wide, infinite where a division or a logarithm may be undefined.
 */
export function formulaBounds(formula: Formula, t: Interval): Interval {
  if (typeof formula === "number") return [formula, formula];
  if (formula === "t") return t;
  const [a, b, c] = formula.args.map((arg) => formulaBounds(arg, t)) as [Interval, Interval, Interval];
  const [low, high] = bounds(formula.op, a, b, c);
  return [Number.isNaN(low) ? -Infinity : low, Number.isNaN(high) ? Infinity : high];
}

function bounds(op: Exclude<Formula, number | "t">["op"], a: Interval, b: Interval, c: Interval): Interval {
  switch (op) {
    case "+":
      return [a[0] + b[0], a[1] + b[1]];
    case "-":
      return [a[0] - b[1], a[1] - b[0]];
    case "*":
      return product(a, b);
    case "/":
      return b[0] <= 0 && b[1] >= 0 ? everything : product(a, [1 / b[1], 1 / b[0]]);
    case "^":
      return power(a, b);
    case "negate":
      return [-a[1], -a[0]];
    case "<":
    case "<=":
    case ">":
    case ">=":
      return [0, 1];
    case "if":
      return [Math.min(b[0], c[0]), Math.max(b[1], c[1])];
    case "sin":
      return wave(a[0] - Math.PI / 2, a[1] - Math.PI / 2);
    case "cos":
      return wave(a[0], a[1]);
    case "exp":
      return [exp(a[0]), exp(a[1])];
    case "log":
      return a[0] <= 0 ? everything : [ln(a[0]), ln(a[1])];
    case "sqrt":
      return a[0] < 0 ? everything : [Math.sqrt(a[0]), Math.sqrt(a[1])];
    case "abs":
      return a[0] <= 0 && a[1] >= 0 ? [0, Math.max(-a[0], a[1])] : sorted([Math.abs(a[0]), Math.abs(a[1])]);
    case "floor":
      return [Math.floor(a[0]), Math.floor(a[1])];
    case "mod":
      return b[0] > 0 ? [0, b[1]] : everything;
    case "min":
      return [Math.min(a[0], b[0]), Math.min(a[1], b[1])];
    case "max":
      return [Math.max(a[0], b[0]), Math.max(a[1], b[1])];
  }
}

const everything: Interval = [-Infinity, Infinity];

function sorted(values: readonly number[]): Interval {
  return values.some(Number.isNaN) ? everything : [Math.min(...values), Math.max(...values)];
}

function product(a: Interval, b: Interval): Interval {
  return sorted([a[0] * b[0], a[0] * b[1], a[1] * b[0], a[1] * b[1]]);
}

function power(a: Interval, b: Interval): Interval {
  if (a[0] > 0) return sorted([pow(a[0], b[0]), pow(a[0], b[1]), pow(a[1], b[0]), pow(a[1], b[1])]);
  const whole = b[0] === b[1] && Number.isInteger(b[0]) && b[0] >= 0;
  if (!whole) return everything;
  const ends = [pow(a[0], b[0]), pow(a[1], b[0])];
  return sorted(a[0] <= 0 && a[1] >= 0 && b[0] > 0 ? [...ends, 0] : ends);
}

/** The range of the cosine over an interval. */
function wave(from: number, to: number): Interval {
  const turn = 2 * Math.PI;
  const holds = (angle: number) => Math.ceil((from - angle) / turn) <= Math.floor((to - angle) / turn);
  const ends = [cosine(from), cosine(to)];
  return [holds(Math.PI) ? -1 : Math.min(...ends), holds(0) ? 1 : Math.max(...ends)];
}
