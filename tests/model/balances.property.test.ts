/** What holds in every history: both balances, the nested sets, the reasons, on 200 random small worlds. */

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replicate, setting } from "../../src/experiment/index.ts";
import type { Case, Fact, Shipment } from "../../src/model/index.ts";
import { scenario } from "../../src/scenario/index.ts";
import { worlds } from "./randomWorlds.ts";

/** Who reached which of the nested sets, told from the facts. */
function nested(facts: readonly Fact[]): readonly ReadonlySet<Shipment>[] {
  const sets = Array.from({ length: 5 }, () => new Set<Shipment>());
  const add = (set: number, shipments: readonly { readonly shipment: Shipment }[]) => {
    for (const { shipment } of shipments) sets[set]!.add(shipment);
  };
  for (const fact of facts) {
    if (fact.kind === "departed") sets[0]!.add(fact.shipment);
    if (fact.kind === "case-opened") add(1, fact.case.passage.lot.portions);
    if (fact.kind === "responded") add(2, fact.case.passage.lot.portions);
    if (fact.kind === "intercepted") add(3, fact.case.passage.lot.portions);
    if (fact.kind === "disrupted") add(4, fact.passage.lot.portions);
  }
  return sets;
}

describe("in every history", () => {
  it("both balances hold, the sets are nested, every miss has one reason, and no shipment has two open cases", () => {
    let departed = 0;
    fc.assert(
      fc.property(worlds, (input) => {
        const world = scenario(input);
        const question = {
          seed: "property",
          from: 1,
          to: 1,
          alternatives: ["today", "other"],
          reproduce: "",
          reproduceOne: () => "",
        };
        const compiled = setting(world, question);
        for (const alternative of question.alternatives) {
          const facts: Fact[] = [];
          const open = new Map<Shipment, Case>();
          const result = replicate(compiled, alternative, 1, (fact) => {
            facts.push(fact);
            if (fact.kind === "case-opened") {
              for (const shipment of new Set(fact.case.shipments)) {
                expect(open.get(shipment)).toBeUndefined();
                expect(shipment.openCase).toBe(fact.case);
                open.set(shipment, fact.case);
              }
            }
            if (fact.kind === "case-closed") {
              for (const shipment of fact.case.shipments) {
                if (open.get(shipment) === fact.case) open.delete(shipment);
              }
            }
          });
          if (result.kind === "failed") throw new Error(result.error);
          departed += facts.filter(({ kind }) => kind === "departed").length;

          const { layout } = compiled.histories.get(alternative)!;
          const value = (name: string) => result.record[layout.column.get(name)!]!;
          expect(value("period_imbalance")).toBeLessThan(1e-9);
          expect(value("cohort_imbalance")).toBeLessThan(1e-9);
          expect(value("known_cue_only") + value("known_sensor_only") + value("known_both")).toBe(
            value("shipments_known"),
          );

          const sets = nested(facts);
          for (const [i, set] of sets.entries()) {
            if (i > 0) for (const shipment of set) expect(sets[i - 1]!.has(shipment)).toBe(true);
          }
          for (const shipment of sets[0]!) {
            expect(shipment.known).toBe(sets[1]!.has(shipment));
            expect(shipment.responded).toBe(sets[2]!.has(shipment));
          }
          for (const fact of facts) {
            if (fact.kind !== "concluded") continue;
            expect(fact.reason !== undefined).toBe(
              sets[1]!.has(fact.shipment) && !sets[2]!.has(fact.shipment),
            );
          }
          const cohort = (set: ReadonlySet<Shipment>) =>
            [...set].filter((shipment) => shipment.cohort).length;
          const names = ["departed", "known", "responded", "intercepted", "disrupted"];
          expect(sets.map(cohort)).toEqual(names.map((name) => value(`shipments_${name}`)));
        }
      }),
      { numRuns: 200, seed: 20140313 },
    );
    expect(departed).toBeGreaterThan(10_000);
  }, 240_000);
});
