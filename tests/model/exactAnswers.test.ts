/** Quick versions of validations whose answers are known exactly; `npm run validate` has the long ones. */

import { describe, expect, it } from "vitest";
import type { Fact } from "../../src/model/index.ts";
import type { ScenarioInput } from "../../src/scenario/index.ts";
import { erlangB } from "../../src/theory/index.ts";
import { boats, factsOf, ofKind, strait, unit } from "./strait.ts";

/** 20,000 boats, one an hour, that cross in half an hour. */
const short = (changes: Partial<ScenarioInput>, cue: "cued" | "hidden") =>
  strait({
    "warm-up": "200 h",
    horizon: "20000 h",
    legs: { crossing: { from: "south", to: "north", by: "sea", zone: "sea", length: "25 km" } },
    flows: boats({
      departures: { poisson: "1 / h" },
      cue: { share: cue === "cued" ? "100 %" : "0 %", after: "0 h" },
    }),
    ...changes,
  });

const rate = (facts: readonly Fact[], kind: Fact["kind"], of: Fact["kind"]) =>
  ofKind(facts, kind).length / ofKind(facts, of).length;

describe("a loss system of five units and eight erlangs", () => {
  const { speed: _, ...everywhere } = unit({ count: 5, base: { at: [0, 5] } });

  it.each([
    ["exponential", { exponential: "8 h" }],
    ["deterministic", "8 h"],
  ])("answers what Erlang's formula says, with %s missions", (_name, processing) => {
    const facts = factsOf(
      short(
        {
          assets: { unit: { ...everywhere, processing } as typeof everywhere },
          cases: { "when-nobody-is-free": "lose" },
        },
        "cued",
      ),
    );
    // 1 - B(5, 8) = 52.10 %; four standard errors of 20,000 independent cases are 1.4 points.
    expect(Math.abs(rate(facts, "responded", "case-opened") - 0.521)).toBeLessThan(0.014);
    expect(1 - erlangB(5, 8)).toBeCloseTo(0.521, 3);
  });
});

describe("random search", () => {
  it.each([0.25, 1, 3])("finds 1 - exp(-z) of what crosses, z = %d", (z) => {
    const facts = factsOf(
      short(
        {
          zones: { sea: { at: [0, 5], area: "100000 km2" } },
          assets: {
            plane: {
              count: 1,
              role: ["detect"],
              base: { at: [0, 5] },
              zone: "sea",
              "search-speed": "200 km/h",
              "sweep-width": { boat: `${1000 * z} km` },
              relative: false,
            },
          },
        },
        "hidden",
      ),
    );
    // 200 km/h x W x 0.5 h / 100,000 km2 = z; four standard errors are at most 1.4 points.
    expect(Math.abs(rate(facts, "detected", "departed") + Math.expm1(-z))).toBeLessThan(0.014);
  });
});

describe("a response of 25 %", () => {
  it("is a quarter of what is known", () => {
    const facts = factsOf(short({ assets: { unit: unit() }, response: { probability: "25 %" } }, "cued"));
    expect(Math.abs(rate(facts, "responded", "case-opened") - 0.25)).toBeLessThan(0.0125);
  });
});
