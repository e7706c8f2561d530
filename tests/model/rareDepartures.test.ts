import { describe, expect, it } from "vitest";
import { type Streams, streams } from "../../src/engine/chance.ts";
import { type Fact, planSchedule, simulate } from "../../src/model/index.ts";
import type { ScenarioInput } from "../../src/scenario/index.ts";
import { boats, strait } from "./strait.ts";

/** Streams that count how many numbers were drawn from all of them. */
function counting() {
  let drawn = 0;
  const count = (of: Streams): Streams =>
    Object.assign(
      (entity: string, ...further: readonly string[]) => {
        const uniform = of(entity, ...further);
        return () => {
          drawn++;
          return uniform();
        };
      },
      { beginning: (text: string) => count(of.beginning(text)) },
    );
  return { open: count(streams("rare", 1)), draws: () => drawn };
}

function run(changes: Partial<ScenarioInput>, alternative = 0) {
  const world = strait(changes);
  const { open, draws } = counting();
  const facts: Fact[] = [];
  simulate(planSchedule(world, world.alternatives[alternative]!), {
    seed: "rare",
    replication: 1,
    open,
    listeners: [(fact) => facts.push(fact)],
  });
  const departed = facts.flatMap((fact) =>
    fact.kind === "departed" ? [{ id: fact.shipment.id, at: fact.at }] : [],
  );
  return { departed, draws: draws() };
}

// 2,000 hours of points at one a day: 83.3 on average with a standard deviation of 9.1, and one beyond, two numbers each.
const mostDraws = 2 * (84.3 + 5 * 9.1);

describe("departures that are rare", () => {
  it("a rate of 1e-8 a day ends, with as many numbers drawn as there are points of one a day in the run", () => {
    const { departed, draws } = run({ flows: boats({ departures: { poisson: "1e-8 / day" } }) });
    expect(departed).toEqual([]);
    expect(draws).toBeGreaterThan(0);
    expect(draws).toBeLessThan(mostDraws);
  });

  it("a season near zero ends too", () => {
    const { departed, draws } = run({
      flows: boats({ departures: { poisson: "1 / day", season: "1e-9 + 1e-10 * sin(t / 1 day)" } }),
    });
    expect(departed).toEqual([]);
    expect(draws).toBeLessThan(mostDraws);
  });

  it("so do false cues", () => {
    const { draws } = run({
      flows: boats({ departures: { poisson: "0 / day" } }),
      "false-cues": { ghosts: { leg: "crossing", conveyance: "boat", poisson: "1e-8 / day", after: "1 h" } },
    });
    expect(draws).toBeGreaterThan(0);
    expect(draws).toBeLessThan(mostDraws);
  });

  it("another plan that raises the rate finds the shipments that it would have had", () => {
    const raise = { "flows.boats.departures.poisson": "3 / day" };
    const rare = run(
      {
        "warm-up": "300 h",
        flows: boats({ departures: { poisson: "1e-8 / day" } }),
        alternatives: { now: {}, more: raise },
      },
      1,
    );
    const always = run({ "warm-up": "300 h", flows: boats({ departures: { poisson: "3 / day" } }) });
    expect(rare.departed.length).toBeGreaterThan(80);
    expect(rare.departed).toEqual(always.departed.filter(({ at }) => at > 300));
  });
});
