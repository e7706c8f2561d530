/** No two moments of a unit's track need more than its speed, in 200 random small worlds; a find by random search excepted. */

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Fact,
  placeAt,
  planSchedule,
  simulate,
  type Unit,
  type Whereabouts,
} from "../../src/model/index.ts";
import { separationKm } from "../../src/network/course.ts";
import { direction } from "../../src/network/sphere.ts";
import { type ScenarioInput, scenario } from "../../src/scenario/index.ts";
import { worlds } from "./randomWorlds.ts";

/** A metre, for rounding. */
const aMetre = 0.001;

type Told = { readonly where: Whereabouts; readonly began: number };

/** Follows every unit that travels at a speed, and complains about what a seaman would. */
function follow(input: ScenarioInput, count: { courses: number; finds: number; homes: number }): void {
  const world = scenario(input);
  for (const alternative of world.alternatives) {
    const tracks = new Map<Unit, Told>();
    const hear = (fact: Fact): void => {
      if (
        fact.kind === "hull" &&
        (fact.to === "repair" || (fact.to === "in-port" && fact.from !== "absent"))
      ) {
        const track = tracks.get(fact.hull);
        if (track === undefined) return;
        count.homes++;
        const base = direction(fact.hull.assetClass.asset.base.at as [number, number]);
        expect(separationKm(placeAt(track.where, fact.at), base)).toBeLessThan(aMetre);
      }
      if (fact.kind !== "whereabouts") return;
      const { at, hull: unit, where, found } = fact;
      const speed = unit.assetClass.asset.speed;
      if (speed === undefined) return;
      const before = tracks.get(unit);
      tracks.set(unit, { where, began: before?.began ?? at });
      // Nobody goes faster than the faster of the speeds that it had on this course.
      if (where.kind === "under-way") expect(where.speed).toBeLessThanOrEqual(speed * (1 + 1e-12));
      // It comes into service somewhere in its cycle: its first courses may have begun before.
      if (before === undefined || at === before.began) return;
      count.courses++;
      const jump = separationKm(placeAt(before.where, at), placeAt(where, at));
      if (found) count.finds++;
      else expect(jump).toBeLessThan(aMetre);
    };
    simulate(planSchedule(world, alternative), { seed: "tracks", replication: 1, listeners: [hear] });
  }
}

describe("the track of a unit", () => {
  it("has no jumps but finds, is at home when it is in port, and is never faster than the unit", () => {
    const count = { courses: 0, finds: 0, homes: 0 };
    fc.assert(
      fc.property(worlds, (input) => follow(input, count)),
      { numRuns: 200, seed: 20140313 },
    );
    expect(count.courses).toBeGreaterThan(5000);
    expect(count.finds).toBeGreaterThan(100);
    expect(count.homes).toBeGreaterThan(500);
  }, 240_000);
});
