/** Work that can be interrupted from the keyboard: it stops between two replications and says how to begin again. */

import { masked } from "../execution/serverAddress.ts";
import { shellWord } from "../scenario/shellWord.ts";
import { exitCodes } from "./failure.ts";

/**
 * Does the work, with a signal that SIGINT (or SIGTERM, which a cluster sends) aborts. A second one ends the program at
 * once; what was finished is kept all the same.
 */
export async function interruptible(work: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const interruption = new AbortController();
  const interrupt = () => {
    if (interruption.signal.aborted) process.exit(exitCodes.interrupted);
    interruption.abort();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, interrupt);
  try {
    return await work(interruption.signal);
  } catch (error) {
    if (!interruption.signal.aborted) throw error;
    const given = process.argv.slice(2).filter((word) => word !== "--fresh");
    const again = ["picket", ...given].map(masked).map(shellWord).join(" ");
    const kept = process.argv.includes("--out") || process.argv.some((word) => word.startsWith("--out="));
    const then = kept ? "finished work is kept; to resume" : "to start over";
    process.stderr.write(`interrupted; ${then}: ${again}\n`);
    return exitCodes.interrupted;
  } finally {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, interrupt);
  }
}
