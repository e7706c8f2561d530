import { describe, expect, it } from "vitest";
import { answer, answerText } from "../../src/report/index.ts";
import { comparison, estimate, scenarioWith } from "./fixture.ts";

const today = { kg_delivered: estimate(100_000, 2_000), cost_total: estimate(5e8, 1e6, "USD") };
const names = scenarioWith({ today: "five ships", ten: "ten ships", sixteen: undefined });

describe("the sentence", () => {
  it("says how much less, what share, between what and what, with n and at what cost, in people's names", () => {
    const result = comparison(
      { today, ten: today, sixteen: today },
      {
        ten: { kg_delivered: estimate(-25_900, 800), cost_total: estimate(2.988e8, 1e6, "USD") },
        sixteen: { kg_delivered: estimate(-10_000, 900), cost_total: estimate(6e8, 1e6, "USD") },
      },
    );
    expect(answer(result, names)).toBe(
      "Over 1 year, 25.9 t less (25.9 %) is delivered with ten ships than with five ships " +
        "(95 % interval 25.1 to 26.7 t; n = 100 paired replications), at 299 million USD more.",
    );
  });

  it("claims no difference when every interval covers zero, however large the estimate", () => {
    const both = {
      ten: { kg_delivered: estimate(-30_000, 30_001) },
      sixteen: { kg_delivered: estimate(500, 900) },
    };
    expect(answer(comparison({ today, ten: today, sixteen: today }, both), names)).toBe(
      "Over 1 year, no alternative shows a clear difference in kilograms delivered from five ships (n = 100 paired replications).",
    );
    const one = comparison({ today, ten: today }, { ten: { kg_delivered: estimate(-1, 1) } });
    expect(answer(one, names)).toBe(
      "Over 1 year, there is no clear difference in kilograms delivered between ten ships and five ships (n = 100 paired replications).",
    );
  });

  it("passes over a larger estimate that is not clear", () => {
    const result = comparison(
      { today, ten: today, sixteen: today },
      { ten: { kg_delivered: estimate(-30_000, 31_000) }, sixteen: { kg_delivered: estimate(-9_000, 100) } },
    );
    expect(answer(result, names)).toContain(
      "9.00 t less (9.0 %) is delivered with sixteen than with five ships",
    );
  });

  it("says so when alternatives only make it worse", () => {
    const result = comparison({ today, ten: today }, { ten: { kg_delivered: estimate(4_000, 100) } });
    expect(answer(result, names)).toBe(
      "Over 1 year, no alternative clearly delivers fewer kilograms than five ships, and ten ships clearly more (n = 100 paired replications).",
    );
  });

  it("tells nothing apart from one replication", () => {
    const level = { kg_delivered: estimate(100_000, null, "kg", 1) };
    const result = comparison(
      { today: level, ten: level },
      { ten: { kg_delivered: estimate(-90_000, null, "kg", 1) } },
    );
    expect(answer(result, names)).toBe(
      "Over 1 year, no alternative can be told from another: one replication gives no interval; ask for at least two.",
    );
  });

  it("of alternatives that are compared with nothing is a level each", () => {
    const result = comparison({ today, ten: { kg_delivered: estimate(820, null, "kg", 1) } }, {});
    expect(answer(result, names)).toBe(
      "Over 1 year, 100 t is delivered with five ships (95 % interval 98 to 102 t; n = 100 replications).\n" +
        "Over 1 year, 820 kg is delivered with ten ships (one replication gives no interval).",
    );
  });

  it("says less cost, and no clear difference in cost", () => {
    const cheaper = { kg_delivered: estimate(-9_000, 100), cost_total: estimate(-2e6, 1e5, "USD") };
    expect(answer(comparison({ today, ten: today }, { ten: cheaper }), names)).toMatch(
      /, at 2\.00 million USD less\.$/,
    );
    const same = { kg_delivered: estimate(-9_000, 100), cost_total: estimate(1e6, 2e6, "USD") };
    expect(answer(comparison({ today, ten: today }, { ten: same }), names)).toMatch(
      /, at no clear difference in cost\.$/,
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
    expect(text).toContain("failed: ten, replication 7 (seed picket): boom\n  again: picket run\n");
  });
});

it("a given response rate brings its caution", () => {
  const given = { ...names, baseline: { ...names.baseline, response: { probability: 0.25 } } };
  const result = comparison({ today, ten: today }, { ten: { kg_delivered: estimate(-9_000, 100) } });
  expect(answer(result, given)).toMatch(/this says what the rate is worth, not what another unit buys\.$/);
});
