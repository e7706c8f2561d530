import { expect, it } from "vitest";
import { askedLines } from "../../src/report/text/sureText.ts";
import { comparison, estimate } from "./fixture.ts";

const report = (skewness: number | null) => ({
  ...{ looks: [30, 45], met: true, most: 2000 },
  goals: [
    {
      ...{ measure: "kg_delivered", of: "difference" as const, unit: "kg", asked: 2000 },
      ...{ relative: false, reached: 1900, met: true, skewness },
    },
  ],
});

it("the stop rule says what it covers where outcomes are skewed, and nothing where they are not", () => {
  const lines = (skewness: number | null) =>
    askedLines(
      { ...comparison({ today: { kg_delivered: estimate(9000, 100) } }, {}), precision: report(skewness) },
      120,
    ).filter((line) => line.includes("is skewed"));
  expect([null, 0, 0.59, -0.59].flatMap(lines)).toEqual([]);
  expect(lines(-1.26)).toEqual([
    "  kg_delivered is skewed over replications (skewness -1.3): the stopping rule then stops a little early, so its 95 % interval covers the mean in 93 to 94 of 100 cases.",
  ]);
  expect(lines(2.9)[0]).toMatch(/about 90, or fewer, of 100 cases/);
});
