/** What the budget allows: a plan over it is said to be over it, and never recommended. */

import { amount } from "../text/numbers.ts";
import { listed, nameIn, type Saying } from "./saying.ts";

/** Nothing where the scenario has no budget or every plan keeps to it. */
export function budgetSentences({ comparison, scenario, language }: Saying): readonly string[] {
  const affordable = comparison.standing?.affordable;
  const { budget, baseline } = scenario;
  if (affordable === undefined || budget === undefined || affordable.over.length === 0) return [];
  const say = language.words.answer;
  const name = nameIn(scenario);
  const costOf = (id: string) =>
    comparison.alternatives.find((each) => each.id === id)?.measures["cost_total"]?.estimate ?? 0;
  const over = affordable.over.map((id) => say.planAt(name(id), amount("USD", costOf(id), language)));
  const { leader, unbeaten } = affordable;
  const within =
    leader !== null
      ? [say.withinLeads(name(leader))]
      : unbeaten.length > 1
        ? [say.withinTied(listed(unbeaten.map(name), say.and))]
        : [];
  return [
    say.overBudget(amount("USD", budget.most * baseline.horizon, language), over.join(", ")),
    ...within,
  ];
}
