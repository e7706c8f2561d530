/** The map, compiled: legs with lengths and directions, routes over them, zones as areas. */

import { idKey } from "../engine/index.ts";
import type { World } from "../scenario/index.ts";
import { disc } from "./disc.ts";
import { type FlowRoutes, flowRoutes } from "./flowRoutes.ts";
import { course } from "./intercept.ts";
import { polygon } from "./polygon.ts";
import type { Region } from "./region.ts";
import type { Leg } from "./route.ts";
import { greatCircleKm, type Point } from "./sphere.ts";

/** An area in which a leg can be searched. */
export type Zone = {
  readonly id: string;
  /** Its middle. */
  readonly at: Point;
  /** In square kilometres. */
  readonly area: number;
  /** Within its shape, or a disc of its area around its middle. */
  readonly region: Region;
  readonly index: number;
};

export type Network = {
  readonly legs: ReadonlyMap<string, Leg>;
  readonly zones: ReadonlyMap<string, Zone>;
  /** The routes open to each flow. */
  readonly routes: ReadonlyMap<string, FlowRoutes>;
};

/** Compiles the map of a world. */
export function network(world: World): Network {
  const legs = new Map(Object.entries(world.legs).map(([id, leg]) => [id, compileLeg(world, id, leg)]));
  const zones = new Map(
    Object.entries(world.zones ?? {}).map(([id, zone], index) => [
      id,
      { id, at: zone.at, area: zone.area, region: regionOf(zone), index },
    ]),
  );
  const routes = new Map(
    Object.entries(world.flows).map(([id, flow]) => [id, flowRoutes(world, legs, flow)]),
  );
  return { legs, zones, routes };
}

const regionOf = ({ at, area, shape }: World["zones"][string]): Region =>
  shape === undefined ? disc(at, area) : polygon(shape);

function compileLeg(world: World, id: string, leg: World["legs"][string]): Leg {
  const from = world.nodes[leg.from]!.at as Point;
  const to = world.nodes[leg.to]!.at as Point;
  const points = [from, ...((leg.via ?? []) as readonly Point[]), to];
  const along = points.slice(1).reduce((sum, point, i) => sum + greatCircleKm(points[i]!, point), 0);
  return {
    id,
    key: idKey(id),
    from: leg.from,
    to: leg.to,
    by: leg.by,
    zone: leg.zone,
    checkpoint: leg.checkpoint,
    km: leg.length ?? along,
    landing: leg.landing ?? 0,
    cost: leg.cost ?? 0,
    course: course(from, to),
  };
}
