/** The choice of a plan as a picture: what the plans that took part cost, and what they come to. */

import type { ChosenPlan, Contender, Optimum } from "../../study/index.ts";
import { planWords } from "../text/frontierText.ts";
import { withInterval } from "../text/interval.ts";
import { counted, inScale, scaleFor } from "../text/numbers.ts";
import { optimumAnswer } from "../text/optimumText.ts";
import { chart } from "./chart.ts";
import { escaped } from "./svg.ts";

/**
 * An SVG document: grey, each plan that took part as the choice saw it; in colour, what was chosen, on fresh replications with
 * its 95 % interval. Across: the second objective, or the cost where there is one objective.
 */
export function optimumPicture(optimum: Optimum): string {
  const { chosen, contenders, objectives, replications, seed, picket, scenarioHash } = optimum;
  const up = objectives[0]!.measure;
  const across = objectives[1]?.measure ?? "cost_total";
  const measured = ({ measures }: ChosenPlan, name: string) => {
    const { estimate, low, high } = measures[name]!;
    const value = estimate ?? 0;
    return { value, low: low ?? value, high: high ?? value };
  };
  const acrossOf = ({ means, cost }: Contender) => means[1] ?? cost;
  const xs = [...contenders.map(acrossOf), ...chosen.map((plan) => measured(plan, across).value)];
  const ys = [
    ...contenders.map(({ means }) => means[0]!),
    ...chosen.flatMap((plan) => Object.values(measured(plan, up))),
  ];
  const axis = (name: string, values: readonly number[]) => {
    const scale = scaleFor(chosen[0]!.measures[name]!.unit, Math.max(...values.map(Math.abs)));
    const range = { from: Math.min(...values), to: Math.max(...values), factor: scale.factor };
    return { scale, range: { ...range, label: `${name.replaceAll("_", " ")}, ${scale.unit}` } };
  };
  const [x, y] = [axis(across, xs), axis(up, ys)];
  const seen = (each: Contender) =>
    `${planWords(each)}: ${inScale(each.means[0]!, y.scale)} ${y.scale.unit} in ${counted(each.runs, "run")}`;
  return chart({
    title: titleOf(optimum),
    subtitle: optimum.scenario,
    words: chosen.map((plan) => `${planWords(plan)}: ${withInterval(plan.measures[up]!)}.`).join(" "),
    caption:
      "Grey: plans that took part, as the choice saw them. Lines: 95 % intervals of what was chosen, " +
      `n = ${counted(replications, "fresh replication")}, seed ${seed}; picket ${picket}, scenario ${scenarioHash.slice(0, 12)}.`,
    x: x.range,
    y: y.range,
    marks: (place) => [
      ...contenders.map(
        (each) =>
          `<g><title>${escaped(seen(each))}</title>` +
          `<circle class="point greyed" cx="${place.x(acrossOf(each))}" cy="${place.y(each.means[0]!)}" r="3.5"/></g>`,
      ),
      ...chosen.map((plan) => {
        const { value, low, high } = measured(plan, up);
        const at = place.x(measured(plan, across).value);
        return (
          `<g><title>${escaped(planWords(plan))}</title>` +
          `<line class="interval less" x1="${at}" x2="${at}" y1="${place.y(low)}" y2="${place.y(high)}"/>` +
          `<circle class="point less" cx="${at}" cy="${place.y(value)}" r="4.5"/></g>`
        );
      }),
    ],
  });
}

/** No plan is named the one with the least where the selection left others that cannot be told from it. */
function titleOf(optimum: Optimum): string {
  const { checks, objectives, selection } = optimum;
  const survivors = selection?.survivors ?? 1;
  if (survivors < 2 || objectives.length > 1 || checks.some(({ pass }) => !pass))
    return optimumAnswer(optimum);
  const mean = objectives[0]!.direction === "smallest" ? "smallest" : "largest";
  return `${counted(survivors, "plan")} cannot be told apart; in colour the one with the ${mean} mean`;
}
