import { expect, it } from "vitest";
import type { Comparison } from "../../src/experiment/index.ts";
import { readScenario } from "../../src/index.ts";
import { freeShare, plan } from "../../src/model/index.ts";
import { unchangedSentences } from "../../src/report/answer/unchanged.ts";
import { inEnglish } from "../../src/report/index.ts";
import { comparison, estimate } from "./fixture.ts";

const border = await readScenario("scenarios/southwest-border.yaml");
const level = { kg_delivered: estimate(21_500, 100) };
const change = (kg: number): Comparison =>
  comparison(
    { today: level, "more-inspectors": level },
    { "more-inspectors": { kg_delivered: estimate(kg, 24) } },
  );
const said = (kg: number, scenario = border) =>
  unchangedSentences({ comparison: change(kg), scenario, language: inEnglish });

it("a plan that adds inspectors and changes nothing clear says how often one was free without it", () => {
  // Erlang's loss formula by its recursion, hour by hour of the week.
  const { inspectors, traffic } = plan(border.baseline).checkpoints.get("ports-of-entry")!;
  const blocked = (load: number) => {
    let b = 1;
    for (let c = 1; c <= inspectors; c++) b = (load * b) / (c + load * b);
    return b;
  };
  const free = Array.from(traffic!.referrals, (load) => 1 - blocked(load));
  expect(free[12]).toBeCloseTo(freeShare(inspectors, 0, traffic!.referrals[12]!), 9);
  const mean = Math.round((100 * free.reduce((sum, share) => sum + share, 0)) / free.length);
  const short = free.filter((share) => share < 0.99).length;
  expect(said(-13)).toEqual([
    `More inspectors makes no clear difference because a selected load found an inspector free ${mean} % of the time without it (Land ports of entry: short in ${short} of ${free.length} hours of the week).`,
  ]);
});

it("says nothing of the kind where the difference is clear, or where inspectors are short", () => {
  expect(said(-130)).toEqual([]);
  const few = { ...border.baseline.checkpoints["ports-of-entry"]!, inspectors: 60 };
  const baseline = { ...border.baseline, checkpoints: { "ports-of-entry": few } };
  expect(said(-13, { ...border, baseline })).toEqual([]);
});
