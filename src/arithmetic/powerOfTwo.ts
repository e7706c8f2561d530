/** The least exponent: 2^-1074 is the least positive number. */
const LEAST = -1074;

/** All powers of two that are numbers, from 2^-1074 to 2^1023. */
const powers = new Float64Array(1024 - LEAST);
for (let k = 0, power = Number.MIN_VALUE; k < powers.length; k++, power *= 2) powers[k] = power;

/** 2 to a whole power from -1074 to 1023, exactly; the caller knows that it lies there. */
export const numberPowerOfTwo = (exponent: number): number => powers[exponent - LEAST]!;

/**
 * 2 to a whole power, exactly; 0 or Infinity where it is no number, NaN where the exponent is not whole.
 *
 * `2 ** n` is left to the engine (ECMA-262, section 6.1.6.1.3).
 */
export function powerOfTwo(exponent: number): number {
  if (exponent >= LEAST && exponent < 1024 && Number.isInteger(exponent)) return numberPowerOfTwo(exponent);
  if (exponent < LEAST) return Number.isInteger(exponent) ? 0 : exponent === -Infinity ? 0 : Number.NaN;
  return exponent === Infinity || Number.isInteger(exponent) ? exponent * Infinity : Number.NaN;
}
