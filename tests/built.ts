/** Builds dist/ once before the tests that run what is built, if it is older than its sources. */

import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const newest = (): number =>
  Math.max(
    ...["package.json", "build.mjs"].map((file) => statSync(file).mtimeMs),
    ...readdirSync("src", { recursive: true, encoding: "utf8" }).map(
      (file) => statSync(join("src", file)).mtimeMs,
    ),
  );

const builtAfter = (time: number): boolean =>
  ["dist/cli/main.js", "dist/index.js"].every((file) => existsSync(file) && statSync(file).mtimeMs >= time);

export default function setup(): void {
  const sources = newest();
  if (builtAfter(sources)) return;
  const build = spawnSync(process.execPath, ["build.mjs"], { encoding: "utf8" });
  // Mistakes of type, found after the programs are written, are the business of `npm run types`.
  if (!builtAfter(sources)) throw new Error(`the build failed:\n${build.stderr}${build.stdout}`);
}
