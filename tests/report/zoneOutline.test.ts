import { geoArea, geoContains } from "d3-geo";
import { expect, it } from "vitest";
import { direction, earthRadius } from "../../src/network/sphere.ts";
import { frameOf, inFrame } from "../../src/report/live/frame.ts";
import { ground } from "../../src/report/live/ground.ts";
import { zoneOutline } from "../../src/report/pictures/zoneOutline.ts";
import { parseScenario } from "../../src/scenario/index.ts";
import { changed } from "../scenario/support.ts";

const world = (zone: string) =>
  parseScenario(changed("{ at: [8, -88], area: 6 Mkm2 }", zone), { file: "file.yaml" }).baseline;

it.each([
  ["a disc", "{ at: [8, -88], area: 6 Mkm2 }"],
  ["a shape", "{ shape: [[2, -79], [14, -92], [10, -108], [-4, -90]] }"],
  ["a shape whose corners turn the other way", "{ shape: [[-4, -90], [10, -108], [14, -92], [2, -79]] }"],
  ["a shape over the date line", "{ shape: [[-10, 170], [-12, -160], [15, -170]] }"],
])("%s is drawn with its inside inside, and its own area", (_, written) => {
  const zone = world(written).zones["eastern-pacific"]!;
  const drawn = zoneOutline(zone);
  expect(geoContains(drawn, [zone.at[1], zone.at[0]])).toBe(true);
  // The circle of a disc is drawn with 180 corners, which lie on it.
  expect(Math.abs((geoArea(drawn) * earthRadius ** 2) / zone.area - 1)).toBeLessThan(3e-4);
});

it("the map of a replay shows a whole shape, the bulge of its edges too", () => {
  const shown = world("{ shape: [[50, -140], [50, -40], [5, -40], [5, -140]] }");
  const frame = frameOf(shown, 800);
  // The northern edge is highest in its middle: tan of its latitude is tan 50 / cos 50.
  const [x, y, z] = direction([
    (Math.atan(Math.tan((50 * Math.PI) / 180) / Math.cos((50 * Math.PI) / 180)) * 180) / Math.PI,
    -90,
  ]);
  const [, top] = inFrame(frame, x, y, z);
  expect(top).toBeGreaterThan(0);
  expect(top).toBeLessThan(40);
  const area = ground(frame, shown, undefined).find((mark) => mark.includes('class="area"'))!;
  const numbers = [...area.matchAll(/(-?\d+),(-?\d+)/g)].map(
    ([, east, north]) => [Number(east), Number(north)] as const,
  );
  expect(numbers.length).toBeGreaterThan(4);
  expect(Math.min(...numbers.map(([, north]) => north))).toBe(Math.round(top));
  for (const [east, north] of numbers) {
    expect(east).toBeGreaterThan(0);
    expect(east).toBeLessThan(frame.width);
    expect(north).toBeLessThan(frame.height);
  }
});
