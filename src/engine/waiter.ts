import type { Process } from "./process.ts";

/** Said by a place that cannot serve a waiter at once. */
export const NOT_YET: unique symbol = Symbol("not yet");

/** Where somebody waits: a signal, a resource, a store, a gate. */
export interface Place {
  /** What the place is, for reports: `Resource "dock"`. */
  readonly label: string;
  /** The waiter goes away unserved. */
  abandon(waiter: Waiter, reason: Departure): void;
}

/** Why a waiter goes away unserved: "other" means that another branch of its condition was served. */
export type Departure = "interrupted" | "killed" | "elapsed" | "other";

/** What a waiter tells when it is served: its own process, or the condition of which it is a branch. */
export interface Served {
  settled(waiter: Waiter, value: unknown): void;
}

/**
 * In the place of a process where there is none. Records that are used again forget their process in between: one
 * that they held on to would outlive its time and be moved to the old generation of the heap.
 */
export const NOBODY: Process<unknown> = undefined as unknown as Process<unknown>;

/** One stay in one waiting line. Plain mutable record, linked into its line, so that leaving costs O(1). */
export class Waiter {
  process: Process<unknown>;
  place: Place | undefined = undefined;
  /** The condition to inform instead of waking the process. */
  condition: Served | undefined = undefined;
  branch = 0;
  previous: Waiter | undefined = undefined;
  next: Waiter | undefined = undefined;
  /** When it joined. */
  since = 0;
  /** How much it asks for. */
  units = 1;
  priority = 0;
  /** What else the place needs to know: an item to put, a filter. */
  detail: unknown = undefined;

  constructor(process: Process<unknown>) {
    this.process = process;
  }
}

/** A doubly linked line of waiters, first to be served first. */
export class WaitingLine {
  first: Waiter | undefined = undefined;
  last: Waiter | undefined = undefined;
  length = 0;

  append(waiter: Waiter): void {
    const last = this.last;
    waiter.previous = last;
    waiter.next = undefined;
    if (last === undefined) this.first = waiter;
    else last.next = waiter;
    this.last = waiter;
    this.length++;
  }

  insertBefore(place: Waiter, waiter: Waiter): void {
    const previous = place.previous;
    waiter.previous = previous;
    waiter.next = place;
    place.previous = waiter;
    if (previous === undefined) this.first = waiter;
    else previous.next = waiter;
    this.length++;
  }

  /** Puts a waiter behind everyone that it does not precede. The usual case, the end of the line, costs O(1). */
  insertSorted(waiter: Waiter, precedes: (a: Waiter, b: Waiter) => boolean): void {
    if (this.last === undefined || !precedes(waiter, this.last)) {
      this.append(waiter);
      return;
    }
    let place = this.first!;
    while (!precedes(waiter, place)) place = place.next!;
    this.insertBefore(place, waiter);
  }

  /** Puts a waiter ahead of everyone that does not precede it. */
  insertAhead(waiter: Waiter, precedes: (a: Waiter, b: Waiter) => boolean): void {
    let place = this.first;
    while (place !== undefined && precedes(place, waiter)) place = place.next;
    if (place === undefined) this.append(waiter);
    else this.insertBefore(place, waiter);
  }

  /** Takes those out of the line who `may` go on, in order, and serves each. Serving one may withdraw another. */
  serveThose(may: (waiter: Waiter) => boolean, serve: (waiter: Waiter) => void): void {
    const chosen: Waiter[] = [];
    for (let waiter = this.first; waiter !== undefined; waiter = waiter.next) {
      if (may(waiter)) chosen.push(waiter);
    }
    for (const waiter of chosen) {
      if (!this.has(waiter)) continue;
      this.remove(waiter);
      serve(waiter);
    }
  }

  private has(waiter: Waiter): boolean {
    return waiter.previous !== undefined || this.first === waiter;
  }

  remove(waiter: Waiter): void {
    const { previous, next } = waiter;
    if (previous === undefined) this.first = next;
    else previous.next = next;
    if (next === undefined) this.last = previous;
    else next.previous = previous;
    waiter.previous = undefined;
    waiter.next = undefined;
    this.length--;
  }
}
