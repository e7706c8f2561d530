/** Outcomes of a plan, one number an objective, all of them the smaller the better. */
export type Outcomes = readonly number[];

/** Whether a is nowhere worse than b and somewhere better. */
export function dominates(a: Outcomes, b: Outcomes): boolean {
  return a.every((value, j) => value <= b[j]!) && a.some((value, j) => value < b[j]!);
}

/** Indices of the plans that no other plan dominates, in the order given; equal plans stay together. */
export function paretoSet(plans: readonly Outcomes[]): number[] {
  return [...plans.keys()].filter((plan) => !plans.some((other) => dominates(other, plans[plan]!)));
}

/**
 * The volume that a set of plans dominates up to a reference point, worse than any plan of interest.
 *
 * Plans beyond the reference in some objective count nothing. Exact in any number of objectives, practical up
 * to about six. Source: While, Bradstreet and Barone (2012), "A fast way of calculating exact hypervolumes".
 */
export function hypervolume(plans: readonly Outcomes[], reference: Outcomes): number {
  const inside = plans.filter((plan) => plan.every((value, j) => value < reference[j]!));
  const front = paretoSet(inside)
    .map((index) => inside[index]!)
    .sort((a, b) => a[0]! - b[0]!);
  return front.reduce((volume, plan, index) => {
    const limited = front.slice(index + 1).map((other) => other.map((value, j) => Math.max(value, plan[j]!)));
    const own = plan.reduce((product, value, j) => product * (reference[j]! - value), 1);
    return volume + own - hypervolume(limited, reference);
  }, 0);
}
