/** What is still to be done of an experiment, cut into blocks on demand: a few numbers, however many tasks there are. */

import type { Task } from "./task.ts";

/** Replications `from` to `to`, both included. */
export type Span = { readonly from: number; readonly to: number };

/** What one alternative lacks, the lowest replications last. */
type Missing = { readonly alternative: string; readonly spans: Span[] };

/**
 * Hands out what is missing, lowest replications first and the alternatives in turn, so that the replications that all
 * alternatives have grow from the first on.
 */
export class WorkList {
  readonly #missing: Missing[];
  readonly #again: Task[] = [];
  #left: number;

  constructor(missing: ReadonlyMap<string, readonly Span[]>) {
    this.#missing = [...missing].map(([alternative, spans]) => ({
      alternative,
      spans: [...spans].reverse(),
    }));
    this.#left = [...missing.values()].flat().reduce((sum, { from, to }) => sum + to - from + 1, 0);
  }

  /** Replications that nobody has taken yet, over all alternatives. */
  get left(): number {
    return this.#left;
  }

  /** Takes a block of at most `size(alternative)` replications; undefined when nothing is left. */
  take(size: (alternative: string) => number): Task | undefined {
    const returned = this.#again.pop();
    if (returned !== undefined) {
      this.#left -= returned.to - returned.from + 1;
      return returned;
    }
    let next: Missing | undefined;
    for (const each of this.#missing) {
      const from = each.spans.at(-1)?.from;
      if (from !== undefined && (next === undefined || from < next.spans.at(-1)!.from)) next = each;
    }
    if (next === undefined) return undefined;
    const { from, to } = next.spans.pop()!;
    const end = Math.min(to, from + Math.max(1, Math.floor(size(next.alternative))) - 1);
    if (end < to) next.spans.push({ from: end + 1, to });
    this.#left -= end - from + 1;
    return { alternative: next.alternative, from, to: end };
  }

  /** Takes a task back that was not done, to be handed out next. */
  putBack(task: Task): void {
    this.#again.push(task);
    this.#left += task.to - task.from + 1;
  }
}

/** The spans of `from` to `to` that `done` (in any order) leaves open. */
export function gaps({ from, to }: Span, done: readonly Span[]): readonly Span[] {
  const open: Span[] = [];
  let next = from;
  for (const span of [...done].sort((a, b) => a.from - b.from)) {
    if (span.from > to) break;
    if (span.from > next) open.push({ from: next, to: span.from - 1 });
    next = Math.max(next, span.to + 1);
  }
  if (next <= to) open.push({ from: next, to });
  return open;
}
