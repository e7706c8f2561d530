/** Runs replications on this thread, one block after another, and lets other work of the thread in between. */

import type { Executor } from "../experiment/index.ts";
import type { ShardDirectory } from "../results/index.ts";
import { doTask } from "./block.ts";
import { Pace } from "./pace.ts";

export type ThisThreadOptions = {
  /** Where blocks are kept; without shard directories, every replication is handed over as it ends. */
  readonly shelves?: ReadonlyMap<string, ShardDirectory> | undefined;
  /** Asked after each block with the milliseconds gone and those that the rest would take; true ends it there. */
  readonly enough?: (gone: number, left: number) => boolean;
};

export function onThisThread({ shelves: shardDirectories, enough }: ThisThreadOptions = {}): Executor {
  return async (setting, work, onBlock, signal) => {
    const pace = new Pace(shardDirectories === undefined ? 0 : enough === undefined ? 500 : 100);
    const began = performance.now();
    let breath = began;
    const pause = async () => {
      if (performance.now() - breath > millisecondsAtATime) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        breath = performance.now();
      }
      return signal?.aborted === true ? "stop" : "go on";
    };
    for (;;) {
      const task = work.take((alternative) => pace.size(alternative));
      if (task === undefined) return;
      const start = performance.now();
      const block = await doTask(setting, task, shardDirectories?.get(task.alternative), pause);
      const now = performance.now();
      pace.saw(task.alternative, task.to - task.from + 1, now - start);
      onBlock(block);
      signal?.throwIfAborted();
      if (enough?.(now - began, work.left * pace.each(task.alternative)!) === true) return;
    }
  };
}

const millisecondsAtATime = 50;
