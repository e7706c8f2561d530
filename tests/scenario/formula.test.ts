import { describe, expect, it } from "vitest";
import { parseFormula } from "../../src/scenario/formula.ts";
import { evaluateFormula, formulaBounds } from "../../src/scenario/index.ts";

const at = (text: string, t: number) => evaluateFormula(parseFormula(text))(t);

describe("a formula", () => {
  it("is a plain tree in which names of times are hours", () => {
    expect(parseFormula("1 + 0.3 * sin(2 * pi * t / year)")).toEqual({
      op: "+",
      args: [
        1,
        {
          op: "*",
          args: [
            0.3,
            { op: "sin", args: [{ op: "/", args: [{ op: "*", args: [2 * Math.PI, "t"] }, 8766] }] },
          ],
        },
      ],
    });
  });

  it("is compiled to a function of the hours since the decision date", () => {
    expect(at("1 + 0.3 * sin(2 * pi * t / year)", 8766 / 4)).toBeCloseTo(1.3, 12);
    expect(at("t > 180 * day ? 2 : 1", 180 * 24)).toBe(1);
    expect(at("t > 180 * day ? 2 : 1", 180 * 24 + 1)).toBe(2);
    expect(at("max(0, 1 - t / week)", 84)).toBe(0.5);
    expect(at("mod(t, day) < 6 ? 3 : 1", 27)).toBe(3);
    expect(at("mod(t, day)", -1)).toBe(23);
    expect(at("2 ^ 3 - -1", 0)).toBe(9);
  });

  it.each([
    ["1 + sin(2 * pi * t / yaer)", 'the unknown name "yaer", did you mean "year"'],
    ["lambda", 'the unknown name "lambda"; known: t, pi, e, hour, day, week, month, year'],
    ["import('x')", 'the unknown function "import"'],
    ["t.constructor", "an access to a part that is not allowed here"],
    ["f(x) = x", "a definition of a function that is not allowed here"],
    ["sin(t, 2)", "sin with 2 arguments instead of 1"],
    ["1 / 0", "a part that is not a finite number (/)"],
    ["1 +", "text that is not arithmetic"],
    ["x = 3; t", "a sequence of expressions that is not allowed here"],
    ["[t]", "a list that is not allowed here"],
  ])("%s is refused", (text, message) => {
    expect(() => parseFormula(text)).toThrow(message);
  });

  it("never leaves its bounds", () => {
    const texts = [
      "1 + 0.3 * sin(2 * pi * t / year)",
      "cos(t / 100) ^ 2 - 3 * exp(-t / 1000)",
      "t > 100 ? abs(t - 500) : sqrt(t + 1)",
      "min(t, 300) * max(-2, sin(t)) / (2 + cos(t))",
      "log(2 + sin(t / 50)) - mod(t, day)",
      "floor(t / day) * -0.5",
    ];
    for (const text of texts) {
      const formula = parseFormula(text);
      const [low, high] = formulaBounds(formula, [0, 2000]);
      const value = evaluateFormula(formula);
      const values = Array.from({ length: 4001 }, (_, step) => value(step / 2));
      expect(Math.min(...values)).toBeGreaterThanOrEqual(low - 1e-9);
      expect(Math.max(...values)).toBeLessThanOrEqual(high + 1e-9);
    }
    const [low, high] = formulaBounds(parseFormula("1 + 0.3 * sin(2 * pi * t / year)"), [0, 8766]);
    expect(low).toBeCloseTo(0.7, 12);
    expect(high).toBeCloseTo(1.3, 12);
  });
});
