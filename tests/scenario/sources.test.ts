/** Where parameters come from: four kinds, one rule, and mistakes by hand. */

import { describe, expect, it } from "vitest";
import {
  diff,
  judged,
  resolve,
  type Source,
  type SourceKind,
  sources,
  sourcing,
} from "../../src/scenario/index.ts";
import { namesPlace } from "../../src/scenario/source.ts";
import { changed, lines, parse } from "./support.ts";

describe("the kind of a plain text", () => {
  it.each([
    ["https://www.gao.gov/products/gao-14-527"],
    ["read at gao.gov/assets/670/664100.txt"],
    ["Atkinson et al. 2017, doi:10.1016/j.drugpo.2016.07.010"],
    ["GAO-14-527"],
    ["Drug Control, GAO-06-200, 2005"],
    ["GAO-26-107440"],
    ["RAND N-2680"],
    ["R-3594"],
    ["ADA381193"],
    ["AD-A213737"],
    ["CG-D-03-96"],
    ["NCJ 115123"],
    ["COMDTINST 16010.8"],
    ["COMDTINST M16000.3"],
    ["DHS OIG-25-17"],
    ["CRS R42567"],
    ["JP 3-07.4"],
    ["CHRG-113hhrg87699"],
    ["NDCS 2010, p. 93"],
    ["NDCS 2010, pp. 93-95"],
    ["World Drug Report, page 12"],
    ["E/INCB/2022/1"],
    ["arXiv:2101.00001"],
    ["ISBN 978-0-19-976105-0"],
  ])("%s is published: a reader finds it", (text) => {
    expect(judged(text)).toEqual({ kind: "published", words: text });
  });

  it.each([
    ["Posture statement 2014"],
    ["VAdm Ray 2016, workboat.com"],
    ["40 to 50 kn at best (CSM 2002)"],
    ["P-3 AEW and LRT, 12 h/day"],
    ["DHS Border Security Metrics 2021"],
    ["calibrated, see the head of the file"],
    ["28 % of 206 a month, less flights"],
    ["Albuquerque Journal 2017; USCG FY16"],
    ["C-130 and MH-60"],
    ["24/7, and/or 12.5 km/h"],
  ])("%s is assumed, and to complete: it names no place", (text) => {
    expect(judged(text)).toEqual({ kind: "assumed", words: text, lacks: "kind" });
  });

  it.each([["illustrative"], ["Illustrative; see GAO-14-527"], ["assumed"], ["from memory: unsourced"]])(
    "%s is assumed and says so",
    (text) => {
      expect(judged(text)).toEqual({ kind: "assumed", words: text });
    },
  );

  it("none is assumed and to complete, unless the note says illustrative", () => {
    expect(judged(undefined)).toEqual({ kind: "assumed", words: "", lacks: "source" });
    expect(judged(undefined, "at sea")).toEqual({ kind: "assumed", words: "at sea", lacks: "source" });
    expect(judged(undefined, "illustrative")).toEqual({ kind: "assumed", words: "illustrative" });
  });
});

describe("the kind of a source in parts", () => {
  it.each<[Source, SourceKind, string]>([
    [
      { kind: "published", title: "Drug control", year: 2005, where: "GAO-06-200" },
      "published",
      "Drug control, 2005, GAO-06-200",
    ],
    [{ kind: "derived", title: "28 % of 206 a month" }, "derived", "28 % of 206 a month"],
    [{ kind: "calibrated", title: "to a response rate of 25 %" }, "calibrated", "to a response rate of 25 %"],
    [{ kind: "assumed" }, "assumed", "assumed"],
  ])("%o is %s", (source, kind, words) => {
    expect(judged(source, "a note that says illustrative")).toEqual({ kind, words });
  });

  it("is assumed and to complete where it is said to be published and names no place", () => {
    const source: Source = { kind: "published", title: "Albuquerque Journal", where: "February 2017" };
    expect(judged(source)).toMatchObject({ kind: "assumed", lacks: "place" });
    expect(namesPlace("February 2017")).toBe(false);
  });
});

const speed = (source: string) =>
  changed("    speed: 24 kn", `    speed: { value: 24 kn, source: ${source} }`);
const named = (source: string) =>
  changed(
    "levers:",
    `sources:\n  gao-14-527: { kind: published, title: Drug interdiction resources, year: 2014, where: GAO-14-527 }\nlevers:`,
    speed(source),
  );

describe("a source in a file", () => {
  it("may be text or parts", () => {
    const { provenance } = parse(speed("{ kind: derived, title: half of 48 kn, x-note: by hand }"));
    expect(provenance["assets.cutter.speed"]).toEqual({
      text: "24 kn",
      source: { kind: "derived", title: "half of 48 kn" },
    });
  });

  it("may be the name of one under sources", () => {
    const { provenance } = parse(named("gao-14-527"));
    expect(provenance["assets.cutter.speed"]!.source).toEqual({
      kind: "published",
      title: "Drug interdiction resources",
      year: 2014,
      where: "GAO-14-527",
    });
  });

  it("is inherited from the nearest x-source, by name or in parts", () => {
    const below = changed("  cutter:\n", "  cutter:\n    x-source: gao-14-527\n", named("illustrative"));
    const { provenance } = parse(below);
    expect(judged(provenance["assets.cutter.endurance"]!.source)).toMatchObject({ kind: "published" });
    expect(provenance["assets.cutter.speed"]!.source).toBe("illustrative");
    const inParts = parse(changed("  cutter:\n", "  cutter:\n    x-source: { kind: assumed }\n"));
    expect(inParts.provenance["assets.cutter.speed"]!.source).toEqual({ kind: "assumed" });
  });

  it("of an uncertainty may be a name as well", () => {
    const text = changed(
      'source: "Atkinson et al. 2017; CCDB 2015"',
      "source: gao-14-527",
      named("illustrative"),
    );
    expect(parse(text).uncertainties["flows.pacific.departures.poisson"]!.source).toMatchObject({
      year: 2014,
    });
  });

  it("decides nothing", () => {
    expect(parse(named("gao-14-527")).hash).toBe(parse(speed("illustrative")).hash);
  });

  it("stays through resolve, and diff says how it changed", () => {
    const scenario = parse(named("gao-14-527"));
    const flat = parse(resolve(scenario));
    expect(flat.provenance).toEqual(scenario.provenance);
    expect(diff(parse(speed("illustrative")), scenario)).toContain(
      "cutter speed: source illustrative -> Drug interdiction resources, 2014, GAO-14-527",
    );
  });
});

describe("what a scenario rests on", () => {
  it("is counted by kind, each parameter once, with what is to complete", () => {
    const scenario = parse(named("gao-14-527"));
    const { all, byKind, toComplete } = sourcing(scenario);
    const { published, derived, calibrated, assumed } = byKind;
    expect(published.map(({ path }) => path)).toEqual(["assets.cutter.speed"]);
    expect(published.length + derived.length + calibrated.length + assumed.length).toBe(all.length);
    // The posture statement names no place; nothing else of the sample has a source.
    expect(toComplete.filter(({ lacks }) => lacks === "kind").map(({ path }) => path)).toEqual([
      "assets.cutter.on-station",
    ]);
    expect(toComplete).toHaveLength(assumed.length);
    const text = sources(scenario);
    expect(text).toContain(
      `${all.length} parameters: 1 published, 0 derived, 0 calibrated, ${all.length - 1} assumed (${all.length - 2} of them without a source)`,
    );
    expect(text).toContain("Incomplete: a text without an address, DOI, report number or page");
    expect(text).toContain(
      "Published (1):\n  assets.cutter.speed: 24 kn (Drug interdiction resources, 2014, GAO-14-527)",
    );
  });
});

describe("a mistake in a source", () => {
  it.each([
    [
      "{ kind: publishd, where: GAO-14-527 }",
      '44 assets.cutter.speed.source.kind: expected one of published, derived, calibrated, assumed; found "publishd"; did you mean "published"?',
    ],
    [
      "{ title: Drug control, where: GAO-06-200 }",
      "28 assets.cutter.speed.source: expected one of published, derived, calibrated, assumed; found nothing",
    ],
    [
      "{ kind: published, title: Drug control }",
      "28 assets.cutter.speed.source: expected a where for what is published: an address, DOI, report number or page; found none",
    ],
    [
      "{ kind: derived }",
      "28 assets.cutter.speed.source: expected a title that gives the arithmetic; found none",
    ],
    [
      "{ kind: assumed, year: 2014.5 }",
      "59 assets.cutter.speed.source.year: expected a year, a whole number such as 2014; found 2014.5",
    ],
    [
      '{ kind: assumed, year: "2014" }',
      '59 assets.cutter.speed.source.year: expected a year, a whole number such as 2014; found "2014"',
    ],
    [
      "{ kind: assumed, wher: here }",
      '59 assets.cutter.speed.source.wher: expected one of the keys kind, title, year, where; found the unknown key "wher"; did you mean "where"?',
    ],
    ["2014", "36 assets.cutter.speed.source: expected a text, or a map such as"],
  ])("%s is said with its place", (source, message) => {
    const said = lines(speed(source));
    expect(said).toHaveLength(1);
    expect(said[0]!.startsWith(`file.yaml:38:${message}`), said[0]).toBe(true);
  });

  it("in a name that is nearly one of the file is said with the name", () => {
    expect(lines(named("gao-14-572"))[0]).toMatch(
      /assets\.cutter\.speed\.source: expected a text, or the name of a source under sources; found the unknown name "gao-14-572"; did you mean "gao-14-527"\?/,
    );
    expect(() => parse(named("posture-statement"))).not.toThrow();
  });

  it("under sources and in an x-source is said as well", () => {
    const text = changed("where: GAO-14-527", "when: GAO-14-527", named("gao-14-527"));
    expect(lines(text).join("\n")).toContain(
      "sources.gao-14-527.when: expected one of the keys kind, title, year, where",
    );
    expect(
      lines(
        changed("where: GAO-14-527 }", "where: GAO-14-527 }\n  report: GAO-14-527", named("illustrative")),
      )[0],
    ).toContain("sources.report: expected a map such as");
    expect(lines(changed("  cutter:\n", "  cutter:\n    x-source: { kind: guessed }\n"))[0]).toContain(
      "assets.cutter.x-source.kind: expected one of published, derived, calibrated, assumed",
    );
  });
});
