import { expect, it } from "vitest";
import { frontierAnswer, frontierText, languages } from "../../src/report/index.ts";
import { computeFrontier, type Frontier } from "../../src/study/index.ts";
import { inOrder, meansOf } from "../experiment/executors.ts";
import { strait } from "../experiment/strait.ts";

const busy = "flows.boats.departures.poisson=200 / month";
const found = (...set: readonly string[]): Promise<Frontier> =>
  computeFrontier(
    strait([busy, ...set]),
    { seed: "text", replications: 12, mostPlans: 60, measures: [], reproduce: "again" },
    meansOf(inOrder),
  );

/** The rows of the table: lines with the interval of what is delivered. */
const rows = (text: string) =>
  (text.split(/^─+$/m)[1] ?? "")
    .split("\n\n")[0]!
    .split("\n")
    .filter((line) => line.includes("["));

it("shows the plans on the frontier and today's, which it marks; --all shows the rest, of which it says how many", async () => {
  // An aircraft that finds nothing that a cue does not tell: plans with it cost more and may stop no more.
  const dear = await found("assets.aircraft.sweep-width.small-fast=0.001 nmi");
  const kept = dear.frontier.filter(({ dominated, baseline }) => !dominated || baseline);
  const [short, whole] = [frontierText(dear), frontierText(dear, { all: true })];
  const last = dear.frontier.at(-1)!;
  const shown = kept.length + (kept.includes(last) ? 0 : 1);
  expect(shown).toBeLessThan(dear.frontier.length);
  expect(rows(short)).toHaveLength(shown);
  expect(rows(whole)).toHaveLength(dear.frontier.length);
  expect(rows(short).filter((line) => line.startsWith("today"))).toHaveLength(1);
  const left = dear.frontier.length - shown;
  expect(short).toContain(`${left} plan${left === 1 ? "" : "s"} not shown: another plan costs no more`);
  expect(whole).not.toContain("not shown");
});

it("names the plans that cannot be told apart by the cheapest of them, and marks each", async () => {
  const free = await found("budget=null");
  const { frontier: points, standing } = free;
  const text = frontierText(free);
  expect(text).toMatch(
    /2 plans cannot be told apart at the low end of .*; the cheapest of them is cutter 4, aircraft 0, at /,
  );
  const shown = points.filter(({ dominated, id }) => !dominated && standing!.unbeaten.includes(id));
  expect(rows(text).filter((line) => line.startsWith("may lead"))).toHaveLength(shown.length);
  expect(text).not.toContain("clearly less than each other plan");
});

it("says which plan leads, and of a baseline over the budget that it is over it, in both languages", async () => {
  const tight = await found("budget.most=70 MUSD / year");
  expect(frontierAnswer(tight)).toMatch(
    /Cutter 2, aircraft 0, at .* leads: it delivers clearly less than each other plan\./,
  );
  expect(frontierAnswer(tight)).toMatch(/The baseline costs [\d.]+ million USD, which is over the budget\.$/);
  expect(frontierAnswer(tight, languages.es)).toMatch(
    /va en cabeza.*La base cuesta .*, más que el presupuesto\.$/,
  );
});

it("says of a step between plans of about the same cost that the cost hardly differs, and gives no margin", async () => {
  const blind = ["flows.boats.cue.share=5 %", "assets.aircraft.sweep-width.small-fast=200 nmi"];
  const text = frontierText(await found(...blind, "assets.aircraft.cost.flying-hour=1 USD", "budget=null"));
  expect(text).toContain("cost hardly differs");
  for (const line of rows(text).filter((each) => each.includes("hardly")))
    expect(line).not.toContain("no clear effect");
});
