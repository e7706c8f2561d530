import { pow, square } from "../../arithmetic/index.ts";
import { Tally } from "../tally.ts";
import { askInto, bestOf, type Direction, drawsOf, type Procedure } from "./procedure.ts";
import { type IndifferenceZone, requireZone } from "./requirements.ts";

/** Settings of the fully sequential procedures. */
export type SequentialSelection = IndifferenceZone & {
  readonly direction?: Direction;
  /** Replications of the survivors asked for at a time; decisions are the same for any number. 1 when absent. */
  readonly batch?: number;
};

/**
 * The procedure KN: screens all systems after every replication and drops those that are clearly worse.
 *
 * Chooses the best with at least the stated confidence when it leads by the indifference zone, in finite
 * samples, for normal outputs. Replication r of all systems may (and should) share random numbers. Source:
 * Kim and Nelson (2001), "A fully sequential procedure for indifference-zone selection in simulation", ACM
 * TOMACS 11, 251-273, with c = 1.
 */
export function kimNelson(settings: SequentialSelection): Procedure {
  const zone = withDefaults("kimNelson", settings);
  const degrees = zone.firstStage - 1;
  const factor = squaredConstant(zone.confidence, zone.systems, degrees);
  return eliminate(zone, {
    method: "KN",
    guarantee: "finite sample, normal outputs",
    pairs: (firstStage) => {
      const variances = firstStage.map((tally) => tally.variance!);
      return {
        observe: () => {},
        horizon: (pair) => (factor * variances[pair]!) / square(zone.indifference),
      };
    },
  });
}

/**
 * The procedure KN++: as KN, with the variances of the differences re-estimated after every replication.
 *
 * Its guarantee is asymptotic (small indifference zones), it usually needs fewer replications than KN.
 * Source: Kim and Nelson (2006), "On the asymptotic validity of fully sequential selection procedures for
 * steady-state simulation", Operations Research 54, 475-488, here for independent replications.
 */
export function kimNelsonUpdated(settings: SequentialSelection): Procedure {
  const zone = withDefaults("kimNelsonUpdated", settings);
  return eliminate(zone, {
    method: "KN++",
    guarantee: "asymptotic",
    pairs: (tallies) => ({
      observe: (pair, difference) => tallies[pair]!.add(difference),
      horizon: (pair) => {
        const { n, variance } = tallies[pair]!;
        return (
          (squaredConstant(zone.confidence, zone.systems, n - 1) * variance!) / square(zone.indifference)
        );
      },
    }),
  });
}

/** h² = 2 η d, with η = ½ ((2α / (k - 1))^(-2/d) - 1): KN's constant for d degrees of freedom. */
function squaredConstant(confidence: number, systems: number, degrees: number): number {
  return degrees * pow((2 * (1 - confidence)) / (systems - 1), -2 / degrees) - degrees;
}

type Zone = Required<SequentialSelection>;

function withDefaults(caller: string, settings: SequentialSelection): Zone {
  const zone: Zone = { confidence: 0.95, firstStage: 10, direction: "smallest", batch: 1, ...settings };
  requireZone(caller, zone);
  if (!(Number.isInteger(zone.batch) && zone.batch >= 1)) {
    throw new RangeError(`${caller} requires a batch of at least 1; found ${zone.batch}`);
  }
  return zone;
}

/** How the differences between two systems are followed: `horizon` is h² S² / δ², where screening becomes final. */
type Pairs = {
  readonly observe: (pair: number, difference: number) => void;
  readonly horizon: (pair: number) => number;
};

type Rule = {
  readonly method: string;
  readonly guarantee: string;
  readonly pairs: (firstStage: readonly Tally[]) => Pairs;
};

function* eliminate(zone: Zone, rule: Rule): Procedure {
  const { systems, firstStage, direction, indifference } = zone;
  const sign = direction === "smallest" ? 1 : -1;
  const all = Array.from({ length: systems }, (_, system) => system);
  const outcomes: number[][] = all.map(() => []);
  const sums = all.map(() => 0);
  const pairOf = (i: number, l: number) => (i < l ? l * (l - 1) : i * (i - 1)) / 2 + Math.min(i, l);
  let survivors = all;

  yield* askInto(drawsOf(all, 0, firstStage), outcomes);
  const tallies = all.flatMap((l) =>
    all
      .slice(0, l)
      .map((i) => Tally.of(outcomes[l]!.slice(0, firstStage).map((value, r) => value - outcomes[i]![r]!))),
  );
  const pairs = rule.pairs(tallies);
  for (const system of all) for (const value of outcomes[system]!) sums[system]! += value;

  for (let r = firstStage; ; r++) {
    const rivals = survivors;
    const slack = (i: number, l: number) => pairs.horizon(pairOf(i, l)) - r;
    survivors = rivals.filter((i) =>
      rivals.every((l) => {
        const lead = (sign * (sums[i]! - sums[l]!)) / r;
        return i === l || lead <= Math.max(0, (indifference / (2 * r)) * slack(i, l));
      }),
    );
    const decided = survivors.every((i) => survivors.every((l) => l >= i || slack(i, l) <= 0));
    if (decided) break;
    if (outcomes[survivors[0]!]!.length === r)
      yield* askInto(drawsOf(survivors, r, r + zone.batch), outcomes);
    for (const system of survivors) sums[system]! += outcomes[system]![r]!;
    for (const l of survivors) {
      for (const i of survivors) if (i < l) pairs.observe(pairOf(i, l), outcomes[l]![r]! - outcomes[i]![r]!);
    }
  }

  const means = outcomes.map((values) => Tally.of(values).mean!);
  const best = bestOf(survivors, (system) => sums[system]!, direction);
  const observations = outcomes.map((values) => values.length);
  return { best, means, observations, survivors, method: rule.method, guarantee: rule.guarantee };
}
