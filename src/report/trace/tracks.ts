/**
 * A history as a trace for Perfetto (ui.perfetto.dev) or chrome://tracing: a track for each unit, with its states and
 * inside a mission its cases; for each zone the passages through it, how many there are and how many cases wait.
 *
 * Source of the format: Trace Event Format (Google, 2016): complete events (X), asynchronous ones (b, n, e), counters (C),
 * names (M); times in microseconds. Slices of one track nest and never overlap.
 */

import type { Case, Fact, Passage, Plan, Unit } from "../../model/index.ts";
import { BinaryHeap } from "../../network/index.ts";

/** One event of the format. */
export type TraceEvent = {
  readonly ph: "X" | "b" | "n" | "e" | "C" | "M" | "i";
  readonly name: string;
  readonly pid: number;
  readonly [more: string]: unknown;
};

type Slice = {
  readonly name: string;
  readonly from: number;
  readonly args?: Readonly<Record<string, unknown>>;
};

/** What a unit's track has open: its state, and in a mission its way to a case or its hours there. */
type Track = { readonly tid: number; state: Slice; work: Slice | undefined };

/**
 * Tell it every fact in order, then `close` it at the last hour. It writes an event as soon as that is over, and keeps
 * only what is still open: memory does not grow with the length of the history.
 */
export class Tracks {
  readonly #write: (event: TraceEvent) => void;
  readonly #units = new Map<Unit, Track>();
  readonly #zones = new Map<string, { readonly pid: number; inside: number; waiting: number }>();
  readonly #under = new Map<Case, Unit>();
  readonly #waiting = new Set<Case>();
  /** Passages that are in a zone, the first to arrive on top. */
  readonly #inside = new Set<Passage>();
  readonly #arrivals = new BinaryHeap<{ readonly at: number; readonly passage: Passage }>(
    (a, b) => a.at < b.at,
  );
  #tids = 0;

  constructor(write: (event: TraceEvent) => void) {
    this.#write = write;
    write({ ph: "M", name: "process_name", pid: unitsPid, args: { name: "units" } });
  }

  hear(fact: Fact): void {
    this.#arrive(fact.at);
    switch (fact.kind) {
      case "plan":
        return this.#plan(fact.plan, fact.at);
      case "hull":
        return this.#state(fact);
      case "embarked":
        return this.#enter(fact.passage);
      case "cued":
        return this.#note(fact.passage, "cued", fact.at);
      case "detected":
        return this.#note(fact.passage, `found by ${fact.by.id}`, fact.at);
      case "escaped":
        return this.#note(fact.passage, "escaped", fact.at);
      case "ended":
        if (fact.passage === undefined || fact.fate === "delivered") return;
        this.#note(fact.passage, fact.fate, fact.at);
        return this.#leave(fact.passage, fact.at);
      case "case-opened":
        return this.#wait(fact.case, fact.at);
      case "responded":
        return this.#go(fact);
      case "intercepted":
        return this.#reach(fact.case, fact.at, "on scene");
      case "found-false":
        return this.#reach(fact.case, fact.at, "at a false alarm");
      case "track-lost":
        return this.#reach(fact.case, fact.at, undefined);
      case "re-tasked":
        return this.#retask(fact.case, fact.at);
      case "case-closed":
        return this.#served(fact.case, fact.at);
      default:
        return;
    }
  }

  /** Ends whatever is open. */
  close(at: number): void {
    this.#arrive(at);
    for (const passage of [...this.#inside]) this.#leave(passage, at);
    for (const track of this.#units.values()) this.#endState(track, at);
    this.#units.clear();
  }

  #plan({ network }: Plan, at: number): void {
    for (const id of network.zones.keys()) {
      if (this.#zones.has(id)) continue;
      const pid = unitsPid + 1 + this.#zones.size;
      this.#zones.set(id, { pid, inside: 0, waiting: 0 });
      this.#write({ ph: "M", name: "process_name", pid, args: { name: `zone ${id}` } });
    }
    this.#write({ ph: "i", name: "plan", pid: unitsPid, tid: 0, ts: microseconds(at), s: "g" });
  }

  #state({ at, hull, from, to }: Extract<Fact, { kind: "hull" }>): void {
    const track = this.#units.get(hull);
    if (track !== undefined) this.#endState(track, at);
    if (to === "absent") {
      this.#units.delete(hull);
      return;
    }
    const state = { name: to, from: at };
    if (track !== undefined) track.state = state;
    else {
      const tid = ++this.#tids;
      this.#units.set(hull, { tid, state, work: undefined });
      this.#write({ ph: "M", name: "thread_name", pid: unitsPid, tid, args: { name: hull.id } });
    }
    if (from === "absent" || to !== "mission") return;
    for (const [open, unit] of this.#under) if (unit === hull) this.#begin(hull, `to ${open.id}`, at, open);
  }

  #endState(track: Track, at: number): void {
    this.#endWork(track, at);
    this.#complete(track.tid, track.state, at);
  }

  #endWork(track: Track, at: number): void {
    if (track.work !== undefined) this.#complete(track.tid, track.work, at);
    track.work = undefined;
  }

  /** The unit's orders come before it is on its mission, so its way begins with that, at the same hour. */
  #go({ at, case: open, unit }: Extract<Fact, { kind: "responded" }>): void {
    this.#answered(open, at);
    if (unit === undefined) return;
    this.#under.set(open, unit);
    if (unit.state === "mission") this.#begin(unit, `to ${open.id}`, at, open);
  }

  #reach(open: Case, at: number, work: string | undefined): void {
    const unit = this.#under.get(open);
    if (unit === undefined) return;
    this.#under.delete(open);
    const track = this.#units.get(unit);
    if (track === undefined) return;
    this.#endWork(track, at);
    if (work !== undefined) this.#begin(unit, `${work}: ${open.id}`, at, open);
  }

  #retask(open: Case, at: number): void {
    this.#under.delete(open);
    this.#waits(open, at);
  }

  #served(open: Case, at: number): void {
    this.#answered(open, at);
  }

  #begin(unit: Unit, name: string, at: number, open: Case): void {
    const track = this.#units.get(unit);
    if (track === undefined) return;
    this.#endWork(track, at);
    const args = { case: open.id, shipments: open.shipments.map(({ id }) => id) };
    track.work = { name, from: at, args };
  }

  #complete(tid: number, { name, from, args }: Slice, to: number): void {
    const ts = microseconds(from);
    const dur = microseconds(to) - ts;
    if (dur <= 0) return;
    this.#write({ ph: "X", name, pid: unitsPid, tid, ts, dur, ...(args === undefined ? {} : { args }) });
  }

  #enter(passage: Passage): void {
    const zone = this.#zones.get(passage.leg.zone ?? "");
    if (zone === undefined) return;
    this.#inside.add(passage);
    this.#arrivals.push({ at: passage.arrives, passage });
    zone.inside++;
    this.#asynchronous("b", passage, passage.conveyance, passage.departed, {
      kg: passage.lot.kg,
      shipments: passage.lot.portions.map(({ shipment }) => shipment.id),
    });
    this.#count(passage, passage.departed);
  }

  #note(passage: Passage, name: string, at: number): void {
    if (this.#inside.has(passage)) this.#asynchronous("n", passage, name, at);
  }

  #leave(passage: Passage, at: number): void {
    const zone = this.#zones.get(passage.leg.zone ?? "");
    if (zone === undefined || !this.#inside.delete(passage)) return;
    zone.inside--;
    this.#asynchronous("e", passage, passage.conveyance, at);
    this.#count(passage, at);
  }

  /** Passages that have arrived by now, escapes included. */
  #arrive(now: number): void {
    const { first } = this.#arrivals;
    for (let next = first; next !== undefined && next.at <= now; next = this.#arrivals.first) {
      this.#arrivals.pop();
      const { passage } = next;
      if (passage.arrives > next.at) this.#arrivals.push({ at: passage.arrives, passage });
      else this.#leave(passage, passage.arrives);
    }
  }

  #wait(open: Case, at: number): void {
    this.#note(open.passage, "case opened", at);
    this.#waits(open, at);
  }

  #waits(open: Case, at: number): void {
    const zone = this.#zones.get(open.passage.leg.zone ?? "");
    if (zone === undefined || this.#waiting.has(open)) return;
    this.#waiting.add(open);
    zone.waiting++;
    this.#count(open.passage, at);
  }

  #answered(open: Case, at: number): void {
    const zone = this.#zones.get(open.passage.leg.zone ?? "");
    if (zone === undefined || !this.#waiting.delete(open)) return;
    zone.waiting--;
    this.#count(open.passage, at);
  }

  #asynchronous(
    ph: "b" | "n" | "e",
    { id, leg }: Passage,
    name: string,
    at: number,
    args?: Readonly<Record<string, unknown>>,
  ): void {
    const { pid } = this.#zones.get(leg.zone!)!;
    const ts = microseconds(at);
    this.#write({ ph, cat: "passage", id, name, pid, tid: 0, ts, ...(args === undefined ? {} : { args }) });
  }

  #count({ leg }: Passage, at: number): void {
    const { pid, inside, waiting } = this.#zones.get(leg.zone!)!;
    const ts = microseconds(at);
    this.#write({ ph: "C", name: "inside", pid, ts, args: { passages: inside } });
    this.#write({ ph: "C", name: "cases waiting", pid, ts, args: { cases: waiting } });
  }
}

const unitsPid = 1;

/** Hours as whole microseconds, so that slices that touch touch exactly. */
const microseconds = (hours: number): number => Math.round(hours * 3.6e9);
