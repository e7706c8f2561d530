/** The yearly cost of a purchase against published tables and against its own meaning. */

import { describe, expect, it } from "vitest";
import { capitalRecovery } from "../../src/theory/index.ts";

describe("capitalRecovery", () => {
  // Compound interest factor tables, column A/P: 0.25 % as in Blank and Tarquin, Engineering Economy, table 1 of the
  // appendix; 35 % as in Newnan, Engineering Economic Analysis, appendix of compound interest tables.
  it.each([
    [0.0025, 1, 1.0025, 5],
    [0.0025, 2, 0.50188, 5],
    [0.0025, 10, 0.10138, 5],
    [0.0025, 24, 0.04298, 5],
    [0.35, 1, 1.35, 4],
    [0.35, 2, 0.7755, 4],
    [0.35, 5, 0.4505, 4],
    [0.35, 10, 0.3683, 4],
    [0.35, 25, 0.3502, 4],
  ])("at a rate of %f over %i years is %f in the published table", (rate, years, table, digits) => {
    expect(Math.abs(capitalRecovery(rate, years) - table)).toBeLessThanOrEqual(0.5 * 10 ** -digits + 1e-12);
  });

  it.each([
    [0.03, 30],
    [0.07, 20],
    [0.1, 1],
    [1e-9, 40],
  ])("at %f gives payments that are together worth the price today", (rate, years) => {
    let worth = 0;
    for (let year = 1; year <= years; year++) worth += capitalRecovery(rate, years) / (1 + rate) ** year;
    expect(worth).toBeCloseTo(1, 12);
  });

  it("without interest is the price over the years", () => {
    expect(capitalRecovery(0, 25)).toBe(0.04);
    expect(capitalRecovery(1e-14, 25)).toBeCloseTo(0.04, 12);
  });

  it("refuses a negative rate and no years", () => {
    expect(() => capitalRecovery(-0.01, 10)).toThrow("rate: expected at least 0; found -0.01");
    expect(() => capitalRecovery(0.03, 0)).toThrow("years: expected above 0; found 0");
  });
});
