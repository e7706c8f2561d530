import { describe, expect, it } from "vitest";
import { parseScenario, resolve, scenarioIn } from "../../src/scenario/index.ts";
import { lines, parse, transitZone } from "./support.ts";

const [firstLine] = /^title: .*$/m.exec(transitZone)!;
const titled = (title: string) => transitZone.replace(firstLine, () => `title: ${title}`);

describe("a text in several languages", () => {
  it("is the one that stands first until a language is asked for", () => {
    const scenario = parse(titled("{ en: Two plans, es: Dos planes }"));
    expect(scenario.title).toBe("Two plans");
    expect(scenarioIn(scenario, "es").title).toBe("Dos planes");
    expect(scenarioIn(scenario, "en").title).toBe("Two plans");
  });

  it("stays as it is first given in a language that the file does not give it in", () => {
    const scenario = parse(titled("{ es: Dos planes }"));
    expect(scenario.title).toBe("Dos planes");
    expect(scenarioIn(scenario, "en").title).toBe("Dos planes");
    const plain = parse(transitZone);
    expect(plain).not.toHaveProperty("translations");
    expect(scenarioIn(plain, "es")).toBe(plain);
  });

  it("names the things of every world, and moves no hash", () => {
    const plain = parse(transitZone);
    const node = Object.keys(plain.baseline.nodes)[0]!;
    const scenario = parse(transitZone, { set: [`nodes.${node}.name={ en: Coast, es: Costa }`] });
    expect(scenario.hash).toBe(plain.hash);
    expect(scenario.baseline.nodes[node]!.name).toBe("Coast");
    const spanish = scenarioIn(scenario, "es");
    expect(spanish.alternatives.map(({ world }) => world.nodes[node]!.name)).toEqual(
      scenario.alternatives.map(() => "Costa"),
    );
    expect(spanish.baseline).toBe(spanish.alternatives[0]!.world);
    expect(resolve(scenario)).toContain("Costa");
  });

  it("replaces the whole text of a file that is extended", () => {
    const child = "picket: 1\nextends: base.yaml\ntitle: { es: Otro título }\n";
    const read = () => titled("{ en: Two plans, es: Dos planes }");
    expect(parseScenario(child, { file: "child.yaml", read }).title).toBe("Otro título");
  });

  it("is refused in a language that is unknown, and without any", () => {
    expect(lines(titled("{ en: Two plans, fr: Deux plans }"))).toEqual([
      expect.stringMatching(
        /title\.fr: expected one of the languages en, es; found the unknown language "fr"/,
      ),
    ]);
    expect(lines(titled("{}"))).toEqual([
      expect.stringContaining("title: expected a text in one of the languages en, es; found none"),
    ]);
    expect(lines(titled("{ es: 3 }"))).toEqual([expect.stringContaining("title.es: expected text")]);
  });
});

describe("the shipped scenarios", () => {
  it.each(["transit-zone-2014", "west-africa-europe", "southwest-border"])(
    "%s has a Spanish question and Spanish names of its plans",
    async (name) => {
      const { readFileSync } = await import("node:fs");
      const scenario = parseScenario(readFileSync(`scenarios/${name}.yaml`, "utf8"), { file: name });
      const spanish = scenarioIn(scenario, "es");
      expect(spanish.question).toMatch(/^¿/);
      for (const [i, { name: own }] of spanish.alternatives.entries()) {
        if (own !== undefined) expect(own).not.toBe(scenario.alternatives[i]!.name);
      }
      expect(spanish.hash).toBe(scenario.hash);
    },
  );
});
