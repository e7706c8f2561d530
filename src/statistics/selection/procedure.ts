/** One simulation that a procedure asks for. */
export type Draw = { readonly system: number; readonly replication: number };

/** What a selection procedure chose, what it cost, and what it promises. */
export type Selection = {
  /** Index of the chosen system. */
  readonly best: number;
  /** Mean of each system over what was observed of it. Biased for the chosen one: re-run it on fresh replications. */
  readonly means: readonly number[];
  /** Number of replications spent on each system. */
  readonly observations: readonly number[];
  /** Systems that were not eliminated; the chosen one is among them. */
  readonly survivors: readonly number[];
  readonly method: string;
  readonly guarantee: string;
};

/**
 * A procedure that asks for replications and is answered with their outcomes in the same order.
 *
 * It holds no simulator and no randomness: the caller runs what is asked, on this thread or many.
 */
export type Procedure = Generator<readonly Draw[], Selection, readonly number[]>;

/** Whether a small or a large outcome is good: kilograms delivered, or kilograms removed. */
export type Direction = "smallest" | "largest";

/** Runs a procedure to its end with outcomes at hand. */
export function runProcedure(procedure: Procedure, observe: (draw: Draw) => number): Selection {
  let step = procedure.next([]);
  while (!step.done) step = procedure.next(step.value.map(observe));
  return step.value;
}

/** Runs a procedure to its end with outcomes that take time, a batch of draws at once. */
export async function runProcedureAsync(
  procedure: Procedure,
  observe: (draws: readonly Draw[]) => Promise<readonly number[]>,
): Promise<Selection> {
  let step = procedure.next([]);
  while (!step.done) step = procedure.next(await observe(step.value));
  return step.value;
}

/** Index of the best of the candidates, the lowest index among equals. */
export function bestOf(
  candidates: readonly number[],
  score: (system: number) => number,
  direction: Direction,
): number {
  const sign = direction === "smallest" ? 1 : -1;
  return candidates.reduce((best, system) => (sign * score(system) < sign * score(best) ? system : best));
}

/** The first replications of every system, from `from` up to but not including `to`. */
export function drawsOf(systems: readonly number[], from: number, to: number): Draw[] {
  return systems.flatMap((system) =>
    Array.from({ length: Math.max(0, to - from) }, (_, i) => ({ system, replication: from + i })),
  );
}

/** Asks for replications and adds each outcome to those of its system. */
export function* askInto(
  draws: readonly Draw[],
  outcomes: readonly number[][],
): Generator<readonly Draw[], void, readonly number[]> {
  const answers = yield draws;
  draws.forEach(({ system }, index) => {
    outcomes[system]!.push(answers[index]!);
  });
}
