/** Where tasks run is not the experiment's business: an executor is passed in. */

import type { Block, Setting } from "./task.ts";
import type { WorkList } from "./workList.ts";

/**
 * Performs what is on the list, in blocks of any size, any order and any place, and hands over every block once.
 * Rejects only when the work as a whole cannot go on (interrupted, no worker left), after what was finished has been
 * handed over; a failed replication is part of its block.
 */
export type Executor = (
  setting: Setting,
  work: WorkList,
  onBlock: (block: Block) => void,
  signal: AbortSignal | undefined,
) => Promise<void>;
