import { describe, expect, it } from "vitest";
import {
  arrivalProbability,
  costOnce,
  costReplacing,
  decisionWeights,
  inverseWillingness,
  lossAlong,
  nextPremium,
  perceivedRisk,
  premiumTarget,
  removalRate,
  replacementFactor,
  salience,
  salientValue,
  willingness,
} from "../../src/theory/index.ts";

describe("getting through", () => {
  it("three legs at 0.1 seize 0.271 and deliver 0.729", () => {
    expect(lossAlong([0.1, 0.1, 0.1])).toBeCloseTo(0.271, 14);
    expect(arrivalProbability([0.1, 0.1, 0.1])).toBeCloseTo(0.729, 14);
    expect(arrivalProbability([])).toBe(1);
  });

  it("a quarter lost takes 1.3333 loads sent for one that arrives, 0.4 takes 1.6667", () => {
    expect(replacementFactor(0.25)).toBeCloseTo(4 / 3, 14);
    expect(replacementFactor(0.4)).toBeCloseTo(5 / 3, 14);
  });

  it("300 of 1,200 tonnes removed are 25 %", () => {
    // U.S. National Drug Control Strategy 2010, worked example
    expect(removalRate({ seized: 240, jettisoned: 60, departed: 1200 })).toBe(0.25);
  });

  it("the two costs of a route rank routes differently at high stakes", () => {
    const short = { running: 100, lossProbability: 0.4, stake: 200 };
    const long = { running: 150, lossProbability: 0.2, stake: 200 };
    expect(costOnce(short)).toBe(180);
    expect(costOnce(long)).toBe(190);
    expect(costReplacing(short)).toBeCloseTo(300, 12);
    expect(costReplacing(long)).toBeCloseTo(237.5, 12);
  });

  it("replacing costs what a geometric number of trips costs, summed term by term", () => {
    const trip = { running: 7, lossProbability: 0.3, stake: 11 };
    let sum = 0;
    for (let lost = 0; lost < 200; lost++) sum += 0.3 ** lost * 0.7 * (7 * (lost + 1) + 11 * lost);
    expect(costReplacing(trip)).toBeCloseTo(sum, 10);
  });
});

describe("the kernels of NarcoLogic", () => {
  it("perceive (k + 2) / 15.5 after k losses in 13 months", () => {
    const table: readonly (readonly [number, number])[] = [
      [0, 0.129],
      [1, 0.1935],
      [3, 0.3226],
      [6, 0.5161],
      [13, 0.9677],
    ];
    for (const [k, risk] of table) {
      const losses = Array.from({ length: 13 }, (_, month) => (month < k ? 1 : 0));
      expect(perceivedRisk({ losses, alpha: 2, beta: 0.5, fading: 1 })).toBeCloseTo(risk, 4);
    }
  });

  it("forget a loss as it fades", () => {
    // By hand: prior 1 and 1, fading 0.5: a loss two periods ago weighs 0.25 of a seen 1.75.
    expect(perceivedRisk({ losses: [0, 0, 1], alpha: 1, beta: 1, fading: 0.5 })).toBeCloseTo(1.25 / 3.75, 14);
  });

  it("aim at a premium of (r / 0.43)^2, and move to it by 0.3558", () => {
    const rule = { reference: 0.43, exponent: 2, adjustment: 0.3558 };
    const table: readonly (readonly [number, number])[] = [
      [0.5, 1.3521],
      [0.6, 1.947],
      [0.8, 3.4613],
      [0.2, 1],
    ];
    for (const [risk, target] of table) expect(premiumTarget(risk, rule)).toBeCloseTo(target, 4);
    expect(nextPremium(1, 0.6, rule)).toBeCloseTo(0.6442 + 0.3558 * 1.947, 4);
    expect(nextPremium(1, 0.1, rule)).toBe(1);
    let premium = 1;
    for (let month = 0; month < 100; month++) premium = nextPremium(premium, 0.6, rule);
    expect(premium).toBeCloseTo(premiumTarget(0.6, rule), 12);
  });

  it("weigh a loss that stands out at 0.1818, 0.4 and 0.6667 for p = 0.1, 0.25 and 0.5", () => {
    const table: readonly (readonly [number, number])[] = [
      [0.1, 0.1818],
      [0.25, 0.4],
      [0.5, 0.6667],
    ];
    for (const [p, weight] of table) {
      const outcomes = [
        { payoff: 10, probability: 1 - p, reference: 9 },
        { payoff: -50, probability: p, reference: 5 },
      ];
      expect(salience(outcomes[1]!)).toBeGreaterThan(salience(outcomes[0]!));
      expect(decisionWeights(outcomes, 0.5)[1]).toBeCloseTo(weight, 4);
      expect(salientValue(outcomes, 0.5)).toBeCloseTo(10 * (1 - weight) - 50 * weight, 2);
      expect(decisionWeights(outcomes, 1)[1]).toBeCloseTo(p, 14);
    }
    expect(salience({ payoff: -50, probability: 1, reference: 5 })).toBeCloseTo(55 / 56, 14);
  });

  it("give equal rank to equal salience", () => {
    const same = { payoff: 1, probability: 0.5, reference: 1 };
    expect(decisionWeights([same, same], 0.5)).toEqual([0.5, 0.5]);
  });
});

describe("deterrence", () => {
  const rule = { threshold: 0.02, steepness: 4, residual: 0.1 };

  it("is flat below the threshold, falls by at least 80 % above it, and leaves a floor", () => {
    expect(willingness(0, rule)).toBe(1);
    expect(willingness(0.005, rule)).toBeGreaterThan(0.99);
    expect(willingness(0.02, rule)).toBeCloseTo(0.55, 14);
    expect(willingness(0.06, rule)).toBeLessThan(0.2);
    expect(willingness(1, rule)).toBeCloseTo(0.1, 5);
  });

  it("in the form that is often remembered deters only a third at 3 %", () => {
    expect(1 - inverseWillingness(0.03, 0.02)).toBeCloseTo(1 / 3, 14);
    expect(inverseWillingness(0.01, 0.02)).toBe(1);
  });
});
