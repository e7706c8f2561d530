/** The accounts of one replication: folds facts into sums, each shipment at most once, each kilogram in one place. */

import type { CheckpointSum, PartedSum, PlainSum } from "../measures/index.ts";
import {
  type AssetClass,
  type Case,
  type Fact,
  type Fate,
  isUnderWay,
  type Passage,
  type Plan,
  type Shipment,
  type Unit,
  type UnitState,
} from "../model/index.ts";
import { hoursPerYear } from "./calendarYear.ts";
import type { Layout } from "./layout.ts";
import { PartIndex, type Parts } from "./partIndex.ts";
import { type UnitsOwned, unitsBought, unitsOf, yearlyPrice } from "./purchase.ts";

/** What a replication is measured over. */
export type LedgerWindow = {
  readonly decision: number;
  readonly horizon: number /** USD an hour. */;
  readonly cost: number;
};

const fateSum = {
  delivered: "kg_delivered",
  seized: "kg_seized",
  jettisoned: "kg_jettisoned",
  lost: "kg_lost",
  unresolved: "kg_unresolved",
} as const satisfies Readonly<Record<Fate, PartedSum>>;

/** What a shipment has been counted for: one bit a milestone. */
const milestones = {
  cued: { bit: 1, sum: "shipments_cued" },
  detected: { bit: 2, sum: "shipments_detected" },
  known: { bit: 4, sum: "shipments_known" },
  responded: { bit: 8, sum: "shipments_responded" },
  intercepted: { bit: 16, sum: "shipments_intercepted" },
  disrupted: { bit: 32, sum: "shipments_disrupted" },
  delivered: { bit: 64, sum: "shipments_delivered" },
} as const satisfies Readonly<Record<string, { bit: number; sum: PartedSum }>>;
type Milestone = keyof typeof milestones;

/** Keeps the record of one replication. Tell it every fact in order, then take `record`. */
export class Ledger {
  readonly record: Float64Array;
  readonly #layout: Layout;
  readonly #window: LedgerWindow;
  readonly #parts: PartIndex;
  readonly #partedStart: ReadonlyMap<PartedSum, number>;
  readonly #counted = new Map<Shipment, number>();
  readonly #casesAnswered = new WeakSet<Case>();
  readonly #embarked = new Map<Shipment, Set<number>>();
  readonly #hulls = new Map<Unit, { state: UnitState; since: number; fleet: AssetClass }>();
  #plan: { readonly plan: Plan; readonly since: number } | undefined;
  /** Units of the plan that everything starts from. */
  #owned: UnitsOwned | undefined;
  #stock = { opening: 0, closing: 0 };

  constructor(layout: Layout, window: LedgerWindow) {
    this.#layout = layout;
    this.#window = window;
    this.record = new Float64Array(layout.names.length);
    this.#parts = new PartIndex(layout);
    this.#partedStart = new Map(
      layout.names.flatMap((name, i) => (name.includes(".") ? [] : [[name as PartedSum, i] as const])),
    );
  }

  readonly listen = (fact: Fact): void => {
    switch (fact.kind) {
      case "departed":
        return this.#departed(fact.shipment);
      case "embarked":
        return this.#embarkedOn(fact.passage);
      case "cued":
        return this.#reached(fact.passage, "cued");
      case "detected":
        return this.#reached(fact.passage, "detected");
      case "case-opened":
        if (this.#measured(fact.at)) {
          this.#add("cases_opened", 1);
          if (fact.case.passage.lot.portions.length === 0) this.#add("cases_false", 1);
        }
        return this.#reached(fact.case.passage, "known");
      case "responded":
        this.#answered(fact.case);
        if (this.#measured(fact.at)) this.#add("cost_total", this.#costOfCase(fact.by));
        return this.#reached(fact.case.passage, "responded");
      case "intercepted":
        return this.#reached(fact.case.passage, "intercepted");
      case "disrupted":
        return this.#reached(fact.passage, "disrupted");
      case "checked":
        return this.#atCheckpoint("checked_kg", fact.passage, cohortKg(fact.passage));
      case "inspected":
        return this.#inspected(fact);
      case "ended":
        return this.#ended(fact);
      case "concluded":
        return this.#concluded(fact);
      case "stock":
        return this.#weighed(fact);
      case "hull":
        return this.#hullChanged(fact);
      case "plan":
        this.#chargePlan(fact.at);
        this.#closeHulls(fact.at, fact.plan);
        this.#plan = { plan: fact.plan, since: fact.at };
        this.#owned ??= unitsOf(fact.plan);
        return;
      case "track-lost":
      case "dismissed":
      case "found-false":
      case "handed-over":
      case "re-tasked":
      case "escaped":
      case "case-closed":
      case "stored":
        return;
    }
  };

  /** A case whose asset was re-tasked is answered again, and counted once. */
  #answered(answered: Case): void {
    if (this.#casesAnswered.has(answered) || !this.#measured(answered.openedAt)) return;
    this.#casesAnswered.add(answered);
    this.#add("cases_answered", 1);
  }

  #departed(shipment: Shipment): void {
    if (this.#measured(shipment.departed)) this.#add("period_kg_departed", shipment.kg);
    if (!shipment.cohort) return;
    const parts = this.#parts.whose(shipment);
    this.#addParted("shipments_departed", 1, parts);
    this.#addParted("kg_departed", shipment.kg, parts);
    this.#counted.set(shipment, 0);
    this.#embarked.set(shipment, new Set());
  }

  /** By leg, node, zone, checkpoint and conveyance, departed means: left on it, from it, into it, towards it. */
  #embarkedOn(passage: Passage): void {
    for (const { shipment, kg } of passage.lot.portions) {
      if (!shipment.cohort) continue;
      const seen = this.#embarked.get(shipment)!;
      for (const part of this.#parts.leaving(passage)) {
        this.#addPart("kg_departed", kg, part);
        if (seen.has(part)) continue;
        seen.add(part);
        this.#addPart("shipments_departed", 1, part);
      }
    }
  }

  #reached(passage: Passage, milestone: Milestone): void {
    const { bit, sum } = milestones[milestone];
    for (const { shipment } of passage.lot.portions) {
      const counted = this.#counted.get(shipment);
      if (counted === undefined || (counted & bit) !== 0) continue;
      this.#counted.set(shipment, counted | bit);
      this.#addParted(sum, 1, this.#parts.whose(shipment), this.#parts.where(passage));
    }
  }

  #inspected({ passage, found }: Extract<Fact, { kind: "inspected" }>): void {
    const kg = cohortKg(passage);
    if (kg === 0) return;
    this.#atCheckpoint("checked_inspected", passage, kg / passage.lot.kg);
    if (found) this.#atCheckpoint("checked_kg_seized", passage, kg);
  }

  #atCheckpoint(sum: CheckpointSum, passage: Passage, amount: number): void {
    this.#addNamed(sum, amount);
    this.#addNamed(`${sum}.${passage.leg.checkpoint}`, amount);
  }

  #ended({ at, fate, lot, passage }: Extract<Fact, { kind: "ended" }>): void {
    const removed = fate === "seized" || fate === "jettisoned";
    for (const { shipment, kg } of lot.portions) {
      if (this.#measured(at)) {
        if (fate === "delivered") this.#add("period_kg_delivered", kg);
        else if (removed) this.#add("period_kg_removed", kg);
        else this.#add("period_kg_lost", kg);
      }
      if (!shipment.cohort) continue;
      this.#addParted(fateSum[fate], kg, this.#parts.whose(shipment), passage && this.#parts.where(passage));
      if (removed) this.#add("value_removed", kg * this.#marketPrice(shipment));
      if (fate === "delivered") this.#add("kg_hours", kg * (at - shipment.departed));
    }
    if (fate === "delivered" && passage !== undefined) {
      this.#reached(passage, "delivered");
      if (this.#measured(at)) {
        for (const { shipment, kg } of lot.portions)
          this.#add("period_shipments_delivered", kg / shipment.kg);
      }
    }
  }

  #concluded({ shipment, reason, addressable }: Extract<Fact, { kind: "concluded" }>): void {
    const counted = this.#counted.get(shipment);
    if (counted === undefined) return;
    this.#counted.delete(shipment);
    this.#embarked.delete(shipment);
    this.#countAwareness(counted);
    if (reason !== undefined) this.#addParted(`missed_${reason}`, 1, this.#parts.whose(shipment));
    for (const id of addressable) this.#addNamed(`missed_addressable.${id}`, 1);
  }

  /** By what a known shipment is known. A cue that only sends a searcher has not made it known yet. */
  #countAwareness(counted: number): void {
    if ((counted & milestones.known.bit) === 0) return;
    const cued = (counted & milestones.cued.bit) !== 0;
    const detected = (counted & milestones.detected.bit) !== 0;
    if (cued && detected) this.#add("known_both", 1);
    else if (cued) this.#add("known_cue_only", 1);
    else if (detected) this.#add("known_sensor_only", 1);
  }

  #weighed({ at, when, kg, cohortKg }: Extract<Fact, { kind: "stock" }>): void {
    const { record } = this;
    const sum = (name: PartedSum | PlainSum) => record[this.#layout.column.get(name)!]!;
    if (when === "opening") this.#stock.opening = kg;
    if (when === "closing") {
      this.#stock.closing = kg;
      this.#closeHulls(at, this.#plan!.plan);
      this.#chargePlan(at);
      const sources = this.#stock.opening + sum("period_kg_departed");
      const places = sum("period_kg_delivered") + sum("period_kg_removed") + sum("period_kg_lost") + kg;
      this.#add("period_imbalance", imbalance(sources, places));
    }
    if (when === "run-out") {
      for (const [shipment, counted] of this.#counted) {
        this.#countAwareness(counted);
        if (shipment.known && !shipment.responded) {
          this.#addParted(
            `missed_${shipment.closest?.reason ?? "capability"}`,
            1,
            this.#parts.whose(shipment),
          );
          for (const id of shipment.addressable) this.#addNamed(`missed_addressable.${id}`, 1);
        }
      }
      this.#add("kg_unresolved", cohortKg);
      const places =
        sum("kg_delivered") + sum("kg_seized") + sum("kg_jettisoned") + sum("kg_lost") + sum("kg_unresolved");
      this.#add("cohort_imbalance", imbalance(sum("kg_departed"), places));
    }
  }

  #hullChanged({ at, hull: unit, from, to }: Extract<Fact, { kind: "hull" }>): void {
    if (from !== "absent") this.#chargeHull(unit, at);
    if (to === "absent") this.#hulls.delete(unit);
    else this.#hulls.set(unit, { state: to, since: at, fleet: unit.assetClass });
  }

  /** Charges every unit for what it has done so far; from then on it costs what its class costs in this plan. */
  #closeHulls(at: number, { assetClasses }: Plan): void {
    for (const [unit, { state, fleet: assetClass }] of this.#hulls) {
      this.#chargeHull(unit, at);
      const next = assetClasses.find(({ id }) => id === assetClass.id) ?? assetClass;
      this.#hulls.set(unit, { state, since: at, fleet: next });
    }
  }

  /** Hours in a state within the measured period, and what they cost. */
  #chargeHull(unit: Unit, at: number): void {
    const { state, since, fleet: assetClass } = this.#hulls.get(unit)!;
    const hours = this.#within(since, at);
    if (hours <= 0) return;
    this.#addNamed(`hours_${state}.${assetClass.id}`, hours);
    if (!isUnderWay(assetClass, state)) return;
    this.#addNamed(`hours_under_way.${assetClass.id}`, hours);
    const { cost } = assetClass.asset;
    if (cost === undefined) return;
    this.#add("cost_total", hours * ((cost["day-under-way"] ?? 0) / 24 + (cost["flying-hour"] ?? 0)));
  }

  /** What a plan costs for as long as it is in force: units and their purchase, inspectors, the alternative's own cost. */
  #chargePlan(at: number): void {
    if (this.#plan === undefined) return;
    const { plan, since } = this.#plan;
    const hours = this.#within(since, at);
    if (hours <= 0) return;
    const years = hours / hoursPerYear;
    let cost = hours * this.#window.cost;
    for (const assetClass of plan.assetClasses) {
      this.#addNamed(`hulls.${assetClass.id}`, assetClass.units * hours);
      cost += assetClass.units * years * (assetClass.asset.cost?.["hull-year"] ?? 0);
      cost += unitsBought(assetClass, this.#owned!) * years * yearlyPrice(assetClass);
    }
    for (const [id, { inspectors, traffic }] of plan.checkpoints) {
      cost += inspectors * years * (plan.world.checkpoints[id]!.cost?.["inspector-year"] ?? 0);
      const arrivals = hours * (plan.world.checkpoints[id]!.lawful?.traffic ?? 0);
      for (const suffix of ["", `.${id}`]) {
        this.#addNamed(`lawful_arrivals${suffix}`, arrivals);
        this.#addNamed(`lawful_wait${suffix}`, arrivals * (traffic?.meanWait ?? 0));
      }
    }
    this.#add("cost_total", cost);
  }

  #measured(at: number): boolean {
    return at >= this.#window.decision && at < this.#window.horizon;
  }

  #within(from: number, to: number): number {
    return Math.min(to, this.#window.horizon) - Math.max(from, this.#window.decision);
  }

  #costOfCase(assetClass: string): number {
    return this.#plan?.plan.world.assets[assetClass]?.cost?.case ?? 0;
  }

  #marketPrice(shipment: Shipment): number {
    const market = shipment.route.legs.at(-1)!.to;
    return this.#plan?.plan.world.nodes[market]?.price ?? 0;
  }

  #addParted(sum: PartedSum, amount: number, whose: Parts, where: Parts = nowhere): void {
    const start = this.#partedStart.get(sum)!;
    const { record } = this;
    record[start]! += amount;
    for (const part of whose) record[start + 1 + part]! += amount;
    for (const part of where) record[start + 1 + part]! += amount;
  }

  #addPart(sum: PartedSum, amount: number, part: number): void {
    this.record[this.#partedStart.get(sum)! + 1 + part]! += amount;
  }

  #add(sum: PartedSum | PlainSum, amount: number): void {
    this.#addNamed(sum, amount);
  }

  #addNamed(name: string, amount: number): void {
    this.record[this.#layout.column.get(name)!]! += amount;
  }
}

const nowhere: Parts = [];

const imbalance = (sources: number, places: number): number =>
  sources === places ? 0 : Math.abs(sources - places) / Math.max(sources, places);

const cohortKg = (passage: Passage): number =>
  passage.lot.portions.reduce((kg, portion) => kg + (portion.shipment.cohort ? portion.kg : 0), 0);
