import { describe, expect, it } from "vitest";
import type { Comparison, Standing, StandingPair } from "../../src/experiment/index.ts";
import { answer, answerText } from "../../src/report/index.ts";
import { comparison, estimate, pair, scenarioWith, standingBy } from "./fixture.ts";

const today = { kg_delivered: estimate(100_000, 2_000), cost_total: estimate(5e8, 1e6, "USD") };
const names = scenarioWith({ today: "five ships", ten: "ten ships", sixteen: undefined });

/** A comparison whose standing is given by hand as well. */
const judged = (
  pairs: readonly StandingPair[],
  lead: Pick<Standing, "leader" | "unbeaten" | "affordable">,
  plans = ["ten", "sixteen"],
): Comparison => {
  const levels = Object.fromEntries(["today", ...plans].map((id) => [id, today]));
  const changes = Object.fromEntries(
    plans.map((id) => {
      const found = pairs.find(({ alternative, against }) => alternative === id && against === "today")!;
      return [id, { kg_delivered: found.kg, cost_total: found.cost }];
    }),
  );
  return { ...comparison(levels, changes), standing: standingBy(pairs, lead) };
};

describe("the sentence", () => {
  it("says of one plan how much less, what share, between what and what, with n, and at what cost", () => {
    const change = { kg_delivered: estimate(-25_900, 800), cost_total: estimate(2.988e8, 1e6, "USD") };
    expect(answer(comparison({ today, ten: today }, { ten: change }), names)).toBe(
      "Over 1 year, 25.9 t less (25.9 %) is delivered with ten ships than with five ships " +
        "(95 % interval 25.1 to 26.7 t; n = 100 paired replications), for 299 million USD more (11,537 USD per kg).",
    );
  });

  it("claims no difference when the interval covers zero, however large the estimate", () => {
    const one = comparison({ today, ten: today }, { ten: { kg_delivered: estimate(-30_000, 30_001) } });
    expect(answer(one, names)).toBe(
      "Over 1 year, ten ships and five ships cannot be told apart by what is delivered (-60.0 to 0.0 t).",
    );
  });

  it("of plans that cost more and more says what each step buys, in their order", () => {
    const result = judged(
      [
        pair(["ten", "today"], [-20_000, 900], [3e8, 1e6], 15_000),
        pair(["sixteen", "today"], [-30_000, 900], [7e8, 1e6], 23_333),
        pair(["sixteen", "ten"], [-10_000, 900], [4e8, 1e6], 40_000),
      ],
      { leader: "sixteen", unbeaten: ["sixteen"] },
    );
    expect(answer(result, names).split("\n")).toEqual([
      "Over 1 year, 20.0 t less (20.0 %) is delivered with ten ships than with five ships, for 300 million USD more (15,000 USD per kg).",
      "With sixteen, another 10.0 t less, for another 400 million USD (40,000 USD per kg).",
    ]);
  });

  it("says of a step that buys nothing clear that it does not", () => {
    const result = judged(
      [
        pair(["ten", "today"], [-20_000, 900], [3e8, 1e6], 15_000),
        pair(["sixteen", "today"], [-20_100, 900], [7e8, 1e6], 34_826),
        pair(["sixteen", "ten"], [-100, 900], [4e8, 1e6]),
      ],
      { leader: null, unbeaten: ["ten", "sixteen"] },
    );
    expect(answer(result, names)).toContain(
      "With sixteen, no clear further change (-1.00 to +0.80 t), for another 400 million USD.",
    );
  });

  it("names those that cannot be told apart together, and no leader", () => {
    const result = judged(
      [
        pair(["ten", "today"], [-5_200, 900], [1.8e7, 0], 3_461),
        pair(["sixteen", "today"], [-4_900, 900], [1.8e7, 0], 3_673),
        pair(["sixteen", "ten"], [300, 900], [0, 0]),
      ],
      { leader: null, unbeaten: ["ten", "sixteen"] },
    );
    expect(answer(result, names)).toBe(
      "Over 1 year, 4.90 to 5.20 t less is delivered with ten ships or sixteen than with five ships, for 18.0 million USD more; these plans cannot be told apart.",
    );
  });

  it("names the one that beats each rival, and how the others compare", () => {
    const result = judged(
      [
        pair(["ten", "today"], [-5_200, 900], [1.8e7, 0], 3_461),
        pair(["sixteen", "today"], [-2_900, 900], [1.8e7, 0], 6_206),
        pair(["sixteen", "ten"], [2_300, 900], [0, 0]),
      ],
      { leader: "ten", unbeaten: ["ten"] },
    );
    const [head, others] = answer(result, names).split("\n");
    expect(head).toContain("5.20 t less (5.2 %) is delivered with ten ships than with five ships");
    expect(head).toContain("every other plan delivers more.");
    expect(others).toBe("Compared with five ships: sixteen 2.90 t less.");
  });

  it("says so when no plan delivers less", () => {
    const result = judged(
      [
        pair(["ten", "today"], [4_000, 100], [1e6, 0]),
        pair(["sixteen", "today"], [100, 900], [1e6, 0]),
        pair(["sixteen", "ten"], [-3_900, 900], [0, 0]),
      ],
      { leader: null, unbeaten: ["today", "sixteen"] },
    );
    expect(answer(result, names).split("\n").slice(0, 2)).toEqual([
      "Over 1 year, no plan clearly delivers less than five ships.",
      "Compared with five ships: ten ships 4.00 t more; sixteen no clear difference (-0.80 to +1.00 t).",
    ]);
  });

  it("says which plans are over the budget, and recommends none of them", () => {
    const result = judged(
      [
        pair(["ten", "today"], [-20_000, 900], [1e8, 1e6], 5_000),
        pair(["sixteen", "today"], [-30_000, 900], [7e8, 1e6], 23_333),
        pair(["sixteen", "ten"], [-10_000, 900], [6e8, 1e6], 60_000),
      ],
      {
        ...{ leader: "sixteen", unbeaten: ["sixteen"] },
        affordable: { leader: "ten", unbeaten: ["ten"], over: ["sixteen"] },
      },
    );
    const limited = { ...names, budget: { most: 6e8 / names.baseline.horizon } };
    expect(answer(result, limited).split("\n").slice(-2)).toEqual([
      "Over the budget of 600 million USD: sixteen (500 million USD).",
      "Within the budget, least is delivered with ten ships.",
    ]);
    expect(answer(result, limited)).not.toMatch(/least is delivered with sixteen/);
  });

  it("says of a plan that saves money and loses nothing that it does", () => {
    const result = judged(
      [
        pair(["ten", "today"], [-5_100, 900], [-1.2e7, 1e5]),
        pair(["sixteen", "today"], [100, 900], [-2e7, 1e5]),
        pair(["sixteen", "ten"], [5_200, 900], [-8e6, 1e5]),
      ],
      { leader: null, unbeaten: ["ten", "sixteen"] },
    );
    const text = answer(result, names);
    expect(text).toContain(
      "Ten ships costs 12.0 million USD less than five ships, and 5.10 t less is delivered.",
    );
    expect(text).toContain(
      "Sixteen costs 20.0 million USD less than five ships, and what is delivered shows no clear change (-0.80 to +1.00 t).",
    );
  });

  it("tells nothing apart from one replication", () => {
    const level = { kg_delivered: estimate(100_000, null, "kg", 1) };
    const result = comparison(
      { today: level, ten: level },
      { ten: { kg_delivered: estimate(-90_000, null, "kg", 1) } },
    );
    expect(answer(result, names)).toBe(
      "Over 1 year, no plan can be told from another: one replication gives no interval. Ask for at least two.",
    );
  });

  it("of alternatives that are compared with nothing is a level each", () => {
    const result = comparison({ today, ten: { kg_delivered: estimate(820, null, "kg", 1) } }, {});
    expect(answer(result, names)).toBe(
      "Over 1 year, 100 t is delivered with five ships (95 % interval 98 to 102 t; n = 100 replications).\n" +
        "Over 1 year, 820 kg is delivered with ten ships (one replication gives no interval).",
    );
  });

  it("says less cost, and about the same cost", () => {
    const cheaper = { kg_delivered: estimate(-9_000, 100), cost_total: estimate(-2e7, 1e5, "USD") };
    expect(answer(comparison({ today, ten: today }, { ten: cheaper }), names)).toMatch(
      /, for 20\.0 million USD less\.$/,
    );
    const same = { kg_delivered: estimate(-9_000, 100), cost_total: estimate(1e6, 2e6, "USD") };
    expect(answer(comparison({ today, ten: today }, { ten: same }), names)).toMatch(
      /, at about the same cost\.$/,
    );
  });

  it("is no answer when a replication failed or a check is broken", () => {
    const sound = comparison({ today, ten: today }, { ten: { kg_delivered: estimate(-9_000, 100) } });
    const failure = {
      alternative: "ten",
      replication: 7,
      error: "boom",
      seed: "picket",
      reproduce: "picket run",
    };
    expect(answer({ ...sound, failed: [failure] }, names)).toBe("No answer: 1 replication failed.");
    const broken = { ...sound, checks: [{ name: "cohort balance", pass: false, detail: "off by 3 kg" }] };
    expect(answer(broken, names)).toMatch(
      /^No answer: the numbers contradict each other \(cohort balance\)\./,
    );
    expect(answerText(broken, names)).toContain("BROKEN: cohort balance: off by 3 kg");
    expect(answerText({ ...sound, failed: [failure] }, names)).not.toContain("kg_delivered");
  });

  it("with failures answered for by the worst case says so", () => {
    const sound = comparison({ today, ten: today }, { ten: { kg_delivered: estimate(-9_000, 100) } });
    const failure = {
      alternative: "ten",
      replication: 7,
      error: "boom",
      seed: "picket",
      reproduce: "picket run",
    };
    const text = answerText({ ...sound, missing: 1, failed: [failure] }, names);
    expect(text).toContain(
      "1 replication failed; the intervals also cover the lowest and the highest seen in their place.",
    );
    expect(text).toContain("Failed: ten, replication 7 (seed picket): boom\n  Reproduce: picket run\n");
  });
});

it("a given response rate brings its caution", () => {
  const given = { ...names, baseline: { ...names.baseline, response: { probability: 0.25 } } };
  const result = comparison({ today, ten: today }, { ten: { kg_delivered: estimate(-9_000, 100) } });
  expect(answer(result, given)).toMatch(
    /this answer says what that rate achieves, not what another unit buys\.$/,
  );
});
