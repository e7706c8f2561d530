/** A possible change of state of a Markov chain, at a rate. */
export interface Transition {
  readonly from: number;
  readonly to: number;
  readonly rate: number;
}

/**
 * The long-run probabilities of a finite irreducible Markov chain in continuous time, states 0..n-1.
 *
 * By elimination without subtraction, so that every probability keeps its digits however small (Grassmann, Taksar and Heyman
 * 1985, Regenerative analysis and steady state distributions for Markov chains, Operations Research 33:1107). Takes n^3 / 3 steps.
 * A RangeError for a chain that cannot return from some state to those of lower number.
 */
export function stationary(states: number, transitions: Iterable<Transition>): readonly number[] {
  const rates = Array.from({ length: states }, () => new Float64Array(states));
  for (const { from, to, rate } of transitions) if (from !== to) rates[from]![to]! += rate;

  for (let last = states - 1; last > 0; last--) {
    const leaving = rates[last]!;
    let out = 0;
    for (let to = 0; to < last; to++) out += leaving[to]!;
    if (!(out > 0)) throw new RangeError(`chain: state ${last} cannot return to the states before it`);
    for (let from = 0; from < last; from++) {
      const row = rates[from]!;
      const share = row[last]! / out;
      row[last] = share;
      if (share > 0) for (let to = 0; to < last; to++) row[to]! += share * leaving[to]!;
    }
  }
  const weights = [1];
  for (let state = 1; state < states; state++) {
    weights.push(weights.reduce((sum, weight, from) => sum + weight * rates[from]![state]!, 0));
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
