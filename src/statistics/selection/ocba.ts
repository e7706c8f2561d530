import { square } from "../../arithmetic/index.ts";
import { deviation, mean } from "../moments.ts";
import { bestOf, type Direction, drawsOf, type Procedure } from "./procedure.ts";

/** What is known of the systems so far. */
export type Knowledge = {
  readonly means: readonly number[];
  readonly deviations: readonly number[];
  readonly direction?: Direction;
};

/**
 * Shares of a budget of replications that make the choice of the best most likely right, in the limit of a
 * large budget: N_i ∝ (σ_i / δ_i)² for the others and N_b = σ_b √Σ (N_i / σ_i)² for the best.
 *
 * Assumes independent systems. Equal means get the smallest positive gap among the others, so that ties do
 * not take everything. Source: Chen, Lin, Yücesan and Chick (2000), "Simulation budget allocation for
 * further enhancing the efficiency of ordinal optimization", theorem 1.
 */
export function ocbaShares({ means, deviations, direction = "smallest" }: Knowledge): number[] {
  const best = bestOf([...means.keys()], (system) => means[system]!, direction);
  const gaps = means.map((value) => Math.abs(value - means[best]!));
  const smallest = Math.min(...gaps.filter((gap) => gap > 0));
  if (!Number.isFinite(smallest) || deviations.every((sigma) => sigma === 0))
    return means.map(() => 1 / means.length);
  const weights = means.map((_, i) =>
    i === best ? 0 : square(deviations[i]! / Math.max(gaps[i]!, smallest)),
  );
  const squares = weights.reduce(
    (sum, weight, i) => (weight > 0 ? sum + square(weight / deviations[i]!) : sum),
    0,
  );
  weights[best] = deviations[best]! * Math.sqrt(squares);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** Settings of the sequential procedure. */
export type OcbaSetting = {
  readonly systems: number;
  /** Replications in all. */
  readonly budget: number;
  /** Replications of every system before the first allocation; 10 when absent. */
  readonly firstStage?: number;
  /** Replications handed out at a time; one a system when absent. */
  readonly increment?: number;
  readonly direction?: Direction;
};

/**
 * Optimal computing budget allocation: hands a fixed budget out in steps to the systems that are hard to
 * tell from the best.
 *
 * No guarantee on the choice, only efficiency; systems must be simulated independently. Source: Chen, Lin,
 * Yücesan and Chick (2000), section 3. Throws a RangeError when the budget is smaller than the first stage.
 */
export function* ocba(setting: OcbaSetting): Procedure {
  const { systems, budget, firstStage = 10, increment = systems, direction = "smallest" } = setting;
  const isWhole = [systems, firstStage, budget, increment].every(Number.isInteger);
  if (!(isWhole && systems >= 2 && firstStage >= 2 && budget >= systems * firstStage && increment >= 1)) {
    throw new RangeError(
      `ocba requires whole numbers: at least 2 systems, a first stage of at least 2, a budget that covers it and an increment of at least 1; found ${systems}, ${firstStage}, ${budget}, ${increment}`,
    );
  }
  const all = Array.from({ length: systems }, (_, system) => system);
  const outcomes: number[][] = all.map(() => []);
  let draws = drawsOf(all, 0, firstStage);
  let spent = draws.length;

  for (;;) {
    (yield draws).forEach((outcome, index) => {
      outcomes[draws[index]!.system]!.push(outcome);
    });
    const means = outcomes.map(mean);
    if (spent >= budget) {
      return {
        best: bestOf(all, (system) => means[system]!, direction),
        means,
        observations: outcomes.map((values) => values.length),
        survivors: all,
        method: "OCBA",
        guarantee: "none; independent systems",
      };
    }
    const counts = outcomes.map((values) => values.length);
    const step = Math.min(increment, budget - spent);
    const shares = ocbaShares({ means, deviations: outcomes.map(deviation), direction });
    draws = handOut(counts, shares, step);
    spent += step;
  }
}

/** Gives the step one replication at a time to the system furthest below its share of the new total. */
function handOut(counts: readonly number[], shares: readonly number[], step: number) {
  const total = counts.reduce((sum, count) => sum + count, step);
  const given = [...counts];
  for (let i = 0; i < step; i++) {
    const short = shares.map((share, system) => share * total - given[system]!);
    given[short.indexOf(Math.max(...short))]! += 1;
  }
  return given.flatMap((count, system) => drawsOf([system], counts[system]!, count));
}
