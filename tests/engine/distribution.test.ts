import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cumulative,
  type Distribution,
  distributionMean,
  distributionVariance,
  quantile,
  sampler,
} from "../../src/engine/distribution.ts";
import { probabilities, references } from "./distributionReference.ts";

const infinity = Number.POSITIVE_INFINITY;
const describeDistribution = (distribution: Distribution) =>
  Object.values(distribution)
    .map((value) => (Array.isArray(value) ? `[${value.length}]` : String(value)))
    .join(" ");

/** Distributions of every kind, those with scipy values and those made of others. */
const made: readonly Distribution[] = [
  { kind: "constant", value: 7 },
  { kind: "normal", mean: 3, sd: 0 },
  { kind: "lognormal", mean: 3, cv: 0 },
  { kind: "hyperexponential", weights: [5, 3, 2], means: [1, 4, 20] },
  {
    kind: "mixture",
    weights: [1, 3],
    components: [
      { kind: "normal", mean: 10, sd: 2 },
      { kind: "gamma", shape: 3, scale: 4 },
    ],
  },
  {
    kind: "mixture",
    weights: [1, 1, 2],
    components: [
      { kind: "constant", value: 5 },
      { kind: "poisson", mean: 3 },
      { kind: "exponential", mean: 6 },
    ],
  },
  {
    kind: "mixture",
    weights: [1, 1],
    components: [
      {
        kind: "mixture",
        weights: [1, 0],
        components: [
          { kind: "uniform", low: 0, high: 1 },
          { kind: "lomax", shape: 1, scale: 1 },
        ],
      },
      { kind: "uniform", low: 10, high: 12 },
    ],
  },
];
const all = [...references.map(({ distribution }) => distribution), ...made];

function expectRelative(got: number, expected: number, tolerance: number): void {
  if (!Number.isFinite(expected)) expect(got).toBe(expected);
  else expect(Math.abs(got - expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected));
}

describe("mean, variance and quantiles agree with scipy", () => {
  it.each(references.map((reference) => [describeDistribution(reference.distribution), reference] as const))(
    "%s",
    (_, { distribution, mean, variance, quantiles }) => {
      expectRelative(distributionMean(distribution), mean, 1e-12);
      expectRelative(distributionVariance(distribution), variance, 1e-11);
      quantiles.forEach((expected, i) => {
        expectRelative(quantile(distribution, probabilities[i]!), expected, 1e-10);
      });
    },
  );

  it("hyperexponential quantiles are the roots of the mixed exponential law", () => {
    const distribution: Distribution = { kind: "hyperexponential", weights: [5, 3, 2], means: [1, 4, 20] };
    // scipy.optimize.brentq on 0.5 (1 - e^-x) + 0.3 (1 - e^(-x/4)) + 0.2 (1 - e^(-x/20)) - u
    expectRelative(quantile(distribution, 0.3), 0.6791489317027711, 1e-12);
    expectRelative(quantile(distribution, 0.5), 1.5192798659988245, 1e-12);
    expectRelative(quantile(distribution, 0.95), 27.840101425849575, 1e-12);
    expectRelative(quantile(distribution, 0.999), 105.96634734970895, 1e-12);
    // Σ w m = 5.7 and 2 Σ w m² - 5.7² = 2 x 85.3 - 32.49
    expect(distributionMean(distribution)).toBeCloseTo(5.7, 12);
    expect(distributionVariance(distribution)).toBeCloseTo(138.11, 10);
  });

  it("mixture quantiles are the roots of the mixed law", () => {
    const distribution = made[4]!;
    // scipy.optimize.brentq on 0.25 stats.norm.cdf(x, 10, 2) + 0.75 stats.gamma.cdf(x, 3, scale=4) - u
    expectRelative(quantile(distribution, 0.01), 1.9426491568481934, 1e-12);
    expectRelative(quantile(distribution, 0.3), 8.215984153453912, 1e-12);
    expectRelative(quantile(distribution, 0.5), 10.337692401232628, 1e-12);
    expectRelative(quantile(distribution, 0.95), 23.592918551019668, 1e-12);
    expectRelative(quantile(distribution, 0.999), 43.537765733838626, 1e-12);
    // 0.25 x 10 + 0.75 x 12; 0.25 (4 + 1.5²) + 0.75 (48 + 0.5²)
    expect(distributionMean(distribution)).toBeCloseTo(11.5, 12);
    expect(distributionVariance(distribution)).toBeCloseTo(37.75, 12);
  });
});

describe("every kind is drawn by inversion", () => {
  it.each(
    all.map(
      (distribution) => [`${distribution.kind} ${describeDistribution(distribution)}`, distribution] as const,
    ),
  )("the quantile is the least value with its cumulative probability: %s", (_, distribution) => {
    for (let i = 1; i < 200; i++) {
      const u = i / 200;
      const x = quantile(distribution, u);
      const step = 1e-9 * Math.max(1, Math.abs(x));
      expect(cumulative(distribution, x + step)).toBeGreaterThanOrEqual(u - 1e-12);
      expect(cumulative(distribution, x - step)).toBeLessThanOrEqual(u + 1e-12);
    }
  });

  it.each(
    all.map(
      (distribution) => [`${distribution.kind} ${describeDistribution(distribution)}`, distribution] as const,
    ),
  )("the sampler never falls as u rises: %s", (_, distribution) => {
    const draw = sampler(distribution);
    const unit = fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true });
    fc.assert(
      fc.property(unit, unit, (a, b) => {
        const lower = draw(Math.min(a, b));
        const upper = draw(Math.max(a, b));
        return lower <= upper + 1e-12 * Math.abs(upper);
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  it.each(
    all
      // Chosen by kind: what is worked out while tests are being collected cannot fail as a test.
      .filter(({ kind }) => !["pareto", "lomax"].includes(kind))
      .map(
        (distribution) =>
          [`${distribution.kind} ${describeDistribution(distribution)}`, distribution] as const,
      ),
  )(
    "the average of the quantile over u is the mean, and that of its square the variance: %s",
    (_, distribution) => {
      const draw = sampler(distribution);
      const mean = distributionMean(distribution);
      // The midpoint rule, with u bent towards both ends: u = v³ (10 - 15 v + 6 v²), du = 30 v² (1 - v)² dv.
      const N = 20_000;
      let first = 0;
      let second = 0;
      for (let i = 0; i < N; i++) {
        const v = (i + 0.5) / N;
        const weight = (30 * v * v * (1 - v) ** 2) / N;
        const x = draw(v * v * v * (10 - 15 * v + 6 * v * v));
        first += weight * x;
        second += weight * (x - mean) ** 2;
      }
      const deviation = Math.sqrt(distributionVariance(distribution));
      expect(Math.abs(first - mean)).toBeLessThanOrEqual(2e-3 * deviation + 1e-9);
      expect(Math.abs(second - deviation ** 2)).toBeLessThanOrEqual(5e-3 * deviation ** 2 + 1e-9);
    },
  );

  it("raising the mean raises every variate under the same u", () => {
    for (const u of [0.001, 0.2, 0.5, 0.9, 0.9999]) {
      expect(quantile({ kind: "lognormal", mean: 11, cv: 0.5 }, u)).toBeGreaterThan(
        quantile({ kind: "lognormal", mean: 10, cv: 0.5 }, u),
      );
      expect(quantile({ kind: "poisson", mean: 11 }, u)).toBeGreaterThanOrEqual(
        quantile({ kind: "poisson", mean: 10 }, u),
      );
    }
  });

  it("u of 0 and 1 give the ends of the support", () => {
    const ends = (distribution: Distribution) => [quantile(distribution, 0), quantile(distribution, 1)];
    expect(ends({ kind: "uniform", low: 2, high: 3 })).toEqual([2, 3]);
    expect(ends({ kind: "exponential", mean: 2 })).toEqual([0, infinity]);
    expect(ends({ kind: "hyperexponential", weights: [1, 1], means: [1, 2] })).toEqual([0, infinity]);
    expect(ends({ kind: "normal", mean: 2, sd: 1 })).toEqual([-infinity, infinity]);
    expect(ends({ kind: "truncated-normal", mean: 2, sd: 1, low: 0, high: 3 })).toEqual([0, 3]);
    expect(ends({ kind: "beta", alpha: 2, beta: 3, low: -1, high: 4 })).toEqual([-1, 4]);
    expect(ends({ kind: "pareto", shape: 2, scale: 3 })).toEqual([3, infinity]);
    expect(ends({ kind: "poisson", mean: 3 })).toEqual([0, infinity]);
    expect(ends({ kind: "binomial", trials: 9, probability: 0.5 })).toEqual([0, 9]);
    expect(ends({ kind: "geometric", probability: 0.5 })).toEqual([0, infinity]);
    expect(ends({ kind: "negative-binomial", successes: 2, probability: 0.5 })).toEqual([0, infinity]);
    expect(ends({ kind: "empirical", values: [4, 2, 9] })).toEqual([2, 9]);
    expect(ends(made[5]!)).toEqual([0, infinity]);
  });

  it("sure things need no chance", () => {
    for (const u of [0.001, 0.5, 0.999]) {
      expect(quantile({ kind: "binomial", trials: 9, probability: 0 }, u)).toBe(0);
      expect(quantile({ kind: "binomial", trials: 9, probability: 1 }, u)).toBe(9);
      expect(quantile({ kind: "binomial", trials: 0, probability: 0.4 }, u)).toBe(0);
      expect(quantile({ kind: "poisson", mean: 0 }, u)).toBe(0);
      expect(quantile({ kind: "geometric", probability: 1 }, u)).toBe(0);
      expect(quantile({ kind: "negative-binomial", successes: 3, probability: 1 }, u)).toBe(0);
    }
  });

  it("a value of weight 0 is never drawn, and a jump of a mixture is at its exact place", () => {
    expect(quantile({ kind: "discrete", values: [1, 2, 3], weights: [0, 1, 0] }, 1e-12)).toBe(2);
    expect(quantile({ kind: "discrete", values: [1, 2, 3], weights: [0, 1, 0] }, 1)).toBe(2);
    const distribution: Distribution = {
      kind: "mixture",
      weights: [1, 1],
      components: [
        { kind: "constant", value: 5 },
        { kind: "uniform", low: 0, high: 10 },
      ],
    };
    // P(X < 5) = 1/4 and P(X <= 5) = 3/4
    expect(quantile(distribution, 0.2)).toBeCloseTo(4, 12);
    for (const u of [0.26, 0.5, 0.74]) expect(quantile(distribution, u)).toBe(5);
    expect(quantile(distribution, 0.9)).toBeCloseTo(8, 12);
  });
});

describe("a mixture jumps at the exact values of its discrete parts", () => {
  /** P(X < k) and P(X <= k) by the law's own sum, and the same for a half-half mixture with an exponential of mean 6. */
  const jump = (probabilities: readonly number[], k: number) => {
    const below = probabilities.slice(0, k).reduce((sum, p) => sum + p, 0);
    const exponential = 1 - Math.exp(-k / 6);
    return [(below + exponential) / 2, (below + probabilities[k]! + exponential) / 2] as const;
  };
  /** The terms first, first r(1), first r(1) r(2), ... */
  const terms = (first: number, ratio: (k: number) => number) => {
    const made = [first];
    for (let k = 1; k < 12; k++) made.push(made[k - 1]! * ratio(k));
    return made;
  };

  it.each<[Distribution, readonly number[]]>([
    [{ kind: "poisson", mean: 3 }, terms(Math.exp(-3), (k) => 3 / k)],
    [{ kind: "geometric", probability: 0.1 }, terms(0.1, () => 0.9)],
    [
      { kind: "negative-binomial", successes: 4.5, probability: 0.6 },
      terms(0.6 ** 4.5, (k) => ((3.5 + k) / k) * 0.4),
    ],
    [
      { kind: "binomial", trials: 11, probability: 0.3 },
      terms(0.7 ** 11, (k) => (((12 - k) / k) * 0.3) / 0.7),
    ],
    [
      { kind: "discrete", values: [3, 2, 1, 5, 7, 4], weights: [0.1, 0.2, 0.3, 0.7, 0.15, 0.35] },
      [0, 0.3, 0.2, 0.1, 0.35, 0.7, 0, 0.15].map((weight) => weight / 1.8),
    ],
    [{ kind: "empirical", values: [2, 6, 2, 5, 2, 6] }, [0, 0, 3, 0, 0, 1, 2].map((count) => count / 6)],
    [{ kind: "constant", value: 4 }, [0, 0, 0, 0, 1]],
  ])("%j", (part, probabilities) => {
    const mixed: Distribution = {
      kind: "mixture",
      weights: [1, 1],
      components: [part, { kind: "exponential", mean: 6 }],
    };
    const draw = sampler(mixed);
    for (let k = 1; k < probabilities.length; k++) {
      if (probabilities[k] === 0) continue;
      const [below, upTo] = jump(probabilities, k);
      for (let share = 0.01; share < 1; share += 0.02) {
        expect(draw(below + share * (upTo - below))).toBe(k);
      }
    }
  });

  it("whole-number parts alone give whole numbers, so that a batch may be drawn from them", () => {
    const draw = sampler({
      kind: "mixture",
      weights: [2, 1, 1],
      components: [
        { kind: "poisson", mean: 3 },
        { kind: "geometric", probability: 0.1 },
        { kind: "discrete", values: [9, 2, 4], weights: [0.3, 0.1, 0.2] },
      ],
    });
    for (let i = 1; i < 2000; i++) expect(Number.isInteger(draw(i / 2000))).toBe(true);
  });
});

describe("the cumulative probability is 0 below the support and 1 above it", () => {
  it.each<[Distribution, number, number]>([
    [{ kind: "constant", value: 7 }, 7, 7],
    [{ kind: "uniform", low: 2, high: 3 }, 2, 3],
    [{ kind: "triangular", low: 1, mode: 2, high: 6 }, 1, 6],
    [{ kind: "exponential", mean: 2 }, 0, infinity],
    [{ kind: "hyperexponential", weights: [1, 2], means: [1, 4] }, 0, infinity],
    [{ kind: "erlang", shape: 3, mean: 2 }, 0, infinity],
    [{ kind: "gamma", shape: 0.5, scale: 2 }, 0, infinity],
    [{ kind: "weibull", shape: 1.5, scale: 2 }, 0, infinity],
    [{ kind: "normal", mean: 5, sd: 0 }, 5, 5],
    [{ kind: "truncated-normal", mean: 2, sd: 1, low: 0, high: 3 }, 0, 3],
    [{ kind: "truncated-normal", mean: 2, sd: 1, low: 3, high: 5 }, 3, 5],
    [{ kind: "lognormal", mean: 3, cv: 0.5 }, 0, infinity],
    [{ kind: "lognormal", mean: 3, cv: 0 }, 3, 3],
    [{ kind: "beta", alpha: 2, beta: 3, low: -1, high: 4 }, -1, 4],
    [{ kind: "pert", low: 0, mode: 1, high: 4 }, 0, 4],
    [{ kind: "pareto", shape: 2, scale: 3 }, 3, infinity],
    [{ kind: "lomax", shape: 2, scale: 3 }, 0, infinity],
    [{ kind: "poisson", mean: 3 }, 0, infinity],
    [{ kind: "binomial", trials: 9, probability: 0.5 }, 0, 9],
    [{ kind: "geometric", probability: 0.5 }, 0, infinity],
    [{ kind: "negative-binomial", successes: 2, probability: 0.5 }, 0, infinity],
    [{ kind: "discrete", values: [4, 2, 9], weights: [1, 2, 1] }, 2, 9],
    [{ kind: "empirical", values: [4, 2, 9] }, 2, 9],
    [made[5]!, 0, infinity],
  ])("%j", (distribution, least, greatest) => {
    for (const below of [1e-9, 0.5, 30]) expect(cumulative(distribution, least - below)).toBe(0);
    expect(cumulative(distribution, Math.min(greatest, 1e9))).toBeCloseTo(1, 12);
    if (greatest < infinity) expect(cumulative(distribution, greatest + 30)).toBe(1);
  });
});

describe("parameters that make no distribution are refused with their name and value", () => {
  it.each<[Distribution, string]>([
    [{ kind: "constant", value: Number.NaN }, "A constant distribution requires a finite value; found NaN."],
    [
      { kind: "uniform", low: 3, high: 2 },
      "A uniform distribution requires a high above its low of 3; found 2.",
    ],
    [
      { kind: "uniform", low: -infinity, high: 2 },
      "A uniform distribution requires a finite low; found -Infinity.",
    ],
    [
      { kind: "triangular", low: 0, mode: 7, high: 5 },
      "A triangular distribution requires a mode between 0 and 5; found 7.",
    ],
    [
      { kind: "exponential", mean: 0 },
      "An exponential distribution requires a positive finite mean; found 0.",
    ],
    [
      { kind: "hyperexponential", weights: [1], means: [1, 2] },
      "requires 2 weights, one for each value or component; found 1.",
    ],
    [
      { kind: "hyperexponential", weights: [1, 1], means: [1, -2] },
      "requires a positive finite mean; found -2.",
    ],
    [{ kind: "erlang", shape: 1.5, mean: 2 }, "requires a whole shape of at least 1; found 1.5."],
    [{ kind: "gamma", shape: -1, scale: 2 }, "requires a positive finite shape; found -1."],
    [{ kind: "weibull", shape: 1, scale: 0 }, "requires a positive finite scale; found 0."],
    [{ kind: "normal", mean: 1, sd: -1 }, "requires a finite sd of at least 0; found -1."],
    [
      { kind: "truncated-normal", mean: 1, sd: 1, low: 3, high: 3 },
      "requires a high above its low of 3; found 3.",
    ],
    [
      { kind: "truncated-normal", mean: 0, sd: 1, low: 50, high: 60 },
      "requires some probability between 50 and 60; found 0.",
    ],
    [{ kind: "lognormal", mean: 0, cv: 1 }, "requires a positive finite mean; found 0."],
    [{ kind: "beta", alpha: 0, beta: 1, low: 0, high: 1 }, "requires a positive finite alpha; found 0."],
    [{ kind: "pert", low: 0, mode: -1, high: 1 }, "requires a mode between 0 and 1; found -1."],
    [{ kind: "pareto", shape: 0, scale: 1 }, "requires a positive finite shape; found 0."],
    [{ kind: "poisson", mean: -1 }, "requires a finite mean of at least 0; found -1."],
    [
      { kind: "binomial", trials: 2.5, probability: 0.1 },
      "requires a whole number of trials of at least 0; found 2.5.",
    ],
    [{ kind: "binomial", trials: 2, probability: 1.1 }, "requires a probability between 0 and 1; found 1.1."],
    [{ kind: "geometric", probability: 0 }, "requires a probability above 0 and at most 1; found 0."],
    [
      { kind: "negative-binomial", successes: 0, probability: 0.5 },
      "requires a positive finite number of successes; found 0.",
    ],
    [
      { kind: "discrete", values: [1, 2], weights: [0, 0] },
      "requires a positive finite sum of weights; found 0.",
    ],
    [{ kind: "discrete", values: [], weights: [] }, "requires at least one value or component; found 0."],
    [{ kind: "empirical", values: [] }, "requires at least one value; found 0."],
    [{ kind: "uniform", low: 2, high: 2 }, "requires a high above its low of 2; found 2."],
    [{ kind: "uniform", low: 2, high: infinity }, "requires a finite high; found Infinity."],
    [{ kind: "triangular", low: 0, mode: -1, high: 5 }, "requires a mode between 0 and 5; found -1."],
    [
      { kind: "triangular", low: 5, mode: 5, high: 0 },
      "A triangular distribution requires a high above its low of 5",
    ],
    [{ kind: "exponential", mean: infinity }, "requires a positive finite mean; found Infinity."],
    [{ kind: "exponential", mean: Number.NaN }, "requires a positive finite mean; found NaN."],
    [
      { kind: "hyperexponential", weights: [1, -1], means: [1, 2] },
      "a finite weight of at least 0; found -1.",
    ],
    [
      { kind: "hyperexponential", weights: [infinity, 1], means: [1, 2] },
      "weight of at least 0; found Infinity.",
    ],
    [{ kind: "hyperexponential", weights: [1e308, 1e308], means: [1, 2] }, "sum of weights; found Infinity."],
    [
      { kind: "erlang", shape: 0, mean: 2 },
      "An erlang distribution requires a whole shape of at least 1; found 0.",
    ],
    [
      { kind: "erlang", shape: 2, mean: 0 },
      "An erlang distribution requires a positive finite mean; found 0.",
    ],
    [
      { kind: "gamma", shape: 1, scale: 0 },
      "A gamma distribution requires a positive finite scale; found 0.",
    ],
    [
      { kind: "weibull", shape: 0, scale: 1 },
      "A weibull distribution requires a positive finite shape; found 0.",
    ],
    [
      { kind: "normal", mean: infinity, sd: 1 },
      "A normal distribution requires a finite mean; found Infinity.",
    ],
    [{ kind: "normal", mean: 1, sd: infinity }, "requires a finite sd of at least 0; found Infinity."],
    [
      { kind: "truncated-normal", mean: Number.NaN, sd: 1, low: 0, high: 1 },
      "A truncated-normal distribution requires a finite mean; found NaN.",
    ],
    [
      { kind: "truncated-normal", mean: 0, sd: 0, low: 0, high: 1 },
      "A truncated-normal distribution requires a positive finite sd; found 0.",
    ],
    [{ kind: "lognormal", mean: 1, cv: -1 }, "A lognormal distribution requires a finite cv of at least 0"],
    [
      { kind: "beta", alpha: 1, beta: 0, low: 0, high: 1 },
      "A beta distribution requires a positive finite beta",
    ],
    [
      { kind: "beta", alpha: 1, beta: 1, low: 1, high: 1 },
      "A beta distribution requires a high above its low of 1",
    ],
    [
      { kind: "pert", low: 0, mode: 2, high: 1 },
      "A pert distribution requires a mode between 0 and 1; found 2.",
    ],
    [
      { kind: "pert", low: 1, mode: 1, high: 1 },
      "A pert distribution requires a high above its low of 1; found 1.",
    ],
    [
      { kind: "pareto", shape: 1, scale: 0 },
      "A pareto distribution requires a positive finite scale; found 0.",
    ],
    [
      { kind: "lomax", shape: 1, scale: -1 },
      "A lomax distribution requires a positive finite scale; found -1.",
    ],
    [
      { kind: "lomax", shape: 0, scale: 1 },
      "A lomax distribution requires a positive finite shape; found 0.",
    ],
    [{ kind: "binomial", trials: -1, probability: 0.5 }, "a whole number of trials of at least 0; found -1."],
    [
      { kind: "binomial", trials: 2, probability: -0.1 },
      "requires a probability between 0 and 1; found -0.1.",
    ],
    [
      { kind: "geometric", probability: 1.5 },
      "A geometric distribution requires a probability above 0 and at most 1",
    ],
    [
      { kind: "negative-binomial", successes: 1, probability: 0 },
      "A negative-binomial distribution requires a probability above 0 and at most 1; found 0.",
    ],
    [
      { kind: "discrete", values: [1, infinity], weights: [1, 1] },
      "A discrete distribution requires a finite value; found Infinity.",
    ],
    [
      { kind: "discrete", values: [1], weights: [1, 1] },
      "requires 1 weights, one for each value or component; found 2.",
    ],
    [
      { kind: "empirical", values: [1, Number.NaN] },
      "An empirical distribution requires a finite value; found NaN.",
    ],
    [
      { kind: "mixture", weights: [], components: [] },
      "A mixture distribution requires at least one value or component",
    ],
    [
      { kind: "mixture", weights: [1], components: [{ kind: "exponential", mean: -1 }] },
      "requires a positive finite mean; found -1.",
    ],
  ])("%j", (distribution, message) => {
    for (const use of [sampler, distributionMean, distributionVariance]) {
      expect(() => use(distribution)).toThrow(RangeError);
      expect(() => use(distribution)).toThrow(message);
    }
    expect(() => cumulative(distribution, 1)).toThrow(message);
  });

  it("an unknown kind and a probability outside 0 to 1 are refused", () => {
    const unknown = { kind: "toString" } as unknown as Distribution;
    expect(() => sampler(unknown)).toThrow('There is no distribution of kind "toString".');
    expect(() => quantile({ kind: "exponential", mean: 1 }, 1.5)).toThrow(
      "quantile requires a probability between 0 and 1; found 1.5.",
    );
  });
});
