import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import {
  describe as describeScenario,
  diff,
  init,
  jsonSchema,
  parseScenario,
  reference,
  resolve,
  scenario,
  sources,
  sourcing,
} from "../../src/scenario/index.ts";
import { readScenario } from "../../src/study/readScenario.ts";
import { changed, parse, transitZone } from "./support.ts";

const shipped = readdirSync("scenarios", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.ya?ml$/.test(file))
  .map((file) => join("scenarios", file))
  .sort();

describe("every shipped scenario", () => {
  it.each(shipped)("%s is valid, and its flat form parses back to the same hash", async (file) => {
    const read = await readScenario(file);
    const flat = resolve(read);
    expect(flat).not.toMatch(/^extends:/m);
    const again = parseScenario(flat, { file: "flat.yaml" });
    expect(again.hash).toBe(read.hash);
    expect(again.baseline).toEqual(read.baseline);
    expect(Object.keys(again.uncertainties)).toEqual(Object.keys(read.uncertainties));
    expect(
      resolve(again)
        .replaceAll(/ {2}# .*$/gm, "")
        .split("\n")
        .slice(3),
    ).toEqual(
      flat
        .replaceAll(/ {2}# .*$/gm, "")
        .split("\n")
        .slice(3),
    );
  });

  it.each(shipped.filter((file) => !file.includes("textbook")))(
    "%s says of every parameter where it comes from, and of what is published where a reader finds it",
    async (file) => {
      const { byKind, toComplete } = sourcing(await readScenario(file));
      expect(toComplete).toEqual([]);
      expect(byKind.published.length + byKind.derived.length + byKind.calibrated.length).toBeGreaterThan(1);
    },
  );

  it.each(shipped)("%s can be described, and its sources listed", async (file) => {
    const read = await readScenario(file);
    expect(describeScenario(read)).toContain(read.title);
    expect(sources(read)).toMatch(
      /^\d+ parameters: \d+ published, \d+ derived, \d+ calibrated, \d+ assumed \(\d+ of them without a source\); \d+ with a range\.\n/,
    );
    expect(diff(read, read)).toBe("The same in every parameter.\n");
  });
});

describe("resolve", () => {
  it("says where each value comes from, and what a change by path replaces", () => {
    const files: Readonly<Record<string, string>> = { "base.yaml": transitZone };
    const read = parseScenario("picket: 1\nextends: base.yaml\nhorizon: 2 years\n", {
      file: "top.yaml",
      read: (path) => files[path]!,
      set: ["assets.cutter.on-station=7"],
    });
    const flat = resolve(read).split("\n");
    expect(flat).toContain("horizon: 2 years  # top.yaml:3");
    expect(flat).toContain("    endurance: 30 days  # base.yaml:40");
    expect(flat).toContain("    on-station: 7  # --set; replaces 5, whose low, high and source do not apply");
    expect(flat).toContain("    assets.cutter.on-station: 10  # base.yaml:65; replaces 7");
  });

  it("works for a scenario given as data, and not for a copy", () => {
    const data = parseYaml(transitZone) as Parameters<typeof scenario>[0];
    expect(parse(resolve(scenario(data))).hash).toBe(parse(transitZone).hash);
    expect(() => resolve(structuredClone(parse(transitZone)))).toThrow(
      "a scenario as it was read, not a copy of one",
    );
  });

  it("keeps text that needs quotes, and notes", () => {
    const text = changed(
      "title: Transit zone, 2014 (illustrative)",
      'title: "a: b # c, \\"d\\" - {e}"\nx-note: { any: [1, "two: #"] }',
    );
    expect(parse(resolve(parse(text))).title).toBe('a: b # c, "d" - {e}');
    expect(resolve(parse(text))).toContain('x-note: { any: [ 1, "two: #" ] }');
  });
});

describe("diff", () => {
  const lines = (text: string) => diff(parse(transitZone), parse(text)).trimEnd().split("\n");

  it.each([
    ["a value", changed("value: 5", "value: 16"), ["cutter on station 5 -> 16"]],
    [
      "a rate",
      changed("poisson: 140 / month", "poisson: 60 / month"),
      ["pacific departures 140 / month -> 60 / month"],
    ],
    ["an optional value", changed("    turnaround: 20 days\n", ""), ["cutter turnaround 20 days -> none"]],
    [
      "a distribution",
      changed("mean: 2 days, cv: 0.5", "mean: 3 days, cv: 0.5"),
      ["cutter processing 2 days on average (lognormal, cv 0.5) -> 3 days on average (lognormal, cv 0.5)"],
    ],
    [
      "a reference",
      changed("role: [intercept]", "role: [intercept]\n    answers: [eastern-pacific]"),
      ["cutter answers none -> eastern-pacific"],
    ],
    [
      "a new entry",
      changed("conveyances:\n", "conveyances:\n  canoe: { by: sea, speed: 3 kn, capacity: 100 kg }\n"),
      ["conveyance canoe added: by sea, speed 3 kn, capacity 100 kg"],
    ],
    [
      "an alternative",
      changed("ten-ships: { assets.cutter.on-station: 10 }", "ten-ships: { assets.cutter.on-station: 11 }"),
      ["alternative ten-ships: cutter on station 10 -> cutter on station 11"],
    ],
    [
      "an alternative less",
      changed("  ten-ships: { assets.cutter.on-station: 10 }\n", ""),
      ["alternative ten-ships removed"],
    ],
    [
      "a lever",
      changed("{ low: 4, high: 16, step: 1 }", "{ low: 2, high: 16, step: 1 }"),
      [
        "lever assets.cutter.on-station: low 4, high 16, step 1 -> low 2, high 16, step 1",
        "None of this affects the result: the hashes are equal.",
      ],
    ],
    [
      "a source",
      changed('"Posture statement 2014"', "Another"),
      [
        "cutter on station: source Posture statement 2014 -> Another",
        "None of this affects the result: the hashes are equal.",
      ],
    ],
    [
      "a title",
      changed("2014 (illustrative)", "2015"),
      [
        'title: "Transit zone, 2014 (illustrative)" -> "Transit zone, 2015"',
        "None of this affects the result: the hashes are equal.",
      ],
    ],
    [
      "the same in another unit",
      changed("endurance: 30 days", "endurance: 720 h"),
      ["The same in every parameter."],
    ],
  ])("says in words that %s changed", (_what, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

describe("describe", () => {
  it("is a page of plain sentences with the network drawn", () => {
    const page = describeScenario(parse(transitZone));
    // The lengths are those of Vincenty's formula on a sphere of 6371.0088 km, in Python: 2188.73 and 2234.26 km.
    expect(page).toContain(
      [
        "The network",
        "  Colombia, Pacific coast (colombia-pacific) [origin]",
        "    pacific-crossing: by sea, 2,189 km, searched in eastern-pacific by patrol-aircraft",
        "      Southern Mexico (mexico-south) [transfer]",
        "        mexican-road: by land, 2,234 km, through southwest-ports",
        "          US southwest border (us-southwest) [market]",
      ].join("\n"),
    );
    expect(page).toContain(
      "A shipment weighs 640 kg on average (lognormal, cv 0.8) and travels by go-fast and lorry.",
    );
    expect(page).toContain("cutter: 5 on station on average; they patrol eastern-pacific and pursue.");
    expect(page).toContain("sixteen-ships: cutter on station: 5 -> 16 (compared with today).");
    expect(page).toContain(
      "Intelligence knows of 85 %, after 6 h. It knows the position exactly until landfall.\n",
    );
  });

  it("says of a zone who searches it, or that nobody does", () => {
    const page = describeScenario(parse(transitZone));
    expect(page).toMatch(
      /^ {2}.*\(?eastern-pacific\)?: a disc of .* km2, .*\. Searched by .*patrol-aircraft/m,
    );
    const none = describeScenario(
      parse(changed("count: 6\n    role: [detect]", "count: 0\n    role: [detect]")),
    );
    expect(none).toContain("pacific-crossing: by sea, 2,189 km, in eastern-pacific, which nobody searches\n");
    expect(none).toMatch(/eastern-pacific\)?: a disc of .*\. Nobody searches it\./);
  });

  it("shows beside each change what it replaces in the plan that it is compared with", () => {
    const text = changed(
      "{ assets.cutter.on-station: 16 }",
      "{ baseline: ten-ships, assets.cutter.on-station: 16 }",
    );
    expect(describeScenario(parse(text))).toContain(
      "sixteen-ships: cutter on station: 10 -> 16 (compared with ten-ships).",
    );
  });

  it("says how late and how well intelligence knows, how long a target lands, and what failures take", () => {
    const text = changed(
      "after: 6 h }",
      "after: 6 h, late: { share: 40 %, by: { exponential: 12 h } }, error: { radius: 25 nmi, growth: 5 kn }, knows-load: 60 % }",
    )
      .replace("zone: eastern-pacific }", "zone: eastern-pacific, landing: 2 h }")
      .replace("    processing:", "    pursuit: 6 h\n    escape: { exponential: 9 h }\n    processing:");
    const page = describeScenario(parse(text));
    expect(page).toContain(
      "Intelligence knows of 85 %, after 6 h. Of these cues, 40 % come later by 12 h on average (exponential). It knows the position to within 25 nmi, a radius that grows at 5 kn until the unit that is sent finds the target again. It knows the load of 60 %; for the others it expects the mean load.\n",
    );
    expect(page).toContain(
      "pacific-crossing: by sea, 2,189 km, searched in eastern-pacific by patrol-aircraft, 2 h for landing\n",
    );
    expect(page).toContain(
      ", a pursuit that fails takes 6 h, a target that gets away takes 9 h on average (exponential)",
    );
    const bySearchers = describeScenario(
      parse(changed("after: 6 h }", "after: 6 h, error: { radius: 25 nmi }, found-by: searcher }")),
    );
    expect(bySearchers).toContain(
      "a radius that grows at the speed of the target until a searcher finds the target again.",
    );
  });
});

describe("init", () => {
  it("is a commented scenario without a mistake or a warning", () => {
    const read = parseScenario(init(), { file: "starter.yaml" });
    expect(read.warnings).toEqual([]);
    expect(read.alternatives).toHaveLength(2);
    expect(
      init()
        .split("\n")
        .filter((line) => line.includes("#")).length,
    ).toBeGreaterThan(15);
  });
});

describe("the published files are what the schema says now (npx vitest run tests/scenario/text.test.ts -u writes them)", () => {
  it("docs/scenario-reference.md", async () => {
    await expect(reference()).toMatchFileSnapshot("../../docs/scenario-reference.md");
  });

  it("docs/schema/scenario.schema.json", async () => {
    await expect(`${JSON.stringify(jsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
      "../../docs/schema/scenario.schema.json",
    );
  });
});

describe("the JSON Schema", () => {
  const validate = new Ajv2020({ strict: false, allErrors: true }).compile(jsonSchema());
  const valid = (text: string) => validate(parseYaml(text));

  it.each(shipped)("accepts %s", (file) => {
    expect(valid(readFileSync(file, "utf8")), JSON.stringify(validate.errors)).toBe(true);
  });

  it("accepts the starter file", () => {
    expect(valid(init()), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    ["a missing unit", changed("speed: 35 kn", "speed: 35")],
    ["a wrong unit", changed("speed: 35 kn", "speed: 35 kg")],
    ["an unknown key", changed("endurance: 30 days", "endurence: 30 days")],
    ["an unknown word", changed("role: origin", "role: orgin")],
    ["a bad name", changed("  go-fast:", "  Go Fast:")],
    ["an unknown distribution", changed("lognormal: { mean: 640", "lognormel: { mean: 640")],
    ["a missing key", changed("    organisation: pacific-network\n", "")],
    ["a missing title", transitZone.replace(/title:.*\n/, "")],
  ])("refuses %s, as the parser does", (_what, text) => {
    expect(valid(text)).toBe(false);
    expect(() => parse(text)).toThrow();
  });

  it("explains every key with a description, and most with an example", () => {
    let [keys, described, examples] = [0, 0, 0];
    const walk = (json: unknown): void => {
      if (typeof json !== "object" || json === null) return;
      const { properties } = json as {
        readonly properties?: Readonly<
          Record<string, { readonly description?: string; readonly examples?: readonly unknown[] }>
        >;
      };
      for (const [key, property] of Object.entries(properties ?? {})) {
        if (["value", "low", "high", "source", "note", "kind", "title", "year", "where"].includes(key))
          continue;
        keys++;
        if (property.description !== undefined) described++;
        if (property.examples !== undefined) examples++;
      }
      for (const part of Object.values(json)) walk(part);
    };
    walk((jsonSchema() as { readonly properties: unknown }).properties);
    walk({ properties: (jsonSchema() as { readonly properties: unknown }).properties });
    expect(keys).toBeGreaterThan(100);
    expect(described).toBe(keys);
    expect(examples / keys).toBeGreaterThan(0.7);
  });
});
