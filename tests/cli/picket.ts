/** Runs the command line as a user does, in a process of its own. */

import { type SpawnOptions, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export type Ended = {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

export const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

/** A scenario that runs in a moment. */
export const small = fileURLToPath(new URL("small.yaml", import.meta.url));

/** Runs `picket` with these words and waits for its end. */
export const picket = (...words: readonly string[]): Promise<Ended> => picketIn({}, ...words);

export function picketIn(options: SpawnOptions, ...words: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...words], {
      ...options,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [stdout, stderr] = ["", ""];
    child.stdout!.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr!.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

/** A new folder for the files of a test. */
export const scratch = (): string => mkdtempSync(join(tmpdir(), "picket-"));

/** The small scenario with a piece of its text replaced, as a file; the piece must be there. */
export function changed(folder: string, name: string, before: string, after: string): string {
  const text = readFileSync(small, "utf8");
  if (!text.includes(before)) throw new Error(`small.yaml has no ${before}`);
  const file = join(folder, name);
  writeFileSync(file, text.replace(before, after));
  return file;
}
