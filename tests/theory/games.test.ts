import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  inspectionGame,
  leastCost,
  maxFlow,
  maxFlowInterdiction,
  parallelRoutesGame,
  sensorPlacement,
  shortestPathInterdiction,
  stochasticMaxFlowInterdiction,
} from "../../src/theory/index.ts";

fc.configureGlobal({ seed: 20150308 });

/** The maximum-flow example of the Pyomo gallery (BSD). */
const flowArcs = [
  { from: "Start", to: "B", capacity: 10 },
  { from: "Start", to: "C", capacity: 70 },
  { from: "C", to: "B", capacity: 30 },
  { from: "B", to: "End", capacity: 100 },
  { from: "C", to: "D", capacity: 40 },
  { from: "D", to: "End", capacity: 50 },
];
const flowEnds = { from: "Start", to: "End" };

/** The shortest-path example of the Pyomo gallery (BSD). */
const pathArcs = [
  { from: "S", to: "B", cost: 10 },
  { from: "S", to: "C", cost: 2 },
  { from: "C", to: "B", cost: 2 },
  { from: "B", to: "E", cost: 1 },
  { from: "C", to: "D", cost: 7 },
  { from: "D", to: "E", cost: 8 },
];
const pathEnds = { from: "S", to: "E" };

const randomArcs = fc.array(
  fc.tuple(fc.nat(5), fc.nat(5), fc.integer({ min: 0, max: 9 })).map(([from, to, amount]) => ({
    from: `n${from}`,
    to: `n${to}`,
    amount,
  })),
  { maxLength: 12 },
);
const ends = { from: "n0", to: "n1" };

describe("the greatest flow", () => {
  it("of the published example is 80, over a cut of capacity 80", () => {
    const { value, cut } = maxFlow(flowArcs, flowEnds);
    expect(value).toBe(80);
    expect(cut).toEqual([0, 1]);
  });

  it("equals the least cut over all sets of nodes, is conserved, and stays within the capacities", () => {
    fc.assert(
      fc.property(randomArcs, (draws) => {
        const arcs = draws.map(({ from, to, amount }) => ({ from, to, capacity: amount }));
        const { value, flow, cut } = maxFlow(arcs, ends);
        let least = Number.POSITIVE_INFINITY;
        for (let set = 0; set < 64; set++) {
          const inside = (node: string) => ((set >> Number(node.slice(1))) & 1) === 1;
          if (!inside("n0") || inside("n1")) continue;
          const capacity = arcs.reduce(
            (sum, arc) => sum + (inside(arc.from) && !inside(arc.to) ? arc.capacity : 0),
            0,
          );
          least = Math.min(least, capacity);
        }
        expect(value).toBe(least);
        expect(cut.reduce((sum, i) => sum + arcs[i]!.capacity, 0)).toBe(least);
        for (const node of ["n0", "n1", "n2", "n3", "n4", "n5"]) {
          const net = arcs.reduce(
            (sum, arc, i) => sum + flow[i]! * (Number(arc.from === node) - Number(arc.to === node)),
            0,
          );
          expect(net).toBeCloseTo(node === "n0" ? value : node === "n1" ? -value : 0, 12);
        }
        arcs.forEach((arc, i) => {
          expect(flow[i]).toBeGreaterThanOrEqual(0);
          expect(flow[i]).toBeLessThanOrEqual(arc.capacity);
        });
      }),
      { numRuns: 500, seed: 20150306 },
    );
  });

  it("over arcs without limit is infinite", () => {
    const arcs = [{ from: "a", to: "b", capacity: Number.POSITIVE_INFINITY }];
    expect(maxFlow(arcs, { from: "a", to: "b" }).value).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("interdiction of the greatest flow", () => {
  it("leaves 80, 10 and 0 after none, one and two attacks, the one on Start-C", () => {
    // Pyomo gallery notebook, and enumeration in Python
    const results = [0, 1, 2].map((attacks) => maxFlowInterdiction(flowArcs, { ...flowEnds, attacks }));
    expect(results.map(({ value }) => value)).toEqual([80, 10, 0]);
    expect(results[1]?.attacked).toEqual([1]);
  });

  it("with attacks that succeed half the time leaves 45, 32.5 and 22.5, at 0.75 leaves 27.5, 14.375 and 6.875", () => {
    // Enumeration in Python
    const left = (success: number) =>
      [1, 2, 3].map(
        (attacks) => stochasticMaxFlowInterdiction(flowArcs, { ...flowEnds, attacks, success }).value,
      );
    expect(left(0.5)).toEqual([45, 32.5, 22.5]);
    left(0.75).forEach((value, k) => {
      expect(value).toBeCloseTo([27.5, 14.375, 6.875][k]!, 12);
    });
  });
});

describe("interdiction of the cheapest path", () => {
  it("makes 5 into 17 by one cut at B-E, and two disconnect", () => {
    // Pyomo gallery notebook, and enumeration in Python
    const results = [0, 1, 2].map((attacks) => shortestPathInterdiction(pathArcs, { ...pathEnds, attacks }));
    expect(results.map(({ value }) => value)).toEqual([5, 17, Number.POSITIVE_INFINITY]);
    expect(results[1]?.attacked).toEqual([3]);
  });

  it("least costs equal the least over all simple paths", () => {
    fc.assert(
      fc.property(randomArcs, (draws) => {
        const arcs = draws.map(({ from, to, amount }) => ({ from, to, cost: amount }));
        const walk = (node: string, seen: readonly string[], cost: number): number => {
          if (node === "n1") return cost;
          const on = arcs.filter((arc) => arc.from === node && !seen.includes(arc.to));
          return Math.min(
            Number.POSITIVE_INFINITY,
            ...on.map((arc) => walk(arc.to, [...seen, arc.to], cost + arc.cost)),
          );
        };
        expect(leastCost(arcs, ends)).toBe(walk("n0", ["n0"], 0));
      }),
    );
  });
});

describe("placing sensors against nuclear smuggling", () => {
  // Pan, Charlton and Morton 2003: 12 nodes, as published with the PAO examples (BSD).
  const half = ["2-1", "3-1", "3-2", "3-6", "6-7", "6-8", "6-9", "10-6"];
  const quarter = ["4-3", "4-5", "5-2", "5-6", "6-4", "9-11", "11-10", "11-12"];
  const arcOf = (evasion: number, evasionWithSensor: number) => (name: string) => {
    const [from, to] = name.split("-") as [string, string];
    return { from, to, evasion, evasionWithSensor };
  };
  const arcs = [...half.map(arcOf(0.5, 0.25)), ...quarter.map(arcOf(0.25, 0.1))];
  const pairs = ["4", "5", "11"].flatMap((from) => ["1", "7", "8", "12"].map((to) => ({ from, to })));
  const names = (placed: readonly number[]) => placed.map((i) => `${arcs[i]!.from}-${arcs[i]!.to}`).sort();

  it("leaves these chances of evasion with 0, 1, 2 and 3 sensors, on these arcs", () => {
    const results = [0, 1, 2, 3].map((sensors) => sensorPlacement(arcs, pairs, sensors));
    [0.08463542, 0.07154948, 0.05885417, 0.04611979].forEach((evasion, sensors) => {
      expect(Math.abs(results[sensors]!.value - evasion)).toBeLessThan(5e-9);
    });
    expect(results.map(({ attacked }) => names(attacked))).toEqual([
      [],
      ["11-12"],
      ["4-3", "5-6"],
      ["11-12", "4-3", "5-6"],
    ]);
  });
});

describe("the inspection game", () => {
  it("on parallel routes has the value 1 / sum(1 / p)", () => {
    // Washburn and Wood 1995; values by linear programming
    expect(parallelRoutesGame([0.5, 0.5, 0.5]).value).toBeCloseTo(1 / 6, 14);
    const { value, mix } = parallelRoutesGame([0.2, 0.4, 0.6]);
    expect(value).toBeCloseTo(0.109091, 6);
    [0.545455, 0.272727, 0.181818].forEach((share, i) => {
      expect(mix[i]).toBeCloseTo(share, 6);
    });
    expect(parallelRoutesGame([0.25, 0.5, 1]).value).toBeCloseTo(1 / 7, 14);
  });

  const bridge = [
    { from: "S", to: "B", detection: 0.5 },
    { from: "S", to: "C", detection: 0.4 },
    { from: "C", to: "B", detection: 0.3 },
    { from: "B", to: "E", detection: 0.6 },
    { from: "C", to: "D", detection: 0.2 },
    { from: "D", to: "E", detection: 0.5 },
  ];

  it("on the bridge has the value 3/11, inspecting B-E and D-E", () => {
    // By linear programming
    const { value, inspection } = inspectionGame(bridge, pathEnds);
    expect(value).toBeCloseTo(3 / 11, 13);
    [0, 0, 0, 5 / 11, 0, 6 / 11].forEach((share, i) => {
      expect(inspection[i]).toBeCloseTo(share, 12);
    });
  });

  it("holds both sides to the value: no path is found less, no arc inspected finds more", () => {
    fc.assert(
      fc.property(randomArcs, (draws) => {
        const arcs = draws.map(({ from, to, amount }) => ({ from, to, detection: (amount + 1) / 10 }));
        const { value, inspection, travel } = inspectionGame(arcs, ends);
        const reachable = leastCost(
          arcs.map(({ from, to }) => ({ from, to, cost: 1 })),
          ends,
        );
        fc.pre(Number.isFinite(reachable));
        const safest = leastCost(
          arcs.map(({ from, to, detection }, i) => ({ from, to, cost: inspection[i]! * detection })),
          ends,
        );
        expect(safest).toBeCloseTo(value, 10);
        expect(Math.max(...arcs.map(({ detection }, i) => travel[i]! * detection))).toBeCloseTo(value, 10);
        expect(inspection.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
      }),
      { numRuns: 500, seed: 20150307 },
    );
  });

  it("is lost to the inspector where an arc without detection leads through, and won where no path does", () => {
    expect(inspectionGame([{ from: "S", to: "E", detection: 0 }], pathEnds).value).toBe(0);
    expect(inspectionGame([{ from: "E", to: "S", detection: 0.5 }], pathEnds).value).toBe(1);
  });
});
