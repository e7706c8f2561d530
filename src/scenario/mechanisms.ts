/** What a scenario has of what a measure may need. */

import type { Mechanism } from "../measures/index.ts";
import type { Scenario } from "./scenario.ts";

/** Nothing in a scenario adapts yet. */
export function mechanismsOf({
  baseline,
  alternatives,
}: Pick<Scenario, "baseline" | "alternatives">): ReadonlySet<Mechanism> {
  const priced = Object.values(baseline.nodes).some(
    (node) => node.role === "market" && node.price !== undefined,
  );
  const checked = alternatives.some(({ world }) => Object.keys(world.checkpoints).length > 0);
  return new Set<Mechanism>([
    ...(priced ? ["prices" as const] : []),
    ...(checked ? ["checkpoints" as const] : []),
  ]);
}

/** What a scenario lacks without each mechanism. */
export const lack: Readonly<Record<Mechanism, string>> = {
  prices: "no market has a price",
  checkpoints: "there is no checkpoint",
  adaptation: "nothing in the scenario adapts",
  deterrence: "nothing in the scenario is deterred",
  replacement: "nothing in the scenario replaces losses",
  markets: "no price in the scenario moves",
};
