/** What a waiting process yields. Nobody but the engine makes one; `yield*` a wait, never `yield` a value. */
export interface Wait {
  readonly kind: "wait";
}

/** A process's behaviour: an ordinary generator that waits with `yield*` and returns its result. */
export type Behaviour<R = void> = Generator<Wait, R, unknown>;

/** Something to `yield*` inside a process; the value of the `yield*` expression is the result. */
export interface Waiting<Result> {
  [Symbol.iterator](): Iterator<Wait, Result, unknown>;
}

/** A wait between the call that makes it and the `yield*` that begins it. */
export interface Unbegun {
  /** The call that made it, such as `hold(5)`. */
  readonly call: string;
}

/** The time asked for passed. */
export interface Elapsed {
  readonly kind: "elapsed";
}

/** Somebody called `interrupt(cause)` on the process. */
export interface Interrupted {
  readonly kind: "interrupted";
  readonly cause: unknown;
}

/** What was waited for happened, and left this value. */
export interface Signalled<T> {
  readonly kind: "signalled";
  readonly value: T;
}

/** The process that was waited for was killed, so it has no result. */
export interface Killed {
  readonly kind: "killed";
}

/** The absence of an outcome: the time asked for simply passed. */
export const NOTHING: unique symbol = Symbol("nothing");

/** The priority of the end of patience: after everything else that happens at its instant. */
export const END_OF_INSTANT: number = Number.MAX_VALUE;

export const ELAPSED: Elapsed = Object.freeze({ kind: "elapsed" });
export const KILLED: Killed = Object.freeze({ kind: "killed" });

/**
 * Makes a step of an iterator. All steps are made here, so that they share one hidden class and the `yield*` of
 * every process stays monomorphic.
 */
function step<Done extends boolean, Value>(
  done: Done,
  value: Value,
): { readonly done: Done; readonly value: Value } {
  return { done, value };
}

/**
 * The one step by which a process parks. A process that suspends with any other step yielded a foreign value,
 * so a single comparison checks every yield.
 */
export const PARKED: IteratorYieldResult<Wait> = step(false, Object.freeze({ kind: "wait" }) as Wait);

/** The last step of a wait, with its result. */
export function done<Result>(value: Result): IteratorReturnResult<Result> {
  return step(true, value);
}

export const DONE_ELAPSED: IteratorReturnResult<Elapsed> = done(ELAPSED);
