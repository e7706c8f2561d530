/** The moves of one history as plain numbers, to be played on a map: loads under way, units out and home, what ended where. */

import type { Setting } from "../../experiment/index.ts";
import {
  type Fact,
  type Fate,
  goneKm,
  type Hull,
  type Passage,
  type Plan,
  placeFor,
} from "../../model/index.ts";
import { course, courseBetween, directionAlong } from "../../network/course.ts";
import { pointWithin } from "../../network/region.ts";
import type { Direction } from "../../network/sphere.ts";
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

/** A unit's present: what it does, since when, from where, and where to at which speed if it moves. */
type Stint = {
  readonly what: (typeof movers)[number];
  readonly since: number;
  readonly place: Direction;
  readonly to?: { readonly place: Direction; readonly hours: number };
};

class Recorder {
  readonly #decision: number;
  readonly #horizon: number;
  readonly #voyages = new Map<Passage, Voyage>();
  readonly #knownAt = new Map<string, number>();
  readonly #stints = new Map<Hull, Stint>();
  readonly #under = new Map<string, Hull>();
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
      case "responded":
        return this.#send(fact);
      case "intercepted":
      case "found-false":
      case "track-lost":
        return this.#stay(fact.case.id, fact.at);
      default:
        return;
    }
  }

  finish(): Pick<Replay, "moves" | "ends" | "names"> {
    for (const voyage of this.#voyages.values()) this.#sail(voyage);
    for (const [hull, stint] of this.#stints) this.#stint(hull, stint, this.#now);
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
    const fleet = this.#plan?.fleets.find(({ id }) => id === by);
    this.#voyages.get(passage)?.pauses.push({ at, hours: fleet?.asset["escape-delay"] ?? 0 });
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

  #turn({ at, hull, to }: Extract<Fact, { kind: "hull" }>): void {
    const before = this.#stints.get(hull);
    if (to === "mission" && before?.what === "mission") return;
    if (before !== undefined) this.#stint(hull, before, at);
    if (to === "absent") {
      this.#stints.delete(hull);
      return;
    }
    this.#stints.set(hull, this.#begin(hull, to, at, before));
  }

  #begin(hull: Hull, to: Exclude<Hull["state"], "absent">, at: number, before: Stint | undefined): Stint {
    const { fleet } = hull;
    const { base, cycle } = fleet;
    const here = before === undefined ? base : placeAt(before, at);
    switch (to) {
      case "in-port":
      case "repair":
        return { what: "port", since: at, place: base };
      case "outbound":
        return {
          what: "transit",
          since: at,
          place: base,
          to: { place: station(hull), hours: cycle.transit },
        };
      case "homebound":
        return { what: "transit", since: at, place: here, to: { place: base, hours: hoursHome(hull, here) } };
      case "on-station":
        return { what: "on-station", since: at, place: station(hull) };
      case "mission":
        return { what: "mission", since: at, place: here };
    }
  }

  #send({ at, case: open, unit }: Extract<Fact, { kind: "responded" }>): void {
    if (unit === undefined) return;
    const before = this.#stints.get(unit);
    if (before !== undefined) this.#stint(unit, before, at);
    this.#under.set(open.id, unit);
    const { passage } = open;
    const hours = unit.assigned?.kind === "case" ? unit.assigned.time : 0;
    const km = Math.min(passage.leg.course.length, goneKm(passage, at) + passage.madeGood * hours);
    const place = placeFor(unit, open, at);
    this.#stints.set(unit, {
      what: "mission",
      since: at,
      place,
      to: { place: directionAlong(passage.leg.course, km), hours },
    });
  }

  #stay(open: string, at: number): void {
    const unit = this.#under.get(open);
    const before = unit === undefined ? undefined : this.#stints.get(unit);
    if (unit === undefined || before === undefined) return;
    this.#under.delete(open);
    this.#stint(unit, before, at);
    this.#stints.set(unit, { what: "mission", since: at, place: placeAt(before, at) });
  }

  #stint(hull: Hull, stint: Stint, until: number): void {
    const { what, since, place, to } = stint;
    const still = { way: course([0, 0], [0, 0]), kmFrom: 0, kmTo: 0, known: 0 };
    const stays = (at: Direction, from: number) =>
      this.#add(what, hull.id, { ...still, way: { ...still.way, start: at }, from, to: until });
    if (to === undefined || to.hours <= 0) return stays(place, since);
    const way = courseBetween(place, to.place);
    const arrives = since + to.hours;
    const end = Math.min(arrives, until);
    const kmTo = (way.length * (end - since)) / to.hours;
    this.#add(what, hull.id, { way, from: since, to: end, kmFrom: 0, kmTo, known: 0 });
    if (until > arrives) stays(to.place, arrives);
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

/** Where a unit on patrol is drawn: one point of its zone that stands for all of it. */
function station({ fleet, key }: Hull): Direction {
  const { zone, base } = fleet;
  if (zone === undefined) return base;
  return pointWithin(zone.region, (n) => (n === 0 ? key * 0.8 : (key * 7919 * n) % 1));
}

function hoursHome({ fleet }: Hull, from: Direction): number {
  if (fleet.zone !== undefined) return fleet.cycle.transit;
  return fleet.reach === undefined ? 0 : courseBetween(from, fleet.base).length / fleet.reach.speed;
}

function placeAt({ place, since, to }: Stint, at: number): Direction {
  if (to === undefined) return place;
  if (!(to.hours > 0)) return to.place;
  const way = courseBetween(place, to.place);
  return directionAlong(way, way.length * Math.min(1, (at - since) / to.hours));
}
