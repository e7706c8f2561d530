/** Zones for ships that are partly land, and legs by sea that cross it. */

import { pairUniform } from "../engine/index.ts";
import { type Issue, placedWarnings, type Scenario, type Suspicion, type World } from "../scenario/index.ts";
import { course, directionAlong, separationKm } from "./course.ts";
import { network, type Zone } from "./network.ts";
import { pointWithin } from "./region.ts";
import { type Direction, direction } from "./sphere.ts";

/** Whether a place, as a unit vector, lies on land. */
export type LandTest = (place: Direction) => boolean;

/** More of a zone for ships than this share is suspicious. */
export const mostLand = 0.05;

/** More kilometres than this of a leg by sea are suspicious. */
export const mostKmOverLand = 50;

/** Kilometres around the ends of a leg that do not count: a node stands for a coast, and an atlas is coarse. */
export const coastKm = 100;

/** The warnings of a scenario that need to know where land is, sorted by their places in its text. */
export const landWarnings = (scenario: Scenario, isLand: LandTest): readonly Issue[] =>
  placedWarnings(scenario, (suspicion) => {
    warnOfZonesOnLand(suspicion, isLand);
    warnOfLegsOverLand(suspicion, isLand);
  });

function warnOfZonesOnLand({ world, scenario, warn }: Suspicion, isLand: LandTest): void {
  const { zones } = network(world);
  for (const id of zonesForShips(world, scenario)) {
    const share = landShare(zones.get(id)!, isLand);
    if (share <= mostLand) continue;
    warn(
      ["zones", id],
      `at most ${100 * mostLand} % land in a zone for ships`,
      `about ${Math.round(100 * share)} %`,
      "draw a shape around its water",
    );
  }
}

/** A class that stays out for longer than this is one of ships. */
const shipHours = 48;

/** Zones with a leg by sea, or that a class of ships patrols in some alternative. */
function zonesForShips(world: World, { alternatives }: Scenario): ReadonlySet<string> {
  const patrolled = alternatives.flatMap((alternative) =>
    Object.values(alternative.world.assets).flatMap(({ zone, endurance = 0, fixed }) =>
      zone !== undefined && endurance > shipHours && fixed !== true ? [zone] : [],
    ),
  );
  const crossed = Object.values(world.legs).flatMap(({ by, zone }) =>
    by === "sea" && zone !== undefined ? [zone] : [],
  );
  return new Set([...crossed, ...patrolled].filter((zone) => world.zones[zone] !== undefined));
}

/** Places that are looked at in a zone: a share of 5 % has a standard error of 0.35 points. */
const placesInZone = 4000;

/** The share of a zone that is land, by places drawn evenly from it, the same each time. */
export function landShare({ region }: Zone, isLand: LandTest): number {
  let onLand = 0;
  for (let i = 0; i < placesInZone; i++)
    if (isLand(pointWithin(region, (n) => pairUniform(i, placesInZone, n)))) onLand++;
  return onLand / placesInZone;
}

function warnOfLegsOverLand({ world, warn }: Suspicion, isLand: LandTest): void {
  for (const [id, leg] of Object.entries(world.legs)) {
    if (leg.by !== "sea") continue;
    const km = kmOverLand(world, leg, isLand);
    if (km <= mostKmOverLand) continue;
    warn(
      ["legs", id],
      `at most ${mostKmOverLand} km over land on a leg by sea, the ${coastKm} km around its ends left out`,
      `about ${Math.round(km / 10) * 10} km`,
      "go around the land with way points: via: [[north, east], ...]",
    );
  }
}

/** Kilometres between two places of a leg that are looked at. */
const stepKm = 5;

/** Kilometres of a leg over land along the great circles through its way points, away from both of its ends. */
export function kmOverLand(world: World, leg: World["legs"][string], isLand: LandTest): number {
  const ends = [world.nodes[leg.from]!.at, world.nodes[leg.to]!.at] as const;
  const points = [ends[0], ...(leg.via ?? []), ends[1]];
  const [start, end] = ends.map(direction) as [Direction, Direction];
  let km = 0;
  for (const [i, point] of points.slice(1).entries()) {
    const way = course(points[i]!, point);
    const steps = Math.max(1, Math.ceil(way.length / stepKm));
    for (let step = 0; step < steps; step++) {
      const place = directionAlong(way, ((step + 0.5) / steps) * way.length);
      const offCoast = separationKm(place, start) > coastKm && separationKm(place, end) > coastKm;
      if (offCoast && isLand(place)) km += way.length / steps;
    }
  }
  return km;
}
