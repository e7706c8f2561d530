import { pow } from "../arithmetic/index.ts";

/** How a trafficker's premium follows the risk that it sees. */
export interface PremiumRule {
  /** The risk at which the premium is 1: 0.43 in NarcoLogic. */
  readonly reference: number;
  /** 2 in NarcoLogic. */
  readonly exponent: number;
  /** How far the premium moves to its target in a period, in [0, 1]: 0.3558 in NarcoLogic. */
  readonly adjustment: number;
}

/** The premium towards which a constant risk leads: (risk / reference)^exponent, at least 1. */
export const premiumTarget = (risk: number, { reference, exponent }: PremiumRule): number =>
  Math.max(pow(risk / reference, exponent), 1);

/**
 * The next period's premium on the cost of transport: max((1 - d) previous + d (risk / reference)^exponent, 1).
 *
 * NarcoLogic's rule (Magliocca et al. 2019), after Caulkins, Crawford and Reuter 1993 (Mathematical and Computer Modelling 17(2):37).
 */
export const nextPremium = (
  previous: number,
  risk: number,
  { reference, exponent, adjustment }: PremiumRule,
): number => Math.max((1 - adjustment) * previous + adjustment * pow(risk / reference, exponent), 1);
