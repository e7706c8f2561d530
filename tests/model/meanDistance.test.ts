import { describe, expect, it } from "vitest";
import { meanKm } from "../../src/model/assets/meanDistance.ts";
import { network } from "../../src/network/network.ts";
import { strait } from "./strait.ts";

describe("the mean distance from a base to its zone", () => {
  it("is 2 r / 3 from the middle of a small disc, and 32 r / (9 pi) from its edge", () => {
    // Closed forms for a disc in the plane: E|X| = 2r/3 from the centre, 32r/(9 pi) from a point of the circle.
    const small = network(strait({ zones: { sea: { at: [0, 5], area: "10000 km2" } } }).baseline);
    const zone = small.zones.get("sea")!;
    const radius = Math.sqrt(10_000 / Math.PI);
    const degree = (Math.PI / 180) * 6371.0088;
    expect(meanKm([0, 5], zone) / ((2 * radius) / 3)).toBeCloseTo(1, 2);
    expect(meanKm([0, 5 + radius / degree], zone) / ((32 * radius) / (9 * Math.PI))).toBeCloseTo(1, 2);
  });

  it("is the same from places that lie alike", () => {
    const zone = network(strait().baseline).zones.get("sea")!;
    expect(meanKm([0, 0], zone) / meanKm([0, 10], zone)).toBeCloseTo(1, 2);
  });

  it("is that to the corners' inside for a zone with a shape", () => {
    // A square of 2 by 2 degrees at the equator, from its middle: 0.3825978 times its side (Philip 2007, table of box integrals).
    const shape = [
      [-1, -1],
      [-1, 1],
      [1, 1],
      [1, -1],
    ] as const;
    const zone = network(strait({ zones: { sea: { shape } } } as never).baseline).zones.get("sea")!;
    expect(meanKm([0, 0], zone) / (0.3825978 * 2 * ((Math.PI / 180) * 6371.0088))).toBeCloseTo(1, 2);
  });
});
