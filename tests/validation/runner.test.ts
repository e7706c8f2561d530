import { execFileSync, spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import type { ExactCase, Outcome, StochasticCase } from "../../validation/case.ts";
import { choose } from "../../validation/choose.ts";
import { estimate, judge } from "../../validation/judge.ts";
import { together } from "../../validation/together.ts";

const exact = (expected: number, got: number): ExactCase => ({
  ...{ kind: "exact", case: "exact", source: "", expected, tolerance: 0.01, compute: () => got },
});

const noisy = (expected: number, noise: number): StochasticCase => ({
  kind: "stochastic",
  case: "noisy",
  source: "",
  expected,
  tails: "light",
  replications: 400,
  effort: 0,
  replicate: (open) => [10 + noise * (open("x")() - 0.5), 1],
});

const outcome = (z: number): Outcome => ({ case: "", expected: 1, got: 1, halfWidth: 0.01, z, pass: true });

describe("the validation runner", () => {
  it("an exact case passes within its tolerance only", () => {
    expect(judge(exact(1, 1.009))).toEqual({
      ...{ case: "exact", expected: 1, got: 1.009, halfWidth: 0, z: null, pass: true },
    });
    expect(judge(exact(1, 1.011)).pass).toBe(false);
    expect(judge(exact(1, Number.NaN)).pass).toBe(false);
  });

  it("a stochastic case needs both |z| of at most 4 and a half-width of at most 1 %", () => {
    // Uniform noise of width w has a standard error of w / √12 / √400: a half-width of 0.0284 w.
    expect(judge(noisy(10, 1)).pass).toBe(true);
    expect(judge(noisy(10.1, 1)).z).toBeLessThan(-4);
    expect(judge(noisy(10.1, 1)).pass).toBe(false);
    expect(Math.abs(judge(noisy(10, 5)).z!)).toBeLessThan(4);
    expect(judge(noisy(10, 5)).halfWidth).toBeGreaterThan(0.1);
    expect(judge(noisy(10, 5)).pass).toBe(false);
    expect(judge({ ...noisy(10, 5), tails: "heavy" }).pass).toBe(true);
  });

  it("the ratio of sums has the linearised standard error", () => {
    // By hand: ratio 12 / 8 = 1.5; residuals 2 - 1.5, 4 - 4.5, 6 - 6 = 0.5, -0.5, 0 (denominators 1, 3, 4);
    // √(0.5 x 3 / 2) / 8
    const { ratio, standardError } = estimate([
      [2, 1],
      [4, 3],
      [6, 4],
    ]);
    expect(ratio).toBe(1.5);
    expect(standardError).toBeCloseTo(Math.sqrt(0.75) / 8, 14);
  });

  it("all z's together must be neither off nor too good", () => {
    const fair = Array.from({ length: 30 }, (_, i) => outcome(i % 2 === 0 ? 1 : -1));
    expect(together(fair).map(({ pass }) => pass)).toEqual([true, true]);
    expect(together(fair.map(({ z }) => outcome(z! + 1))).map(({ pass }) => pass)).toEqual([false, true]);
    expect(together(fair.map(({ z }) => outcome(z! / 4))).map(({ pass }) => pass)).toEqual([true, false]);
    expect(together(fair.map(({ z }) => outcome(z! * 2))).map(({ pass }) => pass)).toEqual([true, false]);
    expect(together(fair.slice(0, 19))).toEqual([]);
  });

  it("--only filters by text and --sample takes the same cases each time", () => {
    const cases = ["M/M/1 wait", "M/M/2 wait", "Erlang B"].map((name) => ({ ...exact(1, 1), case: name }));
    const names = (only: string | undefined, sample: number | undefined) =>
      choose(cases, { only, sample }).map(({ case: name }) => name);
    expect(names("m/m", undefined)).toEqual(["M/M/1 wait", "M/M/2 wait"]);
    expect(names(undefined, 2)).toHaveLength(2);
    expect(names(undefined, 2)).toEqual(names(undefined, 2));
    expect(names(undefined, 9)).toHaveLength(3);
  });

  const run = ["node_modules/tsx/dist/cli.mjs", "validation/main.ts"];

  it("--format json prints one object a case and nothing else to stdout", () => {
    const printed = execFileSync(
      process.execPath,
      [...run, "--format", "json", "--only", "Erlang B, 5 servers, load 8:"],
      {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      },
    );
    const [line, ...more] = JSON.parse(printed) as Outcome[];
    expect(more).toEqual([]);
    expect(Object.keys(line!)).toEqual(["case", "expected", "got", "halfWidth", "z", "pass"]);
    expect(line!.got).toBeCloseTo(0.521, 3);
  });

  it.each([
    [["--only", "no such case"], "--only: no case contains no such case"],
    [["--sample", "x"], "--sample: expected a whole number above 0; found x"],
    [["--format", "csv"], "--format: expected table or json; found csv"],
  ])("misuse %j ends with code 2 and one line", (flags, message) => {
    const { status, stderr } = spawnSync(process.execPath, [...run, ...flags], { encoding: "utf8" });
    expect(status).toBe(2);
    expect(stderr.trim()).toBe(message);
  });
});
