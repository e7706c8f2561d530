const DRAWS = 2 ** 14;

/** Exponential variates of mean 1, made beforehand (T. Etter's mulberry32, by inversion). */
const table: Float64Array = new Float64Array(DRAWS);
let state = 1;
for (let i = 0; i < DRAWS; i++) {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  table[i] = -Math.log(((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32 + 2 ** -33);
}

/**
 * Exponential draws for all contestants alike. They come from a table, since a logarithm takes as long as the
 * quickest engine needs for an event, and the engines are what is to be compared.
 */
export function exponentials(): (mean: number) => number {
  let next = 0;
  return (mean) => {
    next = (next + 1) & (DRAWS - 1);
    return table[next]! * mean;
  };
}
