/** The frontier as text: what the money buys in a sentence, a row a plan, and what it rests on. */

import type { MeasureEstimate } from "../../experiment/index.ts";
import { shortPath } from "../../scenario/index.ts";
import type { Frontier, FrontierPoint, Margin } from "../../study/index.ts";
import { sentence } from "../answer/saying.ts";
import { inEnglish, type Language, whole } from "../language/index.ts";
import type { Table } from "./answerTable.ts";
import { columns } from "./columns.ts";
import { differenceFigures, figuresOf, isClear, sizeOf, withInterval } from "./interval.ts";
import { amount, counted, inScale, scaleFor, scaleForDifference } from "./numbers.ts";
import { wrapped } from "./wrapped.ts";

export type FrontierTextOptions = {
  readonly width?: number | undefined;
  /** Shows dominated plans too. */
  readonly all?: boolean | undefined;
};

/** What `picket frontier` prints. */
export function frontierText(frontier: Frontier, { width = 120, all }: FrontierTextOptions = {}): string {
  const { frontier: points, replications, search, checks, standing, reproduce } = frontier;
  const shown = all === true ? points : needed(frontier);
  const hidden = points.length - shown.length;
  const broken = checks.filter(({ pass }) => !pass);
  return `${[
    frontier.scenario,
    "",
    frontierAnswer(frontier),
    "",
    ...(shown.length === 0 ? [] : [columns(table(shown, frontier), width), ""]),
    ...(hidden > 0
      ? [
          `${counted(hidden, "plan")} not shown: another plan costs no more and delivers no more (--all shows them).`,
        ]
      : []),
    ...stepLines(points.filter(({ dominated }) => !dominated)),
    `Search: ${search.words}; ${search.overBudget} cost more than the budget.`,
    `n = ${counted(replications, "replication")} of each plan, under common random numbers; 95 % intervals, each by itself.`,
    ...(standing === undefined
      ? []
      : [`Who leads: intervals of all pairs of plans that hold together at 95 % (${standing.method}).`]),
    "The frontier connects estimates: among plans that hardly differ, chance decides which one is on it.",
    ...broken.map(({ name, detail }) => `BROKEN: ${name}: ${detail}`),
    `Reproduce: ${reproduce}`,
  ].join("\n")}\n`;
}

/** The plans that a reader needs: those on the frontier, today's, and the dearest that the budget pays for. */
const needed = ({ frontier, budget }: Frontier): readonly FrontierPoint[] =>
  frontier.filter(
    (point, i) => !point.dominated || point.baseline || (budget !== null && i === frontier.length - 1),
  );

/** What the frontier says, and no more than the numbers do. */
export function frontierAnswer(found: Frontier, language: Language = inEnglish): string {
  const { frontier, budget, checks, baselineOver } = found;
  const say = language.words.frontier;
  const broken = checks.filter(({ pass }) => !pass).map(({ name }) => name);
  if (broken.length > 0) return language.words.answer.contradiction(broken.join(", "));
  const kept = frontier.filter(({ dominated }) => !dominated);
  const [first] = kept;
  const last = kept.at(-1);
  if (first === undefined || last === undefined) return say.none;
  const money = (dollars: number) => amount("USD", dollars, language);
  const limit = budget === null ? say.noBudget : say.within(money(budget));
  const named = (point: FrontierPoint) => [money(point.cost), planWords(point, language)] as const;
  const over = baselineOver === undefined ? [] : [say.baselineOver(money(baselineOver.cost))];
  if (first === last) return [say.one(limit, ...named(first)), ...over].join(" ");
  const steps = kept.slice(1).filter(({ separable }) => separable).length;
  return [
    say.several(limit, whole(kept.length, language.locale), named(first), named(last)),
    steps === kept.length - 1 ? say.allClear : say.someClear(steps, kept.length - 1),
    ...leadWords(found, language),
    ...over,
  ].join(" ");
}

/** The plan that leads, else the cheapest of those that may: nobody pays more for what cannot be told apart. */
function leadWords({ frontier, standing }: Frontier, language: Language): readonly string[] {
  const say = language.words.frontier;
  const cheapest = frontier.find(({ id }) => standing?.unbeaten.includes(id));
  if (standing === undefined || cheapest === undefined) return [];
  const cost = amount("USD", cheapest.cost, language);
  const plan = planWords({ ...cheapest, baseline: false }, language);
  const count = whole(standing.unbeaten.length, language.locale);
  return [
    sentence(standing.leader === null ? say.tied(count, plan, cost) : say.leads(plan, cost)),
    changeWords(cheapest, language),
  ];
}

function changeWords({ change, baseline }: FrontierPoint, language: Language): string {
  const say = language.words.frontier;
  if (baseline) return say.isBaseline;
  if (!isClear(change)) return say.unclear;
  const scale = scaleFor("kg", change.estimate!, language);
  const words = (kg: number) => inScale(Math.abs(kg), scale);
  const size = `${words(change.estimate!)} ${scale.unit}`;
  return change.estimate! < 0
    ? say.less(size, words(change.high!), words(change.low!))
    : say.more(size, words(change.low!), words(change.high!));
}

/** A plan by the short names of its levers: "cutter 6, patrol-aircraft 4". */
export const planWords = (
  { plan, baseline }: Pick<FrontierPoint, "plan" | "baseline">,
  { words }: Language = inEnglish,
): string =>
  `${Object.entries(plan)
    .map(([path, value]) => `${shortPath(path)} ${value}`)
    .join(", ")}${baseline ? ` (${words.figures.baseline})` : ""}`;

function table(points: readonly FrontierPoint[], found: Frontier): Table {
  const cost = scaleFor("USD", Math.max(...points.map((point) => point.cost)));
  const kg = scaleFor("kg", Math.max(...points.map(({ measures }) => measures["kg_delivered"]!.estimate!)));
  const change = scaleForDifference("kg", Math.max(...points.map((point) => sizeOf(point.change))));
  const paths = Object.keys(points[0]!.plan);
  return {
    head: [
      [""],
      ["cost", `(${cost.unit})`],
      ...paths.map((path) => wrapped(shortPath(path), 12)),
      ["kg_delivered", `(${kg.unit})`],
      ["change from", `baseline (${change.unit})`],
      ["kg less per", "million USD"],
      ["USD per", "kg stopped"],
    ],
    rows: points.map((point) => [
      wrapped(mark(point, found), 9),
      [inScale(point.cost, cost)],
      ...paths.map((path) => [String(point.plan[path])]),
      [figuresOf(point.measures["kg_delivered"]!, kg)],
      point.baseline ? ["(baseline)"] : differenceFigures(point.change, change),
      [marginWords(point)],
      [priceWords(point)],
    ]),
  };
}

function marginWords({ marginal, dominated, against }: FrontierPoint): string {
  if (dominated || against === null) return "";
  // Costs that can hardly be told apart give no margin; nor does a ratio that is open on both sides.
  if (marginal === null || marginal.estimate === null || (marginal.low === null && marginal.high === null)) {
    return "cost hardly differs";
  }
  return marginFigures(marginal);
}

const marginFigures = ({ estimate, low, high }: Margin): string => {
  const scale = { factor: 1, unit: "kg", digits: Math.abs(estimate!) >= 100 ? 0 : 1 };
  const end = (value: number | null) => (value === null ? "unbounded" : inScale(value, scale));
  return `${inScale(estimate!, scale)} [${end(low)}, ${end(high)}]`;
};

function priceWords({ marginal, costPerKg, dominated }: FrontierPoint): string {
  if (dominated || marginal === null) return "";
  return costPerKg === null ? "no clear effect" : figuresOf(costPerKg, scaleFor("USD", costPerKg.estimate!));
}

/** What a plan is, beside its figures: today's, the one that leads, or beaten. */
function mark({ id, baseline, dominated, separable }: FrontierPoint, { standing }: Frontier): string {
  return [
    ...(baseline ? [id.replaceAll("-", " ")] : []),
    ...(standing?.leader === id ? ["leads"] : []),
    ...(standing?.leader === null && standing.unbeaten.includes(id) ? ["may lead"] : []),
    ...(dominated ? [separable ? "dominated" : "dominated, not clearly"] : []),
  ].join("; ");
}

/** What one more unit does from the last plan of the frontier where all its next steps were run. */
function stepLines(kept: readonly FrontierPoint[]): readonly string[] {
  const from = kept.filter(({ nextSteps }) => nextSteps.length > 0).at(-1);
  if (from === undefined) return [];
  return [
    `One more step from ${planWords(from)}:`,
    ...from.nextSteps.map(
      ({ path, from: now, to, kg, cost }) =>
        `  ${shortPath(path)} from ${now} to ${to}: ${isClear(kg) ? withInterval(kg) : `no clear difference (${withInterval(kg)})`} delivered, ${costWords(cost)}`,
    ),
    "",
  ];
}

const costWords = (cost: MeasureEstimate): string =>
  isClear(cost)
    ? `at ${amount("USD", Math.abs(cost.estimate!))} ${cost.estimate! < 0 ? "less" : "more"}`
    : "at about the same cost";
