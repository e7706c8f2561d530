import { describe, expect, it } from "vitest";
import { streams } from "../../src/engine/random.ts";
import { onStationShare, patrolCycle, unitsOnStation } from "../../src/model/assets/patrolCycle.ts";

const input = { endurance: 720, transit: 60, turnaround: 240, maintenance: undefined, breakdown: undefined };

describe("the cycle of a patrol asset", () => {
  it("is on station for (E - 2 tau) / (E + turnaround) of its life", () => {
    // (720 - 120) / (720 + 240)
    expect(onStationShare(input)).toBe(0.625);
    expect(patrolCycle(input)).toEqual({ inPort: 240, transit: 60, onStation: 600, endurance: 720 });
  });

  it("counts maintenance by the patrols after which it falls due", () => {
    const maintained = {
      ...input,
      maintenance: { every: 1440, for: { kind: "constant", value: 100 } },
    } as const;
    // 720 hours under way a patrol: due after every second one, 50 hours a patrol
    expect(onStationShare(maintained)).toBeCloseTo(600 / (720 + 240 + 50), 12);
  });

  it("agrees with a patrol by patrol simulation of breakdowns", () => {
    const every = 900;
    const wearing = { ...input, breakdown: { every, repair: { kind: "exponential", mean: 50 } } } as const;
    // An independent account of 400,000 patrols: when it breaks, and what that costs.
    const u = streams("breakdowns", 1)("hull");
    let onStation = 0;
    let life = 0;
    for (let patrol = 0; patrol < 400_000; patrol++) {
      const breaks = -every * Math.log(u());
      const station = Math.min(600, Math.max(0, breaks - 60));
      // Broken on the way out it turns back there and then.
      const running = breaks < 60 ? 2 * breaks : station + 120;
      onStation += station;
      life += 240 + running + (breaks < running || breaks < 60 ? -50 * Math.log(u()) : 0);
    }
    expect(onStation / life / onStationShare(wearing)).toBeCloseTo(1, 2);
  });

  it("takes the least whole number of hulls for N on station and lengthens the turnaround until the mean is N", () => {
    const { units, turnaround } = unitsOnStation(5, input);
    expect(units).toBe(8);
    expect(onStationShare({ ...input, turnaround }) * units).toBeCloseTo(5, 12);
    expect(turnaround).toBe(240);
    const six = unitsOnStation(6, input);
    expect(six.units).toBe(10);
    expect(six.turnaround).toBeCloseTo(280, 9);
    expect(onStationShare({ ...input, turnaround: six.turnaround }) * six.units).toBeCloseTo(6, 12);
  });

  it("needs exactly N hulls where endurance has no end", () => {
    expect(unitsOnStation(3, { ...input, endurance: Number.POSITIVE_INFINITY }).units).toBe(3);
  });
});
