/** A law on the whole numbers from 0 to `highest`, as its inversion needs it. */
export interface IntegerLaw {
  /** The last value, or Infinity. */
  readonly highest: number;
  /** A value near the middle, where the search begins. */
  readonly middle: number;
  /** P(X = middle). */
  readonly probability: number;
  /** P(X <= k). */
  readonly lower: (k: number) => number;
  /** P(X > k), precise where it is small. */
  readonly upper: (k: number) => number;
  /** P(X = k + 1) / P(X = k). */
  readonly ratio: (k: number) => number;
}

/** Below this, sums of probabilities have lost too many digits and the tail is evaluated afresh. */
const TAIL = 1e-6;

/**
 * The inverse of an integer law's cumulative probability: the smallest k with P(X <= k) >= u.
 *
 * The search walks from the middle one value at a time, so that its length is about one standard deviation.
 *
 * Source: L. Devroye (1986), Non-Uniform Random Variate Generation, III.2, sequential search from the mode.
 */
export function integerSampler(law: IntegerLaw): (u: number) => number {
  const { middle, ratio } = law;
  const belowMiddle = law.lower(middle);
  const aboveMiddle = law.upper(middle);

  function climb(q: number): number {
    if (q === 0) return law.highest;
    let k = middle;
    let probability = law.probability;
    let above = aboveMiddle;
    while (above > q && k < law.highest) {
      probability *= ratio(k);
      k += 1;
      above = above > TAIL ? above - probability : law.upper(k);
    }
    return k;
  }

  function descend(u: number): number {
    let k = middle;
    let probability = law.probability;
    let below = belowMiddle;
    while (k > 0) {
      const next = below > TAIL ? below - probability : law.lower(k - 1);
      if (next < u || u === 0) break;
      below = next;
      k -= 1;
      probability /= ratio(k);
    }
    return u === 0 ? 0 : k;
  }

  return (u) => (u > belowMiddle ? climb(1 - u) : descend(u));
}
