import { square } from "../../arithmetic/index.ts";
import { deviation, mean } from "../moments.ts";
import { askInto, bestOf, type Direction, drawsOf, type Procedure } from "./procedure.ts";
import { type IndifferenceZone, requireZone } from "./requirements.ts";
import { rinottConstant } from "./rinottConstant.ts";
import { screeningConstant } from "./screeningConstant.ts";

/** Settings of the good selection procedure. */
export type GoodSelection = IndifferenceZone & {
  readonly direction?: Direction;
  /** Mean number of replications that each round of screening adds to a system; 10 when absent. */
  readonly batch?: number;
  /** Rounds of screening at most; 10 when absent. */
  readonly rounds?: number;
  /** The constants of `screeningConstant` and `rinottConstant` at half of the error each, where they are known. */
  readonly constants?: { readonly eta: number; readonly h: number };
};

/** The constants of the procedure: half of the chance of error each to screening and to the last stage. */
export function goodSelectionConstants({
  systems,
  firstStage,
  confidence,
}: {
  readonly systems: number;
  readonly firstStage: number;
  readonly confidence: number;
}): { readonly eta: number; readonly h: number } {
  const half = { systems, firstStage, confidence: (1 + confidence) / 2 };
  return { eta: screeningConstant(half), h: rinottConstant(half) };
}

/**
 * The good selection procedure GSP, for many systems: rounds of screening in which a system of larger variance gets more
 * replications, then a last stage as Rinott's for those that are left.
 *
 * Chooses, in finite samples and for normal outputs, a system within the indifference zone of the best with at least the
 * stated confidence, whatever the means are: also where several are nearly best. Systems must be simulated
 * **independently**. Source: Ni, Ciocan, Henderson and Hunter (2017), "Efficient ranking and selection in parallel
 * computing environments", Operations Research 65, 821-836, here with equal running times.
 */
export function* goodSelection(settings: GoodSelection): Procedure {
  const zone = { confidence: 0.95, firstStage: 10, direction: "smallest" as const, ...settings };
  const { systems, firstStage, indifference, direction, batch = 10, rounds = 10 } = zone;
  requireZone("goodSelection", zone);
  if (!(batch >= 1 && Number.isInteger(rounds) && rounds >= 0)) {
    throw new RangeError(
      `goodSelection requires a batch of at least 1 and a whole number of rounds; found ${batch}, ${rounds}`,
    );
  }
  const { eta, h } = settings.constants ?? goodSelectionConstants(zone);
  const sign = direction === "smallest" ? 1 : -1;
  const all = Array.from({ length: systems }, (_, system) => system);
  const outcomes: number[][] = all.map(() => []);
  yield* askInto(drawsOf(all, 0, firstStage), outcomes);

  const deviations = outcomes.map(deviation);
  const usual = mean(deviations);
  const steps = deviations.map((each) => (usual === 0 ? 1 : Math.max(1, Math.ceil((batch * each) / usual))));
  /** Variance of the difference of two means when each system has so many rounds behind it. */
  const spread = (i: number, j: number, round: number) =>
    square(deviations[i]!) / (firstStage + round * steps[i]!) +
    square(deviations[j]!) / (firstStage + round * steps[j]!);
  let survivors = all;
  for (let round = 0; ; round++) {
    const means = outcomes.map(mean);
    const rivals = survivors;
    survivors = rivals.filter((i) =>
      rivals.every((j) => {
        const last = Math.sqrt(spread(i, j, rounds));
        const bound = last === 0 ? 0 : (eta * Math.sqrt(firstStage - 1) * spread(i, j, round)) / last;
        return i === j || sign * (means[i]! - means[j]!) <= bound;
      }),
    );
    if (round === rounds || survivors.length === 1) break;
    const draws = survivors.flatMap((i) => {
      const n = outcomes[i]!.length;
      return drawsOf([i], n, n + steps[i]!);
    });
    yield* askInto(draws, outcomes);
  }
  if (survivors.length > 1) {
    const draws = survivors.flatMap((i) =>
      drawsOf([i], outcomes[i]!.length, Math.ceil(square((h * deviations[i]!) / indifference))),
    );
    if (draws.length > 0) yield* askInto(draws, outcomes);
  }
  const means = outcomes.map(mean);
  return {
    best: bestOf(survivors, (system) => means[system]!, direction),
    means,
    observations: outcomes.map((values) => values.length),
    survivors,
    method: "GSP",
    guarantee: "finite sample, normal outputs, independent systems, a good one",
  };
}
