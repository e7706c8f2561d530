import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as asked from "picket";
import { describe, expect, it } from "vitest";
import { changed, main, picket, scratch, small } from "./picket.ts";

const library = new URL("../../dist/index.js", import.meta.url).href;

/** A scenario with a lever of four values, as a file. */
const levered = (folder: string): string =>
  changed(
    folder,
    "levered.yaml",
    "alternatives:",
    "levers:\n  assets.unit.count: { low: 1, high: 4, step: 1 }\nalternatives:",
  );

/** Each way of asking about many plans, and what it must be told. */
const asking: readonly (readonly [string, readonly string[]])[] = [
  ["frontier", []],
  ["sweep", ["--over", "assets.unit.count=1,2,3"]],
  ["optimize", ["--indifference", "50kg", "--first-stage", "20"]],
];

describe.each(asking)("picket %s", (verb, words) => {
  const asked = (file: string, replications: number, ...more: readonly string[]) => [
    ...[verb, file, ...words, "--replications", String(replications)],
    ...["--format", "json", "--quiet", ...more],
  ];

  it("asks a script as it asks the file with the same scenario", async () => {
    const folder = scratch();
    const file = levered(folder);
    const script = join(folder, "levered.mjs");
    writeFileSync(
      script,
      `import { readFileSync } from "node:fs";
       import { scenario } from ${JSON.stringify(library)};
       import { parse } from ${JSON.stringify(import.meta.resolve("yaml"))};
       export default scenario(parse(readFileSync(${JSON.stringify(file)}, "utf8")));\n`,
    );
    const [made, read] = await Promise.all(
      [script, file].map((each) => picket(...asked(each, 10, "--workers", "1"))),
    );
    expect(made).toMatchObject({ code: 0, stderr: "" });
    expect(made!.stdout).toContain(`picket ${verb} ${script}`);
    expect(made!.stdout.replaceAll(script, file)).toBe(read!.stdout);
  });

  it("gives the same bytes for one worker, two and as many as there are cores", async () => {
    const file = levered(scratch());
    const [one, two, all] = await Promise.all(
      [["--workers", "1"], ["--workers", "2"], []].map((workers) => picket(...asked(file, 12, ...workers))),
    );
    expect(one).toMatchObject({ code: 0, stderr: "" });
    expect(two!.stdout).toBe(one!.stdout);
    expect(all!.stdout).toBe(one!.stdout);
  });

  it("goes on after Ctrl-C where it was, to the same bytes, and writes no finished shard again", async () => {
    const file = levered(scratch());
    const out = scratch();
    const words = asked(file, 400, "--out", out, "--workers", "2");
    const interrupted = await interruptedAtFirstShard(out, words);
    expect(interrupted.code).toBe(130);
    expect(interrupted.stderr).toContain(`finished work is kept; to resume: picket ${verb} ${file}`);
    const early = shardsIn(out);
    expect(existsSync(join(out, ".picket-lock"))).toBe(false);

    const resumed = await picket(...words);
    expect(resumed).toMatchObject({ code: 0, stderr: "" });
    const after = shardsIn(out);
    expect(after.size).toBeGreaterThan(early.size);
    for (const [shard, written] of early) expect(after.get(shard), shard).toBe(written);

    const undisturbed = await picket(...asked(file, 400));
    expect(resumed.stdout).toBe(undisturbed.stdout);
    const [kept] = readdirSync(out).filter((name) => name.endsWith(".json"));
    expect(readFileSync(join(out, kept!), "utf8")).toBe(undisturbed.stdout);
  });
});

describe("in time", () => {
  it.each([
    ["profile", []],
    ["warm-up", ["--length", "100 days"]],
  ])("picket %s gives the same bytes for one worker and two", async (verb, words) => {
    const [one, two] = await Promise.all(
      ["1", "2"].map((workers) =>
        picket(
          verb,
          small,
          ...words,
          "--replications",
          "8",
          "--format",
          "json",
          "--quiet",
          "--workers",
          workers,
        ),
      ),
    );
    expect(one).toMatchObject({ code: 0, stderr: "" });
    expect(two!.stdout).toBe(one!.stdout);
  });

  it("the table of a profile says how many replications it rests on, and the command that gives it again", async () => {
    const { stdout } = await picket("profile", small, "--replications", "5", "--weeks", "3", "--quiet");
    expect(stdout).toContain("n = 5 replications of each alternative");
    expect(stdout).toContain(`Reproduce: picket profile ${small} --weeks 3 --seed picket --replications 5`);
  });
});

describe("a question about many plans or about time that a program asks", () => {
  const few = { replications: 6, workers: 1, measures: ["removal_rate"] };

  it.each([
    ["frontier", (scenario) => asked.frontier(scenario, { ...few, mostPlans: 3 })],
    ["sweep", (scenario) => asked.sweep(scenario, { ...few, design: "lhs", points: 3, factors: "levers" })],
    ["sweep", (scenario) => asked.sweep(scenario, { ...few, over: ["assets.unit.count=1,3"] })],
    [
      "optimize",
      (scenario) =>
        asked.optimize(scenario, {
          ...few,
          indifference: "2 t",
          method: "kn++",
          firstStage: 5,
          mostPlans: 9,
        }),
    ],
    [
      "optimize",
      (scenario) =>
        asked.optimize(scenario, {
          ...{ ...few, objectives: ["kg_delivered", "max:kg_seized"], firstStage: 5, confidence: 0.9 },
        }),
    ],
    ["optimize", (scenario) => asked.optimize(scenario, { ...few, method: "ocba", firstStage: 5, runs: 30 })],
    ["profile", (scenario) => asked.profile(scenario, { ...few, alternatives: ["two-more"], weeks: 2 })],
    ["warm-up", (scenario) => asked.warmUp(scenario, { ...few, length: "100 days" })],
  ] satisfies readonly (readonly [
    string,
    (scenario: asked.Scenario) => Promise<{ readonly reproduce: string }>,
  ])[])("is given again, to the byte, by the command that it names: picket %s", async (verb, ask) => {
    const answer = await ask(await asked.readScenario(levered(scratch())));
    const words = wordsOf(answer.reproduce);
    expect(words.slice(0, 2)).toEqual(["picket", verb]);
    const again = await picket(...words.slice(1), "--format", "json", "--quiet");
    expect(again).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(again.stdout)).toEqual(JSON.parse(JSON.stringify(answer)));
  });

  it("is priced before it is asked", async () => {
    const scenario = await asked.readScenario(small);
    const prepared = await asked.prepare("compare", scenario, { precision: ["100 kg"], replications: 50 });
    const price = await asked.announce(prepared, { workers: 2 });
    expect(price).toMatchObject({ alternatives: 2, first: 30, most: 50, workers: 2 });
    expect(asked.announcementText(price)).toMatch(/^cost: at least 60 runs .*at most 100 runs/);
  });
});

/** The words of a command, quotes taken off. */
const wordsOf = (command: string): readonly string[] =>
  [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);

/** The shards of a folder with the times at which they were written. */
function shardsIn(out: string): ReadonlyMap<string, number> {
  const folder = join(out, "shards");
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".parquet"),
  );
  return new Map(files.map((file) => [file, statSync(join(folder, file)).mtimeMs]));
}

/** Runs picket and interrupts it, as Ctrl-C does, when something is finished. */
function interruptedAtFirstShard(out: string, words: readonly string[]) {
  return new Promise<{ code: number | null; stderr: string }>((resolve) => {
    const child = spawn(process.execPath, [main, ...words], { stdio: ["ignore", "ignore", "pipe"] });
    const watch = setInterval(() => {
      if (shardsIn(out).size === 0) return;
      clearInterval(watch);
      child.kill("SIGINT");
    }, 20);
    let stderr = "";
    child.stderr.on("data", (text: Buffer) => {
      stderr += text.toString();
    });
    child.on("close", (code) => {
      clearInterval(watch);
      resolve({ code, stderr });
    });
  });
}
