/** What the tests of running and keeping have in common. */

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AskOptions, compare, readScenario } from "../../src/index.ts";

/** A scenario that runs in a moment. */
export const small = "tests/cli/small.yaml";

export const scratch = (): string => mkdtempSync(join(tmpdir(), "picket-"));

/** The answer about the small scenario as text, to compare byte by byte. */
export async function answerOf(options: AskOptions): Promise<string> {
  return JSON.stringify(await compare(await readScenario(small), options));
}

/** A plug-in with a measure that counts facts and does something at the end of one replication of `today`. */
export function mischief(folder: string, name: string, deed: string): string {
  const file = join(folder, name);
  writeFileSync(
    file,
    `let begun = 0;
     export const counted = { kind: "measure", name: "facts_counted", unit: "1", begin: () => {
       let facts = 0; let departed = 0;
       return { listen: (fact) => { facts++; if (fact.kind === "departed") departed++; },
         value: () => { begun++; ${deed}; return facts; } };
     } };\n`,
  );
  return file;
}
