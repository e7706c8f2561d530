import { expect, it } from "vitest";
import { progressLine } from "../../src/cli/progress.ts";
import type { LeadingChange, Progress } from "../../src/experiment/index.ts";

/** What a stream that is no terminal shows; the clock goes on by what each update says. */
function shown(updates: readonly (readonly [milliseconds: number, progress: Partial<Progress>])[]): string[] {
  const lines: string[] = [];
  let now = 0;
  const names = { work: "small.yaml", alternative: (id: string) => id.replaceAll("-", " ") };
  const { update } = progressLine(names, { write: (line) => lines.push(line) }, () => now);
  for (const [milliseconds, progress] of updates) {
    now += milliseconds;
    update({ ...{ done: 0, total: 100, failed: 0, kept: 0, leading: undefined }, ...progress });
  }
  return lines;
}

it("says nothing of the time left before a pilot has run, and then leaves the slow beginning out", () => {
  const [cold, pilot, warm] = shown([
    [9000, { done: 1 }],
    [6000, { done: 10 }],
    [10_000, { done: 20 }],
  ]);
  expect(cold).not.toContain("left");
  expect(pilot).not.toContain("left");
  // Ten replications in ten seconds after the pilot, eighty to go; the mean of all would have said 100 s.
  expect(warm).toContain("about 1 min 20 s left");
});

it("names the plan that leads by its name, with less than what it is compared with, in the units of the table", () => {
  const leading: LeadingChange = {
    measure: "kg_delivered",
    alternative: "sixteen-ships",
    baseline: "five-ships",
    ...{ estimate: -238_000, low: -256_000, high: -220_000, n: 12 },
  };
  const [without, with_] = shown([
    [6000, { done: 10 }],
    [6000, { done: 20, leading }],
  ]);
  expect(without).not.toContain("so far");
  expect(with_).toContain("leading so far: sixteen ships, 238 t [220, 256] less than with five ships");
});
