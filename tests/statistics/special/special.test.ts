import { describe, expect, it } from "vitest";
import * as special from "../../../src/statistics/special/index.ts";

/** [arguments, value]; every value is scipy 1.17.1's for the expression in the comment beside it. */
const references: Readonly<Record<string, readonly (readonly [readonly number[], number])[]>> = {
  logGamma: [
    [[0.001], 6.907178885383853], // gammaln(0.001)
    [[0.5], 0.5723649429247], // gammaln(0.5)
    [[2.5], 0.2846828704729192], // gammaln(2.5)
    [[7], 6.579251212010101], // gammaln(7)
    [[9.99], 12.779315214350195], // gammaln(9.99)
    [[10], 12.801827480081469], // gammaln(10)
    [[123.4], 469.3360974421906], // gammaln(123.4)
    [[100000.0], 1051287.7089736569], // gammaln(100000.0)
  ],
  regularizedGammaP: [
    [[0.5, 0.1], 0.34527915398142317], // gammainc(0.5, 0.1)
    [[0.5, 3], 0.9856941215645704], // gammainc(0.5, 3)
    [[2, 2], 0.5939941502901616], // gammainc(2, 2)
    [[10, 3], 0.0011024881301154815], // gammainc(10, 3)
    [[10, 25], 0.9997785233617512], // gammainc(10, 25)
    [[150, 120], 0.004563441304151236], // gammainc(150, 120)
    [[10000.0, 10300], 0.9985295051036143], // gammainc(10000.0, 10300)
  ],
  regularizedGammaQ: [
    [[0.5, 0.1], 0.6547208460185768], // gammaincc(0.5, 0.1)
    [[0.5, 3], 0.014305878435429641], // gammaincc(0.5, 3)
    [[2, 2], 0.40600584970983794], // gammaincc(2, 2)
    [[10, 3], 0.9988975118698845], // gammaincc(10, 3)
    [[10, 25], 0.0002214766382487835], // gammaincc(10, 25)
    [[150, 120], 0.9954365586958488], // gammaincc(150, 120)
    [[10000.0, 10300], 0.0014704948963856813], // gammaincc(10000.0, 10300)
  ],
  inverseGammaP: [
    [[0.05, 0.2], 6.128540904101326e-15], // gammaincinv(0.05, 0.2)
    [[0.5, 1e-8], 7.853981633974481e-17], // gammaincinv(0.5, 1e-08)
    [[0.5, 0.975], 2.511943093657444], // gammaincinv(0.5, 0.975)
    [[3, 0.5], 2.674060313723559], // gammaincinv(3, 0.5)
    [[40, 1e-12], 10.102621246886752], // gammaincinv(40, 1e-12)
    [[40, 0.999999], 77.54026115402883], // gammaincinv(40, 0.999999)
    [[10000.0, 0.3], 9947.319262019584], // gammaincinv(10000.0, 0.3)
  ],
  regularizedBeta: [
    [[0.5, 0.5, 0.1], 0.20483276469913345], // betainc(0.5, 0.5, 0.1)
    [[2, 3, 0.4], 0.5247999999999999], // betainc(2, 3, 0.4)
    [[2, 3, 0.9], 0.9963], // betainc(2, 3, 0.9)
    [[30, 4, 0.8], 0.0808127257645497], // betainc(30, 4, 0.8)
    [[200, 300, 0.41], 0.677628164772179], // betainc(200, 300, 0.41)
    [[0.1, 8, 0.001], 0.6444798310985543], // betainc(0.1, 8, 0.001)
  ],
  inverseBeta: [
    [[0.5, 0.5, 0.01], 0.00024671981713422146], // betaincinv(0.5, 0.5, 0.01)
    [[2, 3, 0.5], 0.3857275681323895], // betaincinv(2, 3, 0.5)
    [[2, 3, 0.999], 0.9359618608971666], // betaincinv(2, 3, 0.999)
    [[0.2, 8, 0.1], 8.580275451620241e-7], // betaincinv(0.2, 8, 0.1)
    [[200, 300, 1e-6], 0.2998041075457761], // betaincinv(200, 300, 1e-06)
    [[15, 1.5, 0.3], 0.8867374490773184], // betaincinv(15, 1.5, 0.3)
  ],
  erf: [
    [[-2], -0.9953222650189527], // erf(-2)
    [[-0.3], -0.3286267594591274], // erf(-0.3)
    [[1e-5], 1.1283791670579e-5], // erf(1e-05)
    [[0.7], 0.6778011938374183], // erf(0.7)
    [[3], 0.9999779095030014], // erf(3)
  ],
  erfc: [
    [[-2], 1.9953222650189528], // erfc(-2)
    [[0.3], 0.6713732405408726], // erfc(0.3)
    [[1.5], 0.03389485352468927], // erfc(1.5)
    [[6], 2.1519736712498913e-17], // erfc(6)
    [[20], 5.395865611607901e-176], // erfc(20)
  ],
  normalCdf: [
    [[-30], 4.906713927147908e-198], // ndtr(-30)
    [[-8], 6.22096057427174e-16], // ndtr(-8)
    [[-1.96], 0.024997895148220435], // ndtr(-1.96)
    [[0.4], 0.6554217416103242], // ndtr(0.4)
    [[3], 0.9986501019683699], // ndtr(3)
  ],
  normalDensity: [
    // R 4.2.2: dnorm(c(0, 1, -1.5, 3, 8))
    [[0], 0.3989422804014327],
    [[1], 0.24197072451914337],
    [[-1.5], 0.12951759566589174],
    [[3], 0.00443184841193801],
    [[8], 5.052271083536893e-15],
  ],
  normalQuantile: [
    [[1e-300], -37.0470962993612], // ndtri(1e-300)
    [[1e-20], -9.262340089798409], // ndtri(1e-20)
    [[0.001], -3.090232306167813], // ndtri(0.001)
    [[0.075], -1.4395314709384563], // ndtri(0.075)
    [[0.2], -0.8416212335729142], // ndtri(0.2)
    [[0.6], 0.2533471031357997], // ndtri(0.6)
    [[0.975], 1.959963984540054], // ndtri(0.975)
    [[0.999999999], 5.997807019601637], // ndtri(0.999999999)
  ],
  studentTCdf: [
    [[-3.2, 4], 0.016450405300469487], // stats.t.cdf(-3.2, 4)
    [[0, 7], 0.5], // stats.t.cdf(0, 7)
    [[1.5, 1], 0.8128329581890011], // stats.t.cdf(1.5, 1)
    [[2.09302, 19], 0.974999799516314], // stats.t.cdf(2.09302, 19)
    [[-40, 2.5], 7.09781714524669e-5], // stats.t.cdf(-40, 2.5)
  ],
  studentTQuantile: [
    [[0.975, 9], 2.262157162798205], // stats.t.ppf(0.975, 9)
    [[0.975, 29], 2.045229642132703], // stats.t.ppf(0.975, 29)
    [[0.995, 1], 63.656741162871526], // stats.t.ppf(0.995, 1)
    [[1e-6, 3], -103.29946778041935], // stats.t.ppf(1e-06, 3)
    [[0.6, 2.5], 0.2814595127485477], // stats.t.ppf(0.6, 2.5)
    [[0.50001, 12], 2.5593362585131516e-5], // stats.t.ppf(0.50001, 12)
    [[0.95, 1000000.0], 1.6448551507220404], // stats.t.ppf(0.95, 1000000.0)
  ],
  chiSquareCdf: [
    [[3.84, 1], 0.9499564787512949], // stats.chi2.cdf(3.84, 1)
    [[120, 99], 0.9257561441940332], // stats.chi2.cdf(120, 99)
    [[2, 10], 0.003659846827343713], // stats.chi2.cdf(2, 10)
  ],
  chiSquareTail: [
    [[3.84, 1], 0.05004352124870519], // stats.chi2.sf(3.84, 1)
    [[250, 99], 4.844312411385307e-15], // stats.chi2.sf(250, 99)
  ],
  chiSquareQuantile: [
    [[0.95, 1], 3.841458820694124], // stats.chi2.ppf(0.95, 1)
    [[0.025, 24], 12.401150217444435], // stats.chi2.ppf(0.025, 24)
    [[0.9999, 255], 347.6542127045896], // stats.chi2.ppf(0.9999, 255)
  ],
  fCdf: [
    [[1.5, 3, 12], 0.7354051636782509], // stats.f.cdf(1.5, 3, 12)
    [[0.2, 1, 7], 0.331768959928496], // stats.f.cdf(0.2, 1, 7)
    [[4, 30, 30], 0.9998581935506069], // stats.f.cdf(4, 30, 30)
  ],
  poissonCdf: [
    [[0, 0.3], 0.740818220681718], // stats.poisson.cdf(0, 0.3)
    [[3, 4.5], 0.34229595583459105], // stats.poisson.cdf(3, 4.5)
    [[3.9, 4.5], 0.34229595583459105], // stats.poisson.cdf(3.9, 4.5)
    [[120, 100], 0.9773306709216473], // stats.poisson.cdf(120, 100)
    [[-1, 2], 0.0], // stats.poisson.cdf(-1, 2)
  ],
  binomialCdf: [
    [[0, 5, 0.2], 0.32768], // stats.binom.cdf(0, 5, 0.2)
    [[3, 10, 0.3], 0.6496107184000002], // stats.binom.cdf(3, 10, 0.3)
    [[70, 100, 0.6], 0.9852246817692689], // stats.binom.cdf(70, 100, 0.6)
    [[10, 10, 0.5], 1.0], // stats.binom.cdf(10, 10, 0.5)
    [[-1, 3, 0.4], 0.0], // stats.binom.cdf(-1, 3, 0.4)
  ],
};

const functions: Readonly<Record<string, (...numbers: number[]) => number>> = special;

describe("special functions agree with scipy to a relative error of 1e-11", () => {
  it.each(Object.keys(references))("%s", (name) => {
    for (const [input, expected] of references[name]!) {
      const got = functions[name]!(...input);
      expect(Math.abs(got - expected), `${name}(${input.join(", ")}) is ${got}`).toBeLessThanOrEqual(
        1e-11 * Math.abs(expected),
      );
    }
  });
});

describe("special functions obey their identities", () => {
  it("the factorials come back from logGamma", () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      expect(Math.exp(special.logGamma(n))).toBeCloseTo(factorial, -Math.log10(factorial) + 12);
      factorial *= n;
    }
  });

  it("both tails of the gamma law sum to 1 and the inverse returns", () => {
    for (const a of [0.01, 0.3, 1, 4.5, 60, 3000]) {
      for (const p of [1e-9, 0.01, 0.4, 0.9, 1 - 1e-9]) {
        const x = special.inverseGammaP(a, p);
        if (x < 1e-280) continue;
        expect(special.regularizedGammaP(a, x) + special.regularizedGammaQ(a, x)).toBeCloseTo(1, 14);
        expect(Math.abs(special.regularizedGammaP(a, x) - p)).toBeLessThanOrEqual(1e-12 * p);
      }
    }
  });

  it("the inverse finds its way from a flat part of the law", () => {
    // scipy 1.17.1: betaincinv(120, 35, 0.465), stats.t.ppf(2.4e-8, 0.0044) overflows
    expect(special.inverseBeta(120, 35, 0.465)).toBeCloseTo(0.7724174879696887, 12);
    expect(special.studentTQuantile(2.4e-8, 0.0044)).toBe(Number.NEGATIVE_INFINITY);
    for (let i = 1; i < 400; i++) {
      for (const [a, b] of [
        [35, 120],
        [0.01, 90],
        [3000, 2],
      ] as const) {
        const p = i / 400;
        const x = special.inverseBeta(a, b, p);
        if (x > 1e-280) expect(Math.abs(special.regularizedBeta(a, b, x) - p)).toBeLessThan(1e-12);
      }
    }
  });

  it("the beta law is symmetric under exchange of its parameters", () => {
    for (const [a, b, x] of [
      [0.3, 4, 0.2],
      [12, 7, 0.6],
      [800, 900, 0.47],
    ] as const) {
      expect(special.regularizedBeta(a, b, x) + special.regularizedBeta(b, a, 1 - x)).toBeCloseTo(1, 13);
    }
  });

  it("the ends of every quantile are the ends of the support", () => {
    expect(special.normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(special.normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
    expect(special.studentTQuantile(0, 5)).toBe(Number.NEGATIVE_INFINITY);
    expect(special.studentTQuantile(0.5, 5)).toBe(0);
    expect(special.studentTQuantile(1, 5)).toBe(Number.POSITIVE_INFINITY);
    expect(special.inverseGammaP(2, 0)).toBe(0);
    expect(special.inverseGammaP(2, 1)).toBe(Number.POSITIVE_INFINITY);
    expect(special.inverseBeta(2, 3, 0)).toBe(0);
    expect(special.inverseBeta(2, 3, 1)).toBe(1);
    expect(special.regularizedGammaP(2, Number.POSITIVE_INFINITY)).toBe(1);
    expect(special.regularizedGammaQ(2, Number.POSITIVE_INFINITY)).toBe(0);
    expect(special.fCdf(Number.POSITIVE_INFINITY, 2, 3)).toBe(1);
    expect(special.studentTCdf(Number.NEGATIVE_INFINITY, 3)).toBe(0);
    expect(special.logGamma(0)).toBe(Number.POSITIVE_INFINITY);
  });

  it("an argument outside its range is refused with its name and value", () => {
    expect(() => special.logGamma(-1)).toThrow("logGamma requires x to be at least 0; found -1.");
    expect(() => special.regularizedGammaP(0, 1)).toThrow(
      "regularizedGammaP requires a positive finite a; found 0.",
    );
    expect(() => special.regularizedGammaQ(1, -2)).toThrow("requires x to be at least 0; found -2.");
    expect(() => special.inverseGammaP(1, 1.5)).toThrow(
      "inverseGammaP requires p between 0 and 1; found 1.5.",
    );
    expect(() => special.regularizedBeta(1, 2, 3)).toThrow(
      "regularizedBeta requires x between 0 and 1; found 3.",
    );
    expect(() => special.inverseBeta(1, -2, 0.3)).toThrow(
      "inverseBeta requires a positive finite b; found -2.",
    );
    expect(() => special.normalQuantile(Number.NaN)).toThrow(
      "normalQuantile requires p between 0 and 1; found NaN.",
    );
    expect(() => special.studentTQuantile(0.9, 0)).toThrow("positive number of degrees of freedom; found 0.");
    expect(() => special.studentTQuantile(2, 3)).toThrow(
      "studentTQuantile requires p between 0 and 1; found 2.",
    );
    expect(() => special.fCdf(1, 0, 3)).toThrow("fCdf requires positive degrees of freedom; found 0 and 3.");
    expect(() => special.poissonCdf(1, -3)).toThrow("poissonCdf requires a mean of at least 0; found -3.");
    expect(() => special.binomialCdf(1, 2.5, 0.5)).toThrow(
      "whole number of trials of at least 0; found 2.5.",
    );
  });
});
