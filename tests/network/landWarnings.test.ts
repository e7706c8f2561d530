import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Topology } from "topojson-specification";
import { describe, expect, it } from "vitest";
import { kmOverLand, landShare, landWarnings } from "../../src/network/landWarnings.ts";
import { network } from "../../src/network/network.ts";
import { filledShare } from "../../src/network/polygon.ts";
import type { Direction } from "../../src/network/sphere.ts";
import { landTest } from "../../src/report/pictures/landTest.ts";
import { issueLine, parseScenario, scenario } from "../../src/scenario/index.ts";
import { readScenario } from "../../src/study/readScenario.ts";
import { changed, transitZone } from "../scenario/support.ts";

/** Land is everything north of a parallel. */
const northOf =
  (degrees: number) =>
  ([, , z]: Direction): boolean =>
    z > Math.sin((degrees * Math.PI) / 180);
const sea = () => false;

const lines = (text: string, isLand: (place: Direction) => boolean) =>
  landWarnings(parseScenario(text, { file: "file.yaml" }), isLand).map(issueLine);
const shaped = (shape: string) => changed("{ at: [8, -88], area: 6 Mkm2 }", `{ shape: ${shape} }`);

/** Between the equator and 10 N: the area north of latitude p on the sphere is in proportion to 1 - sin p. */
const strip = "[[0, -100], [0, -80], [10, -80], [10, -90], [10, -100]]";

describe("a zone for ships that is partly land", () => {
  it("is reported with its place and its share", () => {
    expect(lines(transitZone, northOf(8))).toEqual([
      expect.stringMatching(
        /^file\.yaml:12:3 zones\.eastern-pacific: expected at most 5 % land in a zone for ships; found about 5\d %; draw a shape around its water$/,
      ),
      expect.stringContaining("legs.pacific-crossing"),
    ]);
    expect(lines(transitZone, sea)).toEqual([]);
  });

  it("has the share of a spherical zone, within four standard errors", () => {
    const zone = network(parseScenario(shaped(strip), { file: "f" }).baseline).zones.get("eastern-pacific")!;
    // A zone between two parallels would have sin 5 / sin 10 south of 5 N; the northern edges bulge beyond 10 N.
    const [five, ten] = [5, 10].map((degrees) => Math.sin((degrees * Math.PI) / 180)) as [number, number];
    const south = (20 * Math.PI * five * 6371.0088 ** 2) / 180 / zone.area;
    expect(south).toBeCloseTo(five / ten, 1);
    expect(Math.abs(1 - landShare(zone, northOf(5)) - south)).toBeLessThan(4 * Math.sqrt(0.25 / 4000));
  });

  it("is none where less than 5 % is land, or where neither ships nor legs by sea are", () => {
    const text = shaped(strip);
    expect(lines(text, northOf(9.9)).filter((line) => line.includes("zones."))).toEqual([]);
    expect(lines(text, northOf(9)).filter((line) => line.includes("zones."))).toHaveLength(1);
    const flown = text
      .replace("to: mexico-south, by: sea", "to: mexico-south, by: air")
      .replace("by: sea, speed: 35 kn", "by: air, speed: 35 kn")
      .replace("sea: { go-fast: 1 }", "air: { go-fast: 1 }");
    expect(lines(flown, northOf(1)).filter((line) => line.includes("zones."))).toHaveLength(1);
    const aircraft = flown.replace("endurance: 30 days", "endurance: 40 h");
    expect(lines(aircraft, northOf(1))).toEqual([]);
  });
});

describe("a leg by sea that crosses land", () => {
  const legs = (by: "sea" | "air", via: [number, number][]) =>
    scenario({
      picket: 1,
      title: "A leg",
      horizon: "1 year",
      nodes: { south: { at: [0, 0], role: "origin" }, north: { at: [10, 0], role: "market" } },
      legs: { crossing: { from: "south", to: "north", by, via } },
      conveyances: { boat: { by, speed: "20 kn", capacity: "1 t" } },
      organisations: { network: { routes: "cheapest" } },
      flows: {
        boats: {
          organisation: "network",
          from: "south",
          to: "north",
          departures: { poisson: "1 / day" },
          load: "100 kg",
          conveyances: { [by]: { boat: 1 } },
        },
      },
    });
  /** A degree of a meridian of the sphere. */
  const degree = (Math.PI * 6371.0088) / 180;
  /** An island between two parallels, as wide as a degree on both sides of Greenwich. */
  const island =
    (south: number, north: number) =>
    ([x, y, z]: Direction): boolean => {
      const [lat, lon] = [Math.asin(z), Math.atan2(y, x)].map((angle) => (angle * 180) / Math.PI) as [
        number,
        number,
      ];
      return lat > south && lat < north && Math.abs(lon) < 1;
    };
  const km = (isLand: (place: Direction) => boolean, via: [number, number][] = []) => {
    const { baseline } = legs("sea", via);
    return kmOverLand(baseline, baseline.legs["crossing"]!, isLand);
  };

  it("is measured in steps of 5 km, without the 100 km around its ends", () => {
    expect(Math.abs(km(island(4, 6)) - 2 * degree)).toBeLessThan(5);
    expect(Math.abs(km(island(-1, 2)) - (2 * degree - 100))).toBeLessThan(5);
    expect(km(island(-1, 0.8))).toBe(0);
    expect(km(island(9.2, 11))).toBe(0);
  });

  it("is measured along the great circles through its way points", () => {
    expect(
      km(island(4, 6), [
        [4, 3],
        [6, 3],
      ]),
    ).toBe(0);
  });

  it("is reported above 50 km, by sea only", () => {
    expect(landWarnings(legs("sea", []), island(4, 4.6)).map(issueLine)).toEqual([
      "legs.crossing: expected at most 50 km over land on a leg by sea, the 100 km around its ends left out; found about 70 km; go around the land with way points: via: [[north, east], ...]",
    ]);
    expect(landWarnings(legs("sea", []), island(4, 4.4))).toEqual([]);
    expect(landWarnings(legs("air", []), island(4, 6))).toEqual([]);
  });

  it("has a path but no position in a copy, which has no text", () => {
    const [warning] = landWarnings(structuredClone(legs("sea", [])), island(4, 6));
    expect(warning).toMatchObject({ path: "legs.crossing", line: 0, column: 0 });
  });
});

describe("the scenarios that come with picket", () => {
  const atlas = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
  const isLand = landTest(JSON.parse(readFileSync(atlas, "utf8")) as Topology);
  const shipped = readdirSync("scenarios", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => `scenarios/${file}`);

  it.each(shipped)("%s has no zone for ships on land and no leg by sea over it", async (file) => {
    expect(landWarnings(await readScenario(file), isLand).map(issueLine)).toEqual([]);
  });

  it.each(shipped)(
    "%s has shapes that fill at least 30 % of the box in which points are tried",
    async (file) => {
      for (const { region } of network((await readScenario(file)).baseline).zones.values())
        if (region.kind === "polygon") expect(filledShare(region)).toBeGreaterThan(0.3);
    },
  );

  it("would be warned of with the discs that they had", async () => {
    const set = [
      "zones.eastern-pacific.shape=~",
      "zones.eastern-pacific.at=[8, -88]",
      "zones.eastern-pacific.area=6 Mkm2",
    ];
    const before = await readScenario("scenarios/transit-zone-2014.yaml", { set });
    expect(landWarnings(before, isLand).map(issueLine)).toEqual([
      expect.stringContaining(
        "zones.eastern-pacific: expected at most 5 % land in a zone for ships; found about 17 %",
      ),
    ]);
  });
});
