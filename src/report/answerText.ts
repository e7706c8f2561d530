/** The whole answer as text: the sentence, the table, what it rests on, and the command that gives it again. */

import type { Check, Comparison } from "../experiment/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { answer, hasAnswer } from "./answer.ts";
import { answerTable } from "./answerTable.ts";
import { columns } from "./columns.ts";
import { counted } from "./numbers.ts";
import { sureLines } from "./sureText.ts";

export type TextOptions = {
  /** Characters in a line that the table keeps to where it can; 120 unless given. */
  readonly width?: number | undefined;
  /** Rows of the table; the scenario's measures unless given. */
  readonly measures?: readonly string[] | undefined;
};

/** What `picket compare` prints. Without an answer there is no table, but what went wrong and how to see it again. */
export function answerText(comparison: Comparison, scenario: Scenario, options: TextOptions = {}): string {
  const { width = 120, measures = scenario.measures } = options;
  const head = [
    scenario.title,
    ...(scenario.question === undefined ? [] : [scenario.question]),
    "",
    answer(comparison, scenario),
    "",
  ];
  const table = [
    columns(answerTable(comparison, measures), width),
    "",
    basis(comparison),
    ...sureLines(comparison, width),
  ];
  const body = [...(hasAnswer(comparison) ? table : []), ...failures(comparison)];
  return `${[...head, ...body, ...checkLines(comparison), `again: ${comparison.reproduce}`].join("\n")}\n`;
}

function basis({ alternatives, replications }: Comparison): string {
  const how =
    alternatives.length > 1
      ? `${counted(replications, "replication")} of each alternative, the same chance in all`
      : counted(replications, "replication");
  return replications > 1
    ? `n = ${how}; intervals at 95 %.`
    : `n = ${how}; one replication gives no interval.`;
}

const mostFailures = 10;

function failures({ failed }: Comparison): readonly string[] {
  const shown = failed
    .slice(0, mostFailures)
    .flatMap((failure) => [
      `failed: ${failure.alternative}, replication ${failure.replication} (${placeOf(failure)}): ${failure.error}`,
      `  again: ${failure.reproduce}`,
    ]);
  const more = failed.length - mostFailures;
  return more > 0 ? [...shown, `... and ${more} more`] : shown;
}

function placeOf({ time, entity, step, seed }: Comparison["failed"][number]): string {
  const hours = time?.toLocaleString("en-US", { maximumFractionDigits: 2 });
  return [
    ...(entity === undefined ? [] : [entity]),
    ...(hours === undefined ? [] : [`hour ${hours} from the start of the warm-up`]),
    ...(step === undefined ? [] : [`step ${step.toLocaleString("en-US")}`]),
    `seed ${seed}`,
  ].join(", ");
}

/** One line for all checks that hold, and one for each that does not. */
function checkLines({ checks, alternatives, replications }: Comparison): readonly string[] {
  if (replications === 0) return [];
  const names = (each: readonly Check[]) => each.map(({ name }) => name).join(", ");
  const holding = checks.filter(({ pass }) => pass);
  const runs = alternatives.length * replications;
  const where = runs === 1 ? "in the one replication" : `in all ${counted(runs, "replication")}`;
  return [
    ...(holding.length === 0 ? [] : [`holds ${where}: ${names(holding)}.`]),
    ...checks.filter(({ pass }) => !pass).map(({ name, detail }) => `BROKEN: ${name}: ${detail}`),
  ];
}
