/** The best plan as text: which, how sure, what it does on fresh replications. */

import type { MeasureEstimate } from "../../experiment/index.ts";
import type { ChosenPlan, Optimum } from "../../study/index.ts";
import { sentence } from "../answer/saying.ts";
import type { Table } from "./answerTable.ts";
import { columns } from "./columns.ts";
import { planWords } from "./frontierText.ts";
import { differenceWithInterval, figuresOf, isClear, withInterval } from "./interval.ts";
import { counted, inScale, scaleFor } from "./numbers.ts";
import { tidyCsv } from "./planCsv.ts";

/** What `picket optimize` prints. */
export function optimumText(optimum: Optimum, width = 120): string {
  const { chosen, search, selection, hypervolume, fresh, replications, checks, reproduce } = optimum;
  return `${[
    optimum.scenario,
    "",
    optimumAnswer(optimum),
    "",
    chosen.length === 1 ? columns(measureTable(chosen[0]!), width) : columns(planTable(chosen), width),
    "",
    `Search: ${search.words}.`,
    ...(selection === null
      ? []
      : [
          `${selection.words}. ${selection.indifference === null ? "" : `Indifference zone ${amount(selection.indifference, optimum)}; `}${counted(selection.runs, "run")} for the selection, where equal shares would have taken ${selection.equalRuns.toLocaleString("en-US")}${selection.survivors === null ? "" : `; ${counted(selection.survivors, "plan")} not dropped at its end`}.`,
        ]),
    ...(hypervolume === null
      ? []
      : [
          "These plans are beaten by no other in every objective, judged by means over the same replications; no probability of correct selection is guaranteed.",
          `hypervolume on fresh replications: ${hypervolume.value.toPrecision(5)}, within ${hypervolume.reference.map((each) => each.toPrecision(5)).join(", ")}`,
        ]),
    `Figures: n = ${counted(replications, "fresh replication")} (${fresh.from} to ${fresh.to}) that were not used in the selection, so the selection does not bias them; 95 % intervals.`,
    ...checks.filter(({ pass }) => !pass).map(({ name, detail }) => `BROKEN: ${name}: ${detail}`),
    `Reproduce: ${reproduce}`,
  ].join("\n")}\n`;
}

/** The choice in a sentence. */
export function optimumAnswer(optimum: Optimum): string {
  const { chosen, objectives, checks } = optimum;
  const broken = checks.filter(({ pass }) => !pass).map(({ name }) => name);
  if (broken.length > 0) {
    return `No answer: the numbers contradict each other (${broken.join(", ")}). This is a mistake in picket; please report it.`;
  }
  if (objectives.length > 1) {
    const names = objectives.map(({ measure }) => measure).join(" and ");
    return `${counted(chosen.length, "plan")} ${chosen.length === 1 ? "is" : "are"} beaten by no other in both of ${names}.`.replace(
      "both of",
      objectives.length === 2 ? "both of" : "all of",
    );
  }
  const [best] = chosen as [ChosenPlan];
  const { measure } = objectives[0]!;
  const change = best.change[measure]!;
  const against = best.baseline
    ? " It is the baseline."
    : isClear(change)
      ? ` Change from the baseline: ${differenceWithInterval(change)}.`
      : ` There is no clear difference from the baseline (${withInterval(change)}).`;
  return `${choice(optimum, best)}: ${withInterval(best.measures[measure]!)}.${against}${costWords(best, optimum)}`;
}

/** Which plan, and no more than the selection found: it leads only where every other plan dropped out. */
function choice({ objectives, contenders, selection }: Optimum, best: ChosenPlan): string {
  const { measure, direction } = objectives[0]!;
  const least = direction === "smallest" ? "least" : "most";
  const left = contenders.filter(({ survived }) => survived === true);
  if (left.length === 1) return `${sentence(planWords(best))}, leads with the ${least} ${measure}`;
  const smallest = direction === "smallest" ? "smallest" : "largest";
  if (left.length > mostNamed || selection?.survivors === null) {
    const tied =
      left.length === 0
        ? "No plan is said to lead"
        : `${left.length} plans cannot be told apart beyond the indifference zone`;
    return `${tied}; the one with the ${smallest} mean ${measure} is ${planWords(best)}`;
  }
  if (left.length === 0) return `The only plan that the budget pays for: ${planWords(best)}`;
  const names = left.map((each) => planWords(each)).join("; ");
  return `${left.length} plans cannot be told apart beyond the indifference zone: ${names}. Of them ${planWords(best)} has the ${smallest} mean ${measure}`;
}

/** So many plans that cannot be told apart are named one by one. */
const mostNamed = 6;

/** What the plan costs on fresh replications; a cost over the budget is said to be over it. */
function costWords({ measures, change, baseline }: ChosenPlan, { budget }: Optimum): string {
  const cost = measures["cost_total"];
  if (typeof cost?.estimate !== "number") return "";
  const more = change["cost_total"]?.estimate ?? 0;
  const money = (dollars: number) => {
    const scale = scaleFor("USD", Math.max(dollars, 1));
    return `${inScale(dollars, scale)} ${scale.unit}`;
  };
  const isOver = (dollars: number) => budget !== null && dollars > budget * (1 + 1e-9);
  const difference = baseline
    ? ""
    : `, ${money(Math.abs(more))} ${more < 0 ? "less" : "more"} than the baseline`;
  const own = isOver(cost.estimate) ? `, which is over the budget of ${money(budget!)}` : "";
  const other =
    !baseline && isOver(cost.estimate - more)
      ? ` The baseline costs ${money(cost.estimate - more)}, which is over the budget of ${money(budget!)}.`
      : "";
  return ` It costs ${money(cost.estimate)}${difference}${own}.${other}`;
}

function amount(value: number, { objectives, chosen }: Optimum): string {
  const unit = chosen[0]?.measures[objectives[0]!.measure]?.unit ?? "";
  const scale = scaleFor(unit, value);
  return `${inScale(value, scale)} ${scale.unit}`;
}

function measureTable({ measures, change, baseline }: ChosenPlan): Table {
  return {
    head: [[""], ["this plan"], ["minus the baseline"]],
    rows: Object.entries(measures).map(([name, estimate]) => [
      [name],
      [withInterval(estimate)],
      [baseline ? "(baseline)" : changeWords(change[name]!)],
    ]),
  };
}

const changeWords = (difference: MeasureEstimate): string => differenceWithInterval(difference);

function planTable(plans: readonly ChosenPlan[]): Table {
  const names = Object.keys(plans[0]!.measures);
  const scales = new Map(
    names.map((name) => {
      const size = Math.max(...plans.map(({ measures }) => Math.abs(measures[name]!.estimate ?? 0)));
      return [name, scaleFor(plans[0]!.measures[name]!.unit, size)] as const;
    }),
  );
  return {
    head: [["plan"], ...names.map((name) => [name, `(${scales.get(name)!.unit})`])],
    rows: plans.map((plan) => [
      [planWords(plan)],
      ...names.map((name) => [figuresOf(plan.measures[name]!, scales.get(name)!)]),
    ]),
  };
}

/** The chosen plans as a tidy table; `change.` rows hold differences from the baseline. */
export const optimumCsv = ({ chosen }: Optimum): string =>
  tidyCsv(
    chosen.map(({ id, plan, measures, change }) => ({
      id,
      values: plan,
      estimates: [
        ...Object.entries(measures),
        ...Object.entries(change).map(([name, each]) => [`change.${name}`, each] as const),
      ],
    })),
  );
