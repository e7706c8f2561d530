/**
 * Whether a unit could meet a target at all, with everything in its favour: it knows of it when it departs, and stands
 * where it may stand best. What this says cannot be met is never met, unless an escape from somebody else holds it up.
 */

import { greatCircle, legLength, type Point, placeBetween } from "../geography.ts";
import { detects } from "../roles.ts";
import type { World } from "../schema/world.ts";
import { legsTravelled, weightsOn } from "../ways.ts";
import { zoneRadius } from "../zoneRadius.ts";
import { farthestOut, zonesAnswered } from "./reach.ts";

type Asset = World["assets"][string];

/** A conveyance on a leg that some flow sends there. */
export interface Passage {
  readonly leg: string;
  readonly zone: string;
  readonly conveyance: string;
  readonly signature: string;
  readonly by: string;
  /** Its usual speed in kilometres an hour. */
  readonly speed: number;
  /** The most hours that it takes to the end of the leg. */
  readonly hours: number;
  /** Hours that it then lands. */
  readonly landing: number;
  /** Places along its course at even distances, its ends included. */
  readonly places: readonly Point[];
  /** Kilometres from one of them to the next. */
  readonly step: number;
}

const pieces = 60;

const known = new WeakMap<World["legs"], { readonly world: World; readonly passages: readonly Passage[] }>();
const decisive = ["nodes", "zones", "conveyances", "routes", "flows"] as const;

/**
 * Every passage on a leg that lies in a zone, each pair of a leg and a conveyance once; remembered, because alternatives
 * share them.
 */
export function passagesOf(world: World): readonly Passage[] {
  const last = known.get(world.legs);
  if (last !== undefined && decisive.every((key) => last.world[key] === world[key])) return last.passages;
  const passages = passagesIn(world);
  known.set(world.legs, { world, passages });
  return passages;
}

function passagesIn(world: World): readonly Passage[] {
  const found = new Map<string, Passage>();
  const courses = new Map<string, readonly Point[]>();
  for (const flow of Object.values(world.flows)) {
    for (const id of legsTravelled(world, flow)) {
      const leg = world.legs[id]!;
      const [from, to] = [world.nodes[leg.from]?.at, world.nodes[leg.to]?.at];
      if (leg.zone === undefined || from === undefined || to === undefined) continue;
      for (const [name, weight] of Object.entries(weightsOn(flow, id, leg.by) ?? {})) {
        const conveyance = world.conveyances[name];
        const key = `${id} ${name}`;
        if (!(weight > 0) || conveyance === undefined || found.has(key)) continue;
        const places = courses.get(id) ?? along(from, to);
        courses.set(id, places);
        found.set(key, {
          leg: id,
          zone: leg.zone,
          conveyance: name,
          signature: conveyance.signature ?? name,
          by: leg.by,
          speed: conveyance.speed,
          hours: legLength(world, leg) / (conveyance.speed * slowestSea(world, leg)),
          landing: leg.landing ?? 0,
          places,
          step: greatCircle(from, to) / pieces,
        });
      }
    }
  }
  return [...found.values()];
}

const along = (from: Point, to: Point): readonly Point[] =>
  Array.from({ length: pieces + 1 }, (_, piece) => placeBetween(from, to, piece / pieces));

/** What the worst sea leaves of a target's speed, as a share. */
function slowestSea({ zones }: World, { by, zone }: World["legs"][string]): number {
  const seas = by === "sea" && zone !== undefined ? zones[zone]?.weather?.seas : undefined;
  return Math.min(1, ...Object.values(seas ?? {}).flatMap(({ share, speed }) => (share > 0 ? [speed] : [])));
}

/** The passages that a unit of a class may answer: in its zones, of the signatures that it may act against. */
function answered(asset: Asset, passages: readonly Passage[]): readonly Passage[] {
  const zones = zonesAnswered(asset);
  return passages.filter(
    ({ zone, signature }) => (zones?.includes(zone) ?? true) && (asset.against?.includes(signature) ?? true),
  );
}

/** The passages that a unit of a class may answer, of the signatures of which it can meet none. */
export function neverMet(world: World, asset: Asset, passages: readonly Passage[]): readonly Passage[] {
  // A patrol goes on from where a mission left it, and a unit under way to one case may be sent to another.
  const roams = asset.zone !== undefined || world.cases["re-task"] !== undefined;
  const all = answered(asset, passages);
  const metSignatures = new Set<string>();
  let about = whereabouts(world, asset);
  let unmet = all;
  for (;;) {
    const met = new Set(unmet.filter((passage) => canMeet(asset, about, passage)));
    for (const { signature } of met) metSignatures.add(signature);
    const open = all.filter(({ signature }) => !metSignatures.has(signature));
    if (met.size === 0 || open.length === 0 || !roams) return open;
    unmet = unmet.filter((passage) => !met.has(passage));
    const farthest = [...met].map((passage) => farthestOf(passage, about.middle));
    about = { ...about, radius: Math.max(about.radius, ...farthest) };
  }
}

/** A disc that holds every place at which a unit can be when it is sent. */
interface Whereabouts {
  readonly middle: Point;
  readonly radius: number;
}

/** At its base on alert, or anywhere in its zone; at its base as well if it escorts what it takes. */
function whereabouts(world: World, { base, zone, escort }: Asset): Whereabouts {
  const patrolled = zone === undefined ? undefined : world.zones[zone];
  if (patrolled === undefined) return { middle: base.at, radius: 0 };
  const { at } = patrolled;
  return {
    middle: at,
    radius: Math.max(zoneRadius(patrolled), escort === undefined ? 0 : greatCircle(at, base.at)),
  };
}

const farthestOf = ({ places, step }: Passage, from: Point): number =>
  Math.max(...places.map((place) => greatCircle(from, place))) + step;

/** Whether a unit that is at the best place of its whereabouts when a target departs can meet it on its way or landing. */
function canMeet(asset: Asset, { middle, radius }: Whereabouts, passage: Passage): boolean {
  const { zone, signature, hours, landing, places, step } = passage;
  const overflown = fliesOver(asset, passage);
  // Who finds a target by search is there at once.
  const finds = detects(asset) && asset.zone === zone && sees(asset, signature);
  if (finds && (!overflown || landing > 0)) return true;
  const isInReach = (place: Point, within: number, slack: number) => {
    const distance = Math.max(0, greatCircle(middle, place) - radius - slack);
    return distance <= Math.min(reachWithin(asset, within), farthestOut(asset));
  };
  // A place between two of the course's is no nearer than the first less a step, and passed no later than the second.
  const onItsWay = () =>
    places.slice(1).some((_, piece) => isInReach(places[piece]!, (hours * (piece + 1)) / pieces, step));
  return (!overflown && onItsWay()) || (landing > 0 && isInReach(places.at(-1)!, hours + landing, 0));
}

/** Whether a target flies faster than a unit and its helicopter: such a unit cannot stop it before it lands. */
export const fliesOver = (asset: Asset, { by, speed }: Passage): boolean =>
  by === "air" && fastest(asset) < speed;

/** The speed of a unit or of its boat or helicopter, whichever is faster. */
export const fastest = ({ speed = Number.POSITIVE_INFINITY, reach }: Asset): number =>
  Math.max(speed, reach?.speed ?? 0);

/** Whether a class has a sweep width against a signature, by day or by night. */
export const sees = ({ "sweep-width": day, "by-night": night }: Asset, signature: string): boolean =>
  (day?.[signature] ?? 0) > 0 || (night?.[signature] ?? 0) > 0;

/** Kilometres, or more, that a unit or its boat can be away after so many hours. */
function reachWithin({ speed = Number.POSITIVE_INFINITY, reach }: Asset, hours: number): number {
  const byBoat = reach === undefined ? 0 : Math.min(reach.speed * hours, reach.range + speed * hours);
  return Math.max(speed * hours, byBoat);
}
