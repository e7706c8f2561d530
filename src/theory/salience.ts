import { wholePower } from "../arithmetic/index.ts";

/** One outcome of a choice: what it pays, how likely it is, and what the other choices pay in that event on the mean. */
export interface Outcome {
  readonly payoff: number;
  readonly probability: number;
  readonly reference: number;
}

/** How much an outcome stands out: |y - x| / (|y| + |x| + 1) (Bordalo, Gennaioli and Shleifer 2012, as NarcoLogic scales it). */
export const salience = ({ payoff, reference }: Outcome): number =>
  Math.abs(reference - payoff) / (Math.abs(reference) + Math.abs(payoff) + 1);

/**
 * The share that each outcome has in a decision: p_k d^rank_k over their sum, the most salient of rank 1.
 *
 * Bordalo, Gennaioli and Shleifer 2012 (Salience theory of choice under risk, Quarterly Journal of Economics 127:1243). Equal salience
 * gives equal rank.
 *
 * @param localThinking d in (0, 1]: 1 weighs by probability alone; 0.5 in NarcoLogic
 */
export function decisionWeights(outcomes: readonly Outcome[], localThinking: number): readonly number[] {
  const saliences = outcomes.map(salience);
  const levels = [...new Set(saliences)].sort((a, b) => b - a);
  const weights = outcomes.map(
    ({ probability }, k) => probability * wholePower(localThinking, 1 + levels.indexOf(saliences[k]!)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** The value of a choice to one who thinks locally: its payoffs by their decision weights. */
export function salientValue(outcomes: readonly Outcome[], localThinking: number): number {
  const weights = decisionWeights(outcomes, localThinking);
  return outcomes.reduce((sum, { payoff }, k) => sum + weights[k]! * payoff, 0);
}
