/** `picket init`: a commented scenario to start from. */

import { writeFileSync } from "node:fs";
import { init } from "../scenario/index.ts";
import { shellWord } from "../scenario/shellWord.ts";
import { exitCodes, reason, UsageError } from "./failure.ts";
import { print } from "./output.ts";

/** Writes the file unless there is one. */
export async function initCommand(file: string): Promise<number> {
  try {
    writeFileSync(file, init(), { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") {
      throw new UsageError(`${file}: already exists and was not changed; name another file`);
    }
    throw new Error(`${file}: cannot be written: ${reason(error)}`, { cause: error });
  }
  print(`${file} was written; for its answer, run: picket compare ${shellWord(file)}\n`);
  return exitCodes.done;
}
