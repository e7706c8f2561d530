/** Executors that do their work in a given order, to show that the order changes nothing. */

import { blockOf, type Executor, perform, type Task } from "../../src/experiment/index.ts";
import type { Executors } from "../../src/study/index.ts";

/** One block after another, as they come. */
export const inOrder: Executor = async (setting, work, onBlock) => {
  for (let task = work.take(() => 7); task !== undefined; task = work.take(() => 7)) {
    onBlock(blockOf(task.alternative, [...perform(setting, task)]));
  }
};

/** All tasks first, then from the last to the first in small blocks, as if the last worker were the fastest. */
export const backwards: Executor = async (setting, work, onBlock) => {
  const tasks: Task[] = [];
  for (let task = work.take(() => 3); task !== undefined; task = work.take(() => 3)) tasks.push(task);
  for (const task of tasks.reverse()) onBlock(blockOf(task.alternative, [...perform(setting, task)]));
};

export const meansOf = (executor: Executor): Executors => ({ executorFor: () => executor });
