// npm run validate [-- --format json] [--only TEXT] [--sample K]: exits 1 when a case fails, 2 when misused.
import { fork } from "node:child_process";
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import Table from "cli-table3";
import type { Outcome, ValidationCase } from "./case.ts";
import { choose } from "./choose.ts";
import { judge } from "./judge.ts";
import { together } from "./together.ts";

/** The cases of every file in cases/, each name once. */
async function readCases(): Promise<readonly ValidationCase[]> {
  const folder = new URL("./cases/", import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts"));
  const modules: { readonly cases: readonly ValidationCase[] }[] = await Promise.all(
    files.sort().map((file) => import(new URL(file, folder).href)),
  );
  const cases = modules.flatMap((module) => module.cases);
  const names = new Set(cases.map(({ case: name }) => name));
  if (names.size !== cases.length) throw new Error("Two validation cases have the same name.");
  return cases;
}

/** Judges cases in child processes, those that take longest first, handing each child the next as it becomes free. */
function judgeAll(cases: readonly ValidationCase[], told: (outcome: Outcome) => void): Promise<void> {
  const effort = (each: ValidationCase) => (each.kind === "exact" ? 0 : each.effort);
  const queue = [...cases].sort((a, b) => effort(b) - effort(a)).map(({ case: name }) => name);
  const workers = Math.min(availableParallelism(), queue.length);
  const works = Array.from({ length: workers }, () => {
    return new Promise<void>((resolve, reject) => {
      const child = fork(fileURLToPath(import.meta.url), {
        env: { ...process.env, PICKET_VALIDATE: "child" },
      });
      const next = () => {
        const name = queue.shift();
        if (name === undefined) child.disconnect();
        else child.send(name);
      };
      child.on("message", (message: Outcome | "ready") => {
        if (message !== "ready") told(message);
        next();
      });
      child.on("error", reject);
      child.on("exit", (code) => {
        if (code === 0) resolve();
        else reject(new Error(`A validation process ended with code ${code}.`));
      });
    });
  });
  return Promise.all(works).then(() => undefined);
}

async function judgeAsChild(): Promise<void> {
  const cases = new Map((await readCases()).map((each) => [each.case, each]));
  process.on("message", (name: string) => process.send!(judge(cases.get(name)!)));
  process.send!("ready");
}

const COLUMNS = ["case", "expected", "got", "half-width", "z", ""];

function table(outcomes: readonly Outcome[]): string {
  const rows = new Table({ head: COLUMNS, style: { head: [], border: [], compact: true } });
  for (const { case: name, expected, got, halfWidth, z, pass } of outcomes) {
    const numbers = [expected, got, halfWidth].map((value) => Number(value.toPrecision(6)).toString());
    rows.push([name, ...numbers, z === null ? "" : z.toFixed(2), pass ? "pass" : "FAIL"]);
  }
  return rows.toString();
}

function misused(message: string): never {
  console.error(message);
  process.exit(2);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      format: { type: "string", default: "table" },
      only: { type: "string" },
      sample: { type: "string" },
    },
  });
  const sample = values.sample === undefined ? undefined : Number(values.sample);
  if (sample !== undefined && !(Number.isInteger(sample) && sample > 0)) {
    misused(`--sample: expected a whole number above 0; found ${values.sample}`);
  }
  if (values.format !== "table" && values.format !== "json") {
    misused(`--format: expected table or json; found ${values.format}`);
  }
  const cases = choose(await readCases(), { only: values.only, sample });
  if (cases.length === 0) misused(`--only: no case contains ${values.only}`);

  const found = new Map<string, Outcome>();
  await judgeAll(cases, (outcome) => {
    found.set(outcome.case, outcome);
    process.stderr.write(
      `${found.size} of ${cases.length}  ${outcome.pass ? "pass" : "FAIL"}  ${outcome.case}\n`,
    );
  });
  const outcomes = cases.map(({ case: name }) => found.get(name)!);
  outcomes.push(...together(outcomes));
  console.log(values.format === "json" ? JSON.stringify(outcomes, null, 2) : table(outcomes));
  const failed = outcomes.filter(({ pass }) => !pass).length;
  if (values.format === "table") console.log(`${outcomes.length - failed} of ${outcomes.length} pass.`);
  process.exitCode = failed === 0 ? 0 : 1;
}

if (process.env["PICKET_VALIDATE"] === "child") await judgeAsChild();
else await main();
