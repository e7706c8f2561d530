/** Who a fact is about, by name, for messages. */

import type { Fact } from "../model/index.ts";

/** The id of the shipment, passage, case, load or unit that a fact is about; none for what concerns everybody. */
export function entityOf(fact: Fact): string | undefined {
  switch (fact.kind) {
    case "plan":
    case "stock":
      return undefined;
    case "hull":
    case "whereabouts":
      return fact.hull.id;
    case "stored":
      return fact.lot.id;
    default:
      if ("case" in fact) return `case ${fact.case.id}`;
      if ("shipment" in fact) return `shipment ${fact.shipment.id}`;
      if ("passage" in fact && fact.passage !== undefined) return `passage ${fact.passage.id}`;
      return "lot" in fact ? fact.lot.id : undefined;
  }
}
