import { AskWait } from "./ask.ts";
import { EventCalendar, type EventHandle } from "./eventCalendar.ts";
import { isAtLeast0, isNumber, shown } from "./given.ts";
import { HoldUnlessWait, HoldWait } from "./hold.ts";
import { Process } from "./process.ts";
import { SimulationError } from "./simulationError.ts";
import type { Tracer } from "./trace.ts";
import { type Behaviour, type Interrupted, KILLED, PARKED, type Unbegun, type Wait } from "./wait.ts";
import { NOBODY, NOT_YET, Waiter } from "./waiter.ts";
import { type Awaitable, WaitForWait } from "./waitFor.ts";
import { Predicates } from "./waitUntil.ts";

export interface SimulationOptions {
  /** The clock at the beginning, 0 unless given. */
  readonly start?: number;
  /** How many events may happen with no time passing before that counts as a livelock; 10 million unless given. */
  readonly livelockLimit?: number;
  /** Is told of everything that happens. Nobody unless given. */
  readonly trace?: Tracer;
}

export interface RunOptions {
  /**
   * The horizon: events before it happen, events exactly at it stay pending, for a later run. Infinity unless given. Or
   * something that can be waited for, such as a signal, a process or a condition of several: the run ends with the
   * event in which it comes true, and does not begin if it is true already.
   */
  readonly until?: number | Awaitable<unknown>;
  /**
   * What to do when nothing is pending any more and processes still wait: "return" (unless given), since
   * servers that wait for work are often meant to, or "throw" a SimulationError that says who waits for what.
   */
  readonly whenStuck?: "return" | "throw";
}

/** A process that waits for somebody else, not for time to pass. */
export interface WaitingProcess {
  readonly process: string;
  /** What it waits for, such as `resource "dock"`. */
  readonly for: string;
  readonly since: number;
}

/**
 * The `next` that all generators share. Every generator function gives its generators a hidden class of their
 * own, so that looking `next` up on them would be slow in a model with many kinds of process.
 */
const next: (this: Behaviour<unknown>) => IteratorResult<Wait, unknown> = (function* () {})().next;

/**
 * A clock, a calendar of pending events, and the processes that wait in it. Time is a plain number in whatever
 * unit the modeller means.
 *
 * Events happen by time, then priority (the smaller number first), then order of scheduling.
 */
export class Simulation {
  /** @internal */ readonly calendar: EventCalendar;
  private running: Process<unknown> | undefined = undefined;
  /** @internal */ readonly holding: HoldWait = new HoldWait(this);
  /** @internal */ readonly holdingUnless: HoldUnlessWait = new HoldUnlessWait(this);
  /** @internal */ readonly waiting: WaitForWait = new WaitForWait(this);
  /** @internal */ readonly asking: AskWait = new AskWait(this);
  /** @internal */ readonly predicates: Predicates = new Predicates(this);
  private watched = false;
  /** The horizon of the run in progress, -Infinity outside a run and once it is to stop. */
  private until = Number.NEGATIVE_INFINITY;
  /**
   * @internal The wait that the running process has made and not begun. All processes make their waits of the same few
   * objects, so one that is never begun would be begun by another process: it is a mistake when the step ends.
   */
  unbegun: Unbegun | undefined = undefined;
  private readonly spareWaiters: Waiter[] = [];
  private readonly livelockLimit: number;
  private processCount = 0;
  private stopped = false;
  /** @internal */ readonly tracer: Tracer | undefined;
  /**
   * @internal Never run, and there to stay. When the last object of a hidden class dies, V8 drops the class at the next
   * full garbage collection, and with it all code compiled for it: each replication would begin with slow code.
   */
  static readonly lasting: Simulation = Simulation.withOneProcess();

  private static withOneProcess(): Simulation {
    const simulation = new Simulation();
    simulation.start((function* () {})());
    return simulation;
  }

  constructor(options: SimulationOptions = {}) {
    this.calendar = new EventCalendar(options.start ?? 0);
    this.tracer = options.trace;
    this.livelockLimit = options.livelockLimit ?? 10_000_000;
  }

  /** The simulated time. */
  get now(): number {
    return this.calendar.now;
  }

  /** The process that is running; undefined between two steps and in a scheduled action. */
  get current(): Process<unknown> | undefined {
    return this.running;
  }

  /** How many events have happened so far; in one replication the number names a moment more finely than the clock. */
  get events(): number {
    return this.calendar.happened;
  }

  /**
   * Calls `action` after `delay`; among events at one time the smaller priority comes first (0 unless given).
   * @throws SimulationError when the delay is negative or not a number.
   */
  schedule(delay: number, action: () => void, priority = 0): EventHandle {
    if (!isAtLeast0(delay)) {
      throw this.mistake(`schedule(${shown(delay)})`, "a delay is a number of at least 0");
    }
    return this.enter(this.calendar.now + delay, action, priority);
  }

  /**
   * Calls `action` at `time`. A clock that ticks schedules its k-th tick at `start + k * interval`, so that
   * rounding errors do not add up.
   * @throws SimulationError when the time is past or not a number.
   */
  scheduleAt(time: number, action: () => void, priority = 0): EventHandle {
    if (!(isNumber(time) && time >= this.calendar.now)) {
      const rule = isNumber(time) ? "a time may not lie in the past" : "a time is a number";
      throw this.mistake(`scheduleAt(${shown(time)})`, rule);
    }
    return this.enter(time, action, priority);
  }

  private enter(time: number, action: () => void, priority: number): EventHandle {
    if (!isNumber(priority)) throw this.mistake("schedule", "a priority is a number");
    const slot = this.calendar.claim(action);
    this.calendar.insert(slot, time, priority);
    return this.calendar.handleOf(slot);
  }

  /** Takes an event off the calendar; false when it has happened or was cancelled. */
  cancel(handle: EventHandle): boolean {
    const slot = this.calendar.slotOf(handle);
    if (slot < 0) return false;
    this.calendar.remove(slot);
    this.calendar.surrender(slot);
    return true;
  }

  /** Moves an event to `delay` from now, behind its equals there; false when it has happened or was cancelled. */
  reschedule(handle: EventHandle, delay: number): boolean {
    if (!isAtLeast0(delay))
      throw this.mistake(`reschedule(${handle}, ${shown(delay)})`, "a delay is a number of at least 0");
    const slot = this.calendar.slotOf(handle);
    if (slot < 0) return false;
    this.calendar.move(slot, this.calendar.now + delay);
    return true;
  }

  /** Changes an event's rank among those at its time; false when it has happened or was cancelled. */
  reprioritize(handle: EventHandle, priority: number): boolean {
    if (!isNumber(priority))
      throw this.mistake(`reprioritize(${handle}, ${shown(priority)})`, "a priority is a number");
    const slot = this.calendar.slotOf(handle);
    if (slot < 0) return false;
    this.calendar.prioritize(slot, priority);
    return true;
  }

  /**
   * Starts a process; it takes its first step at this instant, after what is already due then.
   * @throws SimulationError for a generator function that was not called.
   */
  start<R>(behaviour: Behaviour<R>, name?: string): Process<R> {
    if (typeof behaviour !== "object") {
      throw this.mistake(
        "start",
        "a behaviour is a generator: call the generator function, as in start(customer())",
      );
    }
    const process = new Process<R>(this, behaviour, ++this.processCount, name);
    process.slot = this.calendar.claim(process as Process<unknown>);
    this.calendar.insertNow(process.slot);
    return process;
  }

  /**
   * Lets events happen until none is pending before the horizon; then the clock stands at the horizon, if one
   * was given. Can be called again to go on: no event is lost or happens twice.
   * @throws SimulationError for a mistake in the model.
   */
  run(options: RunOptions = {}): void {
    const { until = Number.POSITIVE_INFINITY, whenStuck = "return" } = options;
    if (typeof until === "object" && until !== null) this.runUntil(until, whenStuck);
    else this.runTo(until ?? Number.POSITIVE_INFINITY, whenStuck);
  }

  private runUntil(what: Awaitable<unknown>, whenStuck: "return" | "throw"): void {
    if (what.simulation !== this) {
      throw this.mistake(`run({ until: ${what.label} })`, "it belongs to another simulation");
    }
    let heard = false;
    const ear = new Waiter(NOBODY);
    ear.condition = {
      settled: () => {
        heard = true;
        this.stop();
      },
    };
    if (what.enlist(ear) !== NOT_YET) return;
    try {
      this.runTo(Number.POSITIVE_INFINITY, whenStuck);
    } finally {
      if (!heard) ear.place!.abandon(ear, "other");
    }
  }

  private runTo(until: number, whenStuck: "return" | "throw"): void {
    const { calendar } = this;
    if (!(isNumber(until) && until >= calendar.now)) {
      const rule = isNumber(until) ? "the horizon may not lie in the past" : "a horizon is a number";
      throw this.mistake(`run({ until: ${shown(until)} })`, rule);
    }
    this.stopped = false;
    this.until = until;
    this.mayLeap(true);
    try {
      this.advance(until);
    } catch (error) {
      throw this.named(error);
    } finally {
      this.leave();
      this.until = Number.NEGATIVE_INFINITY;
      this.mayLeap(false);
    }
    if (whenStuck === "throw" && this.peek() === Number.POSITIVE_INFINITY) this.checkNobodyWaits();
  }

  private advance(until: number): void {
    const { calendar } = this;
    let idleEvents = 0;
    let before = calendar.now;
    while (!this.stopped) {
      const slot = calendar.take(until);
      if (slot < 0) {
        if (until !== Number.POSITIVE_INFINITY) calendar.now = until;
        return;
      }
      if (calendar.now !== before) {
        before = calendar.now;
        idleEvents = 0;
      } else if (++idleEvents > this.livelockLimit) {
        throw this.mistake("run", `${this.livelockLimit} events happened and no time passed`);
      }
      this.happen(slot);
    }
  }

  private checkNobodyWaits(): void {
    const waiting = this.waitingProcesses();
    if (waiting.length === 0) return;
    const lines = waiting.map(
      ({ process, for: what, since }) => `${process} waits for ${what} since ${since}`,
    );
    throw this.mistake("run", `nothing is pending, so these wait for ever: ${lines.join("; ")}`);
  }

  /** Who waits for somebody else, and for what, in order of their start. */
  waitingProcesses(): WaitingProcess[] {
    const { targets } = this.calendar;
    const processes = targets.filter((target): target is Process<unknown> => target instanceof Process);
    return processes
      .sort((a, b) => a.id - b.id)
      .flatMap(({ name, waiter, suspensions }) =>
        [waiter, ...(suspensions?.again ?? [])].flatMap((stay) =>
          stay === undefined ? [] : [{ process: name, for: stay.place!.label, since: stay.since }],
        ),
      );
  }

  /** Lets one event happen; false when none is pending. */
  step(): boolean {
    const slot = this.calendar.take(Number.POSITIVE_INFINITY);
    if (slot < 0) return false;
    try {
      this.happen(slot);
    } catch (error) {
      throw this.named(error);
    } finally {
      this.leave();
    }
    return true;
  }

  private leave(): void {
    this.running = undefined;
    this.unbegun = undefined;
  }

  /** Makes `run` return after the event in progress; `run` can be called again. */
  stop(): void {
    this.stopped = true;
    this.until = Number.NEGATIVE_INFINITY;
    this.mayLeap(false);
  }

  /** @internal Whether somebody waits for a predicate, which then is asked after every event. */
  watch(watched: boolean): void {
    this.watched = watched;
    this.mayLeap(true);
  }

  /** Whether a hold may go straight on when nothing else is due before it ends. */
  private mayLeap(may: boolean): void {
    this.calendar.horizon = may && !this.watched ? this.until : Number.NEGATIVE_INFINITY;
  }

  /** The time of the next event, Infinity when none is pending. */
  peek(): number {
    return this.calendar.peek();
  }

  private happen(slot: number): void {
    const target = this.calendar.targets[slot]!;
    if (typeof target === "function") {
      this.calendar.surrender(slot);
      if (this.tracer !== undefined) this.tracer({ kind: "action", time: this.now });
      target();
    } else {
      this.resume(target);
    }
    if (this.watched) this.predicates.ask();
  }

  private resume(process: Process<unknown>): void {
    const { waiter } = process;
    if (waiter !== undefined) {
      process.waiter = undefined;
      waiter.place!.abandon(waiter, "elapsed");
      this.recycle(waiter);
    }
    if (this.tracer !== undefined) this.note(process.life === "unborn" ? "start" : "resume", process);
    this.running = process;
    const step = next.call(process.behaviour);
    if (this.unbegun !== undefined) throw this.forgotten(this.unbegun);
    // JavaScriptCore hands the value on in a step of its own.
    if (step !== PARKED && step.value !== PARKED.value) this.end(process, step);
    this.running = undefined;
  }

  private end(process: Process<unknown>, step: IteratorResult<Wait, unknown>): void {
    if (step.done !== true) {
      const rule = `a process waits with yield* and one of the engine's waits; this one yielded ${String(step.value)}`;
      throw this.mistake("yield", rule);
    }
    this.running = undefined;
    process.life = "finished";
    process.result = step.value;
    if (this.tracer !== undefined) this.note("finish", process);
    this.layToRest(process, step.value);
  }

  private layToRest(process: Process<unknown>, news: unknown): void {
    this.calendar.surrender(process.slot);
    for (let { held } = process; held !== undefined; held = process.held) held.lender.giveBack(held);
    const { joiners } = process;
    if (joiners === undefined) return;
    for (let waiter = joiners.first; waiter !== undefined; waiter = joiners.first) {
      joiners.remove(waiter);
      this.serve(waiter, news);
    }
  }

  /** @internal Process.interrupt */
  interrupt(process: Process<unknown>, cause: unknown): void {
    const call = `${process.name}.interrupt()`;
    if (process.finished) throw this.mistake(call, "the process has finished");
    if (process === this.running) throw this.mistake(call, "a process cannot interrupt itself");
    if (this.tracer !== undefined) {
      this.tracer({ kind: "interrupt", time: this.now, process: process.name, cause: String(cause) });
    }
    const interruption: Interrupted = { kind: "interrupted", cause };
    if (process.wakeUpDecided) {
      process.laterInterruptions ??= [];
      process.laterInterruptions.push(interruption);
      return;
    }
    this.withdraw(process, "interrupted");
    process.interruption = interruption;
    this.wake(process);
  }

  /** @internal Process.kill */
  kill(process: Process<unknown>): void {
    const call = `${process.name}.kill()`;
    if (process.finished) throw this.mistake(call, "the process has finished");
    if (process === this.running) throw this.mistake(call, "a process ends itself with return");
    if (this.tracer !== undefined) this.note("kill", process);
    this.withdraw(process, "killed");
    for (const again of process.suspensions?.again ?? []) again.place!.abandon(again, "killed");
    const killer = this.running;
    process.life = "dying";
    this.running = process;
    const { unbegun } = this;
    process.behaviour.return(undefined);
    if (unbegun === undefined && this.unbegun !== undefined) throw this.forgotten(this.unbegun);
    this.running = killer;
    process.life = "killed";
    this.layToRest(process, KILLED);
  }

  private withdraw(process: Process<unknown>, reason: "interrupted" | "killed"): void {
    if (this.calendar.isPending(process.slot)) this.calendar.remove(process.slot);
    const { waiter } = process;
    if (waiter === undefined) return;
    process.waiter = undefined;
    waiter.place!.abandon(waiter, reason);
    this.recycle(waiter);
  }

  /** @internal Gives a waiter, who has left its line, what it waited for. */
  serve(waiter: Waiter, value: unknown): void {
    if (waiter.condition !== undefined) {
      waiter.condition.settled(waiter, value);
      return;
    }
    const { process } = waiter;
    process.waiter = undefined;
    process.outcome = value;
    if (this.calendar.isPending(process.slot)) this.calendar.remove(process.slot);
    this.wake(process);
    this.recycle(waiter);
  }

  private wake(process: Process<unknown>): void {
    // A suspended process sees what was decided when it goes on.
    if (process.suspensions === undefined) this.calendar.insertNow(process.slot);
  }

  /** @internal A waiter for one stay in a line, used again afterwards so that waiting allocates nothing. */
  newWaiter(process: Process<unknown>): Waiter {
    const waiter = this.spareWaiters.pop();
    if (waiter === undefined) return new Waiter(process);
    waiter.process = process;
    return waiter;
  }

  /** @internal Makes a waiter as a new one, to be used again. */
  recycle(waiter: Waiter): void {
    waiter.process = NOBODY;
    waiter.place = undefined;
    waiter.detail = undefined;
    waiter.units = 1;
    waiter.priority = 0;
    this.spareWaiters.push(waiter);
  }

  /** @internal The running process, which is about to wait. */
  aboutToWait(call: string): Process<unknown> {
    const process = this.running!;
    if (process.life !== "alive") {
      if (process.life === "dying") throw this.mistake(call, "a process that is being killed cannot wait");
      process.life = "alive";
    }
    return process;
  }

  /** @internal The running process, whose wait is over. */
  atEndOfWait(call: string): Process<unknown> {
    const process = this.running!;
    if (process.life !== "alive")
      throw this.mistake(call, "this generator was started twice; make a new one for each process");
    return process;
  }

  /** @internal The interruption that ends a wait before it begins; there must be one. */
  nextInterruption(process: Process<unknown>): Interrupted {
    const [first, ...later] = process.laterInterruptions!;
    process.laterInterruptions = later.length > 0 ? later : undefined;
    return first!;
  }

  /** @internal Why a wait cannot be made. */
  cannotWait(call: string): SimulationError {
    if (this.unbegun !== undefined) return this.forgotten(this.unbegun);
    return this.mistake(call, "only a running process of the same simulation can wait, and none is running");
  }

  private forgotten(wait: Unbegun): SimulationError {
    this.unbegun = undefined;
    return this.mistake(wait.call, "a wait needs yield* in front of it");
  }

  /** @internal */
  begunTwice(call: string): SimulationError {
    return this.mistake(call, "this wait is over; make a new one for each yield*");
  }

  /** @internal */
  mistake(call: string, rule: string, cause?: unknown): SimulationError {
    const { now: time, happened: event } = this.calendar;
    const place = { time, event, process: this.running?.name, call };
    return new SimulationError(place, rule, cause === undefined ? undefined : { cause });
  }

  private note(kind: "start" | "resume" | "finish" | "kill", process: Process<unknown>): void {
    this.tracer!({ kind, time: this.now, process: process.name });
  }

  /** Names process and time on an error that a model's own code threw. */
  private named(error: unknown): SimulationError {
    if (error instanceof SimulationError) return error;
    const message = error instanceof Error ? error.message : String(error);
    return this.mistake(this.running === undefined ? "action" : "step", message, error);
  }
}
