import { describe, expect, it } from "vitest";
import { cosine, sine, sineAndCosine, tangent } from "../../src/arithmetic/index.ts";
import { streams } from "../../src/engine/random.ts";

describe("sine and cosine", () => {
  it("are within two units in the last place of numpy's", () => {
    // numpy 2.4.6: np.sin(x), np.cos(x) for x in (0.1, 1, 2.5, -4, 10, 100, 12345.678), repr
    const reference: readonly (readonly [number, number, number])[] = [
      [0.1, 0.09983341664682815, 0.9950041652780258],
      [1, 0.8414709848078965, 0.5403023058681398],
      [2.5, 0.5984721441039565, -0.8011436155469337],
      [-4, 0.7568024953079282, -0.6536436208636119],
      [10, -0.5440211108893698, -0.8390715290764524],
      [100, -0.5063656411097588, 0.8623188722876839],
      [12345.678, -0.7040813137533816, 0.7101193587160628],
    ];
    for (const [x, sin, cos] of reference) {
      expect(Math.abs(sine(x) - sin)).toBeLessThanOrEqual(2 * ulp(sin));
      expect(Math.abs(cosine(x) - cos)).toBeLessThanOrEqual(2 * ulp(cos));
    }
  });

  it("are within 3e-16 of the engine's own for a hundred thousand angles, and their squares add up to 1", () => {
    const u = streams("sine", 1)("angles");
    let worst = 0;
    let off = 0;
    for (let k = 0; k < 100_000; k++) {
      const x = (u() - 0.5) * (k % 2 === 0 ? 8 : 2e4);
      worst = Math.max(worst, Math.abs(sine(x) - Math.sin(x)), Math.abs(cosine(x) - Math.cos(x)));
      off = Math.max(off, Math.abs(sine(x) ** 2 + cosine(x) ** 2 - 1));
    }
    expect(worst).toBeLessThan(3e-16);
    expect(off).toBeLessThan(5e-16);
  });

  it("come together as they come one by one, in every quarter", () => {
    const u = streams("sine", 2)("angles");
    const both = { sin: 0, cos: 0 };
    for (let k = 0; k < 10_000; k++) {
      const x = (u() - 0.5) * 40;
      sineAndCosine(x, both);
      if (both.sin !== sine(x) || both.cos !== cosine(x)) expect.fail(`other at ${x}`);
    }
  });

  it("keep their digits next to their zeros", () => {
    // mpmath 1.3.0 with 50 digits: sin and cos of the doubles nearest to multiples of pi / 2.
    const sines: readonly (readonly [number, number])[] = [
      [Math.PI, 1.2246467991473532e-16],
      [2 * Math.PI, -2.4492935982947064e-16],
      [-Math.PI, -1.2246467991473532e-16],
      [100 * Math.PI, 1.964386723728472e-15],
    ];
    for (const [x, value] of sines) expect(Math.abs(sine(x) / value - 1)).toBeLessThan(1e-12);
    const cosines: readonly (readonly [number, number])[] = [
      [Math.PI / 2, 6.123233995736766e-17],
      [(3 * Math.PI) / 2, -1.8369701987210297e-16],
      [3.5 * Math.PI, -4.286263797015736e-16],
      [-Math.PI / 2, 6.123233995736766e-17],
    ];
    for (const [x, value] of cosines) expect(Math.abs(cosine(x) / value - 1)).toBeLessThan(1e-12);
  });

  it("are exact at 0 and odd and even", () => {
    expect(sine(0)).toBe(0);
    expect(cosine(0)).toBe(1);
    expect(sine(-1.25)).toBe(-sine(1.25));
    expect(cosine(-1.25)).toBe(cosine(1.25));
    expect(tangent(0.7)).toBeCloseTo(Math.tan(0.7), 14);
  });
});

const ulp = (x: number): number => 2 ** (Math.floor(Math.log2(Math.abs(x))) - 52);
