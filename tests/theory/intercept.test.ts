import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { earliestPlanarIntercept, reachAfter, timeToReach } from "../../src/theory/index.ts";

fc.configureGlobal({ seed: 20150308 });

const number = (min: number, max: number) =>
  fc.integer({ min: 0, max: 100_000 }).map((step) => min + ((max - min) * step) / 100_000);

describe("reach", () => {
  it("grows at the boat's speed until its range is used, then at the hull's", () => {
    const reach = { speed: 20, boatSpeed: 80, boatRange: 160 };
    expect(reachAfter(1, reach)).toBe(80);
    expect(reachAfter(2, reach)).toBe(160);
    expect(reachAfter(5, reach)).toBe(220);
    expect(reachAfter(5, { speed: 20, boatSpeed: 10, boatRange: 160 })).toBe(100);
    expect([80, 160, 220].map((distance) => timeToReach(distance, reach))).toEqual([1, 2, 5]);
    expect(timeToReach(100, { speed: 20, boatSpeed: 10, boatRange: 160 })).toBe(5);
  });

  it("equals the best moment to launch, tried one by one", () => {
    const reach = { speed: 20, boatSpeed: 80, boatRange: 160 };
    for (const time of [0.5, 2, 3.3, 7]) {
      let best = 0;
      for (let launch = 0; launch <= time; launch += time / 10_000) {
        best = Math.max(best, 20 * launch + Math.min(160, 80 * (time - launch)));
      }
      expect(reachAfter(time, reach)).toBeCloseTo(best, 1);
    }
  });
});

describe("the earliest intercept in the plane", () => {
  it("of a target that crosses ahead solves the triangle", () => {
    // From (0, -30) to a target at the origin going east at 40: at 50 the hull meets it at t with 2500 t^2 = 900 + 1600 t^2.
    const target = { position: [0, 30], velocity: [40, 0] } as const;
    const answer = earliestPlanarIntercept(target, { speed: 50, boatSpeed: 0, boatRange: 0 }, 10);
    expect(answer).toBeCloseTo(1, 12);
    expect(earliestPlanarIntercept(target, { speed: 50, boatSpeed: 0, boatRange: 0 }, 0.99)).toBeUndefined();
    expect(earliestPlanarIntercept(target, { speed: 40, boatSpeed: 0, boatRange: 0 }, 1e9)).toBeUndefined();
  });

  it("is the first of two, when a faster target comes by", () => {
    // A target at 5 km/h passes a hull at 3: (t - 4)^2 25 + 9 = 9 t^2 in units where it passes 3 km off at t = 4.
    const target = { position: [-20, 3], velocity: [5, 0] } as const;
    const roots = [(200 - Math.sqrt(40_000 - 64 * 409)) / 32, (200 + Math.sqrt(40_000 - 64 * 409)) / 32];
    const reach = { speed: 3, boatSpeed: 0, boatRange: 0 };
    expect(earliestPlanarIntercept(target, reach, 100)).toBeCloseTo(roots[0]!, 12);
  });

  it("leaves no gap at its time, and a gap at every earlier one", () => {
    fc.assert(
      fc.property(
        fc.tuple(number(-500, 500), number(-500, 500)),
        fc.tuple(number(-90, 90), number(-90, 90)),
        fc.record({ speed: number(1, 60), boatSpeed: number(0, 250), boatRange: number(0, 400) }),
        (position, velocity, reach) => {
          const time = earliestPlanarIntercept({ position, velocity }, reach, 40);
          const gap = (t: number) =>
            Math.hypot(position[0] + velocity[0] * t, position[1] + velocity[1] * t) - reachAfter(t, reach);
          const end = time ?? 40;
          for (let k = 0; k < 200; k++) expect(gap((end * k) / 200)).toBeGreaterThan(-1e-6);
          if (time !== undefined && time > 0) expect(Math.abs(gap(time))).toBeLessThan(1e-6);
        },
      ),
    );
  });
});
