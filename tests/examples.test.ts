import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";

const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const expectedOf = (example: string): string => example.replace(/\.ts$/, ".out");

const programs = readdirSync("examples", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => join("examples", file))
  .sort();
const examples = programs.filter((file) => existsSync(expectedOf(file)));

/** What a program prints, run against what is built, as a user runs it. */
function outputOf(program: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", tsx, program], { stdio: ["ignore", "pipe", "pipe"] });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 && stderr === "" ? resolve(stdout) : reject(new Error(`exit code ${code}\n${stderr}`)),
    );
  });
}

it("there are at least five examples of the library, and each has its output beside it", () => {
  expect(programs.filter((file) => /^examples\/\d/.test(file)).length).toBeGreaterThanOrEqual(5);
  expect(programs.filter((file) => !examples.includes(file))).toEqual([]);
});

describe.concurrent("the output beside an example is what it prints", { timeout: 120_000 }, () => {
  it.for(examples)("%s", async (example, { expect }) => {
    // `npx vitest run tests/examples.test.ts -u` writes what is printed now.
    await expect(await outputOf(example)).toMatchFileSnapshot(join("..", expectedOf(example)));
  });
});

it.each(examples.filter((file) => /^examples\/\d/.test(file)))(
  "%s says what it covers and its scenario",
  (example) => {
    expect(readFileSync(example, "utf8")).toMatch(/^\/\*\*\n \* Covers: .*\n(.*\n)* \* Scenario: /);
  },
);
