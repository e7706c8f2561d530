import { legLength, type Point } from "../geography.ts";
import type { World } from "../schema/world.ts";
import { thousands } from "../thousands.ts";
import type { Path } from "../tree.ts";
import type { Warning } from "./warning.ts";

type Leg = World["legs"][string];

/** A leg of more than so many times the median of the others, or of so many kilometres, may lead to another ocean. */
const mostTimes = 5;
const mostKm = 5000;

/** Legs that are long because a latitude or longitude has lost its sign, or that are long for no reason in sight. */
export const warnOfSigns: Warning = ({ world, warn }) => {
  const lengths = Object.entries(world.legs).map(([id, leg]) => ({ id, leg, km: legLength(world, leg) }));
  const sorted = lengths.map(({ km }) => km).sort((a, b) => a - b);
  for (const { id, leg, km } of lengths) {
    if (leg.length !== undefined) continue;
    const median = medianWithout(sorted, km);
    const isLong = median !== undefined && km > mostTimes * median;
    if (!isLong && km <= mostKm) continue;
    const meant = bestFlip(world, id, km / mostTimes);
    if (meant === undefined && !(isLong && km > mostKm && leg.by !== "container")) continue;
    warn(
      ["legs", id],
      isLong
        ? `at most ${inKm(mostTimes * median)}, ${mostTimes} times the median of the other legs`
        : `at most ${inKm(mostKm)}`,
      inKm(km),
      meant === undefined
        ? "are its ends where they should be?"
        : `${meant.path.join(".")}: ${inBrackets(meant.from)} may be meant as ${inBrackets(meant.to)}, which makes it ${inKm(meant.km)}`,
    );
  }
};

const inKm = (km: number) => `${thousands(Number(km.toPrecision(3)))} km`;
const inBrackets = (point: Point) => `[${point.join(", ")}]`;

/** The median of sorted numbers without one of them; undefined if there is no other. */
function medianWithout(sorted: readonly number[], one: number): number | undefined {
  if (sorted.length < 2) return undefined;
  const middle = sorted.length / 2 - 1;
  const other = (index: number) => (sorted[index]! < one ? sorted[index]! : sorted[index + 1]!);
  return (other(Math.floor(middle)) + other(Math.ceil(middle))) / 2;
}

/** A place with the sign of one of its degrees changed. */
interface Flip {
  readonly path: Path;
  readonly from: Point;
  readonly to: Point;
  /** The length of the leg with it. */
  readonly km: number;
  /** By how many places of the file the changed sign is commoner than the written one. */
  readonly support: number;
}

/**
 * The change of one sign after which a leg is no longer than this. The change at one end makes it as long as that at the
 * other: of the two, the one towards the sign that is commoner in the file.
 */
function bestFlip(world: World, name: string, most: number): Flip | undefined {
  const leg = world.legs[name]!;
  const ends = [leg.from, leg.to].map((id) => ({ path: ["nodes", id, "at"], at: world.nodes[id]!.at }));
  const signs = [0, 1].map((axis) =>
    placesOf(world).reduce((sum, place) => sum + Math.sign(place[axis]!), 0),
  );
  const via = (leg.via ?? []).map((at, index) => ({ path: ["legs", name, "via", index], at: at as Point }));
  const flips = [...ends, ...via].flatMap(({ path, at }) =>
    [0, 1].flatMap((axis): readonly Flip[] => {
      if (at[axis] === 0) return [];
      const to = at.map((degrees, each) => (each === axis ? -degrees : degrees)) as unknown as Point;
      const km = lengthWith(world, leg, at, to);
      return km > most ? [] : [{ path, from: at, to, km, support: signs[axis]! * Math.sign(to[axis]!) }];
    }),
  );
  return flips.sort((a, b) => (Math.abs(a.km - b.km) > 1 ? a.km - b.km : b.support - a.support))[0];
}

/** Every place that a file gives by its degrees. */
const placesOf = ({ nodes, zones, assets }: World): readonly Point[] => [
  ...Object.values(nodes).map(({ at }) => at),
  ...Object.values(zones).map(({ at }) => at),
  ...Object.values(assets).map(({ base }) => base.at),
];

/** The length of a leg with one of its places moved. */
function lengthWith(world: World, leg: Leg, from: Point, to: Point): number {
  const moved = (at: Point): Point => (at === from ? to : at);
  const ends = Object.fromEntries(
    [leg.from, leg.to].map((id) => [id, { ...world.nodes[id]!, at: moved(world.nodes[id]!.at) }]),
  );
  return legLength(
    { ...world, nodes: ends },
    leg.via === undefined ? leg : { ...leg, via: leg.via.map((at) => moved(at as Point)) },
  );
}
