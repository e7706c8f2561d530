/** Stories of single shipments, against timelines computed by hand and against the facts of the same replication. */

import { describe, expect, it } from "vitest";
import { type Comparison, setting } from "../../src/experiment/index.ts";
import { compare, type Fact, type Scenario } from "../../src/index.ts";
import { clock, span } from "../../src/report/story/clock.ts";
import { misses, missesText, retell, story, storyText } from "../../src/report/story/index.ts";
import { boats, factsOf, ofKind, strait, unit } from "../model/strait.ts";

const seed = "strait";
const settingOf = (world: Scenario) =>
  setting(world, { seed, alternatives: world.alternatives.map(({ id }) => id) });

/** One unit at the northern end; a boat a day, known of after an hour, takes 22.2 h to cross. */
const oneUnit = strait({
  horizon: "4000 h",
  assets: {
    ship: unit({ processing: "30 h", interception: "60 %", endgame: { seize: "50 %", jettison: "50 %" } }),
  },
  cases: { "when-nobody-is-free": "lose" },
  alternatives: { one: {}, two: { "assets.ship.count": 2 } },
});

const facts = factsOf(oneUnit, { alternative: "one" });
const told = settingOf(oneUnit);
const episode = { alternative: "one", replication: 1 };

describe("the story of a shipment", () => {
  it("is that of the measured replication: retelling gives the facts that simulating gave", () => {
    const again: string[] = [];
    retell(told, episode, { onFact: (fact: Fact) => again.push(`${fact.kind} ${fact.at}`) });
    expect(again).toEqual(facts.map((fact) => `${fact.kind} ${fact.at}`));
  });

  it("tells what happened in order, each moment at the hour of its fact", () => {
    const taken = ofKind(facts, "ended").find(({ fate }) => fate === "seized")!;
    const id = taken.lot.portions[0]!.shipment.id;
    const { moments, ending } = story(told, episode, id);
    expect(moments.map(({ kind }) => kind)).toEqual([
      "departed",
      "embarked",
      "cued",
      "case-opened",
      "responded",
      "intercepted",
      "ended",
      "concluded",
    ]);
    const departed = moments[0]!.at;
    expect(moments[2]!.at).toBeCloseTo(departed + 1, 9);
    expect(moments[6]!.at).toBe(taken.at);
    expect(moments[4]!.text).toMatch(/^ship-1 was sent, to meet it after [\d.]+ h\.$/);
    expect(ending).toEqual(["100 kg were seized"]);
  });

  it("names the draw that decided, on the side of its bound on which the outcome lies", () => {
    const outcomes = { found: 0, "not found": 0, seized: 0, thrown: 0 };
    for (const { case: open } of ofKind(facts, "responded")) {
      const { moments } = story(told, episode, open.shipments[0]!.id);
      const came = moments.find(({ kind }) => kind === "intercepted" || kind === "track-lost");
      if (came === undefined) continue;
      const [chance] = came.chances;
      expect(chance).toMatchObject({ bound: 0.6, happened: came.kind === "intercepted" });
      expect(chance!.draw < 0.6).toBe(came.kind === "intercepted");
      outcomes[came.kind === "intercepted" ? "found" : "not found"]++;
      const end = moments.find(({ kind }) => kind === "ended")!;
      if (came.kind !== "intercepted") continue;
      const seized = end.text.includes("seized");
      expect(end.chances[0]!.draw < 0.5).toBe(seized);
      outcomes[seized ? "seized" : "thrown"]++;
    }
    for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(2);
  });

  it("says who was asked and why nobody came: the only unit has a case for 30 h of processing", () => {
    const [missed] = ofKind(facts, "concluded").filter(({ reason }) => reason === "busy");
    const { moments } = story(told, episode, missed!.shipment.id);
    const closed = moments.find(({ kind }) => kind === "case-closed")!;
    expect(closed.text).toMatch(/^No unit came: ship-1 came closest, but was on another case for another /);
    expect(closed.asked).toHaveLength(1);
    expect(closed.asked[0]).toMatchObject({ unit: "ship-1", class: "ship", answer: "busy" });
    expect(closed.asked[0]!.hours).toBeGreaterThan(0);
    expect(closed.asked[0]!.hours).toBeLessThan(30 + 22.3);
  });

  it("holds it against the same shipment under the other alternative, and says where they part", () => {
    const kinds = new Set<string>();
    for (const { shipment } of ofKind(facts, "concluded").slice(0, 20)) {
      const [other] = story(told, episode, shipment.id).otherwise;
      kinds.add(other!.kind);
      const there = story(told, { ...episode, alternative: "two" }, shipment.id);
      expect(other!.ending).toEqual(there.ending);
      if (other!.parts?.there !== undefined) expect(there.moments).toContainEqual(other!.parts.there);
    }
    expect(kinds).toEqual(new Set(["same", "other"]));
  });

  it("a case has a story of its own, from its passage's departure to its end", () => {
    const { case: open } = ofKind(facts, "responded")[0]!;
    const { subject, moments } = story(told, episode, open.id);
    expect(subject).toEqual({ kind: "case", id: open.id });
    expect(moments.map(({ kind }) => kind)).toContain("responded");
    expect(moments.map(({ kind }) => kind)).not.toContain("departed");
  });

  it("a shipment that does not exist is refused with a name that does", () => {
    expect(() => story(told, episode, "boat-0-1")).toThrow(
      /^replication 1 of one has no shipment boat-0-1; did you mean boats-0-\d+\?$/,
    );
    expect(() => story(told, episode, "zeppelin")).toThrow(/it has \d+, such as boats-/);
    expect(() => story(told, episode, "boats-0-1/crossing/case-9")).toThrow(/has no case .*: boats-0-1$/);
  });

  it("as text has a line a moment and a line a draw", () => {
    const { case: open } = ofKind(facts, "responded")[0]!;
    const text = storyText(story(told, episode, open.shipments[0]!.id));
    expect(text).toMatch(/^The shipment boats-\d+-\d+: alternative one, replication 1, seed strait\./);
    expect(text).toMatch(/Random draw: the unit that arrives finds it: drew 0\.\d{3}, (not )?below 60 %\./);
    expect(text).toMatch(/^Under two/m);
  });
});

describe("a response at a fixed rate", () => {
  it("is told with its draw", () => {
    const world = strait({ response: { probability: "40 %" }, assets: { ship: unit() } });
    const [answered] = ofKind(factsOf(world), "responded");
    const { moments } = story(
      settingOf(world),
      { alternative: "baseline", replication: 1 },
      answered!.case.shipments[0]!.id,
    );
    const opened = moments.find(({ kind }) => kind === "case-opened")!;
    expect(opened.chances).toMatchObject([{ what: "ship responds", bound: 0.4, happened: true }]);
    expect(moments.find(({ kind }) => kind === "responded")!.text).toBe(
      "ship responded, at its reported rate.",
    );
  });
});

describe("a shipment in parts", () => {
  it("is one story, and what became of its parts adds up to its load", () => {
    const world = strait({
      flows: boats({ load: "2500 kg" }),
      assets: { ship: unit({ processing: "1 h" }) },
    });
    const [{ shipment }] = ofKind(factsOf(world), "departed") as [Extract<Fact, { kind: "departed" }>];
    const { moments } = story(settingOf(world), { alternative: "baseline", replication: 1 }, shipment.id);
    expect(moments.filter(({ kind }) => kind === "embarked")).toHaveLength(3);
    const kg = moments.filter(({ kind }) => kind === "ended").map(({ text }) => Number.parseFloat(text));
    expect(kg).toEqual([833, 833, 833]);
  });
});

describe("the ranking of misses", () => {
  it("has the numbers of the result, the largest first, and an example that was missed for that reason", async () => {
    const result: Comparison = await compare(oneUnit, { seed, replications: 3, workers: 1 });
    const ranking = misses(told, result, episode);
    const { measures } = result.alternatives[0]!;
    expect(ranking.ranks[0]!.reason).toBe("busy");
    expect(ranking.ranks.reduce((sum, each) => sum + each.share, 0)).toBeCloseTo(1, 12);
    for (const { reason, mean, example } of ranking.ranks) {
      expect(mean).toBe(measures[`missed_${reason}`]!.estimate);
      const { moments } = story(told, { ...episode, replication: example!.replication }, example!.shipment);
      expect(moments.at(-1)!.text).toContain(`no unit came (${reason})`);
    }
    const [known, responded] = [measures["shipments_known"]!, measures["shipments_responded"]!];
    expect(ranking.missed).toBeCloseTo(known.estimate! - responded.estimate!, 9);
    expect(missesText(ranking)).toMatch(/^1\. busy: [\d.]+ \([\d.]+ % of them\): on another case\.$/m);
  });
});

describe("time in stories", () => {
  it("counts days from the decision date, the first being day 1", () => {
    expect(clock(240, 240)).toBe("day 1, 00:00");
    expect(clock(240 + 36.5, 240)).toBe("day 2, 12:30");
    expect(clock(239, 240)).toBe("1 day before, 23:00");
    expect(clock(0, 240)).toBe("10 days before, 00:00");
  });

  it("is rounded to what matters", () => {
    expect([0.5, 0.001, 1, 3.44, 13.2, 71, 100].map((hours) => span(hours))).toEqual([
      "30 min",
      "1 min",
      "1 h",
      "3.4 h",
      "13 h",
      "71 h",
      "4.2 days",
    ]);
  });
});
