/** What a question will cost, before it is asked: runs and time, from a few replications on this thread. */

import { square } from "../arithmetic/index.ts";
import { cores, onThisThread } from "../execution/index.ts";
import { type Block, commonLayout, firstLook, measuresOf, setting, WorkList } from "../experiment/index.ts";
import { looks, pairedDifference, studentTQuantile } from "../statistics/index.ts";
import type { PreparedQuestion } from "./question.ts";

/** The price of a question in simulated replications and in time. */
export type Announcement = {
  readonly alternatives: number;
  /** Replications of each alternative: before the first look, and at most. The same without a precision. */
  readonly first: number;
  readonly most: number;
  /** The look that the pilot points to, for goals about differences of means; null where it says nothing. */
  readonly likely: number | null;
  /** Replications of each alternative that the pilot ran. */
  readonly pilot: number;
  readonly secondsPerRun: number;
  readonly workers: number;
};

/** Runs a short pilot and says what the question will cost. */
export async function announce(
  { scenario, question }: PreparedQuestion,
  {
    workers,
    signal,
    pilot = 4,
  }: {
    readonly workers?: number | undefined;
    readonly signal?: AbortSignal | undefined;
    readonly pilot?: number;
  },
): Promise<Announcement> {
  const compiled = setting(scenario, question);
  const span = { from: question.from, to: Math.min(question.to, question.from + pilot - 1) };
  const blocks: Block[] = [];
  const began = performance.now();
  const missing = new Map([...compiled.histories.keys()].map((id) => [id, [span]] as const));
  await onThisThread()(compiled, new WorkList(missing), (block) => blocks.push(block), signal);
  const runs = compiled.histories.size * (span.to - span.from + 1);
  const cap = question.to - question.from + 1;
  const first = question.precision === undefined ? cap : Math.min(firstLook, cap);
  return {
    alternatives: compiled.histories.size,
    first,
    most: cap,
    likely: question.precision === undefined ? cap : likelyLook({ scenario, question }, blocks, cap),
    pilot: span.to - span.from + 1,
    secondsPerRun: (performance.now() - began) / 1000 / runs,
    workers: workers ?? cores(),
  };
}

/** The first look at which all goals about differences of means would be met if the pilot's variances were the true ones. */
function likelyLook(
  { scenario, question }: Pick<PreparedQuestion, "scenario" | "question">,
  blocks: readonly Block[],
  cap: number,
): number | null {
  const compiled = setting(scenario, question);
  const known = measuresOf(scenario, compiled, commonLayout(compiled));
  const values = (id: string, columns: readonly string[]) => {
    const { layout } = compiled.histories.get(id)!;
    return blocks
      .filter(({ alternative }) => alternative === id)
      .flatMap(({ replications, records }) =>
        [...replications].map((replication, row) => ({
          replication,
          value: columns.reduce(
            (sum, name) => sum + records[row * layout.names.length + layout.column.get(name)!]!,
            0,
          ),
        })),
      )
      .sort((a, b) => a.replication - b.replication)
      .map(({ value }) => value);
  };
  const needs = question.precision!.flatMap(({ measure, target }) => {
    const formula = known.find(({ name }) => name === measure)?.formula;
    if (formula?.kind !== "mean" || target.kind !== "absolute") return [null];
    return scenario.alternatives
      .filter(
        ({ id, baseline }) =>
          id !== baseline && compiled.histories.has(id) && compiled.histories.has(baseline),
      )
      .map(({ id, baseline }) => {
        const [a, b] = [values(id, formula.columns), values(baseline, formula.columns)];
        if (a.length < 2 || a.length !== b.length) return null;
        const { halfWidth = 0, n } = pairedDifference(a, b, 0.95);
        const deviation = (halfWidth * formula.factor * Math.sqrt(n)) / studentTQuantile(0.975, n - 1);
        return (1.96 * deviation) / target.halfWidth;
      });
  });
  if (needs.length === 0 || needs.includes(null)) return null;
  const needed = square(Math.max(...(needs as number[])));
  return looks(cap, Math.min(firstLook, cap)).find((size) => size >= needed) ?? cap;
}
