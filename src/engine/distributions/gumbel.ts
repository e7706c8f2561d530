import { ln } from "../../arithmetic/index.ts";

/**
 * The standard Gumbel variate of a uniform number u in (0, 1): -ln(-ln u).
 *
 * The largest of ln(weight) + Gumbel over several choices picks each with probability in proportion to its weight
 * (E. J. Gumbel, 1954, Statistical Theory of Extreme Values). With one Gumbel number a choice, closing a choice moves
 * only those who had chosen it.
 */
export function gumbel(u: number): number {
  return -ln(-ln(u));
}
