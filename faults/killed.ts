/** SIGKILL at a random moment, then the same command again. */

import {
  broken,
  compare,
  finished,
  lastProgress,
  pause,
  replicationsIn,
  scratch,
  shardsOf,
  survived,
  type Verdict,
} from "./stage.ts";

/** Kills after so many milliseconds and goes on; what was finished must be kept as it is and not be run again. */
export async function killedAfter(milliseconds: number, expected: string): Promise<Verdict> {
  const out = scratch();
  const first = compare(out);
  await pause(milliseconds);
  first.child.kill("SIGKILL");
  const { code } = await first.ended;
  const before = shardsOf(out);
  const kept = replicationsIn(before);
  const { ended, ...verdict } = await finished(out, expected);
  if (verdict.kind !== "survived") return verdict;
  const after = shardsOf(out);
  const written = [...before].filter(([file, written]) => after.get(file) !== written);
  if (written.length > 0) return broken(`${written.length} finished shards were written again`);
  const progress = lastProgress(ended.stderr);
  if (progress !== undefined && progress.kept !== kept) {
    return broken(`${kept} replications were finished, ${progress.kept} were taken over`);
  }
  const moment = code === 0 ? "after its end" : `after ${Math.round(milliseconds)} ms`;
  return survived(`killed ${moment} with ${kept} replications finished; they stayed, the rest was run`);
}
