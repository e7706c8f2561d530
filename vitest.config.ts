import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string) => fileURLToPath(new URL(`./src/${path}`, import.meta.url));

/** Measurements, which run when nothing else does. */
const alone = ["tests/execution/speed.test.ts"];

/** Tests of what is built, as a user has it: they need dist/. */
const ofTheBuild = ["tests/cli/**/*.test.ts", "tests/examples.test.ts"];

export default defineConfig({
  resolve: {
    // The package by its own name, from source, so that a test never reads a stale build.
    alias: [
      { find: /^picket$/, replacement: source("index.ts") },
      { find: /^picket\/(engine|statistics|theory)$/, replacement: source("$1/index.ts") },
    ],
  },
  test: {
    testTimeout: 120_000,
    // Every core: on two cores the default leaves one to vitest itself, and the tests take a third longer.
    maxWorkers: "100%",
    maxConcurrency: 3,
    // .ci/run reads how many passed.
    reporters: process.env["CI"] ? ["default", ["json", { outputFile: "reports/tests.json" }]] : ["default"],
    projects: [
      {
        extends: true,
        test: { name: "source", include: ["tests/**/*.test.ts"], exclude: [...ofTheBuild, ...alone] },
      },
      { extends: true, test: { name: "build", include: ofTheBuild, globalSetup: "tests/built.ts" } },
      { extends: true, test: { name: "alone", include: alone, sequence: { groupOrder: 1 } } },
    ],
  },
});
