import type { Simulation } from "./simulation.ts";
import { type Departure, NOT_YET, type Served, Waiter } from "./waiter.ts";
import type { Awaitable } from "./waitFor.ts";

/** The parts of a condition: an object whose keys name them, or a list. */
export type Parts = Readonly<Record<string, Awaitable<unknown>>> | readonly Awaitable<unknown>[];

/** The value with which a part comes true. */
export type PartValue<Part> = Part extends { readonly valueType?: infer Value } ? Value : never;

/** Which part came first, and its value: `switch` on `key`. */
export type FirstOf<P extends Parts> = {
  [Key in Exclude<keyof P, keyof (readonly unknown[])> & string]: {
    readonly key: Key;
    readonly value: PartValue<P[Key]>;
  };
}[Exclude<keyof P, keyof (readonly unknown[])> & string];

/** The values of all parts, under the same keys. */
export type AllOf<P extends Parts> = { -readonly [Key in keyof P]: PartValue<P[Key]> };

/**
 * Comes true with the first of its parts; the others are withdrawn (a request leaves its line). Of parts that are
 * true already, the one written first counts. Parts may be conditions themselves.
 * @throws RangeError without parts.
 */
export function anyOf<const P extends Parts>(parts: P): Awaitable<FirstOf<P>> {
  return new Condition(parts, "anyOf") as Awaitable<unknown> as Awaitable<FirstOf<P>>;
}

/**
 * Comes true when all of its parts have, with all their values. What an interruption finds done stays done: units
 * that were granted are held.
 * @throws RangeError without parts.
 */
export function allOf<const P extends Parts>(parts: P): Awaitable<AllOf<P>> {
  return new Condition(parts, "allOf") as Awaitable<unknown> as Awaitable<AllOf<P>>;
}

class Condition implements Awaitable<unknown> {
  readonly simulation: Simulation;
  readonly need: "anyOf" | "allOf";
  readonly keys: readonly string[];
  readonly parts: readonly Awaitable<unknown>[];
  readonly list: boolean;

  constructor(parts: Parts, need: "anyOf" | "allOf") {
    this.keys = Object.keys(parts);
    this.parts = Object.values(parts);
    this.list = Array.isArray(parts);
    this.need = need;
    const first = this.parts[0];
    if (first === undefined) throw new RangeError(`${need} needs at least 1 part`);
    this.simulation = first.simulation;
    const stranger = this.parts.find(({ simulation }) => simulation !== this.simulation);
    if (stranger !== undefined) {
      throw this.simulation.mistake(this.label, `${stranger.label} belongs to another simulation`);
    }
  }

  get label(): string {
    return `${this.need}(${this.parts.map(({ label }) => label).join(", ")})`;
  }

  enlist(waiter: Waiter): unknown {
    return new Wish(this, waiter).begin();
  }
}

/** One process's waiting for a condition: a place for that process, and the one whom the parts inform. */
class Wish implements Served {
  private readonly condition: Condition;
  private readonly waiter: Waiter;
  private readonly branches: (Waiter | undefined)[] = [];
  private readonly values: unknown[] = [];
  private missing: number;
  /** While the parts are asked, the process runs: what serves it then is booked, and must not wake it. */
  private asking = true;

  constructor(condition: Condition, waiter: Waiter) {
    this.condition = condition;
    this.waiter = waiter;
    this.missing = condition.parts.length;
  }

  get label(): string {
    return this.condition.label;
  }

  begin(): unknown {
    const { condition, waiter } = this;
    for (const [index, part] of condition.parts.entries()) {
      const branch = new Waiter(waiter.process);
      branch.condition = this;
      branch.branch = index;
      this.branches[index] = branch;
      const value = part.enlist(branch);
      if (value !== NOT_YET) this.book(index, value);
      if (condition.need === "allOf") continue;
      // Asking for one part may serve another: putting into a tank serves who waits to get from it.
      const first = this.values.findIndex((_, key) => key in this.values);
      if (first >= 0) return this.first(first, "other");
    }
    this.asking = false;
    if (this.missing === 0) return this.all();
    waiter.place = this;
    waiter.since = condition.simulation.now;
    return NOT_YET;
  }

  settled(branch: Waiter, value: unknown): void {
    const index = branch.branch;
    this.book(index, value);
    if (this.asking) return;
    const { need, simulation } = this.condition;
    if (need === "anyOf") simulation.serve(this.waiter, this.first(index, "other"));
    else if (this.missing === 0) simulation.serve(this.waiter, this.all());
  }

  private book(index: number, value: unknown): void {
    this.branches[index] = undefined;
    this.values[index] = value;
    this.missing--;
  }

  abandon(_waiter: Waiter, reason: Departure): void {
    for (const branch of this.branches) if (branch !== undefined) branch.place!.abandon(branch, reason);
  }

  private first(index: number, reason: Departure): unknown {
    this.abandon(this.waiter, reason);
    return { key: this.condition.keys[index], value: this.values[index] };
  }

  private all(): unknown {
    const { keys, list } = this.condition;
    return list ? this.values : Object.fromEntries(keys.map((key, index) => [key, this.values[index]]));
  }
}
