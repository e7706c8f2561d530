/**
 * Elementary functions by whole numbers: BigInts that stand for multiples of 2^-256, with series that have nothing in common with
 * those of the source. An independent value for every argument.
 */

export const DIGITS = 256n;
const ONE = 1n << DIGITS;

/** A number as sign and size times a power of two, exactly. */
function parts(x: number): { readonly mantissa: bigint; readonly exponent: number } {
  const bits = new BigUint64Array(new Float64Array([x]).buffer)[0]!;
  const field = Number((bits >> 52n) & 0x7ffn);
  const size = (bits & 0xfffffffffffffn) | (field === 0 ? 0n : 1n << 52n);
  return { mantissa: x < 0 ? -size : size, exponent: Math.max(field, 1) - 1075 };
}

const shifted = (value: bigint, by: bigint): bigint => (by >= 0n ? value << by : value >> -by);

/** A number in multiples of 2^-256, what is smaller cut off. */
export function fixed(x: number): bigint {
  const { mantissa, exponent } = parts(x);
  return shifted(mantissa, BigInt(exponent) + DIGITS);
}

const times = (a: bigint, b: bigint): bigint => (a * b) >> DIGITS;

/** ln((1 + y) / (1 - y)) = 2 (y + y³/3 + y⁵/5 + ...). */
function twiceAreaTangent(y: bigint): bigint {
  const square = times(y, y);
  let sum = 0n;
  for (let power = y, k = 1n; power !== 0n && power !== -1n; power = times(power, square), k += 2n)
    sum += power / k;
  return 2n * sum;
}

export const ln2 = twiceAreaTangent(ONE / 3n);

/** The logarithm of a fixed number above 0 times a power of two. */
export function lnOf(value: bigint, exponent = 0): bigint {
  const places = value.toString(2).length - Number(DIGITS);
  const m = shifted(value, BigInt(-places));
  return BigInt(exponent + places) * ln2 + twiceAreaTangent(((m - ONE) << DIGITS) / (m + ONE));
}

/** The logarithm of a number above 0. */
export function lnOfNumber(x: number): bigint {
  const { mantissa, exponent } = parts(x);
  return lnOf(mantissa << DIGITS, exponent);
}

/** e to a power in multiples of 2^-256: a fraction in [½, 2) and a power of two. */
export function expOf(z: bigint): { readonly fraction: bigint; readonly exponent: number } {
  const k = (z + ln2 / 2n) / ln2;
  const rest = z - k * ln2;
  let sum = ONE;
  for (let term = ONE, n = 1n; ; n++) {
    term = times(term, rest) / n;
    if (term === 0n || term === -1n) break;
    sum += term;
  }
  return { fraction: sum, exponent: Number(k) };
}

/** The arctangent of a quotient from 0 to 1, by Euler's series. */
export function atanOf(q: bigint): bigint {
  const z = (times(q, q) << DIGITS) / (ONE + times(q, q));
  let term = (q << DIGITS) / (ONE + times(q, q));
  let sum = 0n;
  for (let n = 1n; term !== 0n; n++) {
    sum += term;
    term = (times(term, z) * 2n * n) / (2n * n + 1n);
  }
  return sum;
}

export const pi = 4n * atanOf(ONE);

/** By how many units in its last place a result misses value × 2^(exponent - 256). */
export function unitsOff(result: number, value: bigint, exponent = 0): number {
  const size = value < 0n ? -value : value;
  // The place of the first digit, and of the last that a number has there.
  const first = size.toString(2).length - 1 + exponent - Number(DIGITS);
  const unit = BigInt(Math.max(first - 52, -1074) - exponent) + DIGITS;
  const { mantissa, exponent: own } = parts(result);
  const more = 20n;
  const difference = shifted(mantissa, BigInt(own - exponent) + DIGITS + more) - shifted(value, more);
  const distance = difference < 0n ? -difference : difference;
  return Number(shifted(distance, -unit)) / 2 ** Number(more);
}
