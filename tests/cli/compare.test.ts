import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Comparison } from "../../src/experiment/index.ts";
import { changed, picket, picketIn, scratch, small } from "./picket.ts";

const few = ["--replications", "6", "--quiet", "--workers", "1"];
const result = async (...words: readonly string[]): Promise<Comparison> => {
  const { code, stdout, stderr } = await picket(...words, "--format", "json");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout);
};

describe("the table", () => {
  it("is title, question, answer, a row a plan, chance, inputs, what is not modelled, and the command that reproduces it", async () => {
    const { code, stdout, stderr } = await picket("compare", small, ...few);
    const lines = stdout.split("\n");
    expect(lines.slice(0, 3)).toEqual(["Small", "What do two more units do?", ""]);
    expect(lines[3]).toMatch(
      /^Over 60 days, [\d.]+ t less \([\d.]+ %\) is delivered with two more than with today \(95 % interval/,
    );
    expect(stdout).toMatch(/^plan +delivered \(t\) +less than today +extra cost/m);
    expect(stdout).toMatch(/^two more +[\d.]+ +[\d.]+ \[[\d.]+, [\d.]+\] +\+\d+/m);
    expect(stdout).toMatch(
      /^Chance: 6 paired replications under common random numbers; each change ± [\d.]+ /m,
    );
    expect(stdout).toMatch(/^Inputs: 0 of \d+ parameters are published figures, \d+ are assumed\.$/m);
    expect(stdout).toMatch(/^Not modelled: /m);
    expect(lines.at(-2)).toBe(`Reproduce: picket compare ${small} --seed picket --replications 6`);
    expect(stderr).toBe("");
    expect(code).toBe(0);
  });

  it("with --full has every measure with its change, and what holds", async () => {
    const { stdout } = await picket("compare", small, ...few, "--full");
    expect(stdout).toMatch(/^kg_delivered \(t\) +[\d.]+ \[[\d.]+, [\d.]+\] +[\d.]+ \[/m);
    expect(stdout).toMatch(/^ {2}change \(t\) +\(baseline\) +-[\d.]+ \[-/m);
    expect(stdout).toMatch(/^Common random numbers: two-more - today has [\d.]+ %/m);
    expect(stdout).toContain(
      "Holds in all 12 replications: period balance, cohort balance, nested sets, reasons, chain of rates.",
    );
  });

  it("says what --set changed, and a name that no longer fits gives way to what is set", async () => {
    const { stdout } = await picket("compare", small, ...few, "--set", "assets.unit.count=3");
    expect(stdout).toMatch(/^Changed here: assets\.unit\.count=3\.$/m);
    expect(stdout).toContain("is delivered with two more than with today (assets.unit.count");
  });

  it("fits a screen: at most 8 plans of 100 characters, and --full for the rest", async () => {
    const more = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(
      (count) => `  rung-${count}-of-the-ladder: { assets.unit.count: ${count} }`,
    );
    const file = changed(scratch(), "screen.yaml", "  two-more: { assets.unit.count: 4 }", more.join("\n"));
    const { stdout } = await picket("compare", file, ...few);
    const lines = stdout.split("\n");
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(
      Math.max(...lines.filter((line) => !line.startsWith("Reproduce:")).map((line) => line.length)),
    ).toBeLessThanOrEqual(100);
    expect(stdout).toContain("3 plans not shown; --full shows all.");
  });

  it("is reproduced, to the byte, by the command below it", async () => {
    const first = await picket(
      "compare",
      small,
      ...few,
      "--set",
      "assets.unit.count=3",
      "--seed",
      "two words",
    );
    const again = /^Reproduce: picket (.*)$/m.exec(first.stdout)![1]!;
    const words = again.match(/'[^']*'|\S+/g)!.map((word) => word.replace(/^'(.*)'$/, "$1"));
    expect(words).toContain("two words");
    expect((await picket(...words, "--quiet")).stdout).toBe(first.stdout);
  });

  it("with --full keeps to 120 columns where there is no terminal, with alternatives in several blocks", async () => {
    const more = [3, 4, 5, 6, 7, 8].map(
      (count) => `  rung-${count}-of-the-ladder: { assets.unit.count: ${count} }`,
    );
    const folder = scratch();
    const file = changed(folder, "ladder.yaml", "  two-more: { assets.unit.count: 4 }", more.join("\n"));
    const { stdout } = await picket("compare", file, ...few, "--full");
    const lines = stdout.split("\n");
    const table = lines.slice(
      5,
      lines.findIndex((line) => line.startsWith("Chance: ")),
    );
    expect(Math.max(...table.map((line) => line.length))).toBeLessThanOrEqual(120);
    expect(table.filter((line) => line.startsWith("kg_delivered")).length).toBeGreaterThan(1);
  });
});

describe("pairs", () => {
  it("--simultaneous says which intervals hold together, and that shares of histories do not", async () => {
    const { stdout } = await picket(
      ...["compare", small, "--replications", "8", "--pairs", "all", "--simultaneous", "--quiet"],
    );
    expect(stdout).toContain(
      "the 95 % intervals of the differences hold jointly, those of shares each by itself",
    );
  });
});

describe("JSON", () => {
  it("has the keys of the contract in their order, and no others", async () => {
    const comparison = await result("compare", small, ...few);
    expect(Object.keys(comparison)).toEqual([
      ...[
        "picket",
        "scenario",
        "scenarioHash",
        "seed",
        "replications",
        "alternatives",
        "differences",
        "standing",
        "checks",
      ],
      ...["failed", "reproduce"],
    ]);
    expect(comparison.alternatives.map((each) => Object.keys(each))).toEqual([
      ["id", "measures"],
      ["id", "measures"],
    ]);
    expect(comparison.alternatives.map(({ id }) => id)).toEqual(["today", "two-more"]);
    for (const check of comparison.checks) expect(Object.keys(check)).toEqual(["name", "pass", "detail"]);
    expect(comparison.failed).toEqual([]);
  });

  it("gives every measure an estimate, an interval, its level, n, method and unit, and nothing beyond the contract", async () => {
    const { alternatives, differences } = await result("compare", small, ...few);
    const required = ["estimate", "low", "high", "level", "n", "method", "unit"];
    const allowed = [...required, "numerator", "denominator", "halfWidth"];
    for (const { measures } of alternatives) {
      for (const measure of Object.values(measures)) {
        expect(Object.keys(measure)).toEqual(expect.arrayContaining(required));
        expect(allowed).toEqual(expect.arrayContaining(Object.keys(measure)));
        expect(measure.n).toBe(6);
      }
    }
    for (const { alternative, baseline, measure, ...estimate } of differences) {
      expect([alternative, baseline]).toEqual(["two-more", "today"]);
      expect(measure).toMatch(/^[a-z_]+(\.[a-z0-9_-]+)?$/);
      expect([...allowed, "varianceRatio"]).toEqual(expect.arrayContaining(Object.keys(estimate)));
    }
    const compared = differences.map(({ measure }) => measure);
    expect(compared).toEqual(expect.arrayContaining(Object.keys(alternatives[0]!.measures)));
    const first = alternatives[0]!.measures;
    expect(first["response_rate"]!.numerator! / first["response_rate"]!.denominator!).toBeCloseTo(
      first["response_rate"]!.estimate!,
      12,
    );
  });

  it("is one object for one file and an array for several", async () => {
    const another = join(scratch(), "another.yaml");
    writeFileSync(another, readFileSync(small));
    expect(await result("compare", small, ...few)).not.toBeInstanceOf(Array);
    const both = await result("compare", small, another, ...few);
    expect(both).toBeInstanceOf(Array);
    expect(both).toHaveLength(2);
  });

  it("is the same bytes with any number of workers", async () => {
    const [one, three] = await Promise.all(
      ["1", "3"].map((workers) =>
        picket("compare", small, ...few.slice(0, 3), "--format", "json", "--workers", workers),
      ),
    );
    expect(one!.code).toBe(0);
    expect(three!.stdout).toBe(one!.stdout);
  });

  it("has null for every end of an interval from one replication", async () => {
    const { alternatives, replications } = await result("compare", small, ...few, "--replication", "3");
    expect(replications).toBe(1);
    const { low, high, estimate, n } = alternatives[0]!.measures["kg_delivered"]!;
    expect({ low, high, n }).toEqual({ low: null, high: null, n: 1 });
    expect(estimate).toBeGreaterThan(0);
  });
});

describe("CSV", () => {
  it("has one head and one row an estimate, for several files too", async () => {
    const another = changed(scratch(), "another.yaml", "title: Small", 'title: "Small, again"');
    const { stdout, code } = await picket("compare", small, another, ...few, "--format", "csv");
    const rows = stdout.split("\r\n");
    expect(rows[0]).toBe("scenario,alternative,baseline,measure,unit,estimate,low,high,level,n,method");
    expect(rows.filter((row) => row.startsWith("scenario,"))).toHaveLength(1);
    expect(rows.filter((row) => row.startsWith("Small,today,,kg_delivered,kg,"))).toHaveLength(1);
    expect(rows.filter((row) => row.startsWith("Small,two-more,today,kg_delivered,kg,-"))).toHaveLength(1);
    expect(rows.filter((row) => row.startsWith('"Small, again",today,,kg_delivered,'))).toHaveLength(1);
    expect(rows.at(-1)).toBe("");
    expect(code).toBe(0);
  });
});

describe("flags", () => {
  it("--replication 3 alone is the third of six: the mean of six alone is the mean of the six together", async () => {
    const together = await result("run", small, ...few);
    const alone = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((k) => result("run", small, ...few, "--replication", String(k))),
    );
    const delivered = (each: Comparison) => each.alternatives[0]!.measures["kg_delivered"]!.estimate!;
    const mean = alone.reduce((sum, each) => sum + delivered(each), 0) / 6;
    expect(delivered(together)).toBeCloseTo(mean, 6);
  });

  it("--replication beyond --replications is refused", async () => {
    const { code, stderr } = await picket("run", small, ...few, "--replication", "7");
    expect(stderr).toBe("replication: expected a whole number from 1 to 6; found 7\n");
    expect(code).toBe(2);
  });

  it("--alternatives takes those named and what they are compared with, in file order", async () => {
    const { alternatives } = await result("compare", small, ...few, "--alternatives", "two-more");
    expect(alternatives.map(({ id }) => id)).toEqual(["today", "two-more"]);
    const alone = await result("run", small, ...few, "--alternatives", "two-more");
    expect(alone.alternatives.map(({ id }) => id)).toEqual(["two-more"]);
    expect(alone.differences).toEqual([]);
  });

  it("--alternatives with an unknown name suggests the nearest", async () => {
    const { code, stderr, stdout } = await picket("compare", small, "--quiet", "--alternatives", "two-moer");
    expect(stderr).toBe(
      `${small}: alternatives: expected some of today, two-more; found two-moer; did you mean two-more?\n`,
    );
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });

  it("--set changes a parameter, and says where a change is wrong", async () => {
    const [before, after] = await Promise.all([
      result("run", small, ...few),
      result("run", small, ...few, "--set", "assets.unit.count=6"),
    ]);
    expect(after.scenarioHash).not.toBe(before.scenarioHash);
    expect(after.reproduce).toContain("--set assets.unit.count=6");
    const { code, stderr } = await picket("run", small, "--set", "assets.unit.cuont=6");
    expect(stderr).toContain("--set");
    expect(stderr).toContain('did you mean "count"?');
    expect(code).toBe(2);
  });

  it("--seed decides chance: the same seed the same bytes, another seed other numbers", async () => {
    const [a, b, c] = await Promise.all(
      ["one", "one", "two"].map((seed) => picket("run", small, ...few, "--format", "json", "--seed", seed)),
    );
    expect(b!.stdout).toBe(a!.stdout);
    expect(c!.stdout).not.toBe(a!.stdout);
  });

  it("progress names the file on standard error unless --quiet", async () => {
    const { stdout, stderr } = await picket("run", small, "--replications", "2", "--format", "json");
    expect(stderr).toBe("small.yaml: Small\n");
    expect(() => JSON.parse(stdout)).not.toThrow();
  });

  it("run looks at the baseline alone unless told otherwise", async () => {
    const { stdout } = await picket("run", small, ...few);
    expect(stdout).toMatch(/^Over 60 days, [\d.]+ t is delivered with today \(95 % interval/m);
    expect(stdout).not.toContain("two-more");
  });
});

describe("--out", () => {
  it("keeps what --format json prints, under the name of the scenario, and leaves nothing unfinished", async () => {
    const out = join(scratch(), "deep", "results");
    const [kept, printed] = await Promise.all([
      picket("compare", small, ...few, "--out", out),
      picket("compare", small, ...few, "--format", "json"),
    ]);
    expect(kept.code).toBe(0);
    expect(readdirSync(out).filter((file) => file.includes("unfinished"))).toEqual([]);
    expect(readFileSync(join(out, "small.json"), "utf8")).toBe(printed.stdout);
  });

  it("says where the result is kept", async () => {
    const out = scratch();
    const { stderr } = await picket("run", small, "--replications", "2", "--out", out);
    expect(stderr).toContain(`Result: ${join(out, "small.json")}\n`);
  });

  it("that cannot be a folder is said in a line before any work, with exit code 1", async () => {
    const { code, stderr, stdout } = await picket("compare", small, ...few, "--out", join(small, "results"));
    expect(stderr).toBe(
      `${join(small, "results")}: results cannot be kept there: a part of its path is not a folder\n`,
    );
    expect(stdout).toBe("");
    expect(code).toBe(1);
  });

  it("with two scenarios of one name is refused", async () => {
    const out = scratch();
    const twin = changed(scratch(), "small.yaml", "title: Small", "title: Twin");
    const { code, stderr } = await picket("compare", small, twin, "--out", out);
    expect(stderr).toBe(`two scenarios would both be kept as ${join(out, "small.json")}\n`);
    expect(code).toBe(2);
    expect(existsSync(join(out, "small.json"))).toBe(false);
  });
});

describe("scripts", () => {
  it("a script whose default export is a scenario is compared like a file", async () => {
    const { code, stdout } = await picket(
      "compare",
      "scenarios/budget-ladder.ts",
      "--replications",
      "2",
      "--quiet",
    );
    expect(stdout).toContain("A ladder of budgets for ships (illustrative)");
    expect(stdout).toContain(
      "Reproduce: picket compare scenarios/budget-ladder.ts --seed picket --replications 2",
    );
    expect(code).toBe(0);
  });

  it("a script that exports something else, or throws, is bad input in a line", async () => {
    const folder = scratch();
    writeFileSync(join(folder, "other.mjs"), "export default 7;\n");
    writeFileSync(join(folder, "throws.mjs"), 'throw new Error("no luck");\n');
    const run = (file: string) => picketIn({ cwd: folder }, "compare", file);
    expect(await run("other.mjs")).toMatchObject({
      code: 2,
      stderr: "other.mjs: expected a script whose default export is scenario({ ... })\n",
    });
    expect(await run("throws.mjs")).toMatchObject({
      code: 2,
      stderr: "throws.mjs: cannot be run: no luck\n",
    });
  });
});

describe("what the scenario wants to be asked", () => {
  it("is what a cluster is asked too: the same bytes, the same command", async () => {
    const folder = scratch();
    const file = changed(
      folder,
      "wishing.yaml",
      "horizon:",
      "experiment: { compare: { replications: 8, pairs: all, simultaneous: true } }\nhorizon:",
    );
    const cluster = join(folder, "cluster");
    expect(await picket("submit", file, "--slurm", "--out", cluster, "--tasks", "2")).toMatchObject({
      code: 0,
    });
    const collected = await picket("collect", cluster, "--finish");
    expect(collected.stdout).toContain(`--replications 8 --pairs all --simultaneous\n`);
    const here = join(folder, "here");
    await picket("compare", file, "--out", here, "--quiet");
    const kept = (place: string) => readFileSync(join(place, "wishing.json"));
    expect(kept(cluster).equals(kept(here))).toBe(true);
  });
});
