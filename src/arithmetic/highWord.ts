const scratch = new Float64Array(1);
const words = new Int32Array(scratch.buffer);
/** Where the upper word of a number lies: 1 on every machine but the rare big-endian one. */
const HIGH = new Int32Array(new Float64Array([1]).buffer)[0] === 0 ? 1 : 0;

/** The upper 32 bits of a number: sign, exponent, and the first 20 digits after the binary point. */
export function highWord(x: number): number {
  scratch[0] = x;
  return words[HIGH]!;
}
