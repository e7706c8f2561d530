import { describe, expect, it } from "vitest";
import {
  chanceOfRightChoice,
  type Draw,
  goodSelection,
  goodSelectionConstants,
  kimNelson,
  kimNelsonUpdated,
  ocba,
  ocbaShares,
  type Procedure,
  rinott,
  rinottConstant,
  runProcedure,
  runProcedureAsync,
  screeningConstant,
} from "../../src/statistics/index.ts";
import { normalSystems } from "./normalSystems.ts";

function requests(procedure: Procedure, observe: (draw: Draw) => number): number[] {
  const sizes: number[] = [];
  let step = procedure.next([]);
  while (!step.done) {
    sizes.push(step.value.length);
    step = procedure.next(step.value.map(observe));
  }
  return sizes;
}

describe("kimNelson", () => {
  it("by hand: stops after the first stage when nothing but the means differ", () => {
    const selection = runProcedure(
      kimNelson({ systems: 3, indifference: 1, firstStage: 2 }),
      ({ system }) => 5 - system,
    );
    expect(selection).toEqual({
      ...{ best: 2, means: [5, 4, 3], observations: [2, 2, 2], survivors: [2] },
      ...{ method: "KN", guarantee: "finite sample, normal outputs" },
    });
  });

  it("chooses the largest when told so, and the first of exact equals", () => {
    const settings = { systems: 3, indifference: 1, firstStage: 3 };
    expect(
      runProcedure(kimNelson({ ...settings, direction: "largest" }), ({ system }) => 5 - system).best,
    ).toBe(0);
    const equal = runProcedure(kimNelson(settings), () => 4);
    expect(equal).toMatchObject({ best: 0, survivors: [0, 1, 2], observations: [3, 3, 3] });
  });

  it("screens by W = max(0, δ/2r (h² S²/δ² - r)), worked out for two systems", () => {
    // Differences +1, -1, ... about 0.4 with n0 = 4: S² = 4/3. h² = 3 ((2 · 0.05)^(-2/3) - 1) = 10.924766500838334,
    // horizon h² S² / δ² = 14.566355334451112 at δ = 1. After r replications the lead is 0.4 or, at odd r, 0.4 + 1/r;
    // it first exceeds (14.566 - r) / 2r at r = 7: 0.4 + 1/7 = 0.543 > 0.540.
    const observe = ({ system, replication }: Draw) =>
      system === 0 ? 0 : 0.4 + (replication % 2 === 0 ? 1 : -1);
    const selection = runProcedure(kimNelson({ systems: 2, indifference: 1, firstStage: 4 }), observe);
    expect(selection).toMatchObject({ best: 0, observations: [7, 7], survivors: [0] });
    const finer = runProcedure(
      kimNelson({ systems: 2, indifference: 1, firstStage: 4, confidence: 0.96 }),
      observe,
    );
    // h² = 3 ((2 · 0.04)^(-2/3) - 1) = 13.158260, horizon 17.5443: 0.4 + 1/9 = 0.511 > (17.544 - 9) / 18 = 0.475.
    expect(finer.observations).toEqual([9, 9]);
  });

  it("stops at the horizon when no difference shows", () => {
    // Differences +1, -1, +1, -1 and then 0: S² = 4/3, horizon 14.566; at r = 15 the screen is closed.
    const observe = ({ system, replication }: Draw) =>
      system === 0 || replication >= 4 ? 0 : replication % 2 === 0 ? 1 : -1;
    const selection = runProcedure(kimNelson({ systems: 2, indifference: 1, firstStage: 4 }), observe);
    expect(selection).toMatchObject({ best: 0, observations: [15, 15], survivors: [0, 1] });
  });

  it("asks for all systems first, then for the survivors one replication at a time, or in batches", () => {
    const means = [0, 0.3, 3];
    const one = requests(
      kimNelson({ systems: 3, indifference: 0.5, firstStage: 5 }),
      normalSystems(means, 17),
    );
    expect(one[0]).toBe(15);
    expect(one.slice(1).every((size) => size >= 1 && size <= 3)).toBe(true);
    expect(one.at(-1)).toBe(2);
    const batches = requests(
      kimNelson({ systems: 3, indifference: 0.5, firstStage: 5, batch: 8 }),
      normalSystems(means, 17),
    );
    expect(batches.slice(1).every((size) => size % 8 === 0)).toBe(true);
    expect(batches.length).toBeLessThan(one.length);
  });

  it.each([kimNelson, kimNelsonUpdated])("decides the same for any batch: %o", (procedure) => {
    const means = [0, 0.2, 0.4, 0.8];
    const settings = { systems: 4, indifference: 0.4, firstStage: 6 };
    const choices = [1, 7, 40].map((batch) => {
      const { best, survivors } = runProcedure(procedure({ ...settings, batch }), normalSystems(means, 5));
      return { best, survivors };
    });
    expect(choices[1]).toEqual(choices[0]);
    expect(choices[2]).toEqual(choices[0]);
  });

  it("refuses settings out of range, and says which", () => {
    const settings = { systems: 3, indifference: 1 };
    const start = (change: object) => kimNelson({ ...settings, ...change });
    expect(() => start({ systems: 1 })).toThrow("kimNelson requires at least 2 systems; found 1");
    expect(() => start({ systems: 2.5 })).toThrow(RangeError);
    expect(() => start({ indifference: 0 })).toThrow("kimNelson requires an indifference above 0; found 0");
    expect(() => start({ confidence: 1 / 3 })).toThrow("kimNelson requires a confidence between 1/3 and 1");
    expect(() => start({ confidence: 1 })).toThrow(RangeError);
    expect(() => start({ firstStage: 1 })).toThrow("kimNelson requires a first stage of at least 2; found 1");
    expect(() => start({ firstStage: 2.5 })).toThrow(RangeError);
    expect(() => kimNelsonUpdated({ ...settings, systems: 1 })).toThrow("kimNelsonUpdated requires");
    expect(() => start({ batch: 0 })).toThrow("kimNelson requires a batch of at least 1; found 0");
    expect(() => start({ batch: 1.5 })).toThrow("kimNelson requires a batch of at least 1; found 1.5");
    expect(start({ batch: 1 })).toBeDefined();
    expect(start({ firstStage: 2, systems: 2 })).toBeDefined();
  });
});

describe("KN and KN++ with four systems, each pair with a variance of its own", () => {
  const means = [3, 2, 2.4, 4];
  const scales = [0.3, 0.15, 0.25, 0.2];
  const observe = ({ system: i, replication: r }: Draw) =>
    means[i]! + scales[i]! * (((7 * (r + 1) * (i + 3) + 3 * r * r) % 11) - 5);
  const settings = { systems: 4, firstStage: 5, confidence: 0.9 };

  // R 4.2: the two papers' steps written out with whole matrices of pairs, on the same outcomes.
  it.each([
    [kimNelson, "smallest", 0.25, [49, 49, 24, 5]],
    [kimNelson, "smallest", 0.5, [23, 23, 10, 5]],
    [kimNelson, "largest", 0.25, [45, 5, 6, 45]],
    [kimNelson, "largest", 0.5, [21, 5, 5, 21]],
    [kimNelsonUpdated, "smallest", 0.25, [17, 22, 22, 5]],
    [kimNelsonUpdated, "smallest", 0.5, [9, 11, 11, 5]],
    [kimNelsonUpdated, "largest", 0.25, [13, 5, 7, 13]],
    [kimNelsonUpdated, "largest", 0.5, [9, 5, 5, 9]],
  ] as const)(
    "%o, the %s, indifference %f: observations as in R",
    (procedure, direction, indifference, spent) => {
      const { best, survivors, observations } = runProcedure(
        procedure({ ...settings, direction, indifference }),
        observe,
      );
      expect(observations).toEqual(spent);
      expect([best, survivors]).toEqual(direction === "smallest" ? [1, [1]] : [3, [3]]);
    },
  );
});

describe("kimNelsonUpdated", () => {
  it("names itself asymptotic", () => {
    const selection = runProcedure(kimNelsonUpdated({ systems: 2, indifference: 1 }), ({ system }) => system);
    expect(selection).toMatchObject({
      best: 0,
      method: "KN++",
      guarantee: "asymptotic",
      observations: [10, 10],
    });
  });

  it("re-estimates the variance: a wild first stage is forgotten", () => {
    const observe = ({ system, replication }: Draw) =>
      system === 0 ? 0 : 1 + (replication < 4 ? 6 : 0.2) * (replication % 2 === 0 ? 1 : -1);
    const settings = { systems: 2, indifference: 0.5, firstStage: 4 };
    const fixed = runProcedure(kimNelson(settings), observe);
    const updated = runProcedure(kimNelsonUpdated(settings), observe);
    expect([fixed.best, updated.best]).toEqual([0, 0]);
    expect(updated.observations[1]!).toBeLessThan(fixed.observations[1]! / 2);
  });

  it("at its first screen is KN, later uses the degrees of freedom it has", () => {
    // Differences 0.4 ± 1 again, now with S² and h² of all r: numpy gives the first r at which the lead wins.
    const observe = ({ system, replication }: Draw) =>
      system === 0 ? 0 : 0.4 + (replication % 2 === 0 ? 1 : -1);
    const selection = runProcedure(kimNelsonUpdated({ systems: 2, indifference: 1, firstStage: 4 }), observe);
    expect(selection.observations).toEqual([5, 5]);
  });
});

describe("rinottConstant", () => {
  it.each([
    // Independent computation with scipy: Gauss-Legendre in the probabilities of both chi-square laws, brentq.
    [2, 10, 0.95, 2.614119295309403],
    [5, 10, 0.95, 3.6926240038170937],
    [10, 20, 0.95, 3.8752766356510873],
    [10, 20, 0.9, 3.4373592995500366],
    [3, 3, 0.9, 4.415400783543309],
    [100, 30, 0.99, 5.730708728508634],
    // Two systems with one degree of freedom each: the sum of two Student t, that is Cauchy of scale 2.
    [2, 2, 0.75, 2],
  ])("for %i systems, first stage %i, confidence %f equals scipy's", (systems, firstStage, confidence, h) => {
    expect(rinottConstant({ systems, firstStage, confidence })).toBeCloseTo(h, 9);
  });
});

describe("rinott", () => {
  it("takes max(n0, ⌈(h S / δ)²⌉) replications of each system and the best overall mean", () => {
    // n0 = 10: outcomes m ± s alternate, S² = s² · 10/9; h = 2.614119295309403 for 2 systems.
    // s = 2: (h² · 4 · 10/9) = 30.37 -> 31 replications at δ = 1; s = 0.5: 1.9 -> 10.
    const observe = ({ system, replication }: Draw) =>
      system + (system === 0 ? 2 : 0.5) * (replication % 2 === 0 ? 1 : -1);
    const selection = runProcedure(rinott({ systems: 2, indifference: 1 }), observe);
    expect(selection.observations).toEqual([31, 10]);
    expect(selection.means[0]).toBeCloseTo(2 / 31, 12);
    expect(selection.means[1]).toBeCloseTo(1, 12);
    expect(selection).toMatchObject({
      ...{ best: 0, survivors: [0, 1], method: "Rinott" },
      guarantee: "finite sample, normal outputs, independent systems",
    });
    expect(runProcedure(rinott({ systems: 2, indifference: 1, direction: "largest" }), observe).best).toBe(1);
  });

  it("a zone half as wide asks for four times as many", () => {
    // h = 2 given; S² = 4 · 10/9 and 0.25 · 10/9: (2² · S² / 0.5²) = 71.1 and 4.4.
    const observe = ({ system, replication }: Draw) =>
      system + (system === 0 ? 2 : 0.5) * (replication % 2 === 0 ? 1 : -1);
    const selection = runProcedure(rinott({ systems: 2, indifference: 0.5, h: 2 }), observe);
    expect(selection.observations).toEqual([72, 10]);
  });

  it("asks twice at most, once when the first stage is enough", () => {
    const settings = { systems: 3, indifference: 1, firstStage: 5 };
    expect(requests(rinott(settings), ({ system }) => system)).toEqual([15]);
    expect(requests(rinott(settings), normalSystems([0, 1, 2], 3))).toHaveLength(2);
    expect(() => runProcedure(rinott({ ...settings, indifference: -1 }), () => 0)).toThrow("rinott requires");
  });
});

describe("screeningConstant", () => {
  it.each([
    // R 4: uniroot over integrate(4 * pnorm(e * sqrt(x), lower = FALSE) * dchisq(x, d) * pchisq(x, d, lower = FALSE)).
    [10, 0.95, 5, 1.15786464683098],
    [20, 0.975, 10, 0.84530738548882],
    [50, 0.975, 1000, 0.690196732266429],
    [20, 0.975, 200, 1.16706851090379],
    [4, 0.95, 2, 2.35507836200848],
    [11, 0.975, 2, 0.932137336610158],
  ])("first stage %i, confidence %f, %i systems: equals R's", (firstStage, confidence, systems, eta) => {
    expect(screeningConstant({ systems, firstStage, confidence })).toBeCloseTo(eta, 9);
  });
});

describe("goodSelection", () => {
  it("gives half of the error to the screening and half to the last stage", () => {
    // Confidence 0.9 is 0.95 each: R's eta and scipy's h of the two tables above.
    const { eta, h } = goodSelectionConstants({ systems: 5, firstStage: 10, confidence: 0.9 });
    expect(eta).toBeCloseTo(1.15786464683098, 9);
    expect(h).toBeCloseTo(3.6926240038170937, 9);
  });

  it("screens by means whose gap exceeds η √(n0-1) (S²/n + S²/n) / √(S²/N + S²/N), by hand", () => {
    // Two systems, outcomes m ± 1 alternating, n0 = 4: S² = 4/3; rounds of 4 up to N = 12; η = 0.5.
    // Round 0: bound 0.5 √3 (2/3) / √(2/9) = 1.2247; round 1 (n = 8): half of it; round 2 (n = 12): a third, 0.408.
    const observe =
      (gap: number) =>
      ({ system, replication }: Draw) =>
        system * gap + (replication % 2 === 0 ? 1 : -1);
    const settings = {
      ...{ systems: 2, indifference: 10, firstStage: 4, batch: 4, rounds: 2 },
      constants: { eta: 0.5, h: 1 },
    };
    const spent = (gap: number) => runProcedure(goodSelection(settings), observe(gap)).observations;
    expect([1.23, 1.22, 0.62, 0.6, 0.41, 0.4].map((gap) => spent(gap)[1])).toEqual([4, 8, 8, 12, 12, 12]);
    const survivors = (gap: number) => runProcedure(goodSelection(settings), observe(gap)).survivors;
    expect([survivors(0.41), survivors(0.4)]).toEqual([[0], [0, 1]]);
  });

  it("ends with max(n, ⌈(h S / δ)²⌉) replications of what is left, and more rounds for what varies more", () => {
    const observe = ({ system, replication }: Draw) =>
      (system === 0 ? 3 : 1) * (replication % 2 === 0 ? 1 : -1) + system / 1000;
    const settings = { systems: 2, indifference: 1, firstStage: 4, batch: 4, rounds: 1 };
    const found = runProcedure(goodSelection({ ...settings, constants: { eta: 9, h: 2.5 } }), observe);
    // S² = 12 and 4/3, deviations in 3 : 1 to their mean: batches 6 and 2; (2.5² · 12) = 75, (2.5² · 4/3) = 8.3.
    expect(found).toMatchObject({ observations: [75, 9], method: "GSP", survivors: [0, 1] });
    expect(requests(goodSelection({ ...settings, constants: { eta: 9, h: 2.5 } }), observe)).toEqual([
      8,
      8,
      75 - 10 + 9 - 6,
    ]);
  });

  it("chooses the largest when told so, one left at once needs no more, and settings are looked at", () => {
    const settings = { systems: 3, indifference: 1, firstStage: 5 };
    const selection = runProcedure(
      goodSelection({ ...settings, direction: "largest" }),
      ({ system }) => system,
    );
    expect(selection).toMatchObject({ best: 2, survivors: [2], observations: [5, 5, 5] });
    expect(() => runProcedure(goodSelection({ ...settings, indifference: 0 }), () => 0)).toThrow(
      "goodSelection requires",
    );
    expect(() => runProcedure(goodSelection({ ...settings, batch: 0 }), () => 0)).toThrow("a batch");
    expect(() => runProcedure(goodSelection({ ...settings, rounds: 1.5 }), () => 0)).toThrow("rounds");
    expect(() => runProcedure(goodSelection({ ...settings, rounds: -1 }), () => 0)).toThrow("rounds");
    // No round of screening but that of the first stage, one a system in each: 5 replications of equals, then the last stage.
    const bare = { ...settings, batch: 1, rounds: 0, constants: { eta: 1, h: 1 } };
    expect(runProcedure(goodSelection(bare), () => 4)).toEqual({
      ...{ best: 0, means: [4, 4, 4], observations: [5, 5, 5], survivors: [0, 1, 2], method: "GSP" },
      guarantee: "finite sample, normal outputs, independent systems, a good one",
    });
  });
});

describe("chanceOfRightChoice", () => {
  it("is one less the normal tails of the gaps to the best", () => {
    // R: 1 - pnorm(-1 / sqrt(4/16 + 1/25)) - pnorm(-2 / sqrt(4/16 + 9/36))
    const seen = { means: [1, 2, 3], deviations: [2, 1, 3], observations: [16, 25, 36] };
    expect(chanceOfRightChoice(seen)).toBeCloseTo(0.9660022390944536, 12);
    const mirrored = { ...seen, means: [-1, -2, -3], direction: "largest" as const };
    expect(chanceOfRightChoice(mirrored)).toBeCloseTo(0.9660022390944536, 12);
  });

  it("measures the gaps from the best, wherever it stands", () => {
    // R: 1 - pnorm(-1 / sqrt(1/25 + 4/16)) - pnorm(-2 / sqrt(1/25 + 9/36))
    const seen = { means: [2, 1, 3], deviations: [2, 1, 3], observations: [16, 25, 36] };
    expect(chanceOfRightChoice(seen)).toBeCloseTo(0.968239064579987, 12);
  });

  it("is never below zero, and knows what does not vary", () => {
    const equal = { means: [0, 0, 0, 0], deviations: [1, 1, 1, 1], observations: [5, 5, 5, 5] };
    expect(chanceOfRightChoice(equal)).toBe(0);
    const certain = { means: [0, 1], deviations: [0, 0], observations: [5, 5] };
    expect(chanceOfRightChoice(certain)).toBe(1);
    expect(chanceOfRightChoice({ ...certain, means: [1, 1] })).toBe(0.5);
  });
});

describe("ocbaShares", () => {
  it("equals theorem 1 worked by hand", () => {
    // means 1, 2, 3, 5, σ = 1, 1, 2, 3: ratios (σ/δ)²: 1, 1, 0.5625; best: 1 · √(1 + 1/4 + 0.0351562...) each (w/σ)².
    const weights = [Math.sqrt(1 + 0.25 + (0.5625 / 3) ** 2), 1, 1, 0.5625];
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    ocbaShares({ means: [1, 2, 3, 5], deviations: [1, 1, 2, 3] }).forEach((share, i) => {
      expect(share).toBeCloseTo(weights[i]! / total, 12);
    });
    const mirrored = ocbaShares({ means: [-1, -2, -3, -5], deviations: [1, 1, 2, 3], direction: "largest" });
    expect(mirrored[3]).toBeCloseTo(0.5625 / total, 12);
  });

  it("gives the same shares in whatever order the systems stand", () => {
    const shares = ocbaShares({ means: [1, 2, 3, 5], deviations: [1, 1, 2, 3] });
    const turned = ocbaShares({ means: [5, 3, 1, 2], deviations: [3, 2, 1, 1] });
    turned.forEach((share, i) => {
      expect(share).toBeCloseTo(shares[[3, 2, 0, 1][i]!]!, 12);
    });
  });

  it("two systems share in proportion to their standard deviations", () => {
    const [first, second] = ocbaShares({ means: [0, 1], deviations: [3, 1] });
    expect(first).toBeCloseTo(0.75, 12);
    expect(second).toBeCloseTo(0.25, 12);
  });

  it("shares equally when all means are equal or nothing varies, and bears a tie for the best", () => {
    expect(ocbaShares({ means: [2, 2], deviations: [1, 5] })).toEqual([0.5, 0.5]);
    expect(ocbaShares({ means: [1, 2], deviations: [0, 0] })).toEqual([0.5, 0.5]);
    const tied = ocbaShares({ means: [1, 1, 2], deviations: [1, 1, 1] });
    expect(tied[1]).toBeCloseTo(tied[2]!, 12);
    expect(tied.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    const steady = ocbaShares({ means: [1, 2, 3], deviations: [1, 0, 1] });
    expect(steady[1]).toBe(0);
    expect(steady.every(Number.isFinite)).toBe(true);
  });
});

describe("ocba", () => {
  it("spends exactly the budget, most of it where the choice is hard", () => {
    const means = [0, 0.2, 2, 3, 4];
    const selection = runProcedure(
      ocba({ systems: 5, budget: 503, firstStage: 10 }),
      normalSystems(means, 9),
    );
    const total = selection.observations.reduce((sum, count) => sum + count, 0);
    expect(total).toBe(503);
    expect(Math.min(...selection.observations)).toBeGreaterThanOrEqual(10);
    expect(selection.observations[0]! + selection.observations[1]!).toBeGreaterThan(400);
    expect(selection).toMatchObject({
      method: "OCBA",
      guarantee: "none; independent systems",
      survivors: [0, 1, 2, 3, 4],
    });
  });

  it("comes out at the shares it aims at: two systems in proportion to their standard deviations", () => {
    const observe = ({ system, replication }: Draw) =>
      system + (system === 0 ? 3 : 1) * (replication % 2 === 0 ? 1 : -1);
    const { observations } = runProcedure(ocba({ systems: 2, budget: 400, firstStage: 10 }), observe);
    expect(Math.abs(observations[0]! - 300)).toBeLessThanOrEqual(3);
    expect(observations[0]! + observations[1]!).toBe(400);
  });

  it("hands out one replication a system at a time unless told otherwise", () => {
    const observe = normalSystems([0, 1, 2], 4);
    expect(requests(ocba({ systems: 3, budget: 16, firstStage: 3 }), observe)).toEqual([9, 3, 3, 1]);
    expect(requests(ocba({ systems: 3, budget: 16, firstStage: 3, increment: 5 }), observe)).toEqual([
      9, 5, 2,
    ]);
    expect(requests(ocba({ systems: 3, budget: 30 }), observe)).toEqual([30]);
  });

  it("chooses the largest when told so", () => {
    const setting = { systems: 3, budget: 30, firstStage: 5, direction: "largest" as const };
    expect(
      runProcedure(ocba(setting), ({ system, replication }) => system + (replication % 2) / 10).best,
    ).toBe(2);
  });

  it("asks for replications that continue those it has", () => {
    const seen = new Set<string>();
    runProcedure(ocba({ systems: 2, budget: 40, firstStage: 4 }), ({ system, replication }) => {
      expect(seen.has(`${system} ${replication}`)).toBe(false);
      if (replication > 0) expect(seen.has(`${system} ${replication - 1}`)).toBe(true);
      seen.add(`${system} ${replication}`);
      return system + ((replication * 7) % 5);
    });
    expect(seen.size).toBe(40);
  });

  it("refuses a budget that does not cover the first stage", () => {
    expect(() => runProcedure(ocba({ systems: 3, budget: 29 }), () => 0)).toThrow("ocba requires");
    expect(() => runProcedure(ocba({ systems: 1, budget: 29 }), () => 0)).toThrow(RangeError);
    expect(() => runProcedure(ocba({ systems: 2, budget: 29, firstStage: 1 }), () => 0)).toThrow(RangeError);
    expect(() => runProcedure(ocba({ systems: 2, budget: 29, increment: 0 }), () => 0)).toThrow(RangeError);
    const whole = { systems: 2, budget: 30, firstStage: 10, increment: 2 };
    for (const broken of [{ systems: 2.5 }, { budget: 30.5 }, { firstStage: 10.5 }, { increment: 1.5 }]) {
      expect(() => runProcedure(ocba({ ...whole, ...broken }), () => 0)).toThrow(
        "ocba requires whole numbers",
      );
    }
    const least = ocba({ systems: 2, budget: 4, firstStage: 2, increment: 1 });
    expect(runProcedure(least, ({ system }) => system).observations).toEqual([2, 2]);
  });
});

describe("runProcedureAsync", () => {
  it("ends where the synchronous run ends", async () => {
    const settings = { systems: 3, indifference: 0.5, firstStage: 5 };
    const now = runProcedure(kimNelson(settings), normalSystems([0, 0.4, 1], 8));
    const observe = normalSystems([0, 0.4, 1], 8);
    const later = await runProcedureAsync(kimNelson(settings), async (draws) => draws.map(observe));
    expect(later).toEqual(now);
  });
});
