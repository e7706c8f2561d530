/** What every fault is tried on: a comparison of some seconds, run by the built command line, and its undisturbed answer. */

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
export const main = path("../dist/cli/main.js");
export const scenario = path("../tests/cli/small.yaml");
export const replications = 120;

/** What a fault turned out to be: survived, or how not; skipped where it cannot be tried. */
export type Verdict = { readonly kind: "survived" | "broken" | "skipped"; readonly detail: string };
export const survived = (detail: string): Verdict => ({ kind: "survived", detail });
export const broken = (detail: string): Verdict => ({ kind: "broken", detail });
export const skipped = (detail: string): Verdict => ({ kind: "skipped", detail });

export const scratch = (): string => mkdtempSync(join(tmpdir(), "picket-fault-"));

export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** A comparison that is running. */
export type Run = { readonly child: ChildProcess; readonly ended: Promise<Ended> };

/** Starts the comparison into a folder; progress goes to its standard error as JSON lines. */
export function compare(out: string, words: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Run {
  const child = spawn(
    process.execPath,
    [
      ...[main, "compare", scenario, "--set", "horizon=2 years", "--replications", String(replications)],
      ...["--out", out, "--workers", "2", "--progress", "json", "--format", "json", ...words],
    ],
    { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } },
  );
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
  return { child, ended };
}

export const answerIn = (out: string): string => readFileSync(join(out, "small.json"), "utf8");

/** The shards of a folder with what tells whether they were written again. */
export function shardsOf(out: string): ReadonlyMap<string, string> {
  try {
    return new Map(
      readdirSync(join(out, "shards"), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".parquet"))
        .sort()
        .map((file) => {
          const { ino, mtimeMs } = statSync(join(out, "shards", file));
          return [join(out, "shards", file), `${ino} ${mtimeMs}`];
        }),
    );
  } catch {
    return new Map();
  }
}

/** How many replications the shards of a folder are named for. */
export const replicationsIn = (shards: ReadonlyMap<string, string>): number =>
  [...shards.keys()].reduce((sum, file) => {
    const [, from, to] = /(\d{8})-(\d{8})\.parquet$/.exec(file)!;
    return sum + Number(to) - Number(from) + 1;
  }, 0);

/** The last line of progress. */
export function lastProgress(stderr: string): { readonly done: number; readonly kept: number } | undefined {
  const line = stderr.split("\n").findLast((each) => each.startsWith('{"name"'));
  return line === undefined ? undefined : JSON.parse(line);
}

/** Takes the folder to its end and compares bytes. */
export async function finished(out: string, expected: string): Promise<Verdict & { readonly ended: Ended }> {
  const ended = await compare(out).ended;
  if (ended.code !== 0) return { ...broken(`exit ${ended.code}: ${ended.stderr.slice(-300)}`), ended };
  if (answerIn(out) !== expected) return { ...broken("other bytes than undisturbed"), ended };
  return { ...survived("same bytes"), ended };
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
