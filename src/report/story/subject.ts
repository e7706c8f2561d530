/** Whom a story is about: a shipment with all its parts, or one case. */

import type { Case, Fact, Lot } from "../../model/index.ts";

export type Subject = { readonly kind: "shipment" | "case"; readonly id: string };

/** `boats-0-8` is a shipment, `boats-0-8/crossing/case-1` a case. */
export const subjectOf = (id: string): Subject => ({
  kind: /\/case-\d+$/.test(id) ? "case" : "shipment",
  id,
});

/** Whether a fact belongs to the story. A case's story has its own facts and those of its passage. */
export function concerns(fact: Fact, { kind, id }: Subject): boolean {
  if (kind === "shipment") return carriers(fact).some((each) => each === id);
  if ("case" in fact) return fact.case.id === id;
  return "passage" in fact && fact.passage?.id === passageOfCase(id);
}

/** Whether a case belongs to the story. */
export const isCaseOf = (open: Case, { kind, id }: Subject): boolean =>
  kind === "case" ? open.id === id : open.shipments.some((shipment) => shipment.id === id);

/** The ids of the shipments that a fact is about. */
export function carriers(fact: Fact): readonly string[] {
  switch (fact.kind) {
    case "plan":
    case "stock":
    case "hull":
    case "whereabouts":
      return [];
    case "departed":
    case "concluded":
      return [fact.shipment.id];
    case "stored":
    case "ended":
      return aboard(fact.lot);
    default:
      return "case" in fact
        ? [...fact.case.shipments.map(({ id }) => id), ...aboard(fact.case.passage.lot)]
        : aboard(fact.passage.lot);
  }
}

const aboard = (lot: Lot): readonly string[] => lot.portions.map(({ shipment }) => shipment.id);

/** The passage of a case, by the id of the case. */
const passageOfCase = (id: string): string => id.replace(/\/case-\d+$/, "");
