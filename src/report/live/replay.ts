/** The moves of one history as plain numbers, to be played on a map: loads under way, units out and home, what ended where. */

import type { Setting } from "../../experiment/index.ts";
import {
  type Fact,
  type Fate,
  goneKm,
  type Passage,
  type Plan,
  placeAt,
  thereAt,
  type Unit,
  type UnitState,
  type Whereabouts,
} from "../../model/index.ts";
import type { Direction } from "../../network/index.ts";
import { directionAlong } from "../../network/index.ts";
import { type Episode, retell } from "../story/index.ts";

/**
 * One thing that moves on a great circle at an even speed, or stays: nine numbers of its way, the hour at which it is
 * known, what it is, and the number of its name. Hours count from the decision date.
 */
export const moveFields = [
  ...(["from", "to", "sx", "sy", "sz", "ax", "ay", "az"] as const),
  ...(["kmFrom", "kmTo", "knownAt", "what", "name"] as const),
] as const;

/** What moves: a load, or a unit by what it is doing. */
export const movers = ["load", "on-station", "mission", "transit", "port"] as const;

/** What ended: hour, kilograms, fate, place. */
export const endFields = ["at", "kg", "fate", "x", "y", "z"] as const;
export const fates: readonly Fate[] = ["delivered", "seized", "jettisoned", "lost", "unresolved"];

export type Replay = Episode & {
  /** Length of the measured period, in hours. */
  readonly hours: number;
  readonly moves: Float64Array;
  readonly ends: Float64Array;
  readonly names: readonly string[];
};

/** Runs a history again and writes down its moves in the measured period, in order of their beginning. */
export function replayOf(setting: Setting, episode: Episode): Replay {
  const { warmUp, horizon } = setting.histories.get(episode.alternative)!.course;
  const recorder = new Recorder(warmUp, warmUp + horizon);
  retell(setting, episode, { onFact: (fact) => recorder.hear(fact) });
  return { ...episode, hours: horizon, ...recorder.finish() };
}

type Voyage = {
  readonly passage: Passage;
  readonly known: number;
  taken: number | undefined;
  /** Escapes: when, and how many hours each costs. */
  readonly pauses: { readonly at: number; readonly hours: number }[];
};

/** A unit's present: what it does, since when, and where. */
type Stint = {
  readonly what: (typeof movers)[number];
  readonly since: number;
  readonly where: Whereabouts;
};

class Recorder {
  readonly #decision: number;
  readonly #horizon: number;
  readonly #voyages = new Map<Passage, Voyage>();
  readonly #knownAt = new Map<string, number>();
  readonly #stints = new Map<Unit, Stint>();
  readonly #moves: number[][] = [];
  readonly #ends: number[] = [];
  readonly #names = new Map<string, number>();
  #plan: Plan | undefined;
  #now = 0;

  constructor(decision: number, horizon: number) {
    this.#decision = decision;
    this.#horizon = horizon;
  }

  hear(fact: Fact): void {
    this.#now = fact.at;
    switch (fact.kind) {
      case "plan":
        this.#plan = fact.plan;
        return;
      case "embarked":
        return this.#embark(fact.passage);
      case "cued":
      case "detected":
        return this.#know(fact.passage, fact.at);
      case "escaped":
        return this.#escape(fact.passage, fact.by, fact.at);
      case "ended":
        return this.#end(fact);
      case "hull":
        return this.#turn(fact);
      case "whereabouts":
        return this.#steer(fact);
      default:
        return;
    }
  }

  finish(): Pick<Replay, "moves" | "ends" | "names"> {
    for (const voyage of this.#voyages.values()) this.#sail(voyage);
    for (const unit of this.#stints.keys()) this.#draw(unit, this.#now);
    this.#moves.sort((a, b) => a[0]! - b[0]!);
    return {
      moves: Float64Array.from(this.#moves.flat()),
      ends: Float64Array.from(this.#ends),
      names: [...this.#names.keys()],
    };
  }

  #embark(passage: Passage): void {
    const known = passage.lot.portions.map(({ shipment }) => this.#knownAt.get(shipment.id));
    const first = Math.min(...known.map((at) => at ?? Number.POSITIVE_INFINITY));
    this.#voyages.set(passage, { passage, known: first, taken: undefined, pauses: [] });
  }

  #know(passage: Passage, at: number): void {
    for (const { shipment } of passage.lot.portions) {
      if (!this.#knownAt.has(shipment.id)) this.#knownAt.set(shipment.id, at);
    }
    const voyage = this.#voyages.get(passage);
    if (voyage !== undefined && !(voyage.known <= at)) this.#voyages.set(passage, { ...voyage, known: at });
  }

  #escape(passage: Passage, by: string, at: number): void {
    const assetClass = this.#plan?.assetClasses.find(({ id }) => id === by);
    this.#voyages.get(passage)?.pauses.push({ at, hours: assetClass?.asset["escape-delay"] ?? 0 });
  }

  #end({ at, fate, lot, passage }: Extract<Fact, { kind: "ended" }>): void {
    if (passage === undefined) return;
    const { course } = passage.leg;
    const km = passage.over ? course.length : Math.min(course.length, goneKm(passage, at));
    const voyage = this.#voyages.get(passage);
    if (voyage !== undefined && fate !== "delivered") voyage.taken = at;
    if (at < this.#decision || at >= this.#horizon) return;
    const place = directionAlong(course, km);
    this.#ends.push(at - this.#decision, lot.kg, fates.indexOf(fate), ...place);
  }

  /** A voyage in pieces between its pauses. */
  #sail({ passage, known, taken, pauses }: Voyage): void {
    const { course: way, id } = { course: passage.leg.course, id: passage.lot.id };
    const end = Math.min(taken ?? passage.arrives, this.#now);
    // Where a leg has way points, the time it takes is that of its length, and it is met on the great circle.
    const speed = passage.madeGood;
    let [from, km] = [passage.departed, 0];
    for (const { at, hours } of pauses) {
      if (at >= end) break;
      const there = km + Math.max(0, at - from) * speed;
      this.#add("load", id, { way, from, to: at, kmFrom: km, kmTo: there, known });
      this.#add("load", id, {
        way,
        from: at,
        to: Math.min(end, at + hours),
        kmFrom: there,
        kmTo: there,
        known,
      });
      [from, km] = [at + hours, there];
    }
    if (from < end) {
      const kmTo = Math.min(way.length, km + (end - from) * speed);
      this.#add("load", id, { way, from, to: end, kmFrom: km, kmTo, known });
    }
  }

  #turn({ at, hull: unit, to }: Extract<Fact, { kind: "hull" }>): void {
    this.#draw(unit, at);
    if (to === "absent") this.#stints.delete(unit);
    else this.#stints.set(unit, { what: doing[to], since: at, where: unit.where });
  }

  #steer({ at, hull: unit, where }: Extract<Fact, { kind: "whereabouts" }>): void {
    const before = this.#stints.get(unit);
    if (before === undefined) return;
    this.#draw(unit, at);
    this.#stints.set(unit, { ...before, since: at, where });
  }

  /** What a unit has done since its last change: on its way, then where that ended. */
  #draw(unit: Unit, until: number): void {
    const stint = this.#stints.get(unit);
    if (stint === undefined) return;
    const { what, since, where } = stint;
    const end = Math.min(until, Math.max(since, thereAt(where)));
    if (where.kind === "under-way" && end > since) {
      const km = (at: number) => Math.min(where.to, where.from + (at - where.since) * where.speed);
      this.#add(what, unit.id, {
        way: where.course,
        from: since,
        to: end,
        kmFrom: km(since),
        kmTo: km(end),
        known: 0,
      });
    }
    const stays = { start: placeAt(where, end), ahead: anyway };
    this.#add(what, unit.id, { way: stays, from: end, to: until, kmFrom: 0, kmTo: 0, known: 0 });
  }

  #add(
    what: (typeof movers)[number],
    name: string,
    {
      way: { start, ahead },
      from,
      to,
      kmFrom,
      kmTo,
      known,
    }: {
      readonly way: { readonly start: Direction; readonly ahead: Direction };
      readonly from: number;
      readonly to: number;
      readonly kmFrom: number;
      readonly kmTo: number;
      readonly known: number;
    },
  ): void {
    if (!(to > from) || to <= this.#decision || from >= this.#horizon) return;
    if (!this.#names.has(name)) this.#names.set(name, this.#names.size);
    const numbers = [kmFrom, kmTo, known - this.#decision, movers.indexOf(what), this.#names.get(name)!];
    this.#moves.push([from - this.#decision, to - this.#decision, ...start, ...ahead, ...numbers]);
  }
}

/** What a unit is drawn as in each state. */
const doing: Readonly<Record<UnitState, (typeof movers)[number]>> = {
  "in-port": "port",
  repair: "port",
  outbound: "transit",
  homebound: "transit",
  "on-station": "on-station",
  mission: "mission",
};

/** Of what does not move, any direction serves. */
const anyway: Direction = [0, 0, 1];
