/** What a trace says, against the facts of the same replication. */

import { describe, expect, it } from "vitest";
import { setting } from "../../src/experiment/index.ts";
import type { Scenario } from "../../src/index.ts";
import { type TraceEvent, writeFacts, writeTracks } from "../../src/report/trace/index.ts";
import { factsOf, ofKind, strait, unit } from "../model/strait.ts";

const seed = "strait";

/** Three ships that come and go, break down, and leave a case for one that is larger. */
const world = strait({
  "warm-up": "200 h",
  assets: {
    ship: unit({
      count: 3,
      zone: "sea",
      endurance: "200 h",
      turnaround: "50 h",
      processing: "20 h",
      breakdown: { every: "300 h", repair: "10 h" },
      endgame: { seize: "70 %", escape: "30 %" },
      "after-escape": "continue",
      "escape-delay": "3 h",
    }),
  },
  cases: { "when-nobody-is-free": "wait", "re-task": { "when-larger-by": 2 } },
  flows: {
    boats: {
      organisation: "network",
      from: "south",
      to: "north",
      departures: { poisson: "2 / day" },
      load: { lognormal: { mean: "100 kg", cv: 1.5 } },
      conveyances: { sea: { boat: 1 } },
      cue: { share: "100 %", after: "1 h" },
    },
  },
});

const settingOf = (each: Scenario) => setting(each, { seed, alternatives: ["baseline"] });
const episode = { alternative: "baseline", replication: 1 };
const facts = factsOf(world);

function written(write: typeof writeFacts): string {
  const pieces: string[] = [];
  write(settingOf(world), episode, (piece) => pieces.push(piece));
  return pieces.join("");
}

const trace = JSON.parse(written(writeTracks)) as {
  readonly otherData: { readonly alternative: string };
  readonly traceEvents: readonly TraceEvent[];
};
type Slice = TraceEvent & {
  readonly tid: number;
  readonly ts: number;
  readonly dur: number;
  readonly id: string;
};
const events = (ph: TraceEvent["ph"]) => trace.traceEvents.filter((each): each is Slice => each.ph === ph);
const states = new Set(["in-port", "outbound", "on-station", "mission", "homebound", "repair"]);
const hour = 3.6e9;

describe("facts as NDJSON", () => {
  const lines = written(writeFacts)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

  it("are a head and a line a fact, at the same hours", () => {
    expect(lines[0]).toMatchObject({ kind: "trace", alternative: "baseline", replication: 1, decision: 200 });
    expect(lines.slice(1).map(({ kind, at }) => `${kind} ${at}`)).toEqual(
      facts.map(({ kind, at }) => `${kind} ${at}`),
    );
  });

  it("name shipments, cases and units by their ids, and nothing else of the model", () => {
    const responded = lines.find(({ kind }) => kind === "responded");
    expect(Object.keys(responded)).toEqual([
      "at",
      "kind",
      "case",
      "passage",
      "zone",
      "shipments",
      "by",
      "unit",
    ]);
    expect(responded.unit).toMatch(/^ship-\d$/);
    const kg = lines.filter(({ kind }) => kind === "ended").reduce((sum, line) => sum + line.kg, 0);
    expect(kg).toBeCloseTo(
      ofKind(facts, "ended").reduce((sum, { lot }) => sum + lot.kg, 0),
      6,
    );
  });
});

describe("a trace for Perfetto", () => {
  const tracks = new Map<number, readonly Slice[]>();
  for (const slice of events("X")) tracks.set(slice.tid, [...(tracks.get(slice.tid) ?? []), slice]);

  it("has a named track for each unit", () => {
    const names = events("M").filter(({ name }) => name === "thread_name");
    expect(names.map(({ args }) => (args as { name: string }).name)).toEqual(["ship-1", "ship-2", "ship-3"]);
    expect([...tracks.keys()].sort()).toEqual([1, 2, 3]);
  });

  it("covers the whole history of each unit with its states, without gap or overlap", () => {
    const end = Math.round(facts.at(-1)!.at * hour);
    for (const slices of tracks.values()) {
      const own = slices.filter(({ name }) => states.has(name)).sort((a, b) => a.ts - b.ts);
      expect(own.length).toBeGreaterThan(10);
      expect(own[0]!.ts).toBe(0);
      own.slice(1).forEach((slice, k) => {
        expect(slice.ts).toBe(own[k]!.ts + own[k]!.dur);
      });
      expect(own.at(-1)!.ts + own.at(-1)!.dur).toBe(end);
    }
  });

  it("nests what a unit does inside its missions, one thing after another", () => {
    let inside = 0;
    for (const slices of tracks.values()) {
      const missions = slices.filter(({ name }) => name === "mission");
      const work = slices.filter(({ name }) => !states.has(name)).sort((a, b) => a.ts - b.ts);
      for (const each of work) {
        const around = missions.filter(({ ts, dur }) => ts <= each.ts && each.ts + each.dur <= ts + dur);
        expect(around).toHaveLength(1);
        inside++;
      }
      work.slice(1).forEach((slice, k) => {
        expect(slice.ts).toBeGreaterThanOrEqual(work[k]!.ts + work[k]!.dur);
      });
    }
    expect(inside).toBeGreaterThan(50);
    expect(ofKind(facts, "re-tasked").length).toBeGreaterThan(0);
  });

  it("has each passage of a zone once, from its departure to its arrival or capture, escapes included", () => {
    const begun = new Map(events("b").map(({ id, ts }) => [id, ts]));
    const over = new Map(events("e").map(({ id, ts }) => [id, ts]));
    expect(ofKind(facts, "escaped").length).toBeGreaterThan(0);
    expect(begun.size).toBe(ofKind(facts, "embarked").length);
    for (const { passage } of ofKind(facts, "embarked")) {
      expect(begun.get(passage.id)).toBe(Math.round(passage.departed * hour));
    }
    for (const { at, passage } of ofKind(facts, "ended")) {
      expect(over.get(passage!.id)).toBe(Math.round(at * hour));
    }
    expect(over.size).toBe(begun.size);
  });

  it("counts who is inside and what waits, down to none where all has ended", () => {
    const counts = events("C").filter(({ name }) => name === "inside");
    const values = counts.map(({ args }) => (args as { passages: number }).passages);
    expect(Math.min(...values)).toBe(0);
    expect(Math.max(...values)).toBeGreaterThan(2);
    const waiting = events("C").filter(({ name }) => name === "cases waiting");
    expect((waiting.at(-1)!.args as { cases: number }).cases).toBe(0);
  });

  it("is written piece by piece: no piece grows with the history", () => {
    const sizes: number[] = [];
    writeTracks(settingOf(world), episode, (piece) => sizes.push(piece.length));
    expect(sizes.length).toBeGreaterThan(1000);
    expect(Math.max(...sizes)).toBeLessThan(1000);
  });
});
