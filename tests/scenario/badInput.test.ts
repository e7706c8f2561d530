import { describe, expect, it } from "vitest";
import { ScenarioError } from "../../src/scenario/index.ts";
import { changed, lines, mistakes, parse, transitZone } from "./support.ts";

/** Fills `‹piece›` with the line and column of the first place where the piece stands in a text. */
function withPlaces(line: string, text: string): string {
  return line.replaceAll(/‹([^›]*)›/g, (_, piece: string) => {
    const before = text.slice(0, text.indexOf(piece)).split("\n");
    return `${before.length}:${before.at(-1)!.length + 1}`;
  });
}

/** The sample with this shape in place of its disc. */
const shaped = (shape: string) => changed("{ at: [8, -88], area: 6 Mkm2 }", `{ shape: ${shape} }`);

describe("a mistake is reported with its line, its column, what was expected and what was found", () => {
  it.each<[what: string, text: string, line: string | RegExp]>([
    [
      "an unknown key",
      changed("endurance: 30 days", "endurence: 30 days"),
      /^file\.yaml:\d+:5 assets\.cutter\.endurence: expected one of the keys .*; found the unknown key "endurence"; did you mean "endurance"\?$/,
    ],
    [
      "a wrong unit",
      changed("speed: 35 kn", "speed: 35 kg"),
      'file.yaml:‹35 kg› conveyances.go-fast.speed: expected a speed above 0, such as "35 kn"; found a mass ("35 kg")',
    ],
    [
      "a negative count",
      changed("count: 6", "count: -6"),
      "file.yaml:‹-6› assets.patrol-aircraft.count: expected a whole number from 0 to 10,000, such as 6; found -6; did you mean 6?",
    ],
    [
      "a leg to a node that does not exist",
      changed("to: mexico-south, by: sea", "to: mexico-suoth, by: sea"),
      'file.yaml:‹mexico-suoth› legs.pacific-crossing.to: expected the name of a node; found the unknown name "mexico-suoth"; did you mean "mexico-south"? (nodes: file.yaml:‹nodes:›)',
    ],
    [
      "a route that is not a path",
      changed(
        "organisations:",
        "routes:\n  wrong: { legs: [mexican-road, pacific-crossing] }\norganisations:",
      ),
      'file.yaml:‹pacific-crossing] }› routes.wrong.legs.1: expected a leg that starts at us-southwest, where the leg before ends; found "pacific-crossing", which starts at colombia-pacific (legs.pacific-crossing.from: file.yaml:‹from: colombia-pacific, to: mexico-south›)',
    ],
    [
      "a flow without a way",
      changed("from: mexico-south, to: us-southwest", "from: us-southwest, to: mexico-south"),
      "file.yaml:‹us-southwest\n    departures› flows.pacific.to: expected legs from colombia-pacific to us-southwest that its conveyances (sea, land) can travel; found no way (flows.pacific.from: file.yaml:‹from: colombia-pacific\n    to›)",
    ],
    [
      "a duplicate id",
      changed("  mexico-south:", "  colombia-pacific: { at: [1, 1], role: origin }\n  mexico-south:"),
      'file.yaml:‹colombia-pacific: { at: [1›: expected each name once; found "colombia-pacific" again; the first is in line 8',
    ],
    [
      "an empty file",
      "",
      "file.yaml:1:1: expected a scenario; found an empty file; picket init writes one to start from",
    ],
    ["a file of comments", "# nothing\n", /found .*nothing|empty/],
    [
      "a binary file",
      "picket: 1\n\u0000\u0001",
      "file.yaml:2:1: expected a text file; found the character U+0000; is it a binary file?",
    ],
    [
      "a __proto__ key",
      changed("horizon: 1 year", "horizon: 1 year\n__proto__: { polluted: true }"),
      'file.yaml:7:1: expected another name; found the key "__proto__"; it means something else to the program',
    ],
    [
      "a constructor key",
      changed("at: [8, -88]", "constructor: { prototype: { x: 1 } }, at: [8, -88]"),
      /found the key "constructor"/,
    ],
    [
      "a list in place of the file",
      "- 1\n- 2\n",
      "file.yaml:1:1: expected a map with picket, title, horizon, ...; found a list of 2",
    ],
    [
      "text in place of the file",
      "hello",
      'file.yaml:1:1: expected a map with picket, title, horizon, ...; found "hello"',
    ],
    ["two documents", `${transitZone}\n---\na: 1\n`, /expected one document; found another one/],
    ["a tag", changed("speed: 35 kn", "speed: !!js/function 35 kn"), /found unresolved tag|the tag/],
    ["YAML that is not well formed", "picket: 1\n  a: [1,\n", /expected well-formed YAML/],
    [
      "a share above 100 %",
      changed("share: 85 %", "share: 850 %"),
      'file.yaml:‹850 %› flows.pacific.cue.share: expected a share from 0 % to 100 %, such as "85 %"; found "850 %"',
    ],
    [
      "more than every cue late",
      changed("after: 6 h }", "after: 6 h, late: { share: 140 %, by: 12 h } }"),
      'file.yaml:‹140 %› flows.pacific.cue.late.share: expected a share from 0 % to 100 %, such as "40 %"; found "140 %"',
    ],
    [
      "cues that are late by less than nothing",
      changed("after: 6 h }", "after: 6 h, late: { share: 40 %, by: -12 h } }"),
      'file.yaml:‹-12 h› flows.pacific.cue.late.by: expected a duration of at least 0, such as "30 days"; found "-12 h"; did you mean 12 h?',
    ],
    [
      "late cues without a time",
      changed("after: 6 h }", "after: 6 h, late: { share: 40 % } }"),
      /^file\.yaml:31:\d+ flows\.pacific\.cue\.late\.by: expected a duration.*; found nothing$/,
    ],
    [
      "an unknown key beside late cues",
      changed("after: 6 h }", "after: 6 h, late: { share: 40 %, bye: 12 h } }"),
      'file.yaml:‹bye› flows.pacific.cue.late.bye: expected one of the keys share, by; found the unknown key "bye"; did you mean "by"?',
    ],
    [
      "what is known of loads in words",
      changed("after: 6 h }", "after: 6 h, knows-load: most }"),
      'file.yaml:‹most }› flows.pacific.cue.knows-load: expected a share from 0 % to 100 %, such as "60 %"; found the unknown unit "most"; units: h, days, weeks, months, years, km, nmi, kn, km2, kg, t, lb, USD, kUSD, MUSD, %',
    ],
    [
      "a landing that takes less than no time",
      changed("zone: eastern-pacific }", "zone: eastern-pacific, landing: -2 h }"),
      'file.yaml:‹-2 h› legs.pacific-crossing.landing: expected a duration above 0, such as "2 h"; found "-2 h"; did you mean 2 h?',
    ],
    [
      "a landing where nobody searches",
      changed("checkpoint: southwest-ports }", "checkpoint: southwest-ports, landing: 2 h }"),
      "file.yaml:‹landing› legs.mexican-road.landing: expected landing only on a leg that lies in a zone; found a leg without zone",
    ],
    [
      "a pursuit that takes less than no time",
      changed("    processing:", "    pursuit: -3 h\n    processing:"),
      'file.yaml:‹-3 h› assets.cutter.pursuit: expected a duration of at least 0, such as "30 days"; found "-3 h"; did you mean 3 h?',
    ],
    [
      "a share where the hours of an escape belong",
      changed("    processing:", "    escape: 6 %\n    processing:"),
      'file.yaml:‹6 %› assets.cutter.escape: expected a duration of at least 0, such as "30 days"; found a share ("6 %")',
    ],
    [
      "hours where the share of escapes belongs",
      changed("escape: 6 %", "escape: 6 h"),
      'file.yaml:‹6 h }\n    cost› assets.cutter.endgame.escape: expected a share from 0 % to 100 %, such as "6 %"; found a duration ("6 h")',
    ],
    [
      "hours of a pursuit among the shares of an endgame",
      changed("escape: 6 %", "escape: 6 %, pursuit: 6 h"),
      'file.yaml:‹pursuit› assets.cutter.endgame.pursuit: expected one of the keys seize, jettison, scuttle, escape, lost; found the unknown key "pursuit"',
    ],
    [
      "a number too small to mean anything",
      changed("poisson: 140 / month", "poisson: 1e-300 / month"),
      'file.yaml:‹1e-300› flows.pacific.departures.poisson: expected a rate of at least 0, such as "140 / month"; found "1e-300 / month"; too small to mean anything; is it 0?',
    ],
    [
      "a number too large to mean anything",
      changed("capacity: 2 t", "capacity: 1e300 t"),
      'file.yaml:‹1e300› conveyances.go-fast.capacity: expected a mass above 0, such as "2 t"; found "1e300 t"; too large to mean anything',
    ],
    [
      "a load of more than a thousand pieces",
      changed("capacity: 2 t", "capacity: 2 g"),
      "file.yaml:‹2 g› conveyances.go-fast.capacity: expected at least a thousandth of the mean load of flow pacific, 640 kg; found 0.002 kg (flows.pacific.load: file.yaml:‹load:›)",
    ],
    [
      "more lawful traffic than lanes can pass",
      changed("find: 80 % }", "find: 80 %, lawful: { traffic: 3600 / h, lanes: 100, primary: 2 min } }"),
      "file.yaml:‹3600 / h› checkpoints.southwest-ports.lawful.traffic: expected less than the 3,000 an hour that 100 lanes can pass; found 3,600 an hour (checkpoints.southwest-ports.lawful.lanes: file.yaml:‹lanes: 100›)",
    ],
    [
      "an endgame that does not add up",
      changed("escape: 6 %", "escape: 16 %"),
      "file.yaml:‹endgame› assets.cutter.endgame: expected shares that add up to 100 %; found 110 %",
    ],
    [
      "latitude and longitude exchanged",
      changed("at: [15.5, -93.5]", "at: [-93.5, 15.5]"),
      "file.yaml:‹-93.5, 15.5› nodes.mexico-south.at.0: expected degrees north from -90 to 90; found -93.5; latitude comes first",
    ],
    [
      "a zone with a shape and a middle of its own",
      shaped("[[1, -80], [6, -79], [8, -84]], at: [8, -88]"),
      "file.yaml:‹at: [8, -88]› zones.eastern-pacific.at: expected either shape, or at and area; found shape and at; leave at out (to replace an inherited one, set it to ~)",
    ],
    [
      "a zone with a shape and an area of its own",
      shaped("[[1, -80], [6, -79], [8, -84]], area: 6 Mkm2"),
      "file.yaml:‹6 Mkm2› zones.eastern-pacific.area: expected either shape, or at and area; found shape and area; leave area out (to replace an inherited one, set it to ~)",
    ],
    [
      "a zone that says not where it is",
      changed("{ at: [8, -88], area: 6 Mkm2 }", "{ name: Pacific }"),
      "file.yaml:‹eastern-pacific:› zones.eastern-pacific: expected shape: [[north, east], ...], or at: [north, east] with area: 6 Mkm2; found neither",
    ],
    [
      "a zone with a middle and no area",
      changed("{ at: [8, -88], area: 6 Mkm2 }", "{ at: [8, -88] }"),
      'file.yaml:‹eastern-pacific:› zones.eastern-pacific.area: expected an area above 0 beside at, such as "6 Mkm2"; found nothing',
    ],
    [
      "a zone with an area and no middle",
      changed("{ at: [8, -88], area: 6 Mkm2 }", "{ area: 6 Mkm2 }"),
      "file.yaml:‹eastern-pacific:› zones.eastern-pacific.at: expected [degrees north, degrees east] beside area, such as [8, -88]; found nothing",
    ],
    [
      "a shape of two corners",
      shaped("[[1, -80], [6, -79]]"),
      "file.yaml:‹shape:› zones.eastern-pacific.shape: expected a list of 3 to 200 corners [degrees north, degrees east], such as [[1, -80], [6, -79], [8, -84]]; found a list of 2",
    ],
    [
      "a shape of more corners than anyone draws",
      shaped(`[${Array.from({ length: 201 }, (_, i) => `[${i / 10}, 0]`).join(", ")}]`),
      /zones\.eastern-pacific\.shape: expected a list of 3 to 200 corners .*; found a list of 201/,
    ],
    [
      "a shape whose corners have longitude first",
      shaped("[[1, -80], [-93, 15], [8, -84]]"),
      "file.yaml:‹-93, 15› zones.eastern-pacific.shape.1.0: expected degrees north from -90 to 90; found -93; latitude comes first",
    ],
    [
      "a shape that crosses itself",
      shaped("[[0, -90], [5, -80], [5, -90], [0, -80]]"),
      "file.yaml:‹[5, -90]› zones.eastern-pacific.shape.2: expected edges that do not cross; found that from corner 3 to 4, which crosses that from corner 1 to 2; list the corners in the order in which one sails round",
    ],
    [
      "a shape that is closed twice",
      shaped("[[1, -80], [6, -79], [8, -84], [1, -80.0]]"),
      "file.yaml:‹[1, -80.0]› zones.eastern-pacific.shape.3: expected each corner once; found [1, -80] again; a shape closes by itself: leave its last corner out",
    ],
    [
      "a shape without an area",
      shaped("[[0, -80], [0, -90], [0, -85]]"),
      "file.yaml:‹[0, -80]› zones.eastern-pacific.shape.0: expected corners that have an area between them; found corners on one line",
    ],
    [
      "a shape of half the globe",
      shaped("[[0, 10], [0, 130], [0, -110]]"),
      "file.yaml:‹[0, 10]› zones.eastern-pacific.shape.0: expected an area that is smaller than half the globe; found half of it, so that neither side is the inside",
    ],
    [
      "a shape with an edge of half a circle",
      shaped("[[10, 20], [-10, -160], [40, 100]]"),
      "file.yaml:‹[10, 20]› zones.eastern-pacific.shape.0: expected a next corner that is less than half way round the globe; found [-10, -160]; put a corner between them",
    ],
    [
      "an endurance too short for the way",
      changed("endurance: 30 days", "endurance: 1 h").replace("at: [13.9, -90.8]", "at: [60, 10]"),
      /assets\.cutter\.endurance: expected an endurance longer than the .* to the edge of zone eastern-pacific and back; found 1 h/,
    ],
    [
      "an asset with a count and a number on station",
      changed(
        "    zone: eastern-pacific\n    speed: 24 kn",
        "    count: 3\n    zone: eastern-pacific\n    speed: 24 kn",
      ),
      /assets\.cutter\.on-station: expected either count or on-station; found both/,
    ],
    [
      "an interceptor without an endgame",
      changed("    endgame: { seize: 80 %, jettison: 8 %, scuttle: 6 %, escape: 6 % }\n", ""),
      /assets\.cutter: expected endgame, which the role intercept needs; found nothing/,
    ],
    [
      "a searcher without a sweep width",
      changed("    sweep-width: { small-fast: 20 nmi }\n", ""),
      /assets\.patrol-aircraft: expected sweep-width, which the role detect needs; found nothing/,
    ],
    [
      "an unknown organisation",
      changed("organisation: pacific-network", "organisation: pacific"),
      /expected the name of an organisation; found the unknown name "pacific"/,
    ],
    [
      "an unknown zone",
      changed("by: sea, zone: eastern-pacific", "by: sea, zone: pacific"),
      /legs\.pacific-crossing\.zone: expected the name of a zone/,
    ],
    [
      "an unknown checkpoint",
      changed("checkpoint: southwest-ports", "checkpoint: ports"),
      /expected the name of a checkpoint; found the unknown name "ports"; known: southwest-ports/,
    ],
    [
      "an unknown conveyance",
      changed("land: { lorry: 1 }", "land: { lory: 1 }"),
      /flows\.pacific\.conveyances\.land\.lory: .*did you mean "lorry"\?/,
    ],
    [
      "an unknown signature",
      changed("{ small-fast: 20 nmi }", "{ small-fest: 20 nmi }"),
      /sweep-width\.small-fest: expected the name of a signature.*did you mean "small-fast"\?/,
    ],
    [
      "a conveyance of another kind",
      changed("land: { lorry: 1 }", "land: { go-fast: 1 }"),
      /expected a conveyance by land; found "go-fast", which travels by sea/,
    ],
    [
      "a missing key",
      changed("    load: { lognormal: { mean: 640 kg, cv: 0.8 } }\n", ""),
      /flows\.pacific\.load: expected a mass, such as "640 kg", or a map|flows\.pacific\.load: expected a mass above 0, such as "640 kg"; found nothing/,
    ],
    ["a missing section", transitZone.replace(/organisations:\n.*\n/, ""), /organisations: .*found nothing/],
    [
      "an unknown distribution",
      changed("lognormal: { mean: 640 kg", "lognormel: { mean: 640 kg"),
      /expected a distribution: .*found the unknown key "lognormel"; did you mean "lognormal"\?/,
    ],
    [
      "a triangle out of order",
      changed("{ exponential: 20 min }", "{ triangular: [30 min, 20 min, 40 min] }"),
      /inspection\.triangular: expected low <= mode <= high/,
    ],
    [
      "a normal that would go below zero",
      changed("{ exponential: 20 min }", "{ normal: { mean: 20 min, sd: 10 min } }"),
      /a mean of at least six standard deviations \(else use truncated-normal with low: 0\); found 2 standard deviations/,
    ],
    [
      "a value outside its range",
      changed("{ value: 5, source:", "{ value: 5, low: 6, source:"),
      /on-station\.low: expected a low of at most the value 5; found 6/,
    ],
    [
      "a bad name",
      changed("  go-fast:", "  Go Fast:"),
      /conveyances\.Go Fast: expected a name of lower-case letters.*; found "Go Fast"; did you mean "go-fast"\?/,
    ],
    [
      "a name of digits alone",
      changed("  lorry: ", "  2014: "),
      /conveyances\.2014: expected a name of lower-case letters, digits and hyphens with at least one letter/,
    ],
    [
      "a missing version",
      transitZone.replace("picket: 1\n", ""),
      /picket: expected picket: 1, the version of the scenario language; found nothing/,
    ],
    [
      "a newer version",
      changed("picket: 1", "picket: 2"),
      /picket: expected picket: 1 or older; found 2; the file was written for a newer picket; install that one/,
    ],
    [
      "an unknown name of a lever",
      changed("assets.cutter.on-station: { low: 4", "assets.cuter.on-station: { low: 4"),
      /levers\.assets\.cuter\.on-station: expected a name under assets; found the unknown name "cuter"; did you mean "cutter"\?/,
    ],
    [
      "a lever with the wrong unit",
      changed("assets.cutter.on-station: { low: 4", "assets.cutter.speed: { low: 4"),
      /levers\.assets\.cutter\.speed\.low: expected a speed above 0, such as "30 kn"; found a number without a unit \(4\)/,
    ],
    [
      "a lever that leads to text",
      changed("assets.cutter.on-station: { low: 4", "assets.cutter.zone: { low: 4"),
      /expected a path to a number that has a value; found "eastern-pacific" there/,
    ],
    [
      "a range the wrong way round",
      changed("{ low: 4, high: 16", "{ low: 16, high: 4"),
      /levers\.assets\.cutter\.on-station\.high: expected a high above the low 16; found 4/,
    ],
    [
      "a path that is both a lever and an uncertainty",
      changed(
        "flows.pacific.departures.poisson:\n",
        "assets.cutter.on-station: { low: 3, high: 6 }\n  flows.pacific.departures.poisson:\n",
      ),
      /levers\.assets\.cutter\.on-station: expected either a lever \(chosen\) or an uncertainty \(unknown\); found both/,
    ],
    [
      "a lever with a range of its own",
      changed("{ value: 5, source:", "{ value: 5, low: 4, high: 6, source:"),
      /expected either a lever .*found both \(assets\.cutter\.on-station: file\.yaml/,
    ],
  ])("%s", (_what, text, line) => {
    const found = lines(text);
    if (typeof line === "string") expect(found).toContain(withPlaces(line, text));
    else
      expect(
        found.some((each) => line.test(each)),
        found.join("\n"),
      ).toBe(true);
  });
});

describe("mistakes", () => {
  it("are all reported at once, sorted by position", () => {
    const text = transitZone
      .replace("speed: 35 kn", "speed: 35 kg")
      .replace("share: 85 %", "share: 850 %")
      .replace("by: sea, zone: eastern-pacific", "by: see, zone: pacific")
      .replace("measures: [", "measure: [")
      .replace("escape: 6 %", "escape: 7 %");
    const found = mistakes(text);
    expect(found.map((issue) => issue.path)).toEqual([
      "legs.pacific-crossing.by",
      "legs.pacific-crossing.zone",
      "conveyances.go-fast.speed",
      "flows.pacific.cue.share",
      "assets.cutter.endgame",
      "measure",
    ]);
    const positions = found.map((issue) => issue.line * 1000 + issue.column);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
  });

  it("are shown with the line of the file and a caret", () => {
    expect(() => parse(changed("speed: 35 kn", "speed: 35 kg"))).toThrow(
      [
        'file.yaml:19:30 conveyances.go-fast.speed: expected a speed above 0, such as "35 kn"; found a mass ("35 kg")',
        "  18 | conveyances:",
        "> 19 |   go-fast: { by: sea, speed: 35 kg, capacity: 2 t, signature: small-fast, cost: 100 kUSD }",
        "     |                              ^",
      ].join("\n"),
    );
  });

  it("are a ScenarioError with issues that a program can read", () => {
    const [issue] = mistakes(changed("speed: 35 kn", "speed: 35 kg"));
    expect(issue).toMatchObject({
      file: "file.yaml",
      line: 19,
      column: 30,
      path: "conveyances.go-fast.speed",
      found: 'a mass ("35 kg")',
    });
    expect(() => parse("")).toThrow(ScenarioError);
  });

  it("never print control characters, direction marks or lone surrogates as they are", () => {
    const text = changed("name: Southern Mexico", 'name: "a\\u001b[31mred\\u202e\\ud800"');
    const message = lines(text).join("\n");
    expect(message).toContain("without control characters");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(message).not.toMatch(/[\u001b\u202e]/);
    const keys = lines(changed("horizon: 1 year", 'horizon: 1 year\n"\\u001b[2Jx\\u202e": 3')).join("\n");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(keys).not.toMatch(/[\u001b\u202e]/);
  });
});

describe("hostile input is refused within bounds", () => {
  const quickly = (text: string) => {
    const start = process.cpuUsage();
    const found = lines(text);
    const { user, system } = process.cpuUsage(start);
    return { found, time: (user + system) / 1000 };
  };
  // Milliseconds of processor time on a slow machine; `npm run fuzz` holds the bound of one second.
  const slow = 3000;

  it("an alias bomb", () => {
    const levels = Array.from(
      { length: 30 },
      (_, i) => `x${i + 1}: &x${i + 1} [${`*x${i}, `.repeat(9)}*x${i}]`,
    );
    const { found, time } = quickly(`picket: 1\nx-bomb:\n  x0: &x0 [a]\n  ${levels.join("\n  ")}\n`);
    expect(found.join()).toMatch(/at most 100,000 values, aliases written out|at most 60 levels/);
    expect(time).toBeLessThan(slow);
  });

  it("an alias inside itself", () => {
    expect(lines("picket: 1\nx-a: &a [*a]\n").join()).toContain('"*a" inside itself');
    expect(lines("picket: 1\nx-a: *b\n").join()).toMatch(/alias/);
  });

  it.each([
    ["brackets", "[".repeat(200_000)],
    ["braces", "{a: ".repeat(100_000)],
    ["dashes", "- ".repeat(200_000)],
    ["question marks", "? ".repeat(100_000)],
    ["indentation", Array.from({ length: 2000 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")],
    ["words", "a ".repeat(10) + "- x\n".repeat(400_000)],
  ])("a tower of %s", (_what, text) => {
    const { found, time } = quickly(text);
    expect(found.length).toBeGreaterThan(0);
    expect(time).toBeLessThan(slow);
  });

  it("more than 5 MB", () => {
    const { found, time } = quickly(`# ${"x".repeat(5_000_001)}`);
    expect(found).toEqual(["file.yaml:1:1: expected a scenario of at most 5 MB; found 5.0 MB"]);
    expect(time).toBeLessThan(slow);
  });

  it.each(["toString", "valueOf", "hasOwnProperty"])(
    "%s is the name of nothing, wherever it stands",
    (name) => {
      for (const text of [
        changed("go-fast: 1", `${name}: 1`),
        changed("to: mexico-south", `to: ${name}`),
        changed("by: sea, zone: eastern-pacific", `by: sea, zone: ${name}`),
        changed("    zone: eastern-pacific\n    speed", `    zone: ${name}\n    speed`),
        changed("checkpoint: southwest-ports", `checkpoint: ${name}`),
        changed("organisation: pacific-network", `organisation: ${name}`),
        changed("signature: small-fast", `signature: ${name}`),
        changed("{ small-fast: 20 nmi }", `{ ${name}: 20 nmi }`),
        changed("ten-ships: {", `${name}: {`),
        changed("  assets.cutter.on-station: { low", `  assets.${name}.on-station: { low`),
      ]) {
        expect(lines(text).join()).toContain(name);
      }
    },
  );

  it("a prototype is never changed", () => {
    for (const key of ["__proto__", "constructor", "prototype"]) {
      const text = `${transitZone}x-note: { ${key}: { polluted: true } }\n"${key}": { polluted: true }\n`;
      expect(lines(text).join()).toContain(key);
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

it("every mistake of a zone is reported at once, those of its shape beside the others", () => {
  const text = changed(
    "{ at: [8, -88], area: 6 Mkm2 }",
    "{ shape: [[1, -80], [96, -79], [8, 184]], area: 1 kg, weather: 3 }",
  );
  expect(mistakes(text).map(({ path }) => path)).toEqual([
    "zones.eastern-pacific.shape.1.0",
    "zones.eastern-pacific.shape.2.1",
    "zones.eastern-pacific.area",
    "zones.eastern-pacific.area",
    "zones.eastern-pacific.weather",
  ]);
});
