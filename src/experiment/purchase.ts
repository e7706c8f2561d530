/** What the purchase of added units costs a year. */

import type { AssetClass, Plan } from "../model/index.ts";
import { capitalRecovery } from "../theory/index.ts";

/** Units by class, of the plan that everything starts from. */
export type UnitsOwned = ReadonlyMap<string, number>;

/** The units of a plan. */
export const unitsOf = ({ assetClasses }: Plan): UnitsOwned =>
  new Map(assetClasses.map(({ id, units }) => [id, units]));

/** How many units of a class were bought: those beyond the number that is owned. */
export const unitsBought = ({ id, units }: AssetClass, owned: UnitsOwned): number =>
  Math.max(0, units - (owned.get(id) ?? 0));

/** The price of one unit of a class, in US dollars a year over its life; 0 where the scenario gives none. */
export function yearlyPrice({ asset }: AssetClass): number {
  const acquire = asset.cost?.acquire;
  return acquire === undefined ? 0 : acquire.price * capitalRecovery(acquire.rate, acquire.years);
}
