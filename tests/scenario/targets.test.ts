import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { course, interceptTime } from "../../src/network/intercept.ts";
import { direction, greatCircleKm, type Point } from "../../src/network/sphere.ts";
import { issueLine, scenario } from "../../src/scenario/index.ts";
import { timeToReach } from "../../src/theory/index.ts";
import { changed, warningsOf } from "./support.ts";

const knot = 1.852;
const unmet = "a target that it can reach on a leg where it responds";

/** A flight of 1,200 nautical miles along the equator beside a crossing by sea, and a boat that may answer both. */
const island = `picket: 1
title: Island (illustrative)
horizon: 1 year
nodes:
  start: { at: [0, 0], role: origin }
  end: { at: [0, 20], role: market }
zones: { strait: { at: [0, 10], area: 1 Mkm2 }, far: { at: [50, 10], area: 1000 km2 } }
legs:
  crossing: { from: start, to: end, by: sea, zone: strait }
  flight: { from: start, to: end, by: air, zone: strait }
conveyances:
  go-fast: { by: sea, speed: 35 kn, capacity: 2 t, signature: boat }
  plane: { by: air, speed: 180 kn, capacity: 1 t, signature: air }
organisations: { network: { routes: cheapest } }
flows:
  all:
    organisation: network
    from: start
    to: end
    departures: { poisson: 12 / week }
    load: 500 kg
    conveyances: { sea: { go-fast: 1 }, air: { plane: 1 } }
    cue: { share: 80 %, after: 1 h, error: { radius: 10 nmi } }
assets:
  patrol-boat:
    count: 1
    role: [intercept]
    base: { at: [1, 20] }
    answers: [strait]
    against: [boat, air]
    speed: 30 kn
    search-speed: 10 kn
    sweep-width: { boat: 5 nmi, air: 5 nmi }
    endgame: { seize: 100 % }
`;

const ofTargets = (text: string) => warningsOf(text).filter((line) => line.includes(unmet));

describe("a class is warned of that can meet a signature on none of its legs", () => {
  it("a boat against what flies faster, with its place and what to do", () => {
    expect(ofTargets(island)).toEqual([
      `file.yaml:30:21 assets.patrol-boat.against.1: expected ${unmet}; found air (plane on flight, at 180 kn (333 km/h) too fast in the air for its 30 kn (56 km/h)); leave it out of against, or give the leg a landing`,
    ]);
  });

  it("not where it may act against all, and then by the name of the class", () => {
    expect(ofTargets(changed("    against: [boat, air]\n", "", island))).toEqual([
      expect.stringMatching(
        /^file\.yaml:25:3 assets\.patrol-boat: .*; found air \(.*; in against, name only what it can reach, or give the leg a landing$/,
      ),
    ]);
  });

  // A degree of latitude is 60 nautical miles, 2 h at 30 kn. The flight takes 6 h 40, the crossing 34 h 20.
  it.each([
    ["a landing near its base", changed("by: air, ", "by: air, landing: 10 min, ", island), 0],
    [
      "a landing of 33 h, 20 degrees or 40 h away; the crossing is over by then as well",
      changed("by: air, ", "by: air, landing: 33 h, ", island).replace("at: [1, 20]", "at: [20, 20]"),
      2,
    ],
    [
      "a landing of 34 h, as far away",
      changed("by: air, ", "by: air, landing: 34 h, ", island).replace("at: [1, 20]", "at: [20, 20]"),
      1,
    ],
    [
      "a landing of 34 h, as far away, for a boat that has to be home after 70 h",
      changed("by: air, ", "by: air, landing: 34 h, ", island)
        .replace("at: [1, 20]", "at: [20, 20]")
        .replace("speed: 30 kn\n", "speed: 30 kn\n    endurance: 70 h\n"),
      2,
    ],
    [
      "a helicopter as fast as the flight",
      changed("speed: 30 kn\n", "speed: 30 kn\n    reach: { speed: 180 kn, range: 100 nmi }\n", island),
      0,
    ],
    [
      "a helicopter that is slower",
      changed("speed: 30 kn\n", "speed: 30 kn\n    reach: { speed: 170 kn, range: 100 nmi }\n", island),
      1,
    ],
    ["a boat that it meets at the very end", changed("at: [1, 20]", "at: [16, 20]", island), 1],
    ["a boat that has passed when it is there", changed("at: [1, 20]", "at: [30, 20]", island), 2],
    [
      "a boat that a rough sea may slow to 21 kn",
      changed("at: [1, 20]", "at: [26, 20]", island).replace(
        "area: 1 Mkm2 }, far",
        "area: 1 Mkm2, weather: { seas: { calm: { share: 1 }, rough: { share: 1, speed: 60 % } } } }, far",
      ),
      1,
    ],
    [
      "no target at all: a fixed response",
      changed("assets:", "response: { probability: 25 % }\nassets:", island),
      0,
    ],
    ["what it can meet alone", changed("against: [boat, air]", "against: [boat]", island), 0],
  ])("%s", (_what, text, warnings) => {
    expect(ofTargets(text), ofTargets(text).join("\n")).toHaveLength(warnings);
  });

  it("of a patrol only if neither its zone nor what it meets brings it near", () => {
    const patrol = changed(
      "    answers: [strait]\n",
      "    zone: far\n    answers: [strait]\n",
      island,
    ).replace("against: [boat, air]", "against: [boat]");
    // From the edge of the zone near 50 N to the equator are 100 h; the crossing takes 34 h.
    expect(ofTargets(patrol)).toHaveLength(1);
    expect(ofTargets(patrol.replace("at: [50, 10]", "at: [5, 10]"))).toHaveLength(0);
    // Rafts from 41 N to 10 N bring it there, and so within reach of the crossing: 20 h.
    const between = patrol
      .replace(
        "  start:",
        "  north: { at: [41, 0], role: origin }\n  inn: { at: [10, 10], role: market }\n  start:",
      )
      .replace("  crossing:", "  way: { from: north, to: inn, by: sea, zone: strait }\n  crossing:")
      .replace("conveyances:\n", "conveyances:\n  raft: { by: sea, speed: 5 kn, capacity: 2 t }\n")
      .replace(
        "assets:",
        "  rafts:\n    { organisation: network, from: north, to: inn, departures: { poisson: 1 / week }, load: 1 t, conveyances: { sea: { raft: 1 } } }\nassets:",
      );
    expect(ofTargets(between)).toHaveLength(1);
    expect(ofTargets(between.replace("against: [boat]", "against: [boat, raft]"))).toHaveLength(0);
  });

  it("not of one that finds what it answers by its own search", () => {
    const searcher = island
      .replace("role: [intercept]", "role: [detect, intercept]")
      .replace("    answers: [strait]\n", "    zone: strait\n    answers: [strait]\n")
      .replace("by: air,", "by: air, landing: 10 min,");
    expect(ofTargets(searcher)).toHaveLength(0);
    // What flies over a ship that sees it is not stopped by it.
    expect(ofTargets(searcher.replace("landing: 10 min,", ""))).toHaveLength(1);
  });
});

it("no unit of which it is warned can meet a target, by the exact time of interception", () => {
  const seen = { warned: 0, silent: 0 };
  const place = fc.tuple(fc.integer({ min: -25, max: 25 }), fc.integer({ min: -25, max: 25 }));
  const world = fc.record({
    from: place,
    to: place,
    base: place,
    target: fc.integer({ min: 5, max: 60 }),
    speed: fc.integer({ min: 5, max: 40 }),
    boat: fc.option(
      fc.record({ speed: fc.integer({ min: 10, max: 120 }), range: fc.integer({ min: 10, max: 300 }) }),
    ),
    landing: fc.option(fc.integer({ min: 1, max: 20 })),
  });
  fc.assert(
    fc.property(world, ({ from, to, base, target, speed, boat, landing }) => {
      fc.pre(from.join() !== to.join());
      const read = scenario({
        picket: 1,
        title: "One crossing",
        horizon: "1 year",
        nodes: { a: { at: from, role: "origin" }, b: { at: to, role: "market" } },
        zones: { sea: { at: from, area: "1 Mkm2" } },
        legs: {
          leg: {
            from: "a",
            to: "b",
            by: "sea",
            zone: "sea",
            ...(landing === null ? {} : { landing: `${landing} h` }),
          },
        },
        conveyances: { boat: { by: "sea", speed: `${target} kn`, capacity: "1 t" } },
        organisations: { all: { routes: "cheapest" } },
        flows: {
          flow: {
            organisation: "all",
            from: "a",
            to: "b",
            departures: { poisson: "1 / day" },
            load: "1 t",
            conveyances: { sea: { boat: 1 } },
            cue: { share: "80 %", after: "0 h" },
          },
        },
        assets: {
          unit: {
            count: 1,
            role: ["intercept"],
            base: { at: base },
            speed: `${speed} kn`,
            ...(boat === null ? {} : { reach: { speed: `${boat.speed} kn`, range: `${boat.range} nmi` } }),
            endgame: { seize: "100 %" },
          },
        },
      });
      const warned = read.warnings.map(issueLine).some((line) => line.includes(unmet));
      const reach = {
        speed: speed * knot,
        boatSpeed: (boat?.speed ?? 0) * knot,
        boatRange: (boat?.range ?? 0) * knot,
      };
      const hours = greatCircleKm(from as Point, to as Point) / (target * knot);
      const meeting = interceptTime(
        { course: course(from as Point, to as Point), gone: 0, speed: target * knot },
        direction(base as Point),
        reach,
        hours,
      );
      const atTheEnd = timeToReach(greatCircleKm(base as Point, to as Point), reach);
      const meets = meeting < hours || (landing !== null && atTheEnd < hours + landing);
      seen[warned ? "warned" : "silent"]++;
      expect(warned && meets).toBe(false);
    }),
    { seed: 13, numRuns: 400 },
  );
  expect(seen.warned).toBeGreaterThan(20);
  expect(seen.silent).toBeGreaterThan(20);
});
