/** A trial: one plan against the baseline on few replications, with intervals that narrow while they come in. */

import {
  type Block,
  commonLayout,
  difference,
  embedded,
  embedding,
  estimate,
  type MeasureEstimate,
  measuresOf,
  RecordTable,
  type Setting,
} from "../../experiment/index.ts";
import type { Scenario } from "../../scenario/index.ts";

/** Replications of a trial; few, so that a slider answers within seconds. */
export const trialReplications = 20;

/** What a trial shows. */
export const trialMeasures = [
  "kg_delivered",
  "kg_removed",
  "removal_rate",
  "response_rate",
  "cost_total",
] as const;

export type TrialRow = {
  readonly measure: string;
  readonly baseline: MeasureEstimate;
  readonly plan: MeasureEstimate;
  /** Plan less baseline, replication by replication. */
  readonly change: MeasureEstimate;
};

/** Gathers the records of the baseline and one plan. */
export class Trial {
  readonly #scenario: Scenario;
  readonly #setting: Setting;
  readonly #tables: ReadonlyMap<string, RecordTable>;

  /** The setting has two histories: that of the baseline first. */
  constructor(scenario: Scenario, setting: Setting) {
    this.#scenario = scenario;
    this.#setting = setting;
    this.#tables = new Map(
      [...setting.histories].map(([id, { layout }]) => [id, new RecordTable(layout.names.length, undefined)]),
    );
  }

  add({ alternative, replications, records }: Block): void {
    const table = this.#tables.get(alternative);
    replications.forEach((replication, row) => {
      table?.add(replication, records, row);
    });
  }

  /** How many replications both have, from the first on without a gap. */
  get replications(): number {
    let k = 0;
    while ([...this.#tables.values()].every((table) => table.has(k + 1))) k++;
    return k;
  }

  /** Levels and changes over the replications that both have; empty before the second. */
  rows(): readonly TrialRow[] {
    const last = this.replications;
    if (last < 2) return [];
    const common = commonLayout(this.#setting);
    const [baseline, plan] = [...this.#setting.histories].map(([id, { layout }]) =>
      embedded(this.#tables.get(id)!.without(new Set(), last), embedding(layout, common)),
    );
    const measures = measuresOf(this.#scenario, this.#setting, common);
    return trialMeasures.flatMap((name) => {
      const measure = measures.find((each) => each.name === name);
      if (measure === undefined) return [];
      return [
        {
          measure: name,
          baseline: estimate(common, measure, baseline!),
          plan: estimate(common, measure, plan!),
          change: difference(common, measure, plan!, baseline!),
        },
      ];
    });
  }
}
