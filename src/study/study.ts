/** Replications asked for as they are needed: what sweeps, frontiers and searches for a best plan run on. */

import type { Block, Check, Executor, Failure, Measure, Records, Setting } from "../experiment/index.ts";
import {
  checks,
  commonLayout,
  difference,
  embedding,
  estimate,
  type Layout,
  level,
  type MeasureEstimate,
  measuresOf,
  type Question,
  type Running,
  type Span,
  setting,
  values,
  WorkList,
} from "../experiment/index.ts";
import type { Scenario } from "../scenario/index.ts";

/** What a question says beside its alternatives and the number of replications. */
export type StudyQuestion = Pick<Question, "seed" | "rule" | "own" | "mostEvents" | "weekly">;

/** Where the replications of a study run, and who watches. */
export type Executors = Pick<Running, "onProgress" | "signal"> & {
  /** Gives an executor for these alternatives of the scenario. */
  readonly executorFor: (scenario: Scenario, alternatives: readonly string[]) => Executor;
};

/** Replications that failed: there is no answer without them. */
export class ReplicationsFailed extends Error {
  override readonly name = "ReplicationsFailed";
  readonly failures: readonly Failure[];

  constructor(failures: readonly Failure[]) {
    const [first] = failures;
    super(
      `no answer: ${failures.length} replication${failures.length === 1 ? "" : "s"} failed; ` +
        `the first: ${first!.alternative}, replication ${first!.replication}: ${first!.error}`,
    );
    this.failures = failures;
  }
}

/** A measure that the scenario does not have. */
export class MeasureUnknown extends RangeError {
  override readonly name = "MeasureUnknown";
}

/**
 * Runs replications of alternatives when they are first asked for and remembers the sums of a few measures of each.
 * Replication r of all alternatives shares its random numbers.
 */
export class Study {
  readonly scenario: Scenario;
  readonly measures: readonly Measure[];
  readonly #setting: Setting;
  readonly #means: Executors;
  readonly #layout: Layout;
  /** Where the columns kept stand in the record of each alternative. */
  readonly #places: ReadonlyMap<string, Int32Array>;
  readonly #rows = new Map<string, Float64Array[]>();
  #done = 0;
  #total = 0;

  /** All alternatives of the scenario may be asked for. Throws MeasureUnknown for a measure that it does not have. */
  constructor(scenario: Scenario, asking: StudyQuestion, means: Executors, names: readonly string[]) {
    this.scenario = scenario;
    this.#means = means;
    this.#setting = setting(scenario, { ...asking, alternatives: scenario.alternatives.map(({ id }) => id) });
    const common = commonLayout(this.#setting);
    const known = measuresOf(scenario, this.#setting, common);
    this.measures = [...new Set([...names, ...always])].flatMap((name) => {
      const measure = known.find((each) => each.name === name);
      if (measure === undefined && names.includes(name)) {
        throw new MeasureUnknown(`measures: expected a measure of this scenario; found ${name}`);
      }
      return measure === undefined ? [] : [measure];
    });
    const columns = [...new Set([...this.measures.flatMap(columnsOf), ...checkedColumns(common)])];
    this.#layout = { ...common, names: columns, column: new Map(columns.map((name, i) => [name, i])) };
    this.#places = new Map(
      [...this.#setting.histories].map(([id, history]) => [id, embedding(history.layout, this.#layout)]),
    );
  }

  /** Takes over what another study into the same scenario has run, alternative by alternative. */
  take(other: Study): void {
    for (const [id, rows] of other.#rows) this.#rows.set(id, rows);
    this.#done += other.#done;
  }

  /** Announces how many replications are still to come beside those asked for, for the progress shown. */
  expect(replications: number): void {
    this.#total = this.#done + replications;
  }

  /** Runs what is missing of these replications of some alternatives, both ends included. Throws ReplicationsFailed. */
  extend(ids: readonly string[], span: Span): Promise<void> {
    return this.extendAll(new Map(ids.map((id) => [id, span])));
  }

  /** Runs what is missing of a span of replications of each alternative. Throws ReplicationsFailed. */
  async extendAll(spans: ReadonlyMap<string, Span>): Promise<void> {
    const missing = new Map([...spans].map(([id, span]) => [id, this.#missing(id, span)] as const));
    const work = new WorkList(missing);
    if (work.left === 0) return;
    this.#total = Math.max(this.#total, this.#done + work.left);
    const failures: Failure[] = [];
    const { executorFor, onProgress, signal } = this.#means;
    const asked = [...missing].filter(([, spans]) => spans.length > 0).map(([id]) => id);
    await executorFor(this.scenario, asked)(
      this.#setting,
      work,
      (block) => {
        this.#add(block);
        failures.push(...block.failed);
        const failed = failures.length;
        onProgress?.({ done: this.#done, total: this.#total, failed, kept: 0, leading: undefined });
      },
      signal,
    );
    if (failures.length > 0) throw new ReplicationsFailed(failures);
  }

  /** Replications run so far, over all alternatives. */
  get done(): number {
    return this.#done;
  }

  measure(name: string): Measure {
    return this.measures.find((each) => each.name === name)!;
  }

  /** A measure of one alternative over a span of its replications. */
  estimate(id: string, name: string, span: Span, at: number = level): MeasureEstimate {
    return estimate(this.#layout, this.measure(name), this.records(id, span), at);
  }

  /** The measure of one alternative less that of another, paired. */
  difference(ids: readonly [string, string], name: string, span: Span, at: number = level): MeasureEstimate {
    const [a, b] = ids.map((id) => this.records(id, span));
    return difference(this.#layout, this.measure(name), a!, b!, at);
  }

  /** The values of a measure that is a mean, one a replication. Throws MeasureUnknown for one that is not. */
  values(id: string, name: string, span: Span): number[] {
    const { formula } = this.measure(name);
    if (formula.kind !== "mean") {
      throw new MeasureUnknown(`${name}: expected a measure with one value a replication; found a ratio`);
    }
    return values(this.#layout, formula.columns, this.records(id, span), formula.factor);
  }

  /** The checks over a span of replications of some alternatives. */
  checks(ids: readonly string[], span: Span): readonly Check[] {
    return this.checksOf(new Map(ids.map((id) => [id, span])));
  }

  /** The checks over a span of replications of each alternative. */
  checksOf(spans: ReadonlyMap<string, Span>): readonly Check[] {
    return checks(this.#layout, new Map([...spans].map(([id, span]) => [id, this.records(id, span)])));
  }

  records(id: string, { from, to }: Span): Records {
    const rows = (this.#rows.get(id) ?? []).slice(from, to + 1);
    return { length: rows.length, column: (index) => Float64Array.from(rows, (row) => row[index]!) };
  }

  #missing(id: string, { from, to }: Span): readonly Span[] {
    const rows = this.#rows.get(id) ?? [];
    const spans: { from: number; to: number }[] = [];
    for (let replication = from; replication <= to; replication++) {
      if (rows[replication] !== undefined) continue;
      const last = spans.at(-1);
      if (last?.to === replication - 1) last.to = replication;
      else spans.push({ from: replication, to: replication });
    }
    return spans;
  }

  #add({ alternative, replications, records }: Block): void {
    const rows = this.#rows.get(alternative) ?? [];
    this.#rows.set(alternative, rows);
    const places = this.#places.get(alternative)!;
    const width = replications.length === 0 ? 0 : records.length / replications.length;
    replications.forEach((replication, row) => {
      if (rows[replication] !== undefined) return;
      rows[replication] = Float64Array.from(places, (at) => (at < 0 ? 0 : records[row * width + at]!));
      this.#done++;
    });
  }
}

/** Measures that every question needs. */
const always = ["kg_delivered", "cost_total"] as const;

function columnsOf({ formula }: Measure): readonly string[] {
  switch (formula.kind) {
    case "ratio":
      return [...formula.numerators, ...formula.denominators];
    case "constant":
      return [];
    default:
      return formula.columns;
  }
}

/** The columns that the checks read. */
const checkedColumns = ({ names }: Layout): readonly string[] =>
  names.filter((name) => /^(period_imbalance|cohort_imbalance|shipments_[a-z]+|missed_[a-z]+)$/.test(name));
