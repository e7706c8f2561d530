/** Two of the three means that Little's law ties; the rate in the inverse unit of the time. */
export type TwoOfLittle =
  | { readonly rate: number; readonly time: number }
  | { readonly rate: number; readonly number: number }
  | { readonly number: number; readonly time: number };

/**
 * All three of the mean number present, the rate of arrivals and the mean time each stays, given two: L = lambda W.
 *
 * Holds for any system in its long run (Little 1961, A proof for the queuing formula L = lambda W, Operations Research 9:383).
 */
export function littlesLaw(known: TwoOfLittle): { rate: number; time: number; number: number } {
  if (!("number" in known)) return { ...known, number: known.rate * known.time };
  if ("rate" in known) return { ...known, time: known.number / known.rate };
  return { ...known, rate: known.number / known.time };
}
