// npm run mutate -- FOLDER [FILE]: mutation score of src/FOLDER (or one file of it), judged by tests/FOLDER.
import { spawnSync } from "node:child_process";

const [folder, file = "**/*.ts"] = process.argv.slice(2);
if (folder !== "engine" && folder !== "statistics") {
  console.error("usage: npm run mutate -- engine|statistics [FILE]");
  process.exit(2);
}
const mutate = [`src/${folder}/${file}`, "!**/index.ts", "!**/*.d.ts"].join(",");
const { status } = spawnSync("npx", ["stryker", "run", "--mutate", mutate], {
  stdio: "inherit",
  env: { ...process.env, MUTATED: folder },
});
process.exit(status ?? 1);
