/** `+3` and `-3` look like changes of what is there, and are values: where only one of them can be meant, it is asked for. */

import { describe, expect, it } from "vitest";
import { scenario } from "../../src/scenario/index.ts";
import { straitData } from "../model/strait.ts";
import { changed, lines, parse } from "./support.ts";

/** The sample with this in its alternative of ten ships. */
const alternative = (changes: string) => changed("{ assets.cutter.on-station: 10 }", changes);

describe("a number with a plus sign", () => {
  it.each<[where: string, text: string, line: string]>([
    [
      "a count",
      changed("count: 6", "count: +6"),
      'assets.patrol-aircraft.count: expected a whole number from 0 to 10,000 without a sign; found "+6"; did you mean 6?',
    ],
    [
      "a speed",
      changed("speed: 35 kn", "speed: +35 kn"),
      'conveyances.go-fast.speed: expected a speed above 0 without a sign; found "+35 kn"; did you mean 35 kn?',
    ],
    [
      "a law",
      changed("{ exponential: 20 min }", "{ exponential: +20 min }"),
      'checkpoints.southwest-ports.inspection.exponential: expected a duration above 0 without a sign; found "+20 min"; did you mean 20 min?',
    ],
    [
      "a lever",
      changed("{ low: 4,", "{ low: +4,"),
      'levers.assets.cutter.on-station.low: expected a number above 0 and at most 10,000 without a sign; found "+4"; did you mean 4?',
    ],
    [
      "an alternative, where what is there is known",
      alternative("{ assets.patrol-aircraft.count: +2 }"),
      'alternatives.ten-ships.assets.patrol-aircraft.count: expected a whole number from 0 to 10,000 without a sign; found "+2"; 8, or 2 if you mean 2 in all',
    ],
    [
      "a map in an alternative",
      alternative("{ assets.patrol-aircraft: { count: +2 } }"),
      'alternatives.ten-ships.assets.patrol-aircraft.count: expected a whole number from 0 to 10,000 without a sign; found "+2"; 8, or 2 if you mean 2 in all',
    ],
    [
      "an alternative that raises a value with a unit, in its own unit",
      alternative("{ conveyances.go-fast.speed: +5 kn }"),
      'alternatives.ten-ships.conveyances.go-fast.speed: expected a speed above 0 without a sign; found "+5 kn"; 40 kn, or 5 kn if you mean 5 kn in all',
    ],
    [
      "an alternative that raises a rate",
      alternative("{ flows.pacific.departures.poisson: +10 / month }"),
      'alternatives.ten-ships.flows.pacific.departures.poisson: expected a rate of at least 0 without a sign; found "+10 / month"; 150 / month, or 10 / month if you mean 10 / month in all',
    ],
    [
      "an alternative where the sum would be no value",
      alternative("{ flows.pacific.cue.share: +20 % }"),
      'alternatives.ten-ships.flows.pacific.cue.share: expected a share from 0 % to 100 % without a sign; found "+20 %"; 20 % if you mean 20 % in all',
    ],
  ])("is refused as %s", (_where, text, line) => {
    const found = lines(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^file\.yaml:\d+:\d+ /);
    expect(found[0]!.replace(/^\S+ /, "")).toBe(line);
  });

  it("is refused in --set, with the value that it would lead to", () => {
    expect(lines(changed("a", "a"), { set: ["assets.patrol-aircraft.count=+3"] })).toEqual([
      '--set:1:30 assets.patrol-aircraft.count: expected a whole number from 0 to 10,000 without a sign; found "+3"; 9, or 3 if you mean 3 in all',
    ]);
  });

  it("is refused in data", () => {
    const data = { ...straitData, horizon: "+1000 h" };
    expect(() => scenario(data)).toThrow(
      /horizon: .* without a sign; found "\+1000 h"; did you mean 1000 h\?/,
    );
  });

  it("is read where numbers have signs: in degrees, and in what an alternative costs beside its assets", () => {
    const text = changed("at: [8, -88]", "at: [+8, -88]", alternative("{ cost: +30 MUSD / year }"));
    const { baseline, alternatives } = parse(text);
    expect(baseline.zones["eastern-pacific"]!.at).toEqual([8, -88]);
    expect(alternatives[1]!.cost).toBeGreaterThan(0);
  });

  it("may stand inside a number or a sum", () => {
    const { baseline } = parse(changed("speed: 35 kn", "speed: 3.5e+1 kn + 0 kn"));
    expect(baseline.conveyances["go-fast"]!.speed).toBeCloseTo(35 * 1.852, 9);
  });
});

describe("a number below zero where none can be", () => {
  it("is refused with the value that a change by it would lead to", () => {
    expect(lines(alternative("{ assets.patrol-aircraft.count: -2 }")).join()).toContain(
      "expected a whole number from 0 to 10,000 without a sign; found -2; 4, or 2 if you mean 2 in all",
    );
    expect(lines(changed("a", "a"), { set: ["assets.patrol-aircraft.count=-9"] }).join()).toContain(
      "found -9; 9 if you mean 9 in all",
    );
  });
});
