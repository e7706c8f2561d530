/** Whom a case need not ask changes nothing: the same responses, the same fates and the same reasons as when all are asked. */

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Fact, planSchedule, simulate } from "../../src/model/index.ts";
import { type ScenarioInput, scenario } from "../../src/scenario/index.ts";
import { worlds } from "./randomWorlds.ts";

/** What came of every case and shipment; asked by the plain rule where somebody listens to who is asked. */
function outcome(input: ScenarioInput, asked: ((count: number) => void) | undefined): readonly unknown[] {
  const world = scenario(input);
  const told: unknown[] = [];
  let consultations = 0;
  for (const alternative of world.alternatives) {
    const hear = (fact: Fact): void => {
      if (fact.kind === "responded") told.push([fact.at, fact.case.id, fact.unit?.id]);
      if (fact.kind === "ended") told.push([fact.at, fact.lot.id, fact.fate]);
      if (fact.kind !== "concluded") return;
      const closest = fact.reason === undefined ? undefined : fact.shipment.closest;
      told.push([fact.at, fact.shipment.id, fact.reason, closest, fact.addressable]);
    };
    simulate(planSchedule(world, alternative), {
      seed: "prefilter",
      replication: 1,
      listeners: [hear],
      consulted: asked && (() => consultations++),
    });
  }
  asked?.(consultations);
  return told;
}

describe("whom a case need not ask", () => {
  it("changes nothing", () => {
    let consultations = 0;
    let facts = 0;
    fc.assert(
      fc.property(worlds, (input) => {
        const plain = outcome(input, (count) => {
          consultations += count;
        });
        facts += plain.length;
        expect(outcome(input, undefined)).toEqual(plain);
      }),
      { numRuns: 200, seed: 20140313 },
    );
    expect(consultations).toBeGreaterThan(10_000);
    expect(facts).toBeGreaterThan(10_000);
  }, 240_000);
});
