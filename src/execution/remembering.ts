/** An executor that does not run again what is kept. */

import { rmSync } from "node:fs";
import { type Executor, gaps, type Span, WorkList } from "../experiment/index.ts";
import { keptBlocks, type ShardDirectory } from "../results/index.ts";

/** Hands over what the shard directories have of the work, then lets another executor do and keep the rest. */
export function remembering(
  shardDirectories: ReadonlyMap<string, ShardDirectory>,
  inner: Executor,
): Executor {
  return async (setting, work, onBlock, signal) => {
    const wanted = new Map<string, Span[]>();
    for (let task = work.take(everything); task !== undefined; task = work.take(everything)) {
      wanted.set(task.alternative, [...(wanted.get(task.alternative) ?? []), task]);
    }
    const missing = new Map<string, readonly Span[]>();
    for (const [alternative, spans] of wanted) {
      const done: Span[] = [];
      const whole = { from: spans[0]!.from, to: spans.at(-1)!.to };
      const directory = new Map([[alternative, shardDirectories.get(alternative)!]]);
      for await (const block of keptBlocks(directory, whole, (path) => rmSync(path, { force: true }))) {
        const { replications } = block;
        onBlock(block);
        for (const replication of replications) done.push({ from: replication, to: replication });
      }
      missing.set(
        alternative,
        spans.flatMap((span) => gaps(span, done)),
      );
    }
    const rest = new WorkList(missing);
    if (rest.left > 0) await inner(setting, rest, onBlock, signal);
  };
}

const everything = (): number => Number.POSITIVE_INFINITY;
