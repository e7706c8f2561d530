/** A source of random numbers in the open interval (0, 1), each with 53 random bits. */
export type Uniform = () => number;

/** Opens the stream of an entity at its beginning, by its name or by several names that are joined by slashes. */
export interface Streams {
  (entity: string, ...further: readonly string[]): Uniform;
  /** The streams of all entities whose names begin with a text, by the rest of their names: that text is worked in once. */
  readonly beginning: (text: string) => Streams;
}

/**
 * A number k / 2^53 with 0 < k < 2^53, made of the upper 27 bits of one 32-bit word and the upper 26 of another.
 *
 * The one outcome in 2^53 that would be 0 becomes 1 / 2^53, so that logarithms are finite; 1 - u is exact and is
 * again in the open interval.
 */
export function uniformFromWords(high: number, low: number): number {
  return ((high >>> 5) * 0x4000000 + (low >>> 6) || 1) * 2 ** -53;
}
