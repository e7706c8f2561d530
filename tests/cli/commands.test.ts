import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { version } from "../../src/experiment/version.ts";
import { changed, main, picket, scratch, small } from "./picket.ts";

describe("usage", () => {
  it("--help lists the commands and --version prints the version, with exit code 0", async () => {
    const [help, said] = await Promise.all([picket("--help"), picket("--version")]);
    for (const command of [
      "compare",
      "run",
      "check",
      "describe",
      "resolve",
      "diff",
      "schema",
      "init",
      "plot",
    ]) {
      expect(help.stdout).toMatch(new RegExp(`^  ${command} `, "m"));
    }
    expect(help.code).toBe(0);
    expect(said).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });

  it("an unknown command or option suggests the nearest, with exit code 2", async () => {
    const [command, option] = await Promise.all([
      picket("comapre", small),
      picket("compare", small, "--replicatons", "3"),
    ]);
    expect(command.stderr).toContain("Did you mean compare?");
    expect(option.stderr).toContain("Did you mean --replications?");
    expect([command.code, option.code]).toEqual([2, 2]);
  });

  it("an unknown command is unknown before --help and after help too", async () => {
    const [before, after] = await Promise.all([picket("comparr", "--help"), picket("help", "comparr")]);
    for (const { code, stdout, stderr } of [before, after]) {
      expect(stderr).toContain("unknown command 'comparr'");
      expect(stderr).toContain("Did you mean compare?");
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    }
  });

  it("results and plot say what they expect where they are given something else", async () => {
    const said = await Promise.all(
      [
        ["results", "nonsense"],
        ["results", "lst", "--help"],
        ["plot", "out.svg"],
        ["plot", "diferences", "small.json"],
        ["plot", "map"],
      ].map((words) => picket(...words)),
    );
    const such = "such as picket plot differences results/NAME.json --out FILE.svg";
    const pictures =
      "picture: expected one of differences, frontier, margins, funnel, map, hours, profile, outcomes";
    const commands = "results: expected list, describe, export or prune";
    expect(said.map(({ stderr }) => stderr)).toEqual([
      `${commands}; found nonsense; for a folder: picket results list nonsense\n`,
      `${commands}; found lst; did you mean list?\n`,
      `${pictures}; found out.svg; ${such}\n`,
      `${pictures}; found diferences; did you mean differences?\n`,
      `result: expected a result (.json) or its folder; found none; ${such}\n`,
    ]);
    expect(said.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2]);
  });

  it("a missing file, a number that is none and an unknown format are usage, with exit code 2", async () => {
    const wrong = [
      ["compare"],
      ["compare", small, "--replications", "0"],
      ["compare", small, "--replications", "1e3"],
      ["compare", small, "--workers", "-1"],
      ["compare", small, "--format", "xml"],
    ];
    for (const words of wrong) {
      const { code, stderr, stdout } = await picket(...words);
      expect(stderr).toMatch(/^error: /);
      expect(stdout).toBe("");
      expect(code).toBe(2);
    }
  });
});

describe("the end of a command", () => {
  it("a reader that leaves early, such as head, is no failure", async () => {
    const script = `"$0" "$1" schema | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const child = spawn("bash", ["-c", script, process.execPath, main], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (data) => {
      stdout += data;
    });
    child.stderr.on("data", (data) => {
      stderr += data;
    });
    await new Promise((resolve) => child.on("close", resolve));
    expect(stdout).toBe("{\n0\n");
    expect(stderr).toBe("");
  });

  it("SIGINT ends it with 130 and the command to start over", async () => {
    const words = ["compare", small, "--replications", "1000000", "--seed", "it's"];
    const child = spawn(process.execPath, [main, ...words], { stdio: ["ignore", "pipe", "pipe"] });
    let stderr = "";
    child.stderr.on("data", (data) => {
      if (stderr === "") setTimeout(() => child.kill("SIGINT"), 300);
      stderr += data;
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(stderr).toContain(
      `interrupted; to start over: picket compare ${small} --replications 1000000 --seed 'it'\\''s'\n`,
    );
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(code).toBe(130);
  });
});

describe("check", () => {
  it("says that a valid scenario is valid, and what it is", async () => {
    const { code, stdout, stderr } = await picket("check", small);
    expect(stdout).toMatch(
      /small\.yaml: valid: 2 alternatives, 1 flow, 1 asset class, 60 days after a warm-up of 10 days, \d warnings?; hash [0-9a-f]{12}\nAssumptions:\n {2}Cues of boats are exact and stay exact until landfall\.\n$/,
    );
    expect(stderr).toBe("");
    expect(code).toBe(0);
  });

  it("goes on to the next file after one with mistakes, and exits with 2", async () => {
    const bad = changed(scratch(), "bad.yaml", "count: 2", "count: -2");
    const { code, stdout, stderr } = await picket("check", bad, small);
    expect(stderr).toContain("bad.yaml:28:12 assets.unit.count");
    expect(stdout).toContain("small.yaml: valid");
    expect(code).toBe(2);
  });

  it("--format json is one object for one file and an array for several, with places", async () => {
    const bad = changed(scratch(), "bad.yaml", "count: 2", "count: -2");
    const one = await picket("check", small, "--format", "json");
    expect(JSON.parse(one.stdout)).toMatchObject({
      file: small,
      valid: true,
      issues: [],
      assumptions: ["Cues of boats are exact and stay exact until landfall."],
    });
    expect(one.code).toBe(0);
    const both = await picket("check", small, bad, "--format", "json");
    expect(JSON.parse(both.stdout)).toMatchObject([
      { valid: true },
      { file: bad, valid: false, issues: [{ line: 28, column: 12, path: "assets.unit.count", found: "-2" }] },
    ]);
    expect(both.code).toBe(2);
  });

  it("warns of a zone for ships on land and of a leg by sea over it, in words and as JSON", async () => {
    const inland = changed(
      scratch(),
      "inland.yaml",
      "{ at: [0, 5], area: 1 Mkm2 }",
      "{ at: [5, 0], area: 1 Mkm2 }",
    );
    const across = changed(scratch(), "across.yaml", "end: { at: [0, 10]", "end: { at: [20, 10]");
    const words = await picket("check", inland, across);
    expect(words.stdout).toMatch(
      /inland\.yaml:10:3 zones\.sea: expected at most 5 % land in a zone for ships; found about \d\d %; draw a shape around its water$/m,
    );
    expect(words.stdout).toMatch(
      /across\.yaml:12:3 legs\.crossing: expected at most 50 km over land on a leg by sea, the 100 km around its ends left out; found about \d+ km;/,
    );
    expect(words.code).toBe(0);
    const json = await picket("check", inland, "--format", "json");
    const { warnings } = JSON.parse(json.stdout) as { warnings: { path: string; line: number }[] };
    expect(warnings.at(-1)).toMatchObject({ path: "zones.sea", line: 10, column: 3 });
  });

  it("--sources lists what has no source", async () => {
    const { code, stdout } = await picket("check", small, "--sources");
    expect(stdout).toMatch(/^Without a source \(\d+\):$/m);
    expect(stdout).toContain("assets.unit.count: 2");
    expect(code).toBe(0);
  });

  it("--warm-up says whether a measure moves when the warm-up is doubled", async () => {
    const { code, stdout } = await picket("check", small, "--warm-up", "--replications", "5");
    expect(stdout).toMatch(/warm-up: .*\(10 days and 20 days, n = 5 each\)/);
    expect(code).toBe(0);
  });
});

describe("the text of a scenario", () => {
  it("resolve prints a file that means the same", async () => {
    const flat = join(scratch(), "flat.yaml");
    const { code, stdout } = await picket("resolve", small);
    expect(code).toBe(0);
    writeFileSync(flat, stdout);
    const hash = async (file: string) => /hash ([0-9a-f]+)/.exec((await picket("check", file)).stdout)![1];
    expect(await hash(flat)).toBe(await hash(small));
  });

  it("diff says a change in words, and that two are the same", async () => {
    const more = changed(scratch(), "more.yaml", "count: 2", "count: 5");
    expect((await picket("diff", small, more)).stdout).toContain("unit count 2 -> 5");
    expect((await picket("diff", small, small)).stdout).toContain("same");
  });

  it("describe is a page of sentences", async () => {
    const { code, stdout } = await picket("describe", small);
    expect(stdout).toContain("Question: What do two more units do?");
    expect(code).toBe(0);
  });

  it("a script has no text", async () => {
    const { code, stderr } = await picket("describe", "scenarios/budget-ladder.ts");
    expect(stderr).toBe(
      "scenarios/budget-ladder.ts: expected a scenario file (.yaml or .json); found a script, which has no text\n",
    );
    expect(code).toBe(2);
  });

  it("schema is a JSON Schema", async () => {
    const { code, stdout } = await picket("schema");
    expect(JSON.parse(stdout)).toMatchObject({ type: "object", properties: { assets: {} } });
    expect(code).toBe(0);
  });

  it("init writes a scenario that is valid and runs, and never overwrites", async () => {
    const file = join(scratch(), "mine.yaml");
    const first = await picket("init", file);
    expect(first.stdout).toBe(`${file} was written; for its answer, run: picket compare ${file}\n`);
    const text = readFileSync(file, "utf8");
    expect((await picket("compare", file, "--replications", "2", "--quiet")).code).toBe(0);
    const second = await picket("init", file);
    expect(second).toEqual({
      code: 2,
      stdout: "",
      stderr: `${file}: already exists and was not changed; name another file\n`,
    });
    expect(readFileSync(file, "utf8")).toBe(text);
    expect((await picket("init", join(file, "below.yaml"))).code).toBe(1);
  });
});

describe("plot", () => {
  it("draws the differences of a kept result, the same bytes each time", async () => {
    const folder = scratch();
    await picket("compare", small, "--replications", "4", "--quiet", "--out", folder);
    const kept = join(folder, "small.json");
    const [printed, written] = await Promise.all([
      picket("plot", "differences", kept),
      picket("plot", "differences", kept, "--out", join(folder, "small.svg")),
    ]);
    expect(printed.stdout).toMatch(/^<svg /);
    expect(written).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(readFileSync(join(folder, "small.svg"), "utf8")).toBe(printed.stdout);
  });

  it("says what is wrong with a picture, a result or a place that cannot be", async () => {
    const folder = scratch();
    const kept = join(folder, "other.json");
    writeFileSync(kept, "{}");
    await picket("run", small, "--replications", "2", "--quiet", "--out", folder);
    const wrong: readonly (readonly [readonly string[], string])[] = [
      [
        ["heatmap", kept],
        "picture: expected one of differences, frontier, margins, funnel, map, hours, profile, outcomes; found heatmap; such as picket plot differences results/NAME.json --out FILE.svg\n",
      ],
      [
        ["differences", join(folder, "none.json")],
        "none.json: cannot be read: there is no such file or folder\n",
      ],
      [["differences", small], "small.yaml: expected a result of picket compare (JSON); found other text\n"],
      [["differences", kept], "other.json: expected a result of picket compare; found other JSON\n"],
      [["differences", kept, "--out", "a.bmp"], "--out: expected FILE.svg or FILE.png; found a.bmp\n"],
      [
        ["differences", join(folder, "small.json")],
        "small.json: no picture of a result that compares nothing\n",
      ],
    ];
    for (const [words, line] of wrong) {
      const { code, stdout, stderr } = await picket("plot", ...words);
      expect(stderr.endsWith(line)).toBe(true);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    }
    expect(existsSync("a.bmp")).toBe(false);
  });
});
