import { defineConfig } from "vitest/config";

/** The tests that judge a mutant of the engine or of the statistics: those of its own folder. */
const folder = process.env["MUTATED"] ?? "{engine,statistics}";

export default defineConfig({
  test: { testTimeout: 20_000, include: [`tests/${folder}/**/*.test.ts`] },
});
