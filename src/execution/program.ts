/** The program that simulates: one bundled file that worker threads run, whose bytes enter the name of every shard. */

import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { StoreError, writeWhole } from "../results/index.ts";

export type Program = {
  readonly path: string;
  /** SHA-256 of its bytes. */
  readonly hash: string;
};

let known: Promise<Program> | undefined;

/** Throws StoreError if picket was bundled into another program and its own files are not beside it. */
export function workerProgram(): Promise<Program> {
  known ??= import.meta.url.endsWith(".ts") ? bundledFromSource() : Promise.resolve().then(built);
  return known;
}

function built(): Program {
  const path = join(packageFolder(), "dist/execution/worker.js");
  if (!existsSync(path)) throw new StoreError(`${path}: the program for worker threads is missing`);
  return { path, hash: sha256(readFileSync(path)) };
}

/** While developing: bundled on the spot, so that a stale build is never run. */
async function bundledFromSource(): Promise<Program> {
  const { build } = await import("esbuild");
  const root = packageFolder();
  const { outputFiles } = await build({
    entryPoints: [join(root, "src/execution/worker.ts")],
    absWorkingDir: root,
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    target: "es2022",
    external: ["esbuild", "tsx/esm/api", "@duckdb/node-api", "bullmq", "ioredis"],
    logLevel: "silent",
  });
  const { contents } = outputFiles[0]!;
  const hash = sha256(contents);
  const path = join(root, "node_modules/.cache/picket", `worker-${hash.slice(0, 16)}.mjs`);
  if (!existsSync(path)) writeWhole(path, contents);
  return { path, hash };
}

/** The folder that picket was installed in. Throws StoreError if there is none. */
export function packageFolder(): string {
  const from = dirname(fileURLToPath(import.meta.url));
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return folder;
    if (folder === dirname(folder)) throw new StoreError(`${from}: picket's own folder is not found`);
  }
}

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
