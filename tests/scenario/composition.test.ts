import { describe, expect, it } from "vitest";
import { parseScenario, ScenarioError, type ScenarioInput, scenario } from "../../src/scenario/index.ts";
import { changed, lines, mistakes, parse, transitZone, warningsOf } from "./support.ts";

const child = (body: string) => `picket: 1\nextends: base.yaml\ntitle: Child\n${body}`;
const from = (files: Readonly<Record<string, string>>) => (path: string) => {
  const text = files[path];
  if (text === undefined) throw new Error(`${path}, which cannot be read: there is no such file`);
  return text;
};

describe("the resolved world", () => {
  it("is in house units with the defaults of the schema filled in", () => {
    const { baseline } = parse(transitZone);
    expect(baseline["warm-up"]).toBe(8766);
    expect(baseline["run-out"]).toBe(4320);
    expect(baseline.zones["eastern-pacific"]).toEqual({ at: [8, -88], area: 6e6 });
    expect(baseline.flows["pacific"]!.departures.poisson).toBeCloseTo(140 / 730.5, 12);
    expect(baseline.flows["pacific"]!.load).toEqual({ kind: "lognormal", mean: 640, cv: 0.8 });
    expect(baseline.flows["pacific"]!.cue!.after).toEqual({ kind: "constant", value: 6 });
    expect(baseline.assets["cutter"]).toMatchObject({
      "on-station": 5,
      start: "random",
      relative: true,
      interception: 1,
      "after-escape": "continue",
      endgame: { seize: 0.8, jettison: 0.08, scuttle: 0.06, escape: 0.06 },
    });
    expect(baseline.cases).toEqual({ "when-nobody-is-free": "wait", dispatch: "nearest" });
    expect(Object.keys(baseline.assets)).toEqual(["cutter", "patrol-aircraft"]);
    expect(baseline).not.toHaveProperty("levers");
  });

  it("has a warm-up of three times the longest memory where the file names none", () => {
    const { baseline } = parse(changed("warm-up: 1 year", "x-warm-up: none"));
    expect(baseline["warm-up"]).toBe(3 * (30 + 20) * 24);
    const slow = changed("warm-up: 1 year", "x-warm-up: none").replace(
      "    processing:",
      "    pursuit: 60 days\n    escape: 70 days\n    processing:",
    );
    expect(parse(slow).baseline["warm-up"]).toBe(3 * 70 * 24);
    expect(parse(slow.replace("70 days", "7 days")).baseline["warm-up"]).toBe(3 * 60 * 24);
    expect(
      parse(changed("warm-up: 1 year", "x-warm-up: none"), {
        set: ["assets.cutter.endurance=3 days", "assets.cutter.turnaround=1 day"],
      }).baseline["warm-up"],
    ).toBe(30 * 24);
  });

  it.each([
    ["exponential: 20 min", { kind: "exponential", mean: 1 / 3 }],
    ["triangular: [2 h, 3 h, 8 h]", { kind: "triangular", low: 2, mode: 3, high: 8 }],
    ["triangular: { low: 2 h, mode: 3 h, high: 8 h }", { kind: "triangular", low: 2, mode: 3, high: 8 }],
    ["pert: [2 h, 3 h, 8 h]", { kind: "pert", low: 2, mode: 3, high: 8 }],
    ["uniform: [1 h, 1 day]", { kind: "uniform", low: 1, high: 24 }],
    ["erlang: { shape: 3, mean: 2 h }", { kind: "erlang", shape: 3, mean: 2 }],
    ["gamma: { mean: 4 h, cv: 0.5 }", { kind: "gamma", shape: 4, scale: 1 }],
    ["weibull: { shape: 1.5, scale: 2 h }", { kind: "weibull", shape: 1.5, scale: 2 }],
    ["normal: { mean: 10 h, sd: 1 h }", { kind: "truncated-normal", mean: 10, sd: 1, low: 0, high: 20 }],
    [
      "truncated-normal: { mean: 1 h, sd: 1 h, low: 0 h, high: 5 h }",
      { kind: "truncated-normal", mean: 1, sd: 1, low: 0, high: 5 },
    ],
    [
      "hyperexponential: { weights: [1, 3], means: [1 h, 2 h] }",
      { kind: "hyperexponential", weights: [1, 3], means: [1, 2] },
    ],
    ["pareto: { shape: 2, scale: 1 h }", { kind: "pareto", shape: 2, scale: 1 }],
    ["lomax: { shape: 2, scale: 1 h }", { kind: "lomax", shape: 2, scale: 1 }],
    [
      "beta: { alpha: 2, beta: 3, low: 1 h, high: 2 h }",
      { kind: "beta", alpha: 2, beta: 3, low: 1, high: 2 },
    ],
    ["empirical: [1 h, 2 h, 30 min]", { kind: "empirical", values: [1, 2, 0.5] }],
    [
      "discrete: { values: [1 h, 2 h], weights: [50 %, 1] }",
      { kind: "discrete", values: [1, 2], weights: [0.5, 1] },
    ],
    [
      "mixture: { weights: [1, 1], components: [1 h, { exponential: 2 h }] }",
      {
        kind: "mixture",
        weights: [1, 1],
        components: [
          { kind: "constant", value: 1 },
          { kind: "exponential", mean: 2 },
        ],
      },
    ],
    [
      "lognormal: { mean: { value: 2 h, low: 1 h, high: 3 h, source: here }, cv: 0.5 }",
      { kind: "lognormal", mean: 2, cv: 0.5 },
    ],
    ["value: { exponential: 2 h }, source: here", { kind: "exponential", mean: 2 }],
    ["value: 2 h, low: 1 h, high: 3 h", { kind: "constant", value: 2 }],
  ])("reads a distribution { %s }", (text, expected) => {
    expect(
      parse(changed("{ exponential: 20 min }", `{ ${text} }`)).baseline.checkpoints["southwest-ports"]!
        .inspection,
    ).toEqual(expected);
  });
});

describe("alternatives", () => {
  it("are worlds of their own; the first is the baseline", () => {
    const { alternatives, baseline } = parse(transitZone);
    expect(alternatives.map(({ id, baseline: against, cost }) => [id, against, cost])).toEqual([
      ["today", "today", 0],
      ["ten-ships", "today", 0],
      ["sixteen-ships", "today", 0],
    ]);
    expect(alternatives[0]!.world).toBe(baseline);
    expect(alternatives.map(({ world }) => world.assets["cutter"]!["on-station"])).toEqual([5, 10, 16]);
    expect(alternatives[2]!.changes).toEqual({ "assets.cutter.on-station": 16 });
    expect(alternatives[2]!.world.assets["patrol-aircraft"]).toBe(baseline.assets["patrol-aircraft"]);
  });

  it("are one, called baseline, where the file names none", () => {
    const { alternatives } = parse(transitZone.replace(/alternatives:[\s\S]*measures/, "measures"));
    expect(alternatives.map(({ id }) => id)).toEqual(["baseline"]);
  });

  const alternative = (changes: string) => changed("{ assets.cutter.on-station: 10 }", `{ ${changes} }`);

  it("set parts of distributions, lists, maps and new things by path", () => {
    const { world, cost, why } = parse(
      alternative(
        "assets.cutter.processing.lognormal.mean: 1 day, assets.cutter.role: [intercept], assets.cutter.cost.case: 5 kUSD, zones.south: { at: [0, -85], area: 1 Mkm2 }, assets.cutter.reach: ~, assets.cutter.endgame: { seize: 82 %, scuttle: 4 % }, cost: 8766 USD / year, why: Because",
      ),
    ).alternatives[1]!;
    expect(world.assets["cutter"]).toMatchObject({
      processing: { kind: "lognormal", mean: 24, cv: 0.5 },
      cost: { case: 5000, "hull-year": 2e7 },
      endgame: { seize: 0.82, scuttle: 0.04, escape: 0.06 },
    });
    expect(world.assets["cutter"]).not.toHaveProperty("reach");
    expect(world.zones["south"]).toEqual({ at: [0, -85], area: 1e6 });
    expect([cost, why]).toEqual([1, "Because"]);
  });

  it.each([
    [
      "assets.cutter.speed: 3 kg",
      /^file\.yaml:\d+:\d+ alternatives\.ten-ships\.assets\.cutter\.speed: expected a speed above 0, such as "24 kn"; found a mass \("3 kg"\)$/,
    ],
    [
      "assets.cutter.sped: 3 kn",
      /alternatives\.ten-ships\.assets\.cutter\.sped: expected one of the keys .*did you mean "speed"\?/,
    ],
    [
      "assets.cuter.speed: 3 kn",
      /alternatives\.ten-ships\.assets\.cuter\.speed: expected a name under assets; found the unknown name "cuter"; did you mean "cutter"\?/,
    ],
    [
      "nodes.mexico-south: ~",
      /alternatives\.ten-ships: expected the name of a node; found the unknown name "mexico-south" \(at legs\.mexican-road\.from\)/,
    ],
    [
      "assets.cutter.zone: pacific",
      /alternatives\.ten-ships\.assets\.cutter\.zone: expected the name of a zone/,
    ],
    ["horizon: 2 years", /expected the same period in every alternative; found a change of "horizon"/],
    [
      "baseline: tody",
      /alternatives\.ten-ships\.baseline: expected the name of an alternative; found the unknown name "tody"; did you mean "today"\?/,
    ],
    [
      "assets.cutter.processing.triangular.mode: 1 day",
      /expected a distribution of the name triangular; found lognormal/,
    ],
    [
      "assets.cutter.endgame.seize: 90 %",
      /alternatives\.ten-ships\.assets\.cutter\.endgame: expected shares that add up to 100 %; found 110 %/,
    ],
    ["assets.cutter.count: 3", /expected either count or on-station; found both/],
    ["assets.cutter.speed.kn: 3", /expected a path that ends at assets\.cutter\.speed/],
    ["assets.nobody: ~", /expected something to remove; found nothing/],
    ["constructor: 3", /found the key "constructor"/],
  ])("are refused with %s", (changes, line) => {
    const found = lines(alternative(changes));
    expect(
      found.some((each) => line.test(each)),
      found.join("\n"),
    ).toBe(true);
  });

  it("may not change an asset of a partner", () => {
    const text = changed("  patrol-aircraft:\n", "  patrol-aircraft:\n    partner: true\n").replace(
      "{ assets.cutter.on-station: 10 }",
      "{ assets.patrol-aircraft.count: 9 }",
    );
    expect(lines(text).join("\n")).toMatch(
      /alternatives\.ten-ships\.assets\.patrol-aircraft\.count: expected a change of one's own assets; found "patrol-aircraft", which belongs to a partner/,
    );
    expect(lines(text).join("\n")).toMatch(
      /levers\.assets\.patrol-aircraft\.count: expected a lever on one's own assets/,
    );
  });

  it("report a mistake of the base once, not once each", () => {
    expect(mistakes(changed("speed: 35 kn", "speed: 35 kg"))).toHaveLength(1);
  });
});

describe("interventions", () => {
  const later = (body: string) => changed("measures:", `interventions:\n  ${body}\nmeasures:`);

  it("give every alternative a world from their date on, in order of time", () => {
    const text = later(
      "second: { at: 1 year, set: { assets.cutter.endurance: 20 days } }\n  first: { at: 180 days, why: Announced, set: { assets.cutter.on-station: 7 } }",
    );
    const { interventions, alternatives } = parse(text);
    expect(interventions.map(({ id, at, why }) => [id, at, why])).toEqual([
      ["first", 4320, "Announced"],
      ["second", 8766, undefined],
    ]);
    expect(alternatives[2]!.world.assets["cutter"]!["on-station"]).toBe(16);
    expect(interventions[0]!.world["sixteen-ships"]!.assets["cutter"]!["on-station"]).toBe(7);
    expect(interventions[1]!.world["sixteen-ships"]!.assets["cutter"]).toMatchObject({
      "on-station": 7,
      endurance: 480,
    });
  });

  it("may be for some alternatives only", () => {
    const { interventions } = parse(
      later("some: { at: 180 days, alternatives: [today], set: { assets.cutter.on-station: 7 } }"),
    );
    expect(interventions[0]!.world["today"]!.assets["cutter"]!["on-station"]).toBe(7);
    expect(interventions[0]!.world["ten-ships"]!.assets["cutter"]!["on-station"]).toBe(10);
  });

  it.each([
    [
      "a: { at: 180 days, set: { assets.cutter.speed: 1 kg } }",
      /interventions\.a\.set\.assets\.cutter\.speed: expected a speed/,
    ],
    [
      "a: { at: 180 days, alternatives: [tody], set: {} }",
      /interventions\.a\.alternatives\.0: expected the name of an alternative; found the unknown name "tody"; did you mean "today"\?/,
    ],
    ["a: { at: 180 kg, set: {} }", /interventions\.a\.at: expected a duration/],
    ["a: { set: {} }", /interventions\.a\.at: expected a duration .*; found nothing/],
  ])("are refused as %s", (body, line) => {
    expect(lines(later(body)).join("\n")).toMatch(line);
  });
});

describe("extends", () => {
  it("merges maps key by key and replaces every other value", () => {
    const { baseline, title, alternatives } = parse(
      child(
        "flows: { pacific: { departures: { poisson: 60 / month } } }\nassets: { cutter: { processing: { exponential: 5 days }, reach: ~ } }\nalternatives: { ten-ships: ~ }",
      ),
      {
        read: from({ "base.yaml": transitZone }),
      },
    );
    expect(title).toBe("Child");
    expect(baseline.flows["pacific"]).toMatchObject({
      organisation: "pacific-network",
      departures: { poisson: 60 / 730.5 },
    });
    expect(baseline.assets["cutter"]!.processing).toEqual({ kind: "exponential", mean: 120 });
    expect(baseline.assets["cutter"]).not.toHaveProperty("reach");
    expect(alternatives.map(({ id }) => id)).toEqual(["today", "sixteen-ships"]);
  });

  it("follows a chain, relative to each file", () => {
    const files = {
      "scenarios/base.yaml": transitZone,
      "scenarios/sub/middle.yaml": "picket: 1\nextends: ../base.yaml\nhorizon: 2 years\n",
    };
    const { baseline } = parseScenario("picket: 1\nextends: sub/middle.yaml\n", {
      file: "scenarios/top.yaml",
      read: from(files),
    });
    expect(baseline.horizon).toBe(2 * 8766);
  });

  it("points at the file in which a mistake stands", () => {
    expect(
      lines(child(""), { read: from({ "base.yaml": changed("speed: 35 kn", "speed: 35 kg") }) }),
    ).toEqual([
      'base.yaml:19:30 conveyances.go-fast.speed: expected a speed above 0, such as "35 kn"; found a mass ("35 kg")',
    ]);
  });

  it.each([
    [
      "itself",
      "file.yaml",
      {},
      /expected a file that does not extend this one; found "file\.yaml", which leads back here/,
    ],
    [
      "a circle",
      "a.yaml",
      { "a.yaml": "picket: 1\nextends: b.yaml\n", "b.yaml": "picket: 1\nextends: a.yaml\n" },
      /b\.yaml:2:10 extends: expected a file that does not extend this one/,
    ],
    [
      "nothing that exists",
      "none.yaml",
      {},
      /extends: expected a scenario file that can be read; found none\.yaml, which cannot be read: there is no such file/,
    ],
    ["a number", "3", {}, /extends: expected the path of a scenario file; found 3/],
  ])("refuses %s", (_what, target, files, line) => {
    expect(lines(`picket: 1\nextends: ${target}\n`, { read: from(files) }).join("\n")).toMatch(line);
  });

  it("refuses a chain of more than ten files", () => {
    const files = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [`f${i}.yaml`, `picket: 1\nextends: f${i + 1}.yaml\n`]),
    );
    expect(lines("picket: 1\nextends: f0.yaml\n", { read: from(files) }).join("\n")).toMatch(
      /expected a chain of at most 10 files/,
    );
  });

  it("needs a reader", () => {
    expect(lines(child("")).join("\n")).toMatch(
      /expected a scenario that stands alone \(there is no file reader here\)/,
    );
  });
});

describe("--set", () => {
  it("uses the paths and checks of alternatives", () => {
    const { baseline, alternatives } = parse(transitZone, {
      set: ["assets.cutter.on-station=7", "horizon = 2 years", "assets.cutter.reach=~"],
    });
    expect(baseline).toMatchObject({ horizon: 2 * 8766, assets: { cutter: { "on-station": 7 } } });
    expect(baseline.assets["cutter"]).not.toHaveProperty("reach");
    expect(alternatives[1]!.world.assets["cutter"]!["on-station"]).toBe(10);
  });

  it("points into its own text", () => {
    expect(lines(transitZone, { set: ["assets.cutter.speed=24 kg"] })).toEqual([
      '--set:1:21 assets.cutter.speed: expected a speed above 0, such as "24 kn"; found a mass ("24 kg")',
    ]);
    expect(lines(transitZone, { set: ["assets.cuter.speed=24 kn"] })[0]).toMatch(
      /^--set:1:1 assets\.cuter\.speed: .*did you mean "cutter"\?/,
    );
    expect(lines(transitZone, { set: ["nonsense"] })[0]).toBe(
      '--set:1:1: expected path=value, such as assets.cutter.count=6; found "nonsense"',
    );
    expect(lines(transitZone, { set: ["a=1", "assets.cutter.speed="] }).join()).toMatch(
      /--set \(2\):1:1: expected path=value/,
    );
  });
});

describe("levers, uncertainties and provenance", () => {
  it("are read in the units of the parameters that they name", () => {
    const text = changed(
      "    speed: 24 kn",
      "    speed: { value: 24 kn, low: 20 kn, high: 30 kn, source: Somebody 2015, note: at sea }",
    );
    const { levers, uncertainties, provenance, budget } = parse(text);
    expect(levers["assets.cutter.on-station"]).toEqual({
      low: 4,
      high: 16,
      step: 1,
      dimension: "number",
      whole: false,
    });
    expect(uncertainties["flows.pacific.departures.poisson"]).toMatchObject({
      low: 60 / 730.5,
      high: 206 / 730.5,
      from: "uncertainties",
      source: "Atkinson et al. 2017; CCDB 2015",
    });
    expect(uncertainties["assets.cutter.speed"]).toEqual({
      low: 20 * 1.852,
      high: 30 * 1.852,
      dimension: "speed",
      whole: false,
      source: "Somebody 2015",
      note: "at sea",
      from: "parameter",
    });
    expect(provenance["assets.cutter.speed"]).toEqual({
      text: "24 kn",
      low: 20 * 1.852,
      high: 30 * 1.852,
      range: "20 kn to 30 kn",
      source: "Somebody 2015",
      note: "at sea",
    });
    expect(provenance["assets.cutter.on-station"]).toEqual({ text: "5", source: "Posture statement 2014" });
    expect(budget!.most).toBeCloseTo(1.2e9 / 8766, 6);
  });

  it("reach into distributions", () => {
    const text = changed(
      "mean: 640 kg",
      "mean: { value: 640 kg, low: 500 kg, high: 800 kg, source: Somebody }",
    ).replace(
      "levers:",
      "levers:\n  assets.cutter.processing.lognormal.mean: { low: 1 day, high: 4 days }\n  #",
    );
    const { uncertainties, levers, provenance } = parse(text);
    expect(uncertainties["flows.pacific.load.lognormal.mean"]).toMatchObject({
      low: 500,
      high: 800,
      dimension: "mass",
    });
    expect(provenance["flows.pacific.load.lognormal.mean"]).toMatchObject({
      text: "640 kg",
      source: "Somebody",
    });
    expect(levers["assets.cutter.processing.lognormal.mean"]).toMatchObject({
      low: 24,
      high: 96,
      dimension: "duration",
    });
  });

  it("an x-source covers the parameters below it that name no source", () => {
    const { provenance } = parse(
      changed("  cutter:\n", "  cutter:\n    x-source: Everything from Somebody 2016\n"),
    );
    expect(provenance["assets.cutter.speed"]!.source).toBe("Everything from Somebody 2016");
    expect(provenance["assets.cutter.endgame.seize"]!.source).toBe("Everything from Somebody 2016");
    expect(provenance["assets.cutter.on-station"]!.source).toBe("Posture statement 2014");
    expect(provenance["assets.patrol-aircraft.count"]).not.toHaveProperty("source");
  });
});

describe("scenario(data)", () => {
  const data = {
    title: "Loss system",
    horizon: "1 year",
    nodes: { a: { at: [0, 0], role: "origin" }, b: { at: [0, 10], role: "market" } },
    zones: { sea: { at: [0, 5], area: "1 Mkm2" } },
    legs: { ab: { from: "a", to: "b", by: "sea", zone: "sea" } },
    conveyances: { boat: { by: "sea", speed: "10 kn", capacity: "1 t" } },
    organisations: { one: { routes: "cheapest" } },
    flows: {
      all: {
        organisation: "one",
        from: "a",
        to: "b",
        departures: { poisson: "12 / week" },
        load: { triangular: ["100 kg", "200 kg", "600 kg"] },
        conveyances: { sea: { boat: 1 } },
        cue: { share: 1, after: "1 h" },
      },
    },
    assets: {
      ship: {
        count: 2,
        role: ["intercept"],
        base: { at: [1, 1] },
        zone: "sea",
        speed: "20 kn",
        endgame: { seize: 1 },
      },
    },
    alternatives: { today: {}, more: { "assets.ship.count": 3, why: "to see" } },
  } satisfies ScenarioInput;

  it("has the same keys and checks as a file", () => {
    const { alternatives } = scenario({ picket: 1, ...data });
    expect(alternatives.map(({ world }) => world.assets["ship"]!.count)).toEqual([2, 3]);
    expect(scenario({ picket: 1, ...data }).hash).toBe(parse(JSON.stringify({ picket: 1, ...data })).hash);
  });

  it("reports mistakes by path alone", () => {
    const wrong = {
      ...data,
      conveyances: { boat: { ...data.conveyances.boat, speed: "10 kg" } },
      legs: { ab: { ...data.legs.ab, to: "c" } },
    };
    expect(() => scenario(wrong)).toThrow(ScenarioError);
    try {
      scenario(wrong);
    } catch (error) {
      expect((error as ScenarioError).message.split("\n")).toEqual([
        'conveyances.boat.speed: expected a speed above 0, such as "35 kn"; found a mass ("10 kg")',
        'legs.ab.to: expected the name of a node; found the unknown name "c"; known: a, b (nodes)',
      ]);
    }
  });

  it("refuses what is not plain data", () => {
    expect(() => scenario({ ...data, nodes: new Map() } as unknown as ScenarioInput)).toThrow(
      /nodes: expected plain data/,
    );
    expect(() => scenario({ ...data, horizon: () => 3 } as unknown as ScenarioInput)).toThrow(
      /horizon: expected plain data; found a function/,
    );
    expect(() => scenario(JSON.parse('{"__proto__": {"x": 1}, "title": "t"}') as ScenarioInput)).toThrow(
      /found the key "__proto__"/,
    );
    expect(() => scenario(undefined as unknown as ScenarioInput)).toThrow(/expected/);
  });

  it("takes an undefined value as an absent key", () => {
    expect(scenario({ ...data, question: undefined } as unknown as ScenarioInput)).not.toHaveProperty(
      "question",
    );
  });
});

describe("the hash", () => {
  const hash = (text: string, set: readonly string[] = []) => parse(text, { set }).hash;

  it("is the SHA-256 of what decides the result, and of nothing else", () => {
    const before = hash(transitZone);
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    expect(hash(changed("Transit zone, 2014", "Another title"))).toBe(before);
    expect(hash(changed("name: Southern Mexico", "name: The south"))).toBe(before);
    expect(hash(changed('source: "Posture statement 2014"', "source: Another"))).toBe(before);
    expect(hash(changed("measures: [kg_delivered, ", "measures: ["))).toBe(before);
    expect(hash(changed("endurance: 30 days", "endurance: 720 h"))).toBe(before);
    expect(hash(changed("endurance: 30 days", "endurance: 721 h"))).not.toBe(before);
    expect(hash(transitZone, ["assets.cutter.on-station=6"])).not.toBe(before);
    expect(
      hash(
        changed(
          "ten-ships: { assets.cutter.on-station: 10 }",
          "ten-ships: { assets.cutter.on-station: 10, cost: 1 USD / year }",
        ),
      ),
    ).not.toBe(before);
    expect(hash(changed("  ten-ships:", "  eleven-ships:"))).not.toBe(before);
  });

  it("does not depend on the order of keys within an entry, but on the order of named things", () => {
    const before = hash(transitZone);
    expect(hash(changed("by: sea, speed: 35 kn", "speed: 35 kn, by: sea"))).toBe(before);
    const legs = transitZone.match(/ {2}pacific-crossing.*\n/)![0];
    const road = transitZone.match(/ {2}mexican-road.*\n/)![0];
    expect(hash(changed(legs + road, road + legs))).not.toBe(before);
  });
});

describe("a warning is given for a legal but suspicious value", () => {
  it("of which the sample has none", () => {
    expect(warningsOf(transitZone)).toEqual([]);
  });

  it.each([
    [
      "a cutter at 200 kn",
      changed("    speed: 24 kn", "    speed: 200 kn"),
      /assets\.cutter\.speed: expected at most 60 kn \(111 km\/h\) for what stays out for more than two days; found 200 kn/,
    ],
    [
      "a boat at 100 kn",
      changed("speed: 35 kn", "speed: 100 kn"),
      /conveyances\.go-fast\.speed: expected at most 80 kn/,
    ],
    [
      "a zone never searched",
      changed("    cue: { share: 85 %, after: 6 h }\n", "").replace(
        "    zone: eastern-pacific\n    search-speed",
        "    search-speed",
      ),
      /zones\.eastern-pacific: expected a zone that an asset searches or that a cued flow passes; found it is never searched/,
    ],
    [
      "a zone that no flow passes",
      changed("  eastern-pacific: {", "  empty: { at: [0, 0], area: 1 km2 }\n  eastern-pacific: {"),
      /zones\.empty: expected a zone that some flow passes; found none does/,
    ],
    [
      "an asset that can reach nothing",
      changed("  eastern-pacific: {", "  empty: { at: [0, 0], area: 1 Mkm2 }\n  eastern-pacific: {").replace(
        "    zone: eastern-pacific\n    speed: 24 kn",
        "    zone: eastern-pacific\n    answers: [empty]\n    speed: 24 kn",
      ),
      /assets\.cutter\.answers: .*; it can reach nothing/,
    ],
    [
      "an asset at a base out of reach",
      changed(
        "    zone: eastern-pacific\n    speed: 24 kn",
        "    answers: [eastern-pacific]\n    speed: 24 kn",
      )
        .replace("endurance: 30 days", "endurance: 3 h")
        .replace("at: [13.9, -90.8]", "at: [60, 10]"),
      /assets\.cutter\.endurance: expected a zone that it can reach within its endurance/,
    ],
    [
      "ships that search and intercept without cues",
      changed("    cue: { share: 85 %, after: 6 h }\n", "").replace(
        "role: [intercept]",
        "role: [detect, intercept]\n    search-speed: 10 kn\n    sweep-width: { small-fast: 5 nmi }",
      ),
      /assets\.cutter\.role: expected a cue in some flow beside assets that both search and intercept; found no cue/,
    ],
    [
      "a flow whose every route is closed",
      changed("{ routes: cheapest }", "{ routes: { shares: { pacific-crossing--mexican-road: 0 } } }"),
      /organisations\.pacific-network\.routes\.shares: expected a share above 0 for a route of flow pacific; found every route is closed/,
    ],
    [
      "a warm-up shorter than the longest memory",
      changed("warm-up: 1 year", "warm-up: 10 days"),
      /warm-up: expected at least the longest memory, 50 days \(the patrol cycle of cutter\); found 10 days; leave it out to get three times that/,
    ],
    [
      "a fixed response",
      changed("cases:", "response: { probability: 25 % }\ncases:"),
      /response: .*such a scenario cannot say what another unit buys/,
    ],
    [
      "travel that takes no time",
      changed("    speed: 24 kn\n", ""),
      /assets\.cutter: expected a speed for an asset of the role intercept; found none/,
    ],
    [
      "a searcher that sees nothing that passes",
      changed("{ small-fast: 20 nmi }", "{ lorry: 20 nmi }"),
      /sweep-width: expected a sweep width against small-fast/,
    ],
    [
      "something that nothing uses",
      changed("conveyances:\n", "conveyances:\n  canoe: { by: sea, speed: 3 kn, capacity: 100 kg }\n"),
      /conveyances\.canoe: expected something that uses canoe; found nothing does/,
    ],
    [
      "a lever that leaves out what is there",
      changed("{ low: 4, high: 16", "{ low: 6, high: 16"),
      /levers\.assets\.cutter\.on-station: expected a range that holds the value 5/,
    ],
    [
      "a measure whose mechanism the scenario lacks",
      changed("kg_delivered", "displacement"),
      /measures\.0: expected a measure that the scenario can have; found "displacement": nothing in the scenario adapts; it is not defined here/,
    ],
    [
      "a measure of something unknown",
      changed("kg_delivered", "on_station.cuter"),
      /measures\.0: expected a name of this scenario after on_station\.; found "cuter"; did you mean "cutter"\?/,
    ],
    [
      "a change after the horizon",
      changed(
        "measures:",
        "interventions: { late: { at: 2 years, set: { assets.cutter.on-station: 7 } } }\nmeasures:",
      ),
      /interventions\.late\.at: expected a date before the end of the horizon/,
    ],
  ])("%s", (_what, text, line) => {
    const found = warningsOf(text);
    expect(
      found.some((each) => line.test(each)),
      found.join("\n") || "no warning",
    ).toBe(true);
  });
});

it("shares of routes that stand nowhere in the file name the legs of a way, joined with --", () => {
  expect(
    parse(changed("{ routes: cheapest }", "{ routes: { shares: { pacific-crossing--mexican-road: 1 } } }"))
      .baseline.organisations["pacific-network"]!.routes,
  ).toEqual({ shares: { "pacific-crossing--mexican-road": 1 } });
  expect(
    lines(changed("{ routes: cheapest }", "{ routes: { shares: { pacific-crossing: 1 } } }")).join(),
  ).toMatch(/expected the legs of a way of one of its flows, joined with --; found "pacific-crossing"/);
});

it("a season is a plain tree, and may never be negative", () => {
  const season = (text: string) =>
    changed("{ poisson: 140 / month }", `{ poisson: 140 / month, season: "${text}" }`);
  expect(parse(season("2")).baseline.flows["pacific"]!.departures.season).toBe(2);
  expect(
    parse(season("1 + 0.5 * sin(2 * pi * t / year)")).baseline.flows["pacific"]!.departures.season,
  ).toMatchObject({ op: "+" });
  expect(lines(season("sin(2 * pi * t / year)")).join()).toMatch(
    /season: expected a factor that is finite and at least 0 at all times; found -/,
  );
  expect(lines(season("1 / t")).join()).toMatch(/season: expected a factor that is finite and at least 0/);
});
