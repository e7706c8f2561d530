/** What a link shares: the state of sliders in the address, whatever somebody else wrote there, and as a command. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commandOf } from "../../src/report/live/command.ts";
import type { Slider } from "../../src/report/live/section.ts";
import { addressOf, choiceIn, type Sliders, valuesOf } from "../../src/report/live/shared.ts";
import { speeds, usualSpeed } from "../../src/report/live/speeds.ts";

const slider = (path: string, part: Partial<Slider> = {}): Slider => ({
  ...{ path, name: path, low: 1, high: 8, step: 1, value: 2, dimension: "number" },
  ...part,
});
const sliders: Sliders = {
  levers: [slider("assets.cutter.count")],
  state: [
    slider("flows.boats.departures.poisson", {
      low: 0.1,
      high: 0.4,
      step: 0.0075,
      value: 0.2,
      dimension: "rate",
    }),
  ],
};
const nothing = { levers: {}, state: {} };

describe("the address of a page", () => {
  it("holds every choice of the sliders and gives it back, to the last digit", () => {
    const [count, rate] = [valuesOf(sliders.levers[0]!), valuesOf(sliders.state[0]!)];
    fc.assert(
      fc.property(fc.constantFrom(...count), fc.constantFrom(...rate), (lever, state) => {
        const choice = {
          levers: lever === 2 ? {} : { "assets.cutter.count": lever },
          state: state === 0.2 ? {} : { "flows.boats.departures.poisson": state },
        };
        expect(choiceIn(`#${addressOf(choice)}`, sliders)).toEqual(choice);
      }),
    );
  });

  it("is empty where every slider is at the value as written", () => {
    expect(addressOf(nothing)).toBe("");
    expect(choiceIn("#plan.assets.cutter.count=2", sliders)).toEqual(nothing);
  });

  it.each([
    ["#plan.assets.cutter.count=1000", 8],
    ["#plan.assets.cutter.count=-5", 1],
    ["#plan.assets.cutter.count=1e308", 8],
    ["#plan.assets.cutter.count=4.4", 4],
  ])("is clamped to what a slider can take: %s", (address, count) => {
    expect(choiceIn(address, sliders).levers).toEqual({ "assets.cutter.count": count });
  });

  it.each([
    "#table",
    "#plan.assets.cutter.count=<img src=x onerror=alert(1)>",
    "#plan.assets.cutter.count=NaN",
    "#plan.assets.cutter.count=Infinity",
    "#plan.assets.cutter.count=",
    "#plan.__proto__=4&plan.constructor=4&world.toString=1",
    "#world.assets.cutter.count=4",
    "#plan.assets.other.count=4",
    "#%E0%A4%A=4",
  ])("leaves out what no slider is set to: %s", (address) => {
    expect(choiceIn(address, sliders)).toEqual(nothing);
  });

  it("gives a choice or nothing for any text, and never fails", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { levers, state } = choiceIn(`#plan.assets.cutter.count=${text}`, sliders);
        for (const value of [...Object.values(levers), ...Object.values(state)])
          expect(valuesOf(sliders.levers[0]!)).toContain(value);
      }),
    );
  });
});

describe("the command of a trial", () => {
  const asked = {
    scenario: {
      file: "scenarios/strait.yaml",
      set: ["horizon=60 days"],
      alternatives: [{ id: "today" }] as never,
    },
    ...{ sliders, seed: "picket", replications: 20, planId: "your-plan" },
  };

  it("writes a plan as a scenario beside the page's and a state of the world as --set, in units", () => {
    const choice = {
      levers: { "assets.cutter.count": 4 },
      state: { "flows.boats.departures.poisson": 0.25 },
    };
    expect(commandOf({ ...asked, choice })).toBe(
      `printf "%s\\n" '{"picket":1,"extends":"strait.yaml","alternatives":{"your-plan":{"assets.cutter.count":4}}}' > scenarios/your-plan.json\n` +
        "picket compare scenarios/your-plan.json --set 'horizon=60 days' --set 'flows.boats.departures.poisson=0.25 / h' --alternatives today,your-plan --seed picket --replications 20",
    );
  });

  it("asks the page's own file where no plan differs", () => {
    expect(commandOf({ ...asked, choice: nothing })).toBe(
      "picket compare scenarios/strait.yaml --set 'horizon=60 days' --alternatives today --seed picket --replications 20",
    );
  });

  it("is none for a scenario that comes from no file", () => {
    const { alternatives } = asked.scenario;
    expect(commandOf({ ...asked, scenario: { alternatives }, choice: nothing })).toBeUndefined();
  });
});

it("a replay begins so slowly that a crossing of 14 hours takes seconds, and can be let run through a year", () => {
  expect(speeds).toContain(usualSpeed);
  expect(14 / usualSpeed).toBeGreaterThan(3);
  expect(8766 / Math.max(...speeds)).toBeLessThan(30);
});
