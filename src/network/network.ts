/** The map, compiled: legs with lengths and directions, routes as lists of legs, zones as areas. */

import { idKey } from "../engine/index.ts";
import type { World } from "../scenario/index.ts";
import { disc } from "./disc.ts";
import { type Course, course } from "./intercept.ts";
import { polygon } from "./polygon.ts";
import type { Region } from "./region.ts";
import { cheapestPaths } from "./shortestPaths.ts";
import { greatCircleKm, type Point } from "./sphere.ts";

/** One leg of a route, with its length. */
export type Leg = {
  readonly id: string;
  /** Key for chance that a lot shares with it. */
  readonly key: number;
  readonly from: string;
  readonly to: string;
  readonly by: string;
  readonly zone: string | undefined;
  readonly checkpoint: string | undefined;
  /** Length in kilometres: as stated, else along the great circles through its way points. */
  readonly km: number;
  /** Hours that a target is at its end, landing, before it is out of reach. */
  readonly landing: number;
  /** Cost of a trip over this leg, in dollars, beside that of its conveyance. */
  readonly cost: number;
  /** The great circle on which a target on this leg is met. */
  readonly course: Course;
};

/** A way from an origin to a market. */
export type Route = {
  readonly id: string;
  readonly legs: readonly Leg[];
  /** Its first leg that lies in a zone, on which intelligence comes to know of a shipment. */
  readonly firstInZone: Leg | undefined;
};

const routeOf = (id: string, legs: readonly Leg[]): Route => ({
  id,
  legs,
  firstInZone: legs.find(({ zone }) => zone !== undefined),
});

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
  /** The routes open to each flow, in file order, or shortest first where the file names none. */
  readonly routes: ReadonlyMap<string, readonly Route[]>;
};

/** No flow chooses among more routes than this. */
export const mostRoutes = 64;

/** Compiles the map of a world. */
export function network(world: World): Network {
  const legs = new Map(Object.entries(world.legs).map(([id, leg]) => [id, compileLeg(world, id, leg)]));
  const zones = new Map(
    Object.entries(world.zones ?? {}).map(([id, zone], index) => [
      id,
      { id, at: zone.at, area: zone.area, region: regionOf(zone), index },
    ]),
  );
  const routes = new Map(Object.entries(world.flows).map(([id, flow]) => [id, routesOf(world, legs, flow)]));
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

function routesOf(
  world: World,
  legs: ReadonlyMap<string, Leg>,
  flow: World["flows"][string],
): readonly Route[] {
  const travels = (leg: Leg) => flow.conveyances[leg.by as keyof typeof flow.conveyances] !== undefined;
  if (world.routes !== undefined) {
    return Object.entries(world.routes)
      .map(([id, route]) =>
        routeOf(
          id,
          route.legs.map((leg) => legs.get(leg)!),
        ),
      )
      .filter((route) => joins(route, flow.from, flow.to) && route.legs.every(travels));
  }
  const arcs = [...legs.values()].filter(travels);
  return cheapestPaths(
    arcs.map((leg) => ({ from: leg.from, to: leg.to, cost: leg.km })),
    { from: flow.from, to: flow.to, most: mostRoutes },
  ).map((path) => {
    const along = path.map((arc) => arcs[arc]!);
    return routeOf(along.map((leg) => leg.id).join("--"), along);
  });
}

const joins = (route: Route, from: string, to: string) =>
  route.legs[0]?.from === from && route.legs.at(-1)?.to === to;
