import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoContains } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { describe, expect, it } from "vitest";
import { pairUniform } from "../../src/engine/index.ts";
import { direction } from "../../src/network/sphere.ts";
import { landTest } from "../../src/report/pictures/landTest.ts";

const open = (name: string) =>
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`world-atlas/${name}`), "utf8")) as Topology;

describe("whether a place is on land", () => {
  const isLand = landTest(open("countries-50m.json"));

  it.each<[name: string, north: number, east: number, land: boolean]>([
    ["the Amazon", -5, -62, true],
    ["the Sahara", 22, 5, true],
    ["Chukotka, beyond the date line", 67, -175, true],
    ["Fiji, Viti Levu", -17.8, 178, true],
    ["the plateau near the south pole", -89, 0, true],
    ["Antarctica on the date line", -85, 180, true],
    ["the north pole", 90, 0, false],
    ["the Pacific on the date line", 30, 180, false],
    ["the Pacific on the other side of it", 30, -180, false],
    ["the Caribbean Sea", 14, -76, false],
    ["the Gulf of Guinea", 0, 0, false],
  ])("%s", (_, north, east, land) => {
    expect(isLand(direction([north, east]))).toBe(land);
  });

  it("is what d3-geo says, all over the globe and on the coasts of Central America", () => {
    const coarse = open("countries-110m.json");
    const witness = feature(coarse, coarse.objects["land"] as GeometryCollection);
    const quick = landTest(coarse);
    for (let i = 0; i < 2000; i++) {
      const [u, v] = [pairUniform(i, 7, 0), pairUniform(i, 7, 1)];
      const [north, east] =
        i % 2 === 0 ? [(Math.asin(2 * u - 1) * 180) / Math.PI, 360 * v - 180] : [5 + 15 * u, -95 + 20 * v];
      expect([north, east, quick(direction([north, east]))]).toEqual([
        north,
        east,
        geoContains(witness, [east, north]),
      ]);
    }
  });

  it("refuses an atlas without land", () => {
    expect(() => landTest({ type: "Topology", objects: {}, arcs: [] })).toThrow(
      "atlas: expected countries and land of world-atlas; found no land",
    );
  });
});
