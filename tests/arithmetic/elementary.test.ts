/** The elementary functions against whole-number arithmetic, the special cases of the language, and themselves elsewhere. */

import { describe, expect, it } from "vitest";
import { arctangentsByParts } from "../../src/arithmetic/atanTable.ts";
import { powersOfTwoByParts } from "../../src/arithmetic/expTable.ts";
import {
  acos,
  asin,
  atan,
  atan2,
  cbrt,
  exp,
  expm1,
  hypot,
  ln,
  log1p,
  log2,
  log10,
  pow,
} from "../../src/arithmetic/index.ts";
import { logarithmsByParts } from "../../src/arithmetic/lnTable.ts";
import { streams } from "../../src/engine/random.ts";
import { bitsOfElementary } from "./bits.ts";
import { atanOf, DIGITS, expOf, fixed, ln2, lnOf, lnOfNumber, pi, unitsOff } from "./exact.ts";

const ONE = 1n << DIGITS;

// Arguments are drawn from these streams; seed and sizes fixed here before the first run.
const open = streams("elementary", 1);
const SIZE = 1500;

/** Numbers of either sign whose size lies between two powers of two, each power alike. */
function sizes(
  name: string,
  least: number,
  greatest: number,
  sign: "positive" | "either" = "either",
): number[] {
  const u = open(name);
  return Array.from({ length: SIZE }, () => {
    const size = 2 ** Math.floor(least + (greatest - least) * u()) * (1 + u());
    return sign === "either" && u() < 0.5 ? -size : size;
  });
}

/** Numbers spread evenly. */
function spread(name: string, least: number, greatest: number): number[] {
  const u = open(name);
  return Array.from({ length: SIZE }, () => least + (greatest - least) * u());
}

function worst(xs: readonly number[], unitsOffAt: (x: number) => number): number {
  return xs.reduce((most, x) => Math.max(most, unitsOffAt(x)), 0);
}

const expOff = (x: number) => {
  const { fraction, exponent } = expOf(fixed(x));
  return unitsOff(exp(x), fraction, exponent);
};
const expm1Off = (x: number) => {
  const { fraction, exponent } = expOf(fixed(x));
  const scaled = exponent < 0 ? fraction >> BigInt(-exponent) : fraction << BigInt(exponent);
  return unitsOff(expm1(x), scaled - ONE);
};
const lnOff = (x: number) => unitsOff(ln(x), lnOfNumber(x));
const log1pOff = (x: number) => unitsOff(log1p(x), lnOf(ONE + fixed(x)));
const perLog = (x: number, base: bigint) => (lnOfNumber(x) << DIGITS) / base;
const ln10 = lnOfNumber(10);
const powOff = (x: number, y: number) => {
  const { fraction, exponent } = expOf((lnOfNumber(x) * fixed(y)) >> DIGITS);
  return unitsOff(pow(x, y), fraction, exponent);
};
function angle(y: number, x: number): bigint {
  const [up, across] = [fixed(Math.abs(y)), fixed(Math.abs(x))];
  const acute = up > across ? pi / 2n - atanOf((across << DIGITS) / up) : atanOf((up << DIGITS) / across);
  const turned = x < 0 ? pi - acute : acute;
  return y < 0 ? -turned : turned;
}
const atan2Off = (y: number, x: number) => unitsOff(atan2(y, x), angle(y, x));
const pairs = (ys: readonly number[], xs: readonly number[], off: (y: number, x: number) => number) =>
  ys.reduce((most, y, k) => Math.max(most, off(y, xs[k]!)), 0);

describe("accuracy, in units in the last place, against whole-number arithmetic", () => {
  it("of exp: within 0.52, and within 1 below the least normal number", () => {
    expect(worst(sizes("exp sizes", -55, 9), (x) => (Math.abs(x) < 700 ? expOff(x) : 0))).toBeLessThan(0.52);
    expect(worst(spread("exp", -708, 709.78), expOff)).toBeLessThan(0.52);
    expect(worst(spread("exp near", -2, 2), expOff)).toBeLessThan(0.52);
    expect(worst(spread("exp below", -745.13, -708), expOff)).toBeLessThan(1);
  });

  it("of expm1: within 0.8", () => {
    expect(worst(sizes("expm1 sizes", -55, 5), expm1Off)).toBeLessThan(0.8);
    expect(worst(spread("expm1 near", -0.5, 0.5), expm1Off)).toBeLessThan(0.8);
    expect(worst(spread("expm1", -45, 60), expm1Off)).toBeLessThan(0.8);
  });

  it("of ln: within 0.52, for numbers of every size", () => {
    expect(worst(sizes("ln sizes", -1074, 1024, "positive"), lnOff)).toBeLessThan(0.52);
    expect(worst(spread("ln", 0, 2), lnOff)).toBeLessThan(0.52);
    expect(
      worst(
        sizes("ln near 1", -50, -4).map((x) => 1 + x),
        (x) => (x === 1 ? 0 : lnOff(x)),
      ),
    ).toBeLessThan(0.52);
  });

  it("of log1p: within 0.52", () => {
    expect(worst(sizes("log1p sizes", -55, -1), log1pOff)).toBeLessThan(0.52);
    expect(worst(sizes("log1p large", -1, 200, "positive"), log1pOff)).toBeLessThan(0.52);
    expect(worst(spread("log1p", -1, 0), log1pOff)).toBeLessThan(0.52);
  });

  it("of log2 and log10: within 0.51", () => {
    for (const xs of [sizes("log sizes", -1074, 1024, "positive"), spread("log", 0, 2)]) {
      expect(worst(xs, (x) => unitsOff(log2(x), perLog(x, ln2)))).toBeLessThan(0.51);
      expect(worst(xs, (x) => unitsOff(log10(x), perLog(x, ln10)))).toBeLessThan(0.51);
    }
  });

  it("of pow: within 0.55 wherever the power is a normal number", () => {
    const far = sizes("pow bases", -1020, 1020, "positive");
    const near = sizes("pow near 1", -40, -3).map((x) => 1 + x);
    for (const bases of [far, near, spread("pow", 0.1, 10)]) {
      // The exponents at which the power lies between 2^-1000 and 2^1000.
      const exponents = spread("pow exponents", -690, 690).map((z, k) => z / Math.log(bases[k]!));
      expect(pairs(bases, exponents, (x, y) => (x === 1 ? 0 : powOff(x, y)))).toBeLessThan(0.55);
    }
  });

  it("of atan and atan2: within 0.9, in every quarter", () => {
    expect(worst(sizes("atan sizes", -50, 50), (x) => unitsOff(atan(x), angle(x, 1)))).toBeLessThan(0.9);
    expect(worst(spread("atan", -3, 3), (x) => unitsOff(atan(x), angle(x, 1)))).toBeLessThan(0.9);
    expect(worst(spread("atan first cells", 0.04, 0.08), (x) => unitsOff(atan(x), angle(x, 1)))).toBeLessThan(
      0.9,
    );
    expect(pairs(spread("up", -1, 1), spread("across", -1, 1), atan2Off)).toBeLessThan(0.9);
    expect(pairs(sizes("up sizes", -25, 25), sizes("across sizes", -25, 25), atan2Off)).toBeLessThan(0.9);
    // Far from 1, where both are scaled first.
    const scaled = (scale: number) => (y: number, x: number) =>
      unitsOff(atan2(y * scale, x * scale), angle(y, x));
    for (const scale of [2 ** -900, 2 ** -300, 2 ** 300, 2 ** 1000])
      expect(pairs(spread("up", -1, 1), spread("across", -1, 1), scaled(scale))).toBeLessThan(0.9);
  });

  it("of asin and acos: within 2", () => {
    // asin(x) is the angle of (√(1 - x²), x); the root to 2^-256 by Newton's steps on whole numbers.
    const other = (x: number) => root((ONE << DIGITS) - fixed(x) ** 2n);
    const arcsine = (x: number) => {
      const [up, across] = [fixed(Math.abs(x)), other(x)];
      const acute = up > across ? pi / 2n - atanOf((across << DIGITS) / up) : atanOf((up << DIGITS) / across);
      return x < 0 ? -acute : acute;
    };
    for (const xs of [spread("asin", -1, 1), sizes("asin sizes", -40, -1)]) {
      expect(worst(xs, (x) => unitsOff(asin(x), arcsine(x)))).toBeLessThan(2);
      expect(worst(xs, (x) => unitsOff(acos(x), pi / 2n - arcsine(x)))).toBeLessThan(2);
    }
  });

  it("of cbrt within 0.7, of hypot of two numbers within 1.3", () => {
    const u = open("roots");
    for (let k = 0; k < SIZE; k++) {
      const x = 2 ** Math.floor(-150 + 300 * u()) * (1 + u());
      // The whole root of x 2^(3 · 256).
      expect(unitsOff(cbrt(x), cubeRoot(fixed(x) << (2n * DIGITS)))).toBeLessThan(0.7);
      const [a, b] = [u(), u()];
      expect(unitsOff(hypot(a, b), root(fixed(a) ** 2n + fixed(b) ** 2n))).toBeLessThan(1.3);
    }
  });

  it("in the worst cases for rounding", () => {
    // V. Lefèvre, J.-M. Muller (2001), Worst Cases for Correct Rounding of the Elementary Functions in Double Precision, 15th IEEE
    // Symposium on Computer Arithmetic: exp and ln of these lie 2^-59 to 2^-65 units from the middle of two numbers.
    const hex = (digits: string, exponent: number) => (Number(`0x${digits}`) / 2 ** 52) * 2 ** exponent;
    expect(expOff(hex("19e9cbbfd6080b", -31))).toBeLessThan(0.5001);
    expect(expOff(hex("183d4bcdebb3f4", 2))).toBeLessThan(0.51);
    expect(lnOff(hex("162a88613629b6", 678))).toBeLessThan(0.51);
  });
});

/** The whole square root: Newton's steps from above. */
function root(n: bigint): bigint {
  let x = 1n << BigInt((n.toString(2).length >> 1) + 1);
  for (;;) {
    const next = (x + n / x) / 2n;
    if (next >= x) return x;
    x = next;
  }
}

function cubeRoot(n: bigint): bigint {
  let x = 1n << BigInt(Math.floor(n.toString(2).length / 3) + 1);
  for (;;) {
    const next = (2n * x + n / (x * x)) / 3n;
    if (next >= x) return x;
    x = next;
  }
}

describe("the tables", () => {
  const off = (high: number, low: number, value: bigint) => {
    const missing = value - fixed(high) - fixed(low);
    return Number((missing < 0n ? -missing : missing) >> (DIGITS - 120n));
  };

  it("are what they say, to 2^-94", () => {
    for (let j = 0; j < 128; j++) {
      const { fraction, exponent } = expOf((ln2 * BigInt(j)) / 128n);
      const value = fraction << BigInt(exponent);
      expect(off(powersOfTwoByParts[2 * j]!, powersOfTwoByParts[2 * j + 1]!, value)).toBeLessThan(2 ** 26);
    }
    expect(powersOfTwoByParts.length).toBe(256);
    for (let j = 91; j <= 181; j++) {
      const [c, high, low] = logarithmsByParts.subarray(3 * (j - 91));
      expect(c).toBe(Math.round((128 / j) * 4096) / 4096);
      expect(high! * 2 ** 42).toBe(Math.round(high! * 2 ** 42));
      expect(off(high!, low!, -lnOfNumber(c!))).toBeLessThan(2 ** 26);
    }
    expect(logarithmsByParts.length).toBe(3 * 91);
    for (let j = 0; j <= 32; j++) {
      const [c, high, low] = arctangentsByParts.subarray(3 * j);
      expect(c).toBe(j < 2 ? 0 : j / 32);
      expect(high! * 2 ** 50).toBe(Math.round(high! * 2 ** 50));
      expect(off(high!, low!, atanOf(fixed(c!)))).toBeLessThan(2 ** 26);
    }
    expect(arctangentsByParts.length).toBe(3 * 33);
  });
});

/** Every number that is special to some function. */
const special = [
  ...[
    0,
    5e-324,
    2 ** -1022,
    2 ** -60,
    0.5,
    1,
    1.5,
    2,
    3,
    4,
    5,
    1e300,
    Number.MAX_VALUE,
    Number.POSITIVE_INFINITY,
  ],
].flatMap((x) => [x, -x]);

describe("special cases", () => {
  it("are those of the language", () => {
    const all = [...special, Number.NaN];
    // Exact in every engine: 0, Infinity, NaN and multiples of a right angle; else the engine's own to 2 units.
    const same = (name: string, mine: number, theirs: number) => {
      if (theirs === 0 || !Number.isFinite(theirs)) expect(mine, name).toBe(theirs);
      else expect(Math.abs(mine / theirs - 1), name).toBeLessThan(5e-16);
    };
    for (const x of all) {
      same(`exp ${x}`, exp(x), Math.exp(x));
      same(`expm1 ${x}`, expm1(x), Math.expm1(x));
      same(`ln ${x}`, ln(x), Math.log(x));
      same(`log1p ${x}`, log1p(x), Math.log1p(x));
      same(`log2 ${x}`, log2(x), Math.log2(x));
      same(`log10 ${x}`, log10(x), Math.log10(x));
      same(`atan ${x}`, atan(x), Math.atan(x));
      same(`asin ${x}`, asin(x), Math.asin(x));
      same(`acos ${x}`, acos(x), Math.acos(x));
      same(`cbrt ${x}`, cbrt(x), Math.cbrt(x));
      for (const y of all) {
        same(`pow ${x} ${y}`, pow(x, y), x ** y);
        same(`atan2 ${x} ${y}`, atan2(x, y), Math.atan2(x, y));
        same(`hypot ${x} ${y}`, hypot(x, y), Math.hypot(x, y));
      }
    }
    expect(hypot()).toBe(0);
  });

  it("what is a number is given exactly", () => {
    expect([exp(0), expm1(0), ln(1), log1p(0), pow(7, 0), pow(1, 1e300)]).toEqual([1, 0, 0, 0, 1, 1]);
    expect(expm1(-0)).toBe(-0);
    expect(log1p(-0)).toBe(-0);
    for (let k = -1074; k < 1024; k++) {
      expect(pow(2, k)).toBe(exactPowerOfTwo(k));
      expect(log2(exactPowerOfTwo(k))).toBe(k);
    }
    for (let k = -307; k <= 308; k++) expect(log10(Number(`1e${k}`))).toBe(k);
    for (let k = 0; k <= 22; k++) expect(pow(10, k)).toBe(Number(`1e${k}`));
    for (let base = 2; base < 200; base++) {
      for (let k = 1, power = base; power < 2 ** 53; k++, power *= base) {
        expect(pow(base, k)).toBe(power);
        expect(pow(-base, k)).toBe(k % 2 === 0 ? power : -power);
      }
      expect(cbrt(base ** 3)).toBe(base);
      expect(pow(base * base, 0.5)).toBe(base);
    }
    expect(hypot(3, 4)).toBe(5);
    expect(hypot(3e300, 4e300)).toBe(5e300);
    expect(atan(1)).toBe(Math.PI / 4);
    expect(atan2(1, 0)).toBe(Math.PI / 2);
    expect(atan2(0, -1)).toBe(Math.PI);
  });

  it("overflow and underflow come where they belong", () => {
    // ln(2^1024 (1 - 2^-54)) and ln(2^-1075), mpmath 1.3.0: 709.78271289338397 and -745.13321910194121.
    expect(exp(709.782712893384)).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(exp(709.7827128933841)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(-745.1332191019411)).toBe(Number.MIN_VALUE);
    expect(exp(-745.1332191019412)).toBe(0);
    expect(pow(2, -1075)).toBe(0);
    expect(pow(2, 1024)).toBe(Number.POSITIVE_INFINITY);
    expect(ln(Number.MIN_VALUE)).toBe(-744.4400719213812);
  });
});

/** By doubling and halving, which are exact. */
function exactPowerOfTwo(k: number): number {
  let power = 1;
  for (let i = 0; i < Math.abs(k); i++) power *= k < 0 ? 0.5 : 2;
  return power;
}

const bits = new Float64Array(1);
const word = new BigInt64Array(bits.buffer);
/** The number that follows another, so many places on. */
function next(x: number, places: number): number {
  bits[0] = x;
  word[0]! += BigInt(places);
  return bits[0];
}

describe("where the argument is cut, nothing falls back", () => {
  const rises = (name: string, f: (x: number) => number, at: number) => {
    let before = f(next(at, -40));
    for (let k = -39; k <= 40; k++) {
      const value = f(next(at, k));
      expect(value, `${name} at ${next(at, k)}`).toBeGreaterThanOrEqual(before);
      before = value;
    }
  };

  it("exp and expm1 at the middle of two steps, and where expm1 changes its way", () => {
    for (let n = 0; n < 1000; n++) {
      rises("exp", exp, ((n + 0.5) * Math.LN2) / 128);
      rises("expm1", expm1, ((n + 0.5) * Math.LN2) / 128);
    }
    for (const x of [0.25, 709, 40]) {
      rises("exp", exp, x);
      rises("expm1", expm1, x);
    }
    rises("exp of less", (x) => -exp(-x), 708);
    rises("expm1 of less", (x) => -expm1(-x), 0.25);
  });

  it("ln and log1p at the middle of two rows and at powers of two times the root of a half", () => {
    for (let j = 90; j <= 182; j++) {
      rises("ln", ln, (j + 0.5) / 128);
      rises("ln", ln, (j + 0.5) / 256);
      if (j > 128) rises("log1p", log1p, (j + 0.5) / 128 - 1);
    }
    for (let k = -300; k < 300; k++) rises("ln", ln, Math.SQRT1_2 * exactPowerOfTwo(k));
    rises("ln", ln, 2 ** -1022);
  });

  it("atan at the middle of two rows and at 1", () => {
    for (let j = 1; j < 32; j++) {
      rises("atan", atan, (j + 0.5) / 32);
      rises("atan of more", atan, 32 / (j + 0.5));
    }
    rises("atan", atan, 1);
  });
});

describe("elsewhere", () => {
  it("the bits over a fixed set of arguments are these", () => {
    // Regression, of Node 20; any other engine has to give the same: `bitsOfElementary` runs anywhere.
    expect(bitsOfElementary()).toBe("32419c8869fead24");
  });
});
