import { square } from "../../arithmetic/index.ts";
import { deviation, mean } from "../moments.ts";
import { bestOf, type Direction, drawsOf, type Procedure } from "./procedure.ts";
import { type IndifferenceZone, requireZone } from "./requirements.ts";
import { rinottConstant } from "./rinottConstant.ts";

/** Settings of the two-stage procedure. */
export type TwoStageSelection = IndifferenceZone & {
  readonly direction?: Direction;
  /** The constant of `rinottConstant` for the same settings, where it is already known; computed when absent. */
  readonly h?: number;
};

/**
 * Rinott's two-stage procedure: a first stage of every system, then as many replications of each as its
 * variance asks for, max(n0, ⌈(h S_i / δ)²⌉), and the best overall mean.
 *
 * Finite-sample guarantee for normal outputs. Systems must be simulated **independently**: no common random
 * numbers. Source: Rinott (1978), "On two-stage selection procedures and related probability-inequalities".
 */
export function* rinott(settings: TwoStageSelection): Procedure {
  const zone = { confidence: 0.95, firstStage: 10, direction: "smallest" as const, ...settings };
  requireZone("rinott", zone);
  const { systems, firstStage, indifference, direction } = zone;
  const all = Array.from({ length: systems }, (_, system) => system);
  const outcomes: number[][] = all.map(() => []);
  const { h = rinottConstant(zone) } = settings;

  const first = drawsOf(all, 0, firstStage);
  (yield first).forEach((outcome, index) => {
    outcomes[first[index]!.system]!.push(outcome);
  });
  const needed = outcomes.map((values) => Math.ceil(square((h * deviation(values)) / indifference)));
  const second = all.flatMap((system) => drawsOf([system], firstStage, needed[system]!));
  if (second.length > 0) {
    (yield second).forEach((outcome, index) => {
      outcomes[second[index]!.system]!.push(outcome);
    });
  }

  const means = outcomes.map(mean);
  return {
    best: bestOf(all, (system) => means[system]!, direction),
    means,
    observations: outcomes.map((values) => values.length),
    survivors: all,
    method: "Rinott",
    guarantee: "finite sample, normal outputs, independent systems",
  };
}
