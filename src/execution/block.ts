/** One task, done: its block is kept where it has a place, then handed over. */

import {
  type Block,
  blockOf,
  perform,
  type ReplicationResult,
  type Setting,
  type Task,
} from "../experiment/index.ts";
import { keepBlock, type ShardDirectory } from "../results/index.ts";

/**
 * Runs the replications of a task and keeps what they leave behind. `pause` is asked after each replication and ends the
 * task there by answering "stop"; what was finished is kept all the same. Throws StoreError if it cannot be.
 */
export async function doTask(
  setting: Setting,
  task: Task,
  directory: ShardDirectory | undefined,
  pause: () => "go on" | "stop" | Promise<"go on" | "stop">,
): Promise<Block> {
  const results: ReplicationResult[] = [];
  for (const result of perform(setting, task)) {
    results.push(result);
    if ((await pause()) === "stop") break;
  }
  const block = blockOf(task.alternative, results);
  if (directory !== undefined)
    keepBlock(directory, { from: task.from, to: results.at(-1)!.replication }, block);
  return block;
}
