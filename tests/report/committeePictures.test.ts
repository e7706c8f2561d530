/** Pictures as a committee reads them: what they mark, name and leave out. */

import { beforeAll, describe, expect, it } from "vitest";
import type { MeasureEstimate } from "../../src/experiment/index.ts";
import { type Material, pictures, svgDocument } from "../../src/report/index.ts";
import { estimate } from "./fixture.ts";
import { kept, strait } from "./kept.ts";

let material: Material;
const drawn = (name: keyof typeof pictures, given: Material = material, width = 760) =>
  svgDocument(pictures[name](given), width);

/** Text, and where it begins, of every label that a picture writes. */
const texts = (svg: string) =>
  [...svg.matchAll(/<text class="([^"]*)" x="([-\d.]+)" y="([-\d.]+)">([^<]*)</g)].map(
    ([, kind, x, y, text]) => ({ kind: kind!, x: Number(x), y: Number(y), text: text! }),
  );

beforeAll(async () => {
  const plain = strait
    .replace(/name: "[^\n]*?"(?=[,\n }])/g, "x-name: none")
    .replace("picket: 1\n", "picket: 1\nbudget: { most: 500 MUSD / year }\n");
  material = (await kept(plain, 24)).material;
}, 120_000);

/** The same result with another measure of the difference of every plan. */
function withChange(given: Material, changed: Readonly<Record<string, MeasureEstimate>>): Material {
  const { comparison } = given;
  const differences = comparison.differences.map((each) => ({ ...each, ...changed[each.measure] }));
  return { ...given, comparison: { ...comparison, differences } };
}

describe("the frontier", () => {
  const limited = (most: number): Material => ({
    ...material,
    scenario: { ...material.scenario, budget: { most: most / material.scenario.baseline.horizon } },
  });
  const costs = () =>
    material.comparison.alternatives.map(({ measures }) => measures["cost_total"]!.estimate!);

  it("draws the budget with its label, and a plan that costs more as over it", () => {
    const [, second, third] = costs() as [number, number, number];
    const { standing, ...comparison } = material.comparison;
    const { affordable: _, ...rest } = standing!;
    const svg = drawn("frontier", {
      ...limited((second + third) / 2),
      comparison: { ...comparison, standing: rest },
    });
    expect(svg).toContain('class="mark budget"');
    expect(texts(svg).map(({ text }) => text)).toContainEqual(expect.stringMatching(/^budget: .* USD$/));
    expect(svg.split('class="point over"')).toHaveLength(2);
    expect(svg).toContain("(over the");
  });

  it("has no budget line where the scenario has no budget", () => {
    const { budget: _, ...scenario } = material.scenario;
    expect(drawn("frontier", { ...material, scenario })).not.toContain('class="mark budget"');
  });

  it("marks today's plan with a ring and a word", () => {
    const svg = drawn("frontier");
    expect(svg.split('class="ring"')).toHaveLength(2);
    expect(texts(svg).some(({ text }) => text.includes("(baseline)"))).toBe(true);
  });

  it("keeps today's name off the axis that its plan stands on", () => {
    for (const width of [390, 760]) {
      const svg = drawn("frontier", material, width);
      const zero = Number(/<line class="zero"[^>]* y1="([\d.]+)"/.exec(svg)![1]);
      const { y } = texts(svg).find(({ text }) => text.includes("(baseline)"))!;
      expect(Math.abs(y - 4 - zero)).toBeGreaterThan(9);
    }
  });

  it("greys a plan only where another clearly beats it", () => {
    const { comparison } = material;
    const dearer = comparison.standing!.pairs.map((pair) => ({
      ...pair,
      kg: { ...pair.kg, low: -1e6, high: 1e6 },
    }));
    const worst = Math.max(
      ...comparison.alternatives.map(({ measures }) => measures["kg_delivered"]!.estimate!),
    );
    const alternatives = comparison.alternatives.map((each, i) =>
      i === 2
        ? {
            ...each,
            measures: {
              ...each.measures,
              kg_delivered: { ...each.measures["kg_delivered"]!, estimate: worst + 1 },
            },
          }
        : each,
    );
    const tied = { ...comparison, alternatives, standing: { ...comparison.standing!, pairs: dearer } };
    const beaten = {
      ...tied,
      standing: {
        ...tied.standing,
        pairs: dearer.map((pair) => ({ ...pair, kg: { ...pair.kg, low: 1, high: 2 } })),
      },
    };
    expect(drawn("frontier", { ...material, comparison: tied })).not.toContain('class="point greyed"');
    expect(drawn("frontier", { ...material, comparison: tied })).toContain("1 more cannot be told apart");
    expect(drawn("frontier", { ...material, comparison: beaten })).toContain('class="point greyed"');
  });
});

describe("the map of changes", () => {
  it("draws a leg on which more is removed as removed and as wide as any, and says from what to what", () => {
    const svg = drawn(
      "map",
      withChange(material, {
        "kg_removed.crossing": estimate(5_000, 100),
        "kg_departed.crossing": estimate(0, 100),
      }),
    );
    expect(svg).toMatch(/class="flow removed" stroke-width="13"/);
    expect(svg).toContain(">more is removed here</text>");
    expect(
      texts(svg)
        .map(({ text }) => text)
        .join(" "),
    ).toMatch(/crossing: removed from [\d.,]+ to/);
  });

  it("tells what passes less from what is removed, and explains only what it draws", () => {
    const svg = drawn(
      "map",
      withChange(material, {
        "kg_removed.crossing": estimate(0, 100),
        "kg_departed.crossing": estimate(-5_000, 100),
      }),
    );
    expect(svg).toContain('class="flow passed"');
    expect(svg).toContain(">less passes here: it is removed before, or has moved away</text>");
    expect(svg).not.toContain(">more is removed here</text>");
  });
});

describe("the funnel", () => {
  it("has no whisker that could be read as a minus: each has caps, or is left out", () => {
    const svg = drawn("funnel");
    expect(svg).toContain('<path class="whisker zero"');
    expect(svg).not.toContain('<line class="whisker');
    for (const [, from, to] of svg.matchAll(/class="whisker zero" d="M([\d.]+) .*?H([\d.]+)/g)) {
      expect(Number(to) - Number(from)).toBeGreaterThanOrEqual(3.9);
    }
  });
});

describe("the hours", () => {
  it("stand under what the units do, and say how many units there are", () => {
    const { baseline } = material.scenario;
    const searcher = { ...baseline.assets["cutter"]!, role: ["detect"] as const };
    const assets = { ...baseline.assets, "patrol-aircraft": searcher };
    const histories = {
      ...material.histories!,
      alternatives: new Map(
        [...material.histories!.alternatives].map(([id, columns]) => [
          id,
          new Map([...columns, ["hours_in-port.patrol-aircraft", new Float64Array([baseline.horizon * 3])]]),
        ]),
      ),
    };
    const scenario = { ...material.scenario, baseline: { ...baseline, assets } } as Material["scenario"];
    const all = texts(drawn("hours", { ...material, scenario, histories })).map(({ text }) => text);
    expect(all.indexOf("Units that search and pursue")).toBeLessThan(all.indexOf("cutter"));
    expect(all.indexOf("Units that search")).toBe(all.indexOf("patrol aircraft") - 1);
    expect(all).toContainEqual(expect.stringMatching(/\(3\)$/));
  });
});
