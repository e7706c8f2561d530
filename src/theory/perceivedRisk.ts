/** What is remembered of a leg, and how. */
export interface RiskMemory {
  /** Losses in each period (0 or 1, or the share of trips), the latest first. */
  readonly losses: readonly number[];
  /** The prior of a Beta distribution. */
  readonly alpha: number;
  readonly beta: number;
  /** The weight of each period relative to the one after it, in (0, 1]; 1 forgets nothing within the window. */
  readonly fading: number;
}

/**
 * The perceived chance of loss: (sum of fading^k losses_k + alpha) / (sum of fading^k + alpha + beta).
 *
 * NarcoLogic's rule with alpha 2, beta 0.5, fading 1 over 13 months (Magliocca et al. 2019, Proceedings of the National Academy of
 * Sciences 116:7784).
 */
export function perceivedRisk({ losses, alpha, beta, fading }: RiskMemory): number {
  let weight = 1;
  let lost = alpha;
  let seen = alpha + beta;
  for (const loss of losses) {
    lost += weight * loss;
    seen += weight;
    weight *= fading;
  }
  return lost / seen;
}
