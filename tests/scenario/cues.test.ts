import { describe, expect, it } from "vitest";
import { cueAssumptions } from "../../src/scenario/index.ts";
import { changed, lines, parse, transitZone, warningsOf } from "./support.ts";

const cue = (more: string) =>
  changed("cue: { share: 85 %, after: 6 h }", `cue: { share: 85 %, after: 6 h, ${more} }`);
const rough = (more = "") => cue(`error: { radius: 25 nmi, growth: 5 kn }${more}`);
const ofCues = (text: string) => warningsOf(text).filter((line) => line.includes(".cue.error:"));

describe("cues", () => {
  it("may be late, and may know less than every load", () => {
    const read = (text: string) => parse(text).baseline.flows["pacific"]!.cue!;
    expect(read(transitZone)).not.toHaveProperty("late");
    expect(read(transitZone)["knows-load"]).toBe(1);
    const flow = read(cue("late: { share: 40 %, by: { exponential: 12 h } }, knows-load: 60 %"));
    expect(flow).toMatchObject({
      late: { share: 0.4, by: { kind: "exponential", mean: 12 } },
      "knows-load": 0.6,
    });
  });

  it("are warned of where they are rough and nobody who is sent could find the target again", () => {
    expect(ofCues(rough())).toEqual([
      "file.yaml:31:37 flows.pacific.cue.error: expected an asset that responds in its zone with a search-speed and a sweep width against small-fast; found none; nobody who is sent could find the target again",
    ]);
    const ship = (more: string) => rough().replace("    speed: 24 kn\n", `    speed: 24 kn\n${more}`);
    expect(ofCues(ship("    search-speed: 10 kn\n    sweep-width: { small-fast: 5 nmi }\n"))).toEqual([]);
    expect(ofCues(ship("    sweep-width: { small-fast: 5 nmi }\n"))).toHaveLength(1);
    expect(ofCues(ship("    search-speed: 10 kn\n    sweep-width: { small-fast: 0 nmi }\n"))).toHaveLength(1);
    expect(
      ofCues(ship("    search-speed: 10 kn\n    sweep-width: { small-fast: 5 nmi }\n    against: [lorry]\n")),
    ).toHaveLength(1);
    // A fixed response asks for no place.
    expect(ofCues(rough().replace("cases:", "response: { probability: 25 % }\ncases:"))).toEqual([]);
  });

  it("that a searcher has to find are warned of only where no searcher of the zone sees the target", () => {
    expect(ofCues(rough(", found-by: searcher"))).toEqual([]);
    expect(
      ofCues(rough(", found-by: searcher").replace("{ small-fast: 20 nmi }", "{ lorry: 20 nmi }")),
    ).toEqual([
      "file.yaml:31:37 flows.pacific.cue.error: expected an asset that searches its zone with a search-speed and a sweep width against small-fast; found none; its cues lead to nothing",
    ]);
  });
});

describe("what is assumed of intelligence", () => {
  const reserve = (text: string) =>
    text.replace("wait }", "wait, reserve: { keep: 1, for-loads-above: 1 t } }");
  const retask = (text: string) => text.replace("wait }", "wait, re-task: { when-larger-by: 3 } }");

  it.each([
    ["exact places, by default", transitZone, ["pacific"], []],
    ["nothing, where the place is rough", rough(), [], []],
    ["nothing, where nothing is known", changed("share: 85 %,", "share: 0 %,"), [], []],
    [
      "no place, where the response is given",
      changed("cases:", "response: { probability: 25 % }\ncases:"),
      [],
      [],
    ],
    [
      "exact loads too, where a rule keeps units back for large ones",
      reserve(transitZone),
      ["pacific"],
      ["pacific"],
    ],
    ["exact loads too, where a larger one calls a unit away", retask(transitZone), ["pacific"], ["pacific"]],
    ["exact places only, where some loads are not known", reserve(cue("knows-load: 99 %")), ["pacific"], []],
    [
      "exact places, in one alternative",
      rough().replace("  sixteen-ships: {", "  sixteen-ships: { flows.pacific.cue.error: ~,"),
      ["pacific"],
      [],
    ],
  ])("%s", (_what, text, exactPlaces, exactLoads) => {
    expect(cueAssumptions(parse(text))).toEqual({ exactPlaces, exactLoads });
  });

  it("is no warning", () => {
    expect(warningsOf(transitZone)).toEqual([]);
  });
});

describe("a target that lands", () => {
  it("does so on a leg in a zone, for a time above 0", () => {
    const sea = (landing: string) =>
      changed("by: sea, zone: eastern-pacific", `by: sea, zone: eastern-pacific, landing: ${landing}`);
    expect(parse(sea("90 min")).baseline.legs["pacific-crossing"]!.landing).toBe(1.5);
    expect(lines(sea("-2 h"))).toEqual([
      'file.yaml:16:106 legs.pacific-crossing.landing: expected a duration above 0, such as "2 h"; found "-2 h"; did you mean 2 h?',
    ]);
    expect(lines(sea("0 h"))[0]).toMatch(/landing: expected a duration above 0/);
    expect(
      lines(changed("checkpoint: southwest-ports }", "checkpoint: southwest-ports, landing: 2 h }")),
    ).toEqual([
      "file.yaml:17:96 legs.mexican-road.landing: expected landing only on a leg that lies in a zone; found a leg without zone",
    ]);
  });
});
