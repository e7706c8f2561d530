import { describe, expect, it } from "vitest";
import { type ScenarioInput, scenario } from "../../src/scenario/index.ts";
import { straitData } from "../model/strait.ts";
import { changed, transitZone, warningsOf } from "./support.ts";

const ofLegs = (text: string) =>
  warningsOf(text).filter((line) => / legs\.\S+: expected at most .* km/.test(line));

/** Three parallel legs of 1,112 km by sea and one more: what is said of its length. */
const oneMore = (leg: object, nodes: object = {}) =>
  scenario({
    ...straitData,
    nodes: { ...straitData.nodes, ...nodes },
    legs: {
      ...Object.fromEntries(["a", "b", "c"].map((id) => [id, straitData.legs.crossing])),
      more: { from: "south", to: "north", by: "sea", ...leg },
    },
  } as unknown as ScenarioInput).warnings.filter(
    ({ path, found }) => path === "legs.more" && found.endsWith(" km"),
  );

describe("a place that has lost a sign", () => {
  it("is found by the length of its legs, which is said, and the sign is suggested", () => {
    expect(ofLegs(changed("at: [15.5, -93.5]", "at: [15.5, 93.5]"))).toEqual([
      expect.stringMatching(
        /^file\.yaml:\d+:3 legs\.pacific-crossing: expected at most 5,000 km; found 17,\d00 km; nodes\.mexico-south\.at: \[15\.5, 93\.5\] may be meant as \[15\.5, -93\.5\], which makes it 2,190 km$/,
      ),
      expect.stringMatching(
        /legs\.mexican-road: .*; nodes\.mexico-south\.at: \[15\.5, 93\.5\] may be meant as \[15\.5, -93\.5\]/,
      ),
    ]);
  });

  it("may be a way point", () => {
    const [line, ...more] = ofLegs(
      changed("by: sea, zone: eastern-pacific", "by: sea, via: [[8, 88]], zone: eastern-pacific"),
    );
    expect(line).toMatch(
      /found 3\d,\d00 km; legs\.pacific-crossing\.via\.0: \[8, 88\] may be meant as \[8, -88\], which makes it 2,\d{3} km$/,
    );
    expect(more).toEqual([]);
  });

  it("is asked for without a suggestion where no sign would help", () => {
    const [warning, ...more] = oneMore({ to: "far" }, { far: { at: [-50, 10], role: "market" } });
    expect(more).toEqual([]);
    expect(warning!.message).toMatch(
      /expected at most 5,560 km, 5 times the median of the other legs; found 5,6\d0 km/,
    );
    expect(warning!.suggestion).toBe("are its ends where they should be?");
  });

  it("is not suspected in a leg whose length is given, nor in that of a container ship", () => {
    expect(oneMore({ length: "14000 km" })).toEqual([]);
    const far = { far: { at: [-60, 10], role: "market" } };
    expect(oneMore({ to: "far", by: "sea" }, far)).toHaveLength(1);
    expect(oneMore({ to: "far", by: "container" }, far)).toEqual([]);
  });

  it("is not suspected where a leg is short, though its ends lie on two sides of a meridian", () => {
    expect(
      oneMore(
        { to: "west", from: "east" },
        {
          west: { at: [0.5, -9], role: "market" },
          east: { at: [0.5, 9], role: "origin" },
        },
      ),
    ).toEqual([]);
  });

  it("is not suspected in the sample", () => {
    expect(ofLegs(transitZone)).toEqual([]);
  });
});
