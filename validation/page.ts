// npx tsx validation/page.ts: runs the textbook scenarios and writes docs/validation/README.md from what comes out.
// With --engine FILE it adds the cases of `npm run validate -- --format json > FILE`.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { textbook } from "../src/cli/textbook.ts";
import { judge, type TextbookOutcome } from "../src/cli/validate.ts";
import { version } from "../src/experiment/version.ts";

/** What `npm run validate` says of a case. */
type EngineOutcome = {
  readonly case: string;
  readonly expected: number;
  readonly got: number;
  readonly z: number | null;
  readonly pass: boolean;
};

const { engine } = parseArgs({ options: { engine: { type: "string" } } }).values;

const outcomes: TextbookOutcome[] = [];
for (const each of textbook) {
  process.stderr.write(`${each.case}\n`);
  outcomes.push(await judge(each));
}
const engineOutcomes =
  engine === undefined ? undefined : (JSON.parse(readFileSync(engine, "utf8")) as readonly EngineOutcome[]);

writeFileSync(fileURLToPath(new URL("../docs/validation/README.md", import.meta.url)), page());
process.exitCode = outcomes.every(({ pass }) => pass) ? 0 : 1;

function page(): string {
  return `# Verification and validation

Written with picket ${version} by
\`npm run -s validate -- --format json > engine.json; npx tsx validation/page.ts --engine engine.json\`; nothing on this page
is typed by hand but its words. Seeds and numbers of replications were fixed before the first run, so that the same commands
give the same page.

Verification asks whether the program does what it says; validation asks whether what it says is like the world. The first
can be settled, the second only in part: most of what this page shows is verification against exact answers.

## The model against exact answers

Each row is a scenario of \`scenarios/textbook/\`, run as any other scenario (30 replications), whose answer is known without
a simulation. A row agrees when the result lies within 4 standard errors of the exact value and its 95 % interval is
narrower than 1 % of it on either side. \`picket validate\` runs them on your machine.

${table(
  ["", "case", "exact", "simulated", "± (95 %)", "standard errors away", "exact answer by"],
  outcomes.map(({ case: name, expected, got, halfWidth, z, pass }) => [
    pass ? "agrees" : "**FAILS**",
    name,
    figure(expected),
    figure(got),
    figure(halfWidth),
    z.toFixed(2),
    textbook.find((each) => each.case === name)!.source,
  ]),
)}

${summary(outcomes, "textbook scenarios agree with their exact answers")} The sum of the squares of their distances is
${outcomes.reduce((sum, { z }) => sum + z * z, 0).toFixed(1)}; if nothing but chance keeps them away, about ${outcomes.length} is expected (cases that share a scenario are
not independent).

${engineSection()}## What else is checked, and where

| what | how | where |
|---|---|---|
| No kilogram is lost or made | two balances in every replication of every run; a run whose balance breaks says so and exits with 1 | \`checks\` of every result |
| Common random numbers | which draws move when an asset is added, a route closed, a rate raised | \`tests/model/chanceOwnership.test.ts\` |
| The same bytes | any number of workers, a cluster, killed and resumed runs; Node and a browser | \`tests/execution\`, \`tests/experiment/sameBytes.test.ts\`, \`tests/browser\` |
| Intervals hold what they say | 1,000 experiments a method with a known truth | [coverage.md](coverage.md) |
| The best plan is chosen as often as promised | 1,000 selections a procedure with known means | [selection.md](selection.md) |
| Statistics | against R and scipy, to 9 digits | \`tests/statistics\` |
| The published figures of 2014 | what was fitted and what was held out | README, \`scenarios/transit-zone-2014.yaml\` |
| A page says what its scenario gives | \`picket verify PAGE.html\` computes every number again | \`tests/cli/verifyPage.test.ts\` |

## What is not validated

No scenario that comes with picket was compared with records of single patrols or shipments: none are public. Parameters
marked *illustrative* are not measurements, and \`picket check --sources\` lists those without a source. A model that agrees
with every row above can still be a poor model of a place: what a result rests on is listed in its report.
`;
}

function engineSection(): string {
  if (engineOutcomes === undefined) {
    return `The engine and single mechanisms (queues, priorities, networks, search, pursuit) have a larger set of such cases:
\`npm run validate\`.

`;
  }
  const failed = engineOutcomes.filter(({ pass }) => !pass);
  const far = engineOutcomes.filter(({ z }) => z !== null && Math.abs(z) > 2).length;
  const judged = engineOutcomes.filter(({ z }) => z !== null).length;
  return `## The engine and single mechanisms against exact answers

\`npm run validate\` has ${engineOutcomes.length} further cases: queues, priorities, networks, impatience, search, pursuit. ${summary(engineOutcomes, "agree")}
Of ${judged} that are subject to chance, ${far} are more than 2 standard errors away (${Math.round(judged * 0.0455)} expected).
${failed.length === 0 ? "" : `\nThese fail: ${failed.map(({ case: name }) => name).join("; ")}.\n`}
`;
}

function summary(all: readonly { readonly pass: boolean }[], what: string): string {
  return `${all.filter(({ pass }) => pass).length} of ${all.length} ${what}.`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function figure(value: number): string {
  return Number(value.toPrecision(5)).toString();
}
