/** The program that runs in a reader's browser: one script without imports, put into a page as text. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "./program.ts";

/** Undefined if picket was bundled into another program and its own files are not beside it: the page then runs nothing. */
export function pageProgram(): Promise<string | undefined> {
  return import.meta.url.endsWith(".ts") ? bundled() : Promise.resolve(built());
}

function built(): string | undefined {
  const path = join(packageFolder(), "dist/report/live.js");
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

/** While developing: bundled on the spot, as build.mjs does it. */
async function bundled(): Promise<string> {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [join(packageFolder(), "src/report/live/program/main.ts")],
    absWorkingDir: packageFolder(),
    bundle: true,
    write: false,
    minify: true,
    platform: "browser",
    format: "iife",
    target: "es2022",
    charset: "ascii",
    legalComments: "none",
    logLevel: "silent",
  });
  return outputFiles[0]!.text;
}
