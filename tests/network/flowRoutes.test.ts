import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layout } from "../../src/experiment/layout.ts";
import { replicate } from "../../src/experiment/task.ts";
import { planSchedule } from "../../src/model/index.ts";
import { mostListed } from "../../src/network/flowRoutes.ts";
import { network } from "../../src/network/network.ts";
import type { Route } from "../../src/network/route.ts";
import { routeWarnings } from "../../src/network/routeWarnings.ts";
import { issueLine, type ScenarioInput, scenario, type World } from "../../src/scenario/index.ts";
import { boats, straitData } from "../model/strait.ts";

type Legs = ScenarioInput["legs"];

/** The strait with these legs in place of its one. */
const mapOf = (legs: Legs, changes: Partial<ScenarioInput> = {}) =>
  scenario({ ...straitData, zones: {}, legs, ...changes } as ScenarioInput);
const routesOf = (legs: Legs, changes: Partial<ScenarioInput> = {}) =>
  network(mapOf(legs, changes).baseline).routes.get("boats")!;

/** Parallel ways, each a kilometre longer and ten dollars cheaper than the one before. */
const parallel = (count: number): Legs =>
  Object.fromEntries(
    Array.from({ length: count }, (_, k) => [
      `way-${k}`,
      { from: "south", to: "north", by: "sea", length: `${1000 + k} km`, cost: `${10_000 - 10 * k} USD` },
    ]),
  ) as Legs;

describe.each([70, 500])("of %d parallel ways", (count) => {
  const last = `way-${count - 1}`;

  it("the cheapest is taken, even if it is the longest, and has measures of its own", () => {
    const { listed, cheapest, isComplete } = routesOf(parallel(count));
    expect(cheapest(100).id).toBe(last);
    expect(cheapest(100_000)).toBe(cheapest(1));
    expect(isComplete).toBe(true);
    expect(listed.slice(0, mostListed).map(({ id }) => id)).toEqual(
      Array.from({ length: mostListed }, (_, k) => `way-${k}`),
    );
    expect(listed.slice(mostListed).map(({ id }) => id)).toEqual([last]);
  });

  it("all cargo goes by it", () => {
    const world = mapOf(parallel(count));
    const history = planSchedule(world, world.alternatives[0]!);
    const columns = layout(
      history.plans.map(({ plan }) => plan),
      [],
    );
    const setting = {
      seed: "routes",
      histories: new Map([[history.alternative, { course: history, layout: columns, cost: 0 }]]),
      rule: undefined,
      own: [],
      mostEvents: undefined,
      weekly: undefined,
      chance: undefined,
    };
    const result = replicate(setting, history.alternative, 1, () => {});
    if (result.kind === "failed") throw new Error(result.error);
    const kg = (name: string) => result.record[columns.column.get(name)!]!;
    expect(kg("kg_departed")).toBeGreaterThan(0);
    expect(kg(`kg_departed.${last}`)).toBe(kg("kg_departed"));
    expect(kg("kg_departed.way-0")).toBe(0);
  });
});

it("what a flow uses on a single leg decides what that leg costs", () => {
  const legs = {
    long: { from: "south", to: "north", by: "sea", length: "1200 km" },
    short: { from: "south", to: "north", by: "sea", length: "1000 km" },
  } as const satisfies Legs;
  // 100 kg on one boat at 5 USD / km: 6,000 and 5,000 USD. On two skiffs at 4 USD / km the short way costs 8,000 USD.
  const conveyances = {
    boat: { by: "sea", speed: "50 km/h", capacity: "1 t", "cost-per-km": "5 USD / km" },
    skiff: { by: "sea", speed: "50 km/h", capacity: "60 kg", "cost-per-km": "4 USD / km" },
  } as const;
  const cheapest = (flows: ScenarioInput["flows"]) => routesOf(legs, { conveyances, flows }).cheapest(100).id;
  expect(cheapest(boats())).toBe("short");
  expect(cheapest(boats({ "conveyances-on": { short: { skiff: 1 } } }))).toBe("long");
});

describe("among more ways than are listed", () => {
  it("ties go to the shortest, then to the first leg, as among few", () => {
    const alike = Object.fromEntries(
      Array.from({ length: 80 }, (_, k) => [
        `way-${k}`,
        { from: "south", to: "north", by: "sea", length: `${k === 71 || k === 75 ? 900 : 1000} km` },
      ]),
    ) as Legs;
    const { listed, cheapest } = routesOf(alike);
    expect(cheapest(100).id).toBe("way-71");
    expect(listed).toHaveLength(mostListed);
  });

  it("a share is given to the way that it names, however long that is", () => {
    const { listed } = routesOf(parallel(200), {
      organisations: { network: { routes: { shares: { "way-150": 1, "way-3": 2 } } } },
    });
    expect(listed.map(({ id }) => id)).toContain("way-150");
    expect(listed).toHaveLength(mostListed + 1);
  });

  it("named routes are all looked at", () => {
    const legs = parallel(200);
    const routes = Object.fromEntries(Object.keys(legs).map((leg) => [`by-${leg}`, { legs: [leg] }]));
    const { cheapest, listed } = routesOf(legs, { routes });
    expect(cheapest(100).id).toBe("by-way-199");
    expect(listed).toHaveLength(200);
  });

  it("a route of another map is included if its legs are a way here", () => {
    const { includes, cheapest } = routesOf(parallel(200));
    const { cheapest: elsewhere } = routesOf(parallel(120));
    expect(includes(elsewhere(100))).toBe(true);
    expect(routesOf(parallel(100)).includes(cheapest(100))).toBe(false);
  });
});

const names = ["south", "a", "b", "c", "d", "e", "north"] as const;

/** A network of all legs between its nodes, by sea or air, whose lengths and costs are small whole numbers. */
const networks = fc
  .array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 6 })), {
    minLength: names.length ** 2,
    maxLength: names.length ** 2,
  })
  .map((drawn) => ({
    ...straitData,
    zones: {},
    nodes: Object.fromEntries(
      names.map((name, k) => [
        name,
        {
          at: [0, k],
          role: name === "south" ? "origin" : name === "north" ? "market" : "waypoint",
        },
      ]),
    ),
    legs: Object.fromEntries(
      names.flatMap((from, i) =>
        names.flatMap((to, j) => {
          const [byAir, km, cost] = drawn[i * names.length + j]!;
          return i === j || from === "north" || to === "south"
            ? []
            : [
                [
                  `${from}-${to}`,
                  { from, to, by: byAir ? "air" : "sea", length: `${km} km`, cost: `${cost * cost} USD` },
                ] as const,
              ];
        }),
      ),
    ),
    conveyances: {
      boat: { by: "sea", speed: "50 km/h", capacity: "700 kg", cost: "1 USD", "cost-per-km": "2 USD / km" },
      ship: { by: "sea", speed: "30 km/h", capacity: "2 t", cost: "8 USD" },
      plane: { by: "air", speed: "300 km/h", capacity: "500 kg", "cost-per-km": "1 USD / km" },
    },
    flows: boats({
      load: { uniform: ["1 kg", "3000 kg"] },
      conveyances: { sea: { boat: 3, ship: 1 }, air: { plane: 1 } },
    }),
  }))
  .map((data) => scenario(data as unknown as ScenarioInput).baseline);

/** Every simple path from south to north. */
function allPaths(world: World): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const walk = (node: string, seen: readonly string[], path: readonly string[]) => {
    if (node === "north") {
      found.push(path);
      return;
    }
    for (const [id, leg] of Object.entries(world.legs)) {
      if (leg.from === node && !seen.includes(leg.to)) walk(leg.to, [...seen, leg.to], [...path, id]);
    }
  };
  walk("south", ["south"], []);
  return found;
}

/** By the definition: trips at the mean cost over the conveyances of the mode. */
function dollars(world: World, path: readonly string[], kg: number): number {
  return path.reduce((sum, id) => {
    const { by, length = 0, cost = 0 } = world.legs[id]!;
    const boat = Math.ceil(kg / 700) * (1 + 2 * length + cost);
    const ship = Math.ceil(kg / 2000) * (8 + cost);
    const plane = Math.ceil(kg / 500) * (length + cost);
    return sum + (by === "air" ? plane : (3 * boat + ship) / 4);
  }, 0);
}

const kmOf = (world: World, path: readonly string[]) =>
  path.reduce((sum, id) => sum + (world.legs[id]!.length ?? 0), 0);
const pathOf = ({ legs }: Route) => legs.map(({ id }) => id);

describe("on a random network", () => {
  it("the cheapest is that of all simple paths, and what loads can choose is listed", () => {
    fc.assert(
      fc.property(
        networks,
        fc.array(fc.double({ min: 1, max: 3000, noNaN: true }), { minLength: 8, maxLength: 8 }),
        (world, loads) => {
          const paths = allPaths(world);
          expect(paths).toHaveLength(326);
          const { cheapest, listed, isComplete } = network(world).routes.get("boats")!;
          expect(isComplete).toBe(true);
          for (const kg of [...loads, 500, 700, 1400, 2000, 2100, 3000]) {
            const least = Math.min(...paths.map((path) => dollars(world, path, kg)));
            const best = paths.filter((path) => dollars(world, path, kg) === least);
            const shortest = Math.min(...best.map((path) => kmOf(world, path)));
            const route = cheapest(kg);
            expect(dollars(world, pathOf(route), kg)).toBe(least);
            expect(kmOf(world, pathOf(route))).toBe(shortest);
            expect(listed).toContain(route);
          }
        },
      ),
      { numRuns: 60, seed: 13 },
    );
  });
});

describe("check", () => {
  it("warns where loads are of more kinds than are looked at", () => {
    // 9,310 dollars a trip of 1 t by sea, 3,724 a trip of 400 kg by air: as much a kilogram, so that which mode is cheaper
    // goes on changing up to the heaviest load.
    const legs = {
      ...parallel(70),
      ...Object.fromEntries(
        Object.entries(parallel(70)!).map(([id, leg], k) => [
          `air-${id}`,
          { ...leg, by: "air", cost: `${4207 - 7 * k} USD` },
        ]),
      ),
    } as Legs;
    const world = mapOf(legs, {
      conveyances: {
        boat: { by: "sea", speed: "50 km/h", capacity: "1 t" },
        plane: { by: "air", speed: "300 km/h", capacity: "400 kg" },
      },
      flows: boats({
        load: { pareto: { scale: "300 kg", shape: 1.01 } },
        conveyances: { sea: { boat: 1 }, air: { plane: 1 } },
      }),
    } as Partial<ScenarioInput>);
    expect(routeWarnings(world).map(issueLine)).toEqual([
      "flows.boats.load: expected a cheapest route known for all loads after 1000 tries; found more kinds of load; every load takes its cheapest route, but only the 64 shortest and those found have measures of their own: name the routes",
    ]);
    const { cheapest, isComplete } = network(world.baseline).routes.get("boats")!;
    expect(isComplete).toBe(false);
    expect(cheapest(700).id).toBe("air-way-69");
    expect(cheapest(1000).id).toBe("way-69");
  });

  it("says nothing where every route that a load can take is listed", () => {
    expect(routeWarnings(mapOf(parallel(500)))).toEqual([]);
  });
});
