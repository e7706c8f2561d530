// Builds dist/: the library as ES modules that share chunks, the command line as one bundle, and the types.
import { execFileSync } from "node:child_process";
import { chmodSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { build } from "esbuild";

const shared = {
  bundle: true,
  format: "esm",
  target: "es2022",
  sourcemap: true,
  splitting: true,
  legalComments: "eof",
  logLevel: "warning",
};

/** Loaded only where it is there: a bundler while developing, a loader of TypeScript plug-ins, SQL, a queue. */
const besides = ["esbuild", "tsx/esm/api", "@duckdb/node-api", "bullmq", "ioredis"];

rmSync("dist", { recursive: true, force: true });

await Promise.all([
  // Neutral: no Node condition, so that the same files run in a browser.
  build({
    ...shared,
    platform: "neutral",
    mainFields: ["module", "main"],
    external: ["node:*", "fs", ...besides],
    entryPoints: ["index", "engine/index", "parallel/index", "statistics/index", "theory/index"].map(
      (name) => `src/${name}.ts`,
    ),
    outbase: "src",
    outdir: "dist",
    chunkNames: "chunks/[name]-[hash]",
  }),
  build({
    ...shared,
    platform: "node",
    minifySyntax: true,
    entryPoints: ["src/cli/main.ts"],
    external: besides,
    outdir: "dist/cli",
    chunkNames: "chunks/[name]-[hash]",
    banner: {
      js: 'import { createRequire as picketRequire } from "node:module"; const require = picketRequire(import.meta.url);',
    },
  }),
  // One script without imports, which pages carry as text.
  build({
    ...shared,
    platform: "browser",
    format: "iife",
    splitting: false,
    sourcemap: false,
    minify: true,
    charset: "ascii",
    legalComments: "none",
    entryPoints: { live: "src/report/live/program/main.ts" },
    outdir: "dist/report",
  }),
  // One file, so that its bytes say which program made a shard.
  build({
    ...shared,
    platform: "node",
    splitting: false,
    sourcemap: false,
    entryPoints: ["src/execution/worker.ts"],
    external: besides,
    outdir: "dist/execution",
  }),
]);
chmodSync("dist/cli/main.js", 0o755);

const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { stdio: "inherit" });
