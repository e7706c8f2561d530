/** What does not move on the map of a replay: land, zones, places. */

import { geoMercator, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryObject, Topology } from "topojson-specification";
import type { World } from "../../scenario/index.ts";
import { Labels } from "../pictures/labels.ts";
import { px } from "../pictures/svg.ts";
import { zoneOutline } from "../pictures/zoneOutline.ts";
import { fitted } from "../text/wrapped.ts";
import type { Frame } from "./frame.ts";

/** SVG elements from the back to the front. */
export function ground(frame: Frame, world: World, atlas: Topology | undefined): readonly string[] {
  const { width, height, scale, middle, left, top } = frame;
  const projection = geoMercator()
    .rotate([-middle, 0])
    .scale(scale)
    .translate([left, top])
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
  const path = geoPath(projection).digits(0);
  const land = atlas === undefined ? null : path(feature(atlas, atlas.objects["land"] as GeometryObject));
  const zones = Object.values(world.zones ?? {}).map(
    (zone) => `<path class="area" d="${path(zoneOutline(zone)) ?? ""}"/>`,
  );
  const places = Object.entries(world.nodes).map(
    ([
      id,
      {
        at: [north, east],
        name,
      },
    ]) => ({
      at: projection([east, north])!,
      text: name ?? id,
    }),
  );
  const labels = new Labels({ x: 4, y: 4, w: width - 8, h: height - 8 });
  for (const { at } of places) labels.avoid(at, 6);
  const dots = places.map(({ at: [x, y] }) => `<circle class="place" cx="${px(x)}" cy="${px(y)}" r="4"/>`);
  const names = places.map(({ at, text }) =>
    labels.beside(at, fitted(text, 22, 2), { kind: "small label", size: 12 }),
  );
  return [
    `<rect class="sea" width="${width}" height="${height}"/>`,
    ...(land === null ? [] : [`<path class="land" d="${withoutSpecks(land)}"/>`]),
    ...zones,
    ...dots,
    ...names,
  ];
}

/** A path without rings of a few points in a pixel or two, which nobody would see. */
const withoutSpecks = (path: string): string =>
  path
    .split(/(?=M)/)
    .filter((ring) => ring.length > 24)
    .join("");
