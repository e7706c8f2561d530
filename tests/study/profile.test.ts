import { expect, it } from "vitest";
import { withWorld } from "../../src/scenario/index.ts";
import { profileBands, warmUpReport, weeklySeries, wholeWeeks } from "../../src/study/index.ts";
import { backwards, inOrder, meansOf } from "../experiment/executors.ts";
import { strait } from "../experiment/strait.ts";

const question = { seed: "profile", alternatives: ["today", "three-cutters"], replications: 4 };

it("a week ends at the decision date, and before it all alternatives are one history", async () => {
  const weekly = wholeWeeks(strait(), "decision");
  const [today, three] = await weeklySeries(strait(), { ...question, weekly }, meansOf(inOrder));
  expect(today!.start).toBe(-168);
  expect(three!.runs.map(([first]) => first)).toEqual(today!.runs.map(([first]) => first));
  expect(three!.runs).not.toEqual(today!.runs);
  expect(await weeklySeries(strait(), { ...question, weekly }, meansOf(backwards))).toEqual([today, three]);
});

it("bands do not straddle the decision date; a difference is paired and zero before it", () => {
  const series = [
    {
      alternative: "a",
      step: 168,
      start: -3 * 168,
      runs: [
        [1, 2, 3, 4, 5, 6, 7],
        [3, 4, 5, 6, 7, 8, 9],
      ],
    },
    {
      alternative: "b",
      step: 168,
      start: -3 * 168,
      runs: [
        [1, 2, 3, 2, 3, 4, 5],
        [3, 4, 5, 3, 4, 5, 6],
      ],
    },
  ];
  const [a, , difference] = profileBands(series, 2);
  // The first of three weeks before the decision is left out, so that spans of two end at it.
  expect(a!.at).toEqual([-168, 168, 3 * 168]);
  expect(a!.estimates.map(({ estimate }) => estimate)).toEqual([3.5, 5.5, 7.5]);
  expect(difference!.against).toBe("a");
  expect(difference!.estimates.map(({ estimate }) => estimate)).toEqual([0, -2.5, -2.5]);
});

it("advice on a warm-up cuts nothing and says against what it does not hold", async () => {
  const long = withWorld(strait(), { horizon: "1 year" });
  const asked = { ...question, alternatives: ["today"], weekly: wholeWeeks(long, "start") };
  const [series] = await weeklySeries(long, asked, meansOf(backwards));
  const report = warmUpReport(long, series!, { seed: "profile", reproduce: "again" });
  expect(report.weekly).toHaveLength(Math.floor((10 * 24 + 8766) / 168));
  expect(report.warmUp).toBe(240);
  expect(report.cautions.join()).toMatch(/interventions/);
  expect(report.longRun!.batches).toBe(20);
});
