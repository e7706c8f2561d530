/** `picket validate`: runs the textbook scenarios and compares them with their exact answers. */

import { join } from "node:path";
import Table from "cli-table3";
import { studentTQuantile } from "../statistics/index.ts";
import { packagedScenarios, readScenario, run } from "../study/index.ts";
import { exitCodes, UsageError } from "./failure.ts";
import { type TextbookCase, textbook } from "./textbook.ts";

export type ValidateFlags = {
  readonly format: "table" | "json";
  readonly only?: string;
  readonly quiet?: true;
};

export type TextbookOutcome = {
  readonly case: string;
  readonly expected: number;
  readonly got: number;
  /** Of the 95 % interval. */
  readonly halfWidth: number;
  /** Standard errors between got and expected. */
  readonly z: number;
  readonly pass: boolean;
};

/** Fixed before the first run, and never changed to make a case pass. */
const replications = 30;
const seed = "textbook";
/** The largest |z| and the largest half-width, as a share of the expected value, that pass. */
const most = { z: 4, halfWidth: 0.01 };

export async function validateCommand(flags: ValidateFlags): Promise<number> {
  const cases = textbook.filter((each) => flags.only === undefined || each.case.includes(flags.only));
  if (cases.length === 0) throw new UsageError(`no textbook case has "${flags.only}" in its name`);
  const outcomes: TextbookOutcome[] = [];
  for (const each of cases) {
    if (flags.quiet !== true) process.stderr.write(`${each.case}\n`);
    outcomes.push(await judge(each));
  }
  process.stdout.write(
    flags.format === "json" ? `${JSON.stringify(outcomes, undefined, 2)}\n` : table(outcomes),
  );
  return outcomes.every(({ pass }) => pass) ? exitCodes.done : exitCodes.failed;
}

/** Runs one textbook case. */
export async function judge(each: TextbookCase): Promise<TextbookOutcome> {
  const scenario = await readScenario(textbookFile(each.file), { set: [...(each.set ?? [])] });
  const alternative = each.alternative ?? scenario.alternatives[0]!.id;
  const result = await run(scenario, { replications, seed, alternatives: [alternative] });
  const { estimate, low, high } = result.alternatives[0]!.measures[each.measure]!;
  const expected = each.expected();
  const halfWidth = (high! - low!) / 2;
  const z = ((estimate! - expected) / halfWidth) * studentTQuantile(0.975, replications - 1);
  const pass = Math.abs(z) <= most.z && halfWidth <= most.halfWidth * expected;
  return { case: each.case, expected, got: estimate!, halfWidth, z, pass };
}

function textbookFile(name: string): string {
  const folder = packagedScenarios();
  if (folder === undefined) throw new Error("the scenarios that come with picket are missing");
  return join(folder, "textbook", `${name}.yaml`);
}

function table(outcomes: readonly TextbookOutcome[]): string {
  const figure = (value: number) => Number(value.toPrecision(5)).toString();
  const drawn = new Table({
    head: ["", "case", "expected", "got", "half-width", "z"],
    style: { head: [], border: [] },
  });
  drawn.push(
    ...outcomes.map(({ case: name, expected, got, halfWidth, z, pass }) => [
      pass ? "ok" : "FAILED",
      name,
      figure(expected),
      figure(got),
      figure(halfWidth),
      z.toFixed(2),
    ]),
  );
  const failed = outcomes.filter(({ pass }) => !pass).length;
  return `${drawn.toString()}\n${outcomes.length - failed} of ${outcomes.length} agree with their exact answer (n = ${replications} replications each).\n`;
}
