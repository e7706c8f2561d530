/** How plans fare over scenarios: one row a plan, one column a scenario, the larger the better. */
export type Payoffs = readonly (readonly number[])[];

/**
 * Regret: how much worse each plan does in each scenario than the plan that is best there.
 *
 * Feed it means with replication noise removed: the best of noisy means looks too good. Source: Savage
 * (1951), "The theory of statistical decision".
 */
export function regretTable(payoffs: Payoffs): number[][] {
  const best = (payoffs[0] ?? []).map((_, scenario) => Math.max(...payoffs.map((row) => row[scenario]!)));
  return payoffs.map((row) => row.map((value, scenario) => best[scenario]! - value));
}

/** The plan whose largest regret is smallest (Savage), and that regret. */
export function minimaxRegret(payoffs: Payoffs): Choice {
  return largest(
    regretTable(payoffs),
    (row) => 0 - Math.max(...row),
    (score) => 0 - score,
  );
}

/** The plan whose worst outcome is best (Wald), and that outcome. */
export function maximin(payoffs: Payoffs): Choice {
  return largest(payoffs, (row) => Math.min(...row));
}

/** The plan with the best weighted sum of its best outcome (weight `optimism`, 0 to 1) and its worst (Hurwicz). */
export function hurwicz(payoffs: Payoffs, optimism: number): Choice {
  return largest(payoffs, (row) => optimism * Math.max(...row) + (1 - optimism) * Math.min(...row));
}

/** The plan with the best mean over scenarios held equally likely (Laplace), and that mean. */
export function laplace(payoffs: Payoffs): Choice {
  return largest(payoffs, (row) => row.reduce((sum, value) => sum + value, 0) / row.length);
}

/** The plan that reaches the threshold in the largest share of scenarios (Starr's domain criterion), and that share. */
export function satisficing(payoffs: Payoffs, threshold: number): Choice {
  return largest(payoffs, (row) => row.filter((value) => value >= threshold).length / row.length);
}

/** A chosen plan, the lowest index among equals, with the value it was chosen by. */
export type Choice = { readonly plan: number; readonly value: number };

function largest(
  rows: Payoffs,
  score: (row: readonly number[]) => number,
  shown: (score: number) => number = (value) => value,
): Choice {
  const scores = rows.map(score);
  const plan = scores.indexOf(Math.max(...scores));
  return { plan, value: shown(scores[plan]!) };
}
