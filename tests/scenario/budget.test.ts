import { describe, expect, it } from "vitest";
import { describe as inWords, resolve, type ScenarioError } from "../../src/scenario/index.ts";
import { strait } from "../experiment/strait.ts";

const perYear = (set: readonly string[]) => (strait(set).budget!.most * 8766) / 1e6;

describe("--set budget.most", () => {
  it("replaces what the file says may be spent, and nothing else", () => {
    expect(perYear([])).toBeCloseTo(130, 9);
    expect(perYear(["budget.most=90 MUSD / year"])).toBeCloseTo(90, 9);
    expect(strait(["budget.most=90 MUSD / year"]).alternatives).toEqual(strait().alternatives);
    expect(strait(["budget=null"]).budget).toBeUndefined();
  });

  it("is shown by describe and by resolve, with what it replaces", () => {
    const scenario = strait(["budget.most=90 MUSD / year"]);
    expect(inWords(scenario)).toContain("Budget: 90 MUSD / year.");
    expect(resolve(scenario)).toContain("most: 90 MUSD / year  # --set; replaces 130 MUSD / year");
  });

  it.each([
    ["budget.most=90", "budget.most", "money per time above 0", "a number without a unit (90)"],
    ["budget.most=90 MUSD", "budget.most", "money per time above 0", 'an amount of money ("90 MUSD")'],
    ["budget.most=3 kg", "budget.most", "money per time above 0", 'a mass ("3 kg")'],
    ["budget.mots=3 kg", "budget.mots", "one of the keys most", 'the unknown key "mots"'],
    ["budgte.most=90 MUSD / year", "budgte.most", "one of the keys", 'the unknown key "budgte"'],
  ])("%s is refused with its path, what was expected and what was found", (set, path, expected, found) => {
    const issues = () => {
      try {
        return strait([set]) && [];
      } catch (error) {
        return (error as ScenarioError).issues;
      }
    };
    expect(issues()).toMatchObject([{ file: "--set", path, found }]);
    expect(issues()[0]!.expected).toContain(expected);
  });

  it("suggests the budget for what is nearly its name", () => {
    expect(() => strait(["budgte.most=90 MUSD / year"])).toThrow(/did you mean "budget"\?/);
  });
});
