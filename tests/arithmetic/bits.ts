/** What another JavaScript engine has to give to the last bit. */

import {
  acos,
  asin,
  atan,
  atan2,
  cbrt,
  cosine,
  exp,
  expm1,
  hypot,
  ln,
  log1p,
  log2,
  log10,
  pow,
  powerOfTwo,
  sine,
  tangent,
} from "../../src/arithmetic/index.ts";

/** A 64-bit hash (FNV-1a over bytes, in two halves) of every function at 20,000 arguments of all sizes, as hexadecimal digits. */
export function bitsOfElementary(): string {
  const number = new Float64Array(1);
  const words = new Uint32Array(number.buffer);
  let state = 1;
  const nextWord = () => {
    // Marsaglia's xorshift of 32 bits: whole numbers only.
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  const between = (least: number, greatest: number) =>
    least + (greatest - least) * (nextWord() / 0x100000000);
  const ofAnySize = () => {
    words[0] = nextWord();
    words[1] = nextWord();
    return Number.isNaN(number[0]!) ? 1 : number[0]!;
  };

  let low = 0x811c9dc5;
  let high = 0x01000193;
  const take = (value: number) => {
    // One NaN has many patterns of bits.
    number[0] = Number.isNaN(value) ? 0.5 : value;
    for (const word of words) {
      low = Math.imul(low ^ word, 0x01000193);
      high = Math.imul(high ^ (word >>> 15) ^ (word << 17), 0x85ebca6b);
    }
  };
  for (let k = 0; k < 20_000; k++) {
    const [any, other, x, y] = [ofAnySize(), ofAnySize(), between(-8, 8), between(-8, 8)];
    for (const f of [exp, expm1, ln, log1p, log2, log10, atan, asin, acos, cbrt]) {
      take(f(any));
      take(f(x));
      take(f(x / 8));
    }
    for (const f of [atan2, pow, hypot]) {
      take(f(any, other));
      take(f(Math.abs(x), y));
    }
    for (const f of [sine, cosine, tangent]) take(f(1000 * x));
    take(powerOfTwo(Math.round(150 * x)));
  }
  const digits = (half: number) => (half >>> 0).toString(16).padStart(8, "0");
  return digits(high) + digits(low);
}
