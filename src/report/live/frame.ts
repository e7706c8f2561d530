/** The map of a replay: Mercator, cut to the region of a scenario. */

import { atan2, cosine, ln, sine, tangent } from "../../arithmetic/index.ts";
import { direction, type Point } from "../../network/index.ts";
import type { World } from "../../scenario/index.ts";

/** x = left + scale (east - middle), y = top - scale ln tan(45 deg + north / 2), angles in radians. */
export type Frame = {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** Degrees east that stand in the middle. */
  readonly middle: number;
  readonly left: number;
  readonly top: number;
};

const radians = Math.PI / 180;
const northOf = (degrees: number): number =>
  ln(tangent(Math.PI / 4 + (Math.max(-80, Math.min(80, degrees)) * radians) / 2));

/** All nodes, bases and zones of a world fit, with a margin. */
export function frameOf(world: World, width: number): Frame {
  const points = [
    ...Object.values(world.nodes).map(({ at }) => at),
    ...Object.values(world.assets).map(({ base }) => base.at),
    ...Object.values(world.zones ?? {}).flatMap(({ at: [north, east], area, shape }) => {
      if (shape !== undefined)
        return shape.flatMap((corner, i) => [corner, halfway(corner, shape[(i + 1) % shape.length]!)]);
      const reach = Math.min(60, Math.sqrt(area / Math.PI) / 111.2);
      const wide = Math.min(60, reach / cosine(north * radians));
      return [
        [north + reach, east],
        [north - reach, east],
        [north, east + wide],
        [north, east - wide],
      ] as [number, number][];
    }),
  ] as readonly (readonly [number, number])[];
  const middle = meanEast(points.map(([, east]) => east));
  const xs = points.map(([, east]) => turned(east - middle) * radians);
  const ys = points.map(([north]) => northOf(north));
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [south, north] = [Math.min(...ys), Math.max(...ys)];
  const margin = 24;
  const most = width * 0.8;
  const scale = Math.min(
    (width - 2 * margin) / Math.max(east - west, 0.02),
    (most - 2 * margin) / Math.max(north - south, 0.02),
  );
  const height = Math.round(Math.max(width * 0.45, scale * (north - south) + 2 * margin));
  return {
    ...{ width, height, scale, middle },
    left: width / 2 - (scale * (west + east)) / 2,
    top: height / 2 + (scale * (south + north)) / 2,
  };
}

/** The middle of the great circle between two places, which lies nearer to the pole than they do. */
function halfway(a: Point, b: Point): Point {
  const [from, to] = [direction(a), direction(b)];
  const [x, y, z] = [from[0] + to[0], from[1] + to[1], from[2] + to[2]];
  return [atan2(z, Math.sqrt(x * x + y * y)) / radians, atan2(y, x) / radians];
}

/** Where a unit vector stands in the frame. */
export function inFrame(
  { scale, middle, left, top }: Frame,
  x: number,
  y: number,
  z: number,
): readonly [x: number, y: number] {
  const east = turned(atan2(y, x) / radians - middle) * radians;
  const north = atan2(z, Math.sqrt(x * x + y * y)) / radians;
  return [left + scale * east, top - scale * northOf(north)];
}

/** Degrees from -180 to 180. */
const turned = (degrees: number): number => ((((degrees + 180) % 360) + 360) % 360) - 180;

function meanEast(degrees: readonly number[]): number {
  const x = degrees.reduce((sum, each) => sum + cosine(each * radians), 0);
  const y = degrees.reduce((sum, each) => sum + sine(each * radians), 0);
  return atan2(y, x) / radians;
}
