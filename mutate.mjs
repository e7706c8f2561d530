// npm run mutate -- FOLDER [FILES] [TESTS]: mutation score of src/FOLDER (or some files of it), judged by tests/FOLDER
// (or some of them, without .test.ts: quicker, and at most too low a score). Both are globs, FILES without a comma.
import { spawnSync } from "node:child_process";

const [folder, files = "**/*.ts", tests = "**/*"] = process.argv.slice(2);
if (folder !== "engine" && folder !== "statistics") {
  console.error("usage: npm run mutate -- engine|statistics [FILES] [TESTS]");
  process.exit(2);
}
const mutate = [`src/${folder}/${files}`, "!**/index.ts", "!**/*.d.ts"].join(",");
const { status } = spawnSync("npx", ["stryker", "run", "--mutate", mutate], {
  stdio: "inherit",
  env: { ...process.env, MUTATED: folder, JUDGES: tests },
});
process.exit(status ?? 1);
