/** Stories in Spanish: what is told in English with the same numbers and names, and no English left. */

import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { type Comparison, setting } from "../../src/experiment/index.ts";
import { compare, type Fact, type Scenario } from "../../src/index.ts";
import { languages } from "../../src/report/index.ts";
import { contentsOf } from "../../src/report/live/contents.ts";
import type { FromWorker, ToWorker } from "../../src/report/live/messages.ts";
import { serve } from "../../src/report/live/program/serve.ts";
import { liveWords } from "../../src/report/live/words.ts";
import { clock, span } from "../../src/report/story/clock.ts";
import { share, thousandths } from "../../src/report/story/figures.ts";
import { misses, missesText, retell, story, storyLines, storyText } from "../../src/report/story/index.ts";
import { carriers } from "../../src/report/story/subject.ts";
import { storyWords } from "../../src/report/story/words/index.ts";
import { boats, strait, unit } from "../model/strait.ts";

const { en, es } = languages;
const seed = "strait";

/** Words that Spanish does not have, and that hardly an English sentence is without. */
const englishWords = new RegExp(
  `\\b(${[
    ..."the of or and with was were is it its by for at on in to from under after before until than that what".split(
      " ",
    ),
    ..."who which nobody somebody had has came could would not more other day days case shipment flow".split(
      " ",
    ),
    ..."seized delivered found sent asked chance drew below share set left due opened reached port sea".split(
      " ",
    ),
  ].join("|")})\\b`,
  "gi",
);

/** The words of a text that are English, its names and ids apart. */
const english = (text: string): readonly string[] =>
  text.replace(/[\w.+]+(?:[-/][\w.+]+)+/g, "").match(englishWords) ?? [];

/** Numbers in a text, in the manner of English. */
const numbers = (text: string): readonly string[] =>
  [...text.replace(/(\d),(?=\d)/g, "$1.").matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => number).sort();

const worlds: Readonly<Record<string, Scenario>> = {
  "one unit": strait({
    assets: {
      ship: unit({ processing: "30 h", interception: "60 %", endgame: { seize: "50 %", jettison: "50 %" } }),
    },
    cases: { "when-nobody-is-free": "lose" },
    alternatives: { uno: {}, dos: { "assets.ship.count": 2 } },
  }),
  "a fixed response": strait({ response: { probability: "40 %" }, assets: { ship: unit() } }),
  "a shipment in parts that may wait": strait({
    flows: boats({ load: "2500 kg", departures: { poisson: "4 / day" } }),
    assets: {
      ship: unit({ count: 3, processing: "9 h", endgame: { seize: "40 %", escape: "60 %" } }),
      slow: unit({ count: 2, speed: "10 km/h" }),
    },
  }),
};

const settingOf = (world: Scenario) =>
  setting(world, { seed, alternatives: world.alternatives.map(({ id }) => id) });

/** A shipment for each thing that happens in a history, and a case. */
function subjectsOf(world: Scenario): readonly string[] {
  const found = new Map<string, string>();
  const hear = (fact: Fact) => {
    const of = "fate" in fact ? fact.fate : "reason" in fact ? fact.reason : "";
    const [id] = carriers(fact);
    if (id !== undefined && !found.has(`${fact.kind} ${of}`)) found.set(`${fact.kind} ${of}`, id);
    if (fact.kind === "case-opened") found.set("case", fact.case.id);
  };
  retell(settingOf(world), { alternative: world.alternatives[0]!.id, replication: 1 }, { onFact: hear });
  return [...new Set(found.values())];
}

describe("a story in Spanish", () => {
  it.each(Object.entries(worlds))(
    "of %s has the numbers of the English one, and none of its words",
    (_, world) => {
      const episode = { alternative: world.alternatives[0]!.id, replication: 1 };
      const subjects = subjectsOf(world);
      expect(subjects.length).toBeGreaterThan(1);
      for (const id of subjects) {
        const [inEnglish, inSpanish] = [en, es].map((language) =>
          story(settingOf(world), episode, id, language),
        );
        const [told, contado] = [storyText(inEnglish!), storyText(inSpanish!, es)];
        expect(numbers(contado), id).toEqual(numbers(told));
        expect(english(contado), contado).toEqual([]);
        expect(english(told).length).toBeGreaterThan(10);
        expect(contado.split("\n")).toHaveLength(told.split("\n").length);
        const bare = ({ moments }: typeof inEnglish & object) =>
          moments.map(({ at, kind, asked, chances }) => [
            at,
            kind,
            asked,
            chances.map(({ draw, bound, happened }) => [draw, bound, happened]),
          ]);
        expect(bare(inSpanish!)).toEqual(bare(inEnglish!));
        expect(inSpanish!.otherwise.map(({ kind }) => kind)).toEqual(
          inEnglish!.otherwise.map(({ kind }) => kind),
        );
      }
    },
  );

  it("refuses a name that nobody bears in Spanish", () => {
    const world = worlds["one unit"]!;
    const episode = { alternative: "uno", replication: 1 };
    const of = (id: string) => () => story(settingOf(world), episode, id, es);
    expect(of("boat-0-1")).toThrow(
      /^la réplica 1 de uno no tiene ningún envío boat-0-1; ¿quiso decir boats-0-\d+\?$/,
    );
    expect(of("zeppelin")).toThrow(/no tiene ningún envío zeppelin; tiene \d+, como boats-/);
    expect(of("boats-0-1/crossing/case-9")).toThrow(/no tiene ningún caso .*: boats-0-1$/);
  });

  it("writes numbers and times in the manner of Spanish", () => {
    expect([0.5, 3.44, 13.2, 100].map((hours) => span(hours, es))).toEqual([
      "30 min",
      "3,4 h",
      "13 h",
      "4,2 días",
    ]);
    expect([clock(276.5, 240, es), clock(239, 240, es), clock(0, 240, es)]).toEqual([
      "día 2, 12:30",
      "1 día antes, 23:00",
      "10 días antes, 00:00",
    ]);
    expect([share(0.125, es), thousandths(0.1234, es), thousandths(0.9996, es)]).toEqual([
      "12,5 %",
      "0,123",
      "0,9996",
    ]);
  });
});

it("never shows a draw as 0 or 1", () => {
  expect(
    [0.5, 0.9995, 0.9996, 0.99997, 1 - 2 ** -53, 0.0005, 0.00012345].map((draw) => thousandths(draw)),
  ).toEqual(["0.500", "0.9995", "0.9996", "0.99997", "0.9999999999999999", "0.001", "0.0001234"]);
});

describe("the ranking of misses in Spanish", () => {
  const world = worlds["one unit"]!;
  let result: Comparison;

  beforeAll(async () => {
    result = await compare(world, { seed, replications: 3, workers: 1 });
  });

  it("has the numbers of the English one, and none of its words", () => {
    const episode = { alternative: "uno", replication: 1 };
    const told = missesText(misses(settingOf(world), result, episode));
    const contado = missesText(misses(settingOf(world), result, episode, es), es);
    expect(numbers(contado)).toEqual(numbers(told));
    expect(english(contado)).toEqual([]);
    expect(contado).toMatch(/^1\. todos ocupados: \d+,\d \(el [\d,]+ %\): en otro caso\.$/m);
  });
});

describe("the catalogue", () => {
  /** Every phrase, its blanks filled with words that no language has. */
  function phrases(words: object, path = ""): readonly (readonly [string, string])[] {
    return Object.entries(words).flatMap(([key, value]) => {
      const at = `${path}.${key}`;
      if (typeof value === "string") return [[at, value] as const];
      if (typeof value !== "function") return phrases(value, at);
      const blanks = Array.from({ length: value.length }, (_, k) => `§${k}`);
      return [[at, (value as (...blanks: readonly string[]) => string)(...blanks)] as const];
    });
  }

  const [inEnglish, inSpanish] = [storyWords.en, storyWords.es].map((words) => new Map(phrases(words)));

  it("says in Spanish what it says in English, with the same names and numbers in it", () => {
    expect([...inSpanish!.keys()].sort()).toEqual([...inEnglish!.keys()].sort());
    const blanks = (text: string) => (text.match(/§\d/g) ?? []).sort();
    for (const [at, text] of inSpanish!) expect(blanks(text), at).toEqual(blanks(inEnglish!.get(at)!));
  });

  it("has no English in Spanish, and leaves nothing as it was", () => {
    expect(inSpanish!.size).toBeGreaterThan(80);
    for (const [at, text] of inSpanish!) {
      expect(english(text), `${at}: ${text}`).toEqual([]);
      if (/\p{L}/u.test(text)) expect(text, at).not.toBe(inEnglish!.get(at));
    }
  });
});

describe("the worker of a page", () => {
  const said: FromWorker[] = [];
  type Scope = {
    onmessage?: (event: { data: ToWorker }) => void;
    postMessage?: (message: FromWorker) => void;
  };
  const scope = globalThis as unknown as Scope;

  afterEach(() => {
    said.length = 0;
    vi.unstubAllGlobals();
    delete scope.onmessage;
  });

  it("tells a story in the language of the page, and says so in it if there is none", async () => {
    const world = worlds["one unit"]!;
    const result = await compare(world, { seed, replications: 1, workers: 1 });
    const job = { scenario: world, seed, alternatives: ["uno", "dos"], plugins: [] };
    vi.stubGlobal("postMessage", (message: FromWorker) => said.push(message));
    serve();
    const tell = (message: ToWorker) => scope.onmessage!({ data: message });
    tell({ kind: "basis", basis: { id: 0, contents: contentsOf(job, 1, result)! } });
    const episode = { alternative: "uno", replication: 1 };
    for (const subject of ["boats-0-1", "zeppelin"]) {
      for (const language of ["en", "es"] as const) {
        tell({ kind: "story", basis: 0, ...episode, subject, language });
      }
    }
    const [inEnglish, inSpanish, nobody, nadie] = said;
    const linesOf = (language: typeof en) =>
      storyLines(story(settingOf(world), episode, "boats-0-1", language), language);
    expect(inEnglish).toEqual({ kind: "done", answer: linesOf(en) });
    expect(inSpanish).toEqual({ kind: "done", answer: linesOf(es) });
    expect(inSpanish).toMatchObject({
      answer: {
        head: ["El envío boats-0-1: alternativa uno, réplica 1, semilla strait.", storyWords.es.head.days],
      },
    });
    expect(nobody).toMatchObject({ answer: { head: [expect.stringMatching(/has no shipment zeppelin/)] } });
    expect(nadie).toMatchObject({ answer: { head: [expect.stringMatching(/ningún envío zeppelin/)] } });
    expect(liveWords.es.storyText).not.toContain("inglés");
  });
});
