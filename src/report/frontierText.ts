/** The frontier as text: what the money buys in a sentence, a row a plan, and what it rests on. */

import type { Frontier, FrontierPoint, Margin } from "../experiment/index.ts";
import { shortPath } from "../scenario/index.ts";
import type { Table } from "./answerTable.ts";
import { columns } from "./columns.ts";
import { differenceFigures, figuresOf, isClear, sizeOf, withInterval } from "./interval.ts";
import { counted, inScale, scaleFor, scaleForDifference } from "./numbers.ts";
import { wrapped } from "./wrapped.ts";

export type FrontierTextOptions = {
  readonly width?: number | undefined;
  /** Shows dominated plans too. */
  readonly all?: boolean | undefined;
};

/** What `picket frontier` prints. */
export function frontierText(frontier: Frontier, { width = 120, all }: FrontierTextOptions = {}): string {
  const { frontier: points, replications, search, checks, reproduce } = frontier;
  const kept = points.filter(({ dominated }) => !dominated);
  const hidden = points.length - kept.length;
  const shown = all === true ? points : kept;
  const broken = checks.filter(({ pass }) => !pass);
  return `${[
    frontier.scenario,
    "",
    frontierAnswer(frontier),
    "",
    ...(shown.length === 0 ? [] : [columns(table(shown), width), ""]),
    ...(hidden > 0 && all !== true
      ? [
          `${counted(hidden, "dominated plan")} left out: another costs no more and delivers no more (--all shows them).`,
        ]
      : []),
    ...stepLines(kept),
    `How it was looked for: ${search.words}; ${search.overBudget} cost more than the budget.`,
    `n = ${counted(replications, "replication")} of each plan, the same chance in all; intervals at 95 %, one by one and not together.`,
    "The frontier is drawn through estimates: of plans that are hardly different, chance decides which one is on it.",
    ...broken.map(({ name, detail }) => `BROKEN: ${name}: ${detail}`),
    `again: ${reproduce}`,
  ].join("\n")}\n`;
}

/** What the frontier says, and no more than the numbers do. */
export function frontierAnswer({ frontier, budget, checks }: Frontier): string {
  const broken = checks.filter(({ pass }) => !pass).map(({ name }) => name);
  if (broken.length > 0) {
    return `No answer: the numbers contradict each other (${broken.join(", ")}). This is a mistake in picket; please report it.`;
  }
  const kept = frontier.filter(({ dominated }) => !dominated);
  const [first] = kept;
  const last = kept.at(-1);
  if (first === undefined || last === undefined) return "No plan over the levers fits the budget.";
  const limit = budget === null ? "without a budget" : `within ${money(budget)}`;
  if (first === last) {
    return `Of the plans ${limit}, one is no worse than any other in cost and in kilograms delivered: ${planWords(first)}, at ${money(first.cost)}.`;
  }
  const steps = kept.slice(1).filter(({ separable }) => separable).length;
  return (
    `Of the plans ${limit}, ${kept.length} are on the frontier, from ${money(first.cost)} (${planWords(first)}) to ` +
    `${money(last.cost)} (${planWords(last)}). ` +
    (steps === kept.length - 1
      ? "Each step along it clearly stops more."
      : `${steps} of its ${counted(kept.length - 1, "step")} clearly stop${steps === 1 ? "s" : ""} more; for the rest there is no clear difference.`) +
    changeWords(last)
  );
}

function changeWords({ change, baseline }: FrontierPoint): string {
  if (baseline) return "";
  if (!isClear(change))
    return " The dearest is not clearly different from the baseline in kilograms delivered.";
  const scale = scaleFor("kg", change.estimate!);
  const less = change.estimate! < 0;
  const [size, near, far] = [
    change.estimate!,
    less ? change.high! : change.low!,
    less ? change.low! : change.high!,
  ];
  const words = (kg: number) => inScale(Math.abs(kg), scale);
  return ` The dearest delivers ${words(size)} ${scale.unit} ${less ? "less" : "more"} than the baseline [${words(near)}, ${words(far)}].`;
}

/** A plan by the short names of its levers: "cutter 6, patrol-aircraft 4". */
export const planWords = ({ plan, baseline }: Pick<FrontierPoint, "plan" | "baseline">): string =>
  `${Object.entries(plan)
    .map(([path, value]) => `${shortPath(path)} ${value}`)
    .join(", ")}${baseline ? " (baseline)" : ""}`;

const money = (dollars: number): string => {
  const scale = scaleFor("USD", dollars);
  return `${inScale(dollars, scale)} ${scale.unit}`;
};

function table(points: readonly FrontierPoint[]): Table {
  const cost = scaleFor("USD", Math.max(...points.map((point) => point.cost)));
  const kg = scaleFor("kg", Math.max(...points.map(({ measures }) => measures["kg_delivered"]!.estimate!)));
  const change = scaleForDifference("kg", Math.max(...points.map((point) => sizeOf(point.change))));
  const paths = Object.keys(points[0]!.plan);
  const dominated = points.some((point) => point.dominated);
  return {
    head: [
      [`cost (${cost.unit})`],
      ...paths.map((path) => wrapped(shortPath(path), 12)),
      ["kg_delivered", `(${kg.unit})`],
      ["change from", `baseline (${change.unit})`],
      ["kg stopped per", "million USD"],
      ["USD per", "kg stopped"],
      ...(dominated ? [[""]] : []),
    ],
    rows: points.map((point) => [
      [inScale(point.cost, cost)],
      ...paths.map((path) => [String(point.plan[path])]),
      [figuresOf(point.measures["kg_delivered"]!, kg)],
      point.baseline ? ["(baseline)"] : differenceFigures(point.change, change),
      [marginWords(point)],
      [priceWords(point)],
      ...(dominated ? [wrapped(notes(point), 26)] : []),
    ]),
  };
}

function marginWords({ marginal, dominated }: FrontierPoint): string {
  if (dominated || marginal === null || marginal.estimate === null) return "";
  // Costs that can hardly be told apart leave the ratio open on both sides: its estimate says nothing.
  if (marginal.low === null && marginal.high === null) return "cost hardly differs";
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

const notes = ({ dominated, separable }: FrontierPoint): string =>
  dominated ? (separable ? "dominated" : "dominated, not clearly") : "";

/** What one more unit does from the last plan of the frontier where all its next steps were run. */
function stepLines(kept: readonly FrontierPoint[]): readonly string[] {
  const from = kept.filter(({ nextSteps }) => nextSteps.length > 0).at(-1);
  if (from === undefined) return [];
  return [
    `One more step from ${planWords(from)}:`,
    ...from.nextSteps.map(
      ({ path, from: now, to, kg, cost }) =>
        `  ${shortPath(path)} from ${now} to ${to}: ${isClear(kg) ? withInterval(kg) : `no clear difference (${withInterval(kg)})`} delivered, at ${money(cost.estimate!)} more`,
    ),
    "",
  ];
}
