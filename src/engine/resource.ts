import {
  type AskedFor,
  type AskOptions,
  BALKED,
  type Balked,
  type Counter,
  checkAsking,
  GRANTED,
  type Granted,
} from "./ask.ts";
import { type Claimant, claimantsIn } from "./claimant.ts";
import { isAtLeast0, shown } from "./given.ts";
import { hold } from "./hold.ts";
import { type Holding, Holdings, type Lender } from "./holding.ts";
import type { Process } from "./process.ts";
import { ResourceRecord } from "./resourceRecord.ts";
import { Simulation } from "./simulation.ts";
import { goOn, suspend } from "./suspension.ts";
import type { Behaviour, Waiting } from "./wait.ts";
import { type Departure, NOT_YET, type Waiter, WaitingLine } from "./waiter.ts";
import type { Awaitable } from "./waitFor.ts";

/**
 * In which order a resource serves those who wait: by arrival, latest arrival first, by priority (the smaller
 * number first, by arrival among equals), or by a comparator that is negative when `a` comes before `b`
 * (by arrival among equals).
 */
export type Discipline = "first-come" | "last-come" | "priority" | ((a: Claimant, b: Claimant) => number);

/** What becomes of the work of a process whose units are taken away. */
export type Preempted = {
  readonly kind: "preempted";
  readonly resource: string;
  /** Who took the units; undefined when the capacity fell. */
  readonly by: string | undefined;
  /** Since when they had been held. */
  readonly since: number;
};

export interface ResourceOptions {
  /** Units in service. */
  readonly capacity: number;
  readonly name?: string;
  /** "priority" unless given. */
  readonly discipline?: Discipline;
  /** How many may wait; whoever comes later balks. Infinity unless given. Preempted ones may exceed it. */
  readonly queueLimit?: number;
  /**
   * Allows a more pressing request to take units from less pressing holders, and says what becomes of these:
   * "resume" suspends the process until it regains the units, and its hold goes on where it stopped; "restart"
   * does the same, and the hold begins anew; "drop" takes the units for good and interrupts the process with a
   * `Preempted` as cause. Victims are those with the greatest priority number, among them those granted last;
   * a suspended process waits ahead of its equals.
   */
  readonly preemption?: "resume" | "restart" | "drop";
  /**
   * What happens to work in progress when the capacity falls below what is held: "finish" (unless given) lets
   * it end, and grants nothing until enough is free; "preempt" takes units from victims of any priority, in the
   * same order, who fare as `preemption` says ("resume" if it does not). The process that changes the capacity is
   * never one: if all others cannot cover the shortfall, they all lose their units, and what is still missing is
   * covered when that process releases its own.
   */
  readonly shrinkage?: "finish" | "preempt";
  /** The largest capacity that will ever be set, for refusing impossible requests; `capacity` unless given. */
  readonly largestCapacity?: number;
}

export interface RequestOptions extends AskOptions {
  /** 1 unless given. */
  readonly units?: number;
  /** Where the resource has `preemption`: "never" waits for units to be given back, however pressing it is. */
  readonly preempt?: "never";
}

/** How a request ended. */
export type Requested = AskedFor<Granted | Balked>;

/** Marks a waiter as a suspended process that wants its units back, and says how long it had used them. */
class Regain {
  readonly used: number;

  constructor(used: number) {
    this.used = used;
  }
}

/**
 * Identical units that processes hold for a while: servers, berths, crews.
 *
 * A request that can be granted is granted at once and takes no event. A released unit belongs to the first in
 * line from the moment of release, so nobody can overtake; the new holder goes on at the same instant. The line
 * is strict: a request for many units that does not fit yet holds up those behind it. A process that ends gives
 * back what it holds.
 */
export class Resource implements Counter, Lender {
  readonly name: string;
  /** What was observed: waits, uses, queue length, units in use, counts. */
  readonly record: ResourceRecord;
  /** @internal */ readonly simulation: Simulation;
  private units: number;
  private largest: number;
  private taken = 0;
  /** While room is made for a request, nobody else is served with it. */
  private makingRoom = false;
  private readonly line = new WaitingLine();
  private readonly holdings: Holdings;
  private readonly precedes: (a: Waiter, b: Waiter) => boolean;
  private readonly queueLimit: number;
  private readonly preemption: "resume" | "restart" | "drop" | undefined;
  private readonly shrinkage: "finish" | "preempt";
  /** @internal Used a little and there to stay, see `Simulation.lasting`. */
  static readonly lasting: Resource = Resource.used();

  private static used(): Resource {
    const simulation = new Simulation();
    const resource = new Resource(simulation, { capacity: 1 });
    function* customer(): Behaviour {
      yield* resource.request();
      yield* hold(simulation, 0.5);
      resource.release();
    }
    simulation.start(customer());
    simulation.start(customer());
    simulation.run();
    return resource;
  }

  constructor(simulation: Simulation, options: ResourceOptions) {
    const {
      capacity,
      name = "resource",
      discipline = "priority",
      queueLimit = Number.POSITIVE_INFINITY,
    } = options;
    if (!isAtLeast0(capacity))
      throw simulation.mistake(`new Resource(${shown(capacity)})`, "a capacity is a number of at least 0");
    if (!isAtLeast0(queueLimit))
      throw simulation.mistake(`new Resource("${name}")`, "a queue limit is a number of at least 0");
    this.simulation = simulation;
    this.name = name;
    this.record = new ResourceRecord(simulation, capacity);
    this.units = capacity;
    this.largest = Math.max(capacity, options.largestCapacity ?? 0);
    this.holdings = new Holdings(this);
    this.precedes = order(discipline);
    this.queueLimit = queueLimit;
    this.preemption = options.preemption;
    this.shrinkage = options.shrinkage ?? "finish";
  }

  get capacity(): number {
    return this.units;
  }

  /** Units that are free now; negative while more is held than the capacity. */
  get available(): number {
    return this.units - this.taken;
  }

  /** Units that are held now. */
  get held(): number {
    return this.taken;
  }

  /** How many wait now. */
  get waiting(): number {
    return this.line.length;
  }

  /** Who holds units now, in order of grant. */
  holders(): Process<unknown>[] {
    const holders: Process<unknown>[] = [];
    for (let { first } = this.holdings; first !== undefined; first = first.next) holders.push(first.process);
    return holders;
  }

  /** Who waits now, in order of service. */
  queue(): Claimant[] {
    return claimantsIn(this.line);
  }

  /**
   * Asks for units, and waits until they are granted, patience ends, or the process is interrupted.
   * @throws SimulationError when more is asked for than can ever be there.
   */
  request(options?: RequestOptions): Waiting<Requested> {
    const units = options?.units ?? 1;
    this.check(units, options);
    return this.simulation.asking.begin(
      this,
      units,
      options?.preempt,
      options,
    ) as Waiting<unknown> as Waiting<Requested>;
  }

  /** A request as a part of a condition: `anyOf({ berth: dock.whenGranted(), storm })`. */
  whenGranted(options?: Omit<RequestOptions, "patience">): Awaitable<Granted | Balked> {
    const { units = 1, priority = 0, preempt } = options ?? {};
    this.check(units, options);
    const enlist = (waiter: Waiter) => {
      waiter.units = units;
      waiter.priority = priority;
      waiter.detail = preempt;
      return this.admit(waiter) as Granted | Balked | typeof NOT_YET;
    };
    const { simulation, label } = this;
    return { simulation, label, enlist };
  }

  private check(units: number, options: AskOptions | undefined): void {
    if (options === undefined && units <= this.largest) return;
    const call = `${this.call}({ units: ${shown(units)} })`;
    checkAsking(this.simulation, call, units, options);
    if (units > this.largest) {
      throw this.simulation.mistake(call, `the capacity is ${this.largest}, so this can never be granted`);
    }
  }

  /**
   * Gives units back, those granted last first.
   * @throws SimulationError when the process does not hold that many.
   */
  release(units = 1, process: Process<unknown> | undefined = this.simulation.current): void {
    const latest = process?.held;
    if (latest !== undefined && latest.lender === this && latest.units === units) this.end(latest);
    else this.releaseParts(units, process);
    if (this.simulation.tracer !== undefined) this.note("release", process!, units);
    this.free(units);
  }

  private releaseParts(units: number, process: Process<unknown> | undefined): void {
    const refuse = (rule: string) => this.simulation.mistake(`${this.label}.release(${shown(units)})`, rule);
    if (process === undefined)
      throw refuse("no process of the same simulation is running, so say who releases");
    if (!(isAtLeast0(units) && units > 0)) throw refuse("an amount is a number above 0");
    const mine: Holding[] = [];
    for (let { held } = process; held !== undefined; held = held.older)
      if (held.lender === this) mine.push(held);
    const total = mine.reduce((sum, holding) => sum + holding.units, 0);
    if (units > total) throw refuse(`${process.name} holds only ${total}`);
    let missing = units;
    for (const holding of mine) {
      if (missing < holding.units) {
        holding.units -= missing;
        return;
      }
      missing -= holding.units;
      this.end(holding);
    }
  }

  /**
   * Changes the number of units in service, now. More units go to those who wait at once; fewer, see `shrinkage`.
   * @throws SimulationError when it is negative or not a number.
   */
  setCapacity(capacity: number): void {
    if (!isAtLeast0(capacity)) {
      throw this.simulation.mistake(
        `${this.label}.setCapacity(${shown(capacity)})`,
        "a capacity is a number of at least 0",
      );
    }
    this.units = capacity;
    this.largest = Math.max(this.largest, capacity);
    this.record.capacity.set(capacity);
    const { tracer } = this.simulation;
    if (tracer !== undefined)
      tracer({ kind: "capacity", time: this.simulation.now, place: this.label, units: capacity });
    if (this.shrinkage === "preempt" && this.taken > capacity) {
      const { current } = this.simulation;
      const victims = this.holdings.victims(this.taken - capacity, ({ process }) => process !== current);
      for (const victim of victims) this.preempt(victim, undefined);
    }
    this.serveLine();
    this.record.inUse.set(this.taken);
  }

  /**
   * Changes how pressing the waiting request of a process is, and moves it in the line accordingly.
   * @returns false when the process does not wait here.
   */
  reprioritize(process: Process<unknown>, priority: number): boolean {
    let { first: waiter } = this.line;
    while (waiter !== undefined && waiter.process !== process) waiter = waiter.next;
    if (waiter === undefined) return false;
    this.line.remove(waiter);
    waiter.priority = priority;
    this.line.insertSorted(waiter, this.precedes);
    this.serveLine();
    this.record.inUse.set(this.taken);
    return true;
  }

  /** @internal */
  get label(): string {
    return `resource "${this.name}"`;
  }

  /** @internal */
  get call(): string {
    return `${this.label}.request`;
  }

  /** @internal */
  admit(waiter: Waiter): Granted | Balked | typeof NOT_YET {
    const { simulation, record, line } = this;
    record.requested++;
    const now = simulation.calendar.now;
    const { units } = waiter;
    if (line.first === undefined || this.precedes(waiter, line.first)) {
      if (units <= this.units - this.taken || (this.preemption !== undefined && this.makeRoom(waiter))) {
        this.grant(waiter, now, now);
        if (line.first !== undefined) this.serveLine();
        record.inUse.set(this.taken);
        return GRANTED;
      }
    }
    if (line.length >= this.queueLimit) {
      record.balked++;
      if (simulation.tracer !== undefined) this.note("balk", waiter.process, units);
      return BALKED;
    }
    waiter.place = this;
    waiter.since = now;
    line.insertSorted(waiter, this.precedes);
    record.queueLength.set(line.length);
    if (simulation.tracer !== undefined) this.note("queue", waiter.process, units);
    return NOT_YET;
  }

  /** @internal */
  abandon(waiter: Waiter, reason: Departure): void {
    const { record, line, simulation } = this;
    line.remove(waiter);
    record.queueLength.set(line.length);
    if (reason === "elapsed") record.reneged++;
    else if (reason === "interrupted") record.interrupted++;
    else if (reason === "killed") record.killed++;
    else record.withdrawn++;
    if (simulation.tracer !== undefined) this.note("leave", waiter.process, waiter.units);
    if (this.makingRoom) return;
    this.serveLine();
    record.inUse.set(this.taken);
  }

  /** @internal A process that ends gives a holding back. */
  giveBack(holding: Holding): void {
    const { units, process } = holding;
    this.end(holding);
    if (this.simulation.tracer !== undefined) this.note("release", process, units);
    this.free(units);
  }

  private free(units: number): void {
    this.taken -= units;
    if (this.line.first !== undefined) this.serveLine();
    this.record.inUse.set(this.taken);
  }

  private serveLine(): void {
    const { line, simulation, record } = this;
    for (let waiter = line.first; waiter !== undefined; waiter = line.first) {
      if (waiter.units > this.units - this.taken) return;
      line.remove(waiter);
      record.queueLength.set(line.length);
      const now = simulation.calendar.now;
      if (waiter.detail instanceof Regain) {
        this.regain(waiter, waiter.detail);
      } else {
        this.grant(waiter, waiter.since, now);
        simulation.serve(waiter, GRANTED);
      }
    }
  }

  private grant(waiter: Waiter, asked: number, now: number): void {
    const { record } = this;
    this.taken += waiter.units;
    record.granted++;
    record.inService++;
    record.waits.record(now - asked);
    this.holdings.add(waiter.process, waiter.units, waiter.priority, now);
    if (this.simulation.tracer !== undefined) this.note("grant", waiter.process, waiter.units);
  }

  private end(holding: Holding): void {
    const { record } = this;
    record.released++;
    record.inService--;
    record.uses.record(this.simulation.calendar.now - holding.since);
    this.holdings.remove(holding);
  }

  /** Takes units away from less pressing holders until a request fits; takes nothing if it would not. */
  private makeRoom(waiter: Waiter): boolean {
    if (waiter.detail === "never") return false;
    const short = waiter.units - (this.units - this.taken);
    const victims = this.holdings.victims(
      short,
      ({ process, priority }) => priority > waiter.priority && process !== waiter.process,
    );
    if (victims.reduce((sum, { units }) => sum + units, 0) < short) return false;
    this.makingRoom = true;
    for (const victim of victims) this.preempt(victim, waiter.process);
    this.makingRoom = false;
    return true;
  }

  private preempt(victim: Holding, by: Process<unknown> | undefined): void {
    const { simulation, record, line } = this;
    const { process, units, priority, since } = victim;
    record.preempted++;
    record.inService--;
    this.taken -= units;
    if (simulation.tracer !== undefined) this.note("preempt", process, units);
    this.holdings.remove(victim);
    if (this.preemption === "drop") {
      record.dropped++;
      record.uses.record(simulation.now - since);
      const cause: Preempted = { kind: "preempted", resource: this.name, by: by?.name, since };
      simulation.interrupt(process, cause);
      return;
    }
    const again = simulation.newWaiter(process);
    again.place = this;
    again.units = units;
    again.priority = priority;
    again.since = simulation.now;
    again.detail = new Regain(simulation.now - since);
    line.insertAhead(again, this.precedes);
    record.queueLength.set(line.length);
    suspend(simulation, process, again, this.preemption ?? "resume");
  }

  private regain(waiter: Waiter, { used }: Regain): void {
    const { simulation } = this;
    this.taken += waiter.units;
    this.record.inService++;
    this.holdings.add(waiter.process, waiter.units, waiter.priority, simulation.now - used);
    if (simulation.tracer !== undefined) this.note("regain", waiter.process, waiter.units);
    goOn(simulation, waiter.process, waiter);
    simulation.recycle(waiter);
  }

  private note(
    kind: "queue" | "grant" | "balk" | "leave" | "release" | "preempt" | "regain",
    process: Process<unknown>,
    units: number,
  ): void {
    this.simulation.tracer!({
      kind,
      time: this.simulation.now,
      process: process.name,
      place: this.label,
      units,
    });
  }
}

function order(discipline: Discipline): (a: Waiter, b: Waiter) => boolean {
  if (discipline === "first-come") return () => false;
  if (discipline === "last-come") return () => true;
  if (discipline === "priority") return (a, b) => a.priority < b.priority;
  return (a, b) => discipline(a, b) < 0;
}
