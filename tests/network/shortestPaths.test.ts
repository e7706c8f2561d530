import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Arc, cheapestPaths } from "../../src/network/shortestPaths.ts";

fc.configureGlobal({ seed: 20150308 });

/** Every simple path by depth-first search, in the promised order. */
function bruteForce(arcs: readonly Arc[], from: string, to: string): { path: number[]; cost: number }[] {
  const found: { path: number[]; cost: number }[] = [];
  const walk = (node: string, seen: readonly string[], path: number[]) => {
    if (node === to) found.push({ path, cost: path.reduce((sum, arc) => sum + arcs[arc]!.cost, 0) });
    else
      arcs.forEach((arc, index) => {
        if (arc.from === node && !seen.includes(arc.to)) walk(arc.to, [...seen, arc.to], [...path, index]);
      });
  };
  walk(from, [from], []);
  const later = (a: number[], b: number[]) => {
    const fork = a.findIndex((arc, at) => arc !== b[at]);
    return a[fork]! - b[fork]!;
  };
  return found.sort((a, b) => a.cost - b.cost || later(a.path, b.path));
}

const graph = (least: number) =>
  fc.array(
    fc
      .tuple(fc.nat(6), fc.nat(6), fc.integer({ min: least, max: 4 }))
      .map(([from, to, cost]) => ({ from: `n${from}`, to: `n${to}`, cost })),
    { maxLength: 18 },
  );

describe("the cheapest simple paths", () => {
  const arcs: readonly Arc[] = [
    { from: "S", to: "B", cost: 10 },
    { from: "S", to: "C", cost: 2 },
    { from: "C", to: "B", cost: 2 },
    { from: "B", to: "E", cost: 1 },
    { from: "C", to: "D", cost: 7 },
    { from: "D", to: "E", cost: 8 },
  ];

  it("of a bridge network come cheapest first, as positions of arcs", () => {
    expect(cheapestPaths(arcs, { from: "S", to: "E", most: 10 })).toEqual([
      [1, 2, 3],
      [0, 3],
      [1, 4, 5],
    ]);
    expect(cheapestPaths(arcs, { from: "S", to: "E", most: 2 })).toHaveLength(2);
  });

  it("equal all paths found by brute force, in the same order, ties by the order of arcs", () => {
    fc.assert(
      fc.property(graph(1), fc.integer({ min: 1, max: 40 }), (arcs, most) => {
        const expected = bruteForce(arcs, "n0", "n1").map(({ path }) => path);
        expect(cheapestPaths(arcs, { from: "n0", to: "n1", most })).toEqual(expected.slice(0, most));
      }),
      { numRuns: 1000, seed: 20150304 },
    );
  });

  it("equal them as a set, with costs in order, when arcs may cost nothing", () => {
    fc.assert(
      fc.property(graph(0), (arcs) => {
        const expected = bruteForce(arcs, "n0", "n1");
        const found = cheapestPaths(arcs, { from: "n0", to: "n1", most: 1e6 });
        const costs = found.map((path) => path.reduce((sum, arc) => sum + arcs[arc]!.cost, 0));
        expect(costs).toEqual(expected.map(({ cost }) => cost));
        expect(new Set(found.map(String))).toEqual(new Set(expected.map(({ path }) => String(path))));
      }),
      { numRuns: 500, seed: 20150305 },
    );
  });

  it("are none where no path leads, or from a node to itself, and a negative cost is refused", () => {
    expect(cheapestPaths(arcs, { from: "E", to: "S", most: 5 })).toEqual([]);
    expect(cheapestPaths(arcs, { from: "S", to: "nowhere", most: 5 })).toEqual([]);
    expect(cheapestPaths(arcs, { from: "S", to: "S", most: 5 })).toEqual([]);
    expect(() => cheapestPaths([{ from: "a", to: "b", cost: -1 }], { from: "a", to: "b", most: 1 })).toThrow(
      RangeError,
    );
  });

  it("come quickly on a grid with 184,756 of them when only 64 are asked for", () => {
    const grid: Arc[] = [];
    for (let x = 0; x <= 10; x++)
      for (let y = 0; y <= 10; y++) {
        if (x < 10) grid.push({ from: `${x},${y}`, to: `${x + 1},${y}`, cost: 1 });
        if (y < 10) grid.push({ from: `${x},${y}`, to: `${x},${y + 1}`, cost: 1 });
      }
    const found = cheapestPaths(grid, { from: "0,0", to: "10,10", most: 64 });
    expect(found).toHaveLength(64);
    expect(new Set(found.map(String)).size).toBe(64);
    expect(found.every((path) => path.length === 20)).toBe(true);
  });
});
