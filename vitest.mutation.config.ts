import { defineConfig } from "vitest/config";

/** The tests that judge a mutant of the engine or of the statistics: those of its own folder. */
const folder = process.env["MUTATED"] ?? "{engine,statistics}";
const judges = process.env["JUDGES"] ?? "**/*";

export default defineConfig({
  test: {
    testTimeout: 20_000,
    // One worker for all files of a run, so that a mutant costs its tests and not their start-up.
    isolate: false,
    include: [`tests/${folder}/${judges}.test.ts`],
    // Long runs: they would see a mutant, but much later than the timelines do.
    exclude: ["tests/engine/{queues,manyEvents}.test.ts"],
  },
});
