/** A fact as a flat line of plain data: who and what by their ids, hours and kilograms as numbers. */

import {
  type Case,
  type Fact,
  type Lot,
  type Passage,
  placeAt,
  thereAt,
  type Whereabouts,
} from "../../model/index.ts";
import { pointOf } from "../../network/index.ts";

export type PlainFact = Readonly<Record<string, unknown>> & { readonly at: number; readonly kind: string };

/** What a fact says, without what the model keeps for itself. `at` is in hours from the start of the warm-up. */
export function plainFact(fact: Fact): PlainFact {
  const { at, kind } = fact;
  return { at, kind, ...detailsOf(fact) };
}

function detailsOf(fact: Fact): Readonly<Record<string, unknown>> {
  switch (fact.kind) {
    case "departed": {
      const { id, flow, organisation, route, kg, cohort, cue } = fact.shipment;
      return { shipment: id, flow, organisation, route: route.id, kg, cohort, cueAfter: cue?.after ?? null };
    }
    case "embarked": {
      const { departed, arrives, conveyance } = fact.passage;
      return { ...ofPassage(fact.passage), conveyance, hours: arrives - departed };
    }
    case "cued":
    case "checked":
      return ofPassage(fact.passage);
    case "detected":
      return { ...ofPassage(fact.passage), unit: fact.by.id };
    case "disrupted":
    case "escaped":
      return { ...ofPassage(fact.passage), by: fact.by };
    case "inspected":
      return { ...ofPassage(fact.passage), found: fact.found };
    case "case-opened":
      return ofCase(fact.case);
    case "case-closed": {
      const { closest } = fact.case;
      return { ...ofCase(fact.case), closest: closest?.unit ?? null, reason: closest?.reason ?? null };
    }
    case "responded":
      return { ...ofCase(fact.case), by: fact.by, unit: fact.unit?.id ?? null };
    case "intercepted":
    case "track-lost":
    case "dismissed":
    case "handed-over":
    case "re-tasked":
      return { ...ofCase(fact.case), by: fact.by };
    case "found-false":
      return { ...ofCase(fact.case), by: fact.by, boarded: fact.boarded };
    case "stored":
      return { ...ofLot(fact.lot), node: fact.node };
    case "ended":
      return { ...(fact.passage === undefined ? ofLot(fact.lot) : ofPassage(fact.passage)), fate: fact.fate };
    case "concluded":
      return { shipment: fact.shipment.id, reason: fact.reason ?? null, addressable: fact.addressable };
    case "stock":
      return { when: fact.when, kg: fact.kg, cohortKg: fact.cohortKg };
    case "plan":
      return { hulls: Object.fromEntries(fact.plan.assetClasses.map(({ id, units }) => [id, units])) };
    case "hull":
      return { hull: fact.hull.id, class: fact.hull.assetClass.id, from: fact.from, to: fact.to };
    case "whereabouts":
      return { hull: fact.hull.id, ...placesOf(fact.where, fact.at), found: fact.found };
  }
}

/** Where a unit is, as [degrees north, degrees east], where it is bound for and when it is there. */
function placesOf(where: Whereabouts, now: number): Readonly<Record<string, unknown>> {
  const arrives = Math.max(now, thereAt(where));
  return { from: pointOf(placeAt(where, now)), to: pointOf(placeAt(where, arrives)), arrives };
}

const ofLot = ({ id, kg, portions }: Lot) => ({
  lot: id,
  kg,
  shipments: portions.map(({ shipment }) => shipment.id),
});

const ofPassage = ({ id, lot, leg }: Passage) => ({
  passage: id,
  leg: leg.id,
  zone: leg.zone ?? null,
  ...ofLot(lot),
});

const ofCase = ({ id, passage, shipments }: Case) => ({
  case: id,
  passage: passage.id,
  zone: passage.leg.zone ?? null,
  shipments: shipments.map((shipment) => shipment.id),
});
