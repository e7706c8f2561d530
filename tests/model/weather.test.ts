import { describe, expect, it } from "vitest";
import { streams } from "../../src/engine/random.ts";
import { isNight, untilDusk, Weather } from "../../src/model/search/weather.ts";

const seas = {
  calm: { share: 0.6, speed: 1 },
  moderate: { share: 0.3, speed: 0.9 },
  rough: { share: 0.1, speed: 0.5 },
};

describe("the weather of a zone", () => {
  it("belongs to zone and date: asked in any order it is the same", () => {
    const given = { seas, persistence: 0.5 };
    const forward = new Weather(streams("weather", 1), "east", given);
    const late = new Weather(streams("weather", 1), "east", given);
    const inOrder = Array.from({ length: 400 }, (_, day) => forward.seaOn(day));
    expect(late.seaOn(399)).toBe(inOrder[399]);
    expect(late.seaOn(7)).toBe(inOrder[7]);
    const other = new Weather(streams("weather", 1), "west", given);
    expect(Array.from({ length: 400 }, (_, day) => other.seaOn(day))).not.toEqual(inOrder);
  });

  it("has each state as often as its share says and keeps it as long as its persistence says", () => {
    const days = 40_000;
    const weather = new Weather(streams("weather", 2), "east", { seas, persistence: 0.5 });
    const states = Array.from({ length: days }, (_, day) => weather.seaOn(day));
    const share = (id: string) => states.filter((state) => state === id).length / days;
    // Persistence leaves the shares alone; a spell of rough sea ends with chance (1 - 0.5)(1 - 0.1) = 0.45 a day.
    // Variance inflation of an AR(1)-like chain with correlation 0.5: 3; four standard errors.
    expect(Math.abs(share("calm") - 0.6)).toBeLessThan(4 * Math.sqrt((3 * 0.24) / days));
    expect(Math.abs(share("rough") - 0.1)).toBeLessThan(4 * Math.sqrt((3 * 0.09) / days));
    const rough = states.slice(0, -1).flatMap((state, day) => (state === "rough" ? [states[day + 1]] : []));
    const ends = rough.filter((next) => next !== "rough").length / rough.length;
    expect(Math.abs(ends - 0.45)).toBeLessThan(4 * Math.sqrt((0.45 * 0.55) / rough.length));
    expect(weather.speedOn(states.indexOf("rough"))).toBe(0.5);
  });

  it("is night from 18 to 6 h of local solar time", () => {
    expect([0, 5.9, 6, 12, 17.9, 18, 23].map((hour) => isNight(hour, 0))).toEqual([
      true,
      true,
      false,
      false,
      false,
      true,
      true,
    ]);
    // 90 degrees west is six hours behind: noon UTC is 6 h there.
    expect(isNight(11.9, -90)).toBe(true);
    expect(isNight(12, -90)).toBe(false);
    expect(untilDusk(0, 0)).toBe(6);
    expect(untilDusk(6, 0)).toBe(12);
    expect(untilDusk(20, 0)).toBe(10);
    expect(untilDusk(12, -90)).toBe(12);
  });
});
