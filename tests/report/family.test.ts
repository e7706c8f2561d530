import { describe, expect, it } from "vitest";
import type { Comparison, Standing, StandingPair } from "../../src/experiment/index.ts";
import { familySentences } from "../../src/report/answer/family.ts";
import { familyReport, familyText, inEnglish, isFamily } from "../../src/report/index.ts";
import type { Scenario } from "../../src/scenario/index.ts";
import { comparison, estimate, pair, scenarioWith, standingBy } from "./fixture.ts";

const asked = (
  title: string,
  alternatives: Readonly<Record<string, string>>,
  question = "How many?",
): Scenario => ({
  ...scenarioWith(alternatives),
  ...{ title, question },
});
const ladder = { today: "five ships", ten: "ten ships", aircraft: "more aircraft" };
const many = asked("Transit zone, many", ladder);
const few = asked("Transit zone, few", ladder);

const level = { kg_delivered: estimate(100_000, 2_000), cost_total: estimate(5e8, 1e6, "USD") };

/** Two steps, each by kilograms, and the price of each. */
function judged(
  steps: readonly [ship: number, aircraft: number],
  prices: readonly [number | null, number | null],
  lead: Pick<Standing, "leader" | "unbeaten"> = { leader: "aircraft", unbeaten: ["aircraft"] },
): Comparison {
  const [ship, aircraft] = steps;
  const pairs: readonly StandingPair[] = [
    pair(["ten", "today"], [ship, 900], [3e8, 1e6], prices[0]),
    pair(["aircraft", "today"], [ship + aircraft, 900], [4e8, 1e6]),
    pair(["aircraft", "ten"], [aircraft, 900], [1e8, 1e6], prices[1]),
  ];
  const change = (found: StandingPair) => ({ kg_delivered: found.kg, cost_total: found.cost });
  return {
    ...comparison(
      { today: level, ten: level, aircraft: level },
      { ten: change(pairs[0]!), aircraft: change(pairs[1]!) },
    ),
    standing: standingBy(pairs, lead),
  };
}

describe("a family of calibrations", () => {
  it("is scenarios that share question and alternative ids, and no others", () => {
    expect(isFamily([many, few])).toBe(true);
    expect(isFamily([many])).toBe(false);
    expect(isFamily([many, asked("Transit zone, few", ladder, "How few?")])).toBe(false);
    expect(isFamily([many, asked("Transit zone, few", { today: "five ships", ten: "ten ships" })])).toBe(
      false,
    );
  });

  it("says first what all calibrations agree on, then what flips between them", () => {
    const members = [
      { scenario: many, comparison: judged([-20_000, -2_000], [15_000, 50_000]) },
      { scenario: few, comparison: judged([-8_000, -9_000], [37_500, 11_111]) },
    ];
    const report = familyReport(members, inEnglish);
    expect(report.members.map(({ label }) => label)).toEqual(["many", "few"]);
    expect(familySentences(report, { scenario: many, language: inEnglish })).toEqual([
      "Over 1 year, in all 2 calibrations, 8.0 to 20.0 % less is delivered with ten ships than with five ships, for 300 million USD more.",
      "With more aircraft, another 2.0 to 9.0 % less in all of them, for another 100 million USD.",
      "Which step costs less per kilogram depends on the calibration: ten ships (many) or more aircraft (few).",
    ]);
  });

  it("says in how many calibrations a step is clear, where it is not in all", () => {
    const members = [
      { scenario: many, comparison: judged([-20_000, -100], [15_000, null]) },
      { scenario: few, comparison: judged([-8_000, -9_000], [37_500, 11_111]) },
    ];
    expect(
      familySentences(familyReport(members, inEnglish), { scenario: many, language: inEnglish })[1],
    ).toBe(
      "Clearly less is delivered with more aircraft than with ten ships in 1 of 2 calibrations (estimates 0.1 to 9.0 %), for another 100 million USD.",
    );
  });

  it("prints a range a plan within 100 columns, and one command that runs all", () => {
    const members = [
      { scenario: many, comparison: judged([-20_000, -2_000], [15_000, 50_000]) },
      { scenario: few, comparison: judged([-8_000, -9_000], [37_500, 11_111]) },
    ];
    const text = familyText(members, "picket compare many.yaml few.yaml");
    expect(text).toMatch(/^ten ships +8\.0 to 20\.0 +300 +15,000 to 37,500/m);
    expect(text).toMatch(/^Reproduce: picket compare many\.yaml few\.yaml$/m);
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });
});
