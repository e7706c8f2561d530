/** The unit of work: a block of replications of one alternative, a pure function of what it names. */

import {
  type DispatchRule,
  type Fact,
  type OpenStream,
  type PlanSchedule,
  simulate,
} from "../model/index.ts";
import type { Layout } from "./layout.ts";
import { Ledger } from "./ledger.ts";
import type { OwnMeasure } from "./measure.ts";
import { entityOf } from "./placeOfFact.ts";
import { type Weeks, weekListener } from "./weeks.ts";

/** Replications `from` to `to` (both included, counted from 1) of one alternative. */
export type Task = { readonly alternative: string; readonly from: number; readonly to: number };

/** One alternative, compiled: what its replications need, whatever other alternatives there are. */
export type History = {
  readonly course: PlanSchedule;
  /** The columns of its records: its own parts only. */
  readonly layout: Layout;
  /** Cost beside that of its assets, in dollars an hour. */
  readonly cost: number;
};

/** What a task needs besides its name; the same for every task of an experiment. */
export type Setting = {
  readonly seed: string;
  readonly histories: ReadonlyMap<string, History>;
  readonly rule: DispatchRule | undefined;
  readonly own: readonly OwnMeasure[];
  readonly mostEvents: number | undefined;
  readonly weekly: Weeks | undefined;
  /** How chance of a replication is opened, where it is not by seed and replication alone. */
  readonly chance: ((seed: string, replication: number) => OpenStream) | undefined;
};

/** Why a replication has no record. */
export type Failure = {
  readonly alternative: string;
  readonly replication: number;
  readonly error: string;
  /** Hours from the start of the warm-up, and who it happened to, as far as they are known. */
  readonly time?: number;
  readonly entity?: string;
  /** Which event of the replication it was, counted from 1, as far as it is known. */
  readonly step?: number;
};

/** What a replication left behind: its record, or why there is none. */
export type ReplicationResult =
  | {
      readonly kind: "done";
      readonly alternative: string;
      readonly replication: number;
      readonly record: Float64Array;
    }
  | ({ readonly kind: "failed" } & Failure);

/** What a task left behind: the records of what succeeded, one after another, and what failed. */
export type Block = {
  readonly alternative: string;
  readonly replications: Int32Array;
  /** One record a replication, in the layout of its alternative. */
  readonly records: Float64Array;
  readonly failed: readonly Failure[];
};

/**
 * Runs the replications of a task, one after another, and yields after each, so that whoever performs it may take a
 * breath, or end it there: what was finished is then in the block. A failure ends its replication, not the task.
 */
export function* perform(setting: Setting, task: Task): Generator<ReplicationResult, void> {
  for (let replication = task.from; replication <= task.to; replication++) {
    yield replicate(setting, task.alternative, replication, () => {});
  }
}

/** Puts the results of one alternative together. */
export function blockOf(alternative: string, results: readonly ReplicationResult[]): Block {
  const done = results.flatMap((result) => (result.kind === "done" ? [result] : []));
  const width = done[0]?.record.length ?? 0;
  const records = new Float64Array(done.length * width);
  done.forEach(({ record }, row) => {
    records.set(record, row * width);
  });
  return {
    alternative,
    replications: Int32Array.from(done, ({ replication }) => replication),
    records,
    failed: results.flatMap((result) => {
      if (result.kind === "done") return [];
      const { kind: _, ...failure } = result;
      return [failure];
    }),
  };
}

/** Runs one replication and keeps its accounts; `listener` is told every fact too. */
export function replicate(
  setting: Setting,
  alternative: string,
  replication: number,
  listener: (fact: Fact) => void,
): ReplicationResult {
  const { course, layout, cost } = setting.histories.get(alternative)!;
  const period = { decision: course.warmUp, horizon: course.warmUp + course.horizon };
  const ledger = new Ledger(layout, { ...period, cost });
  const folds = setting.own.map((measure) => ({ name: measure.name, fold: measure.begin(period) }));
  const weekly = setting.weekly && weekListener(setting.weekly, layout, ledger.record);
  let last: Fact | undefined;
  const remember = (fact: Fact) => {
    last = fact;
  };
  try {
    simulate(course, {
      seed: setting.seed,
      replication,
      listeners: [
        ...[remember, ledger.listen, ...folds.map(({ fold }) => fold.listen)],
        ...(weekly === undefined ? [listener] : [weekly, listener]),
      ],
      rule: setting.rule,
      mostEvents: setting.mostEvents,
      open: setting.chance?.(setting.seed, replication),
    });
    for (const { name, fold } of folds) {
      const value = fold.value();
      const { numerator, denominator } =
        typeof value === "number" ? { numerator: value, denominator: 1 } : value;
      ledger.record[layout.column.get(`own_numerator.${name}`)!] = numerator;
      ledger.record[layout.column.get(`own_denominator.${name}`)!] = denominator;
    }
    return { kind: "done", alternative, replication, record: ledger.record };
  } catch (error) {
    return { kind: "failed", alternative, replication, ...explain(error, last) };
  }
}

/** What went wrong, when in simulated time, and with whom: as the engine says it, else from the last fact. */
function explain(error: unknown, last: Fact | undefined): Omit<Failure, "alternative" | "replication"> {
  const message = error instanceof Error ? error.message : String(error);
  const { time, process, event } = error as Readonly<Record<"time" | "process" | "event", unknown>>;
  const at = typeof time === "number" ? time : last?.at;
  const entity = typeof process === "string" ? process : last && entityOf(last);
  return {
    error: message,
    ...(at === undefined ? {} : { time: at }),
    ...(entity === undefined ? {} : { entity }),
    ...(typeof event === "number" ? { step: event } : {}),
  };
}
