/** A class of patrol assets, compiled: what its units can see, reach and do. */

import { distributionMean, idKey, sampler } from "../../engine/index.ts";
import type { Network, Zone } from "../../network/index.ts";
import { type Course, type Direction, direction, type Point, separationKm } from "../../network/index.ts";
import type { World } from "../../scenario/index.ts";
import { detects, intercepts } from "../../scenario/index.ts";
import { meanRelativeSpeed, type Reach } from "../../theory/index.ts";
import type { SignatureClass } from "../plan.ts";
import { type CallOut, callOut } from "../response/callOut.ts";
import { farthestHomeKm } from "../response/certainty.ts";
import type { Conditions } from "../search/conditions.ts";
import { meanKm } from "./meanDistance.ts";
import { type PatrolCycle, patrolCycle, unitsOnStation } from "./patrolCycle.ts";

export type AssetWorld = World["assets"][string];

/** Hours that something takes, by a uniform. */
type Hours = (u: number) => number;

/** Something that happens with a chance and takes hours. */
type Occasion = { readonly share: number; readonly hours: Hours };

export type AssetClass = {
  readonly id: string;
  readonly key: number;
  readonly asset: AssetWorld;
  readonly units: number;
  readonly cycle: PatrolCycle;
  readonly base: Direction;
  readonly zone: Zone | undefined;
  readonly intercepts: boolean;
  /** The zones whose cases it answers; undefined: all. */
  readonly answers: readonly string[] | undefined;
  /** Speeds of the hull and of the boat or helicopter that it launches; undefined: it is everywhere at once (textbook files). */
  readonly reach: Reach | undefined;
  /** How far out it can be called from its base; undefined where it patrols, or is everywhere at once. */
  readonly callOut: CallOut | undefined;
  /** Not less than the distance of its base from any place on a course. */
  readonly farthestHomeKm: (course: Course) => number;
  /** Whether it goes where it is sent, and does not stand for a rate of its own. */
  readonly isSent: boolean;
  /** Whether it searches its zone. */
  readonly searches: boolean;
  readonly searchSpeed: number;
  /** Kilometres swept against a class in these conditions. */
  readonly sweepWidth: (target: SignatureClass, conditions: Conditions) => number;
  /** Rates at which one searcher finds a target of each class in these conditions, an hour. */
  readonly searchRates: (conditions: Conditions) => Float64Array;
  /** Whether a sea state keeps it from searching and from going. */
  readonly isGrounded: (sea: string | undefined) => boolean;
  readonly processing: Hours;
  /** Hours that a pursuit in vain takes up, and a target that gets away. */
  readonly pursuit: Hours;
  readonly escape: Hours;
  /** Mean hours on scene: processing, and what sorting, handover and detainees change of it. */
  readonly meanProcessing: number;
  readonly endgame: (target: SignatureClass) => Endgames;
  readonly sorting:
    | { readonly hours: Hours; readonly sensitivity: number; readonly specificity: number }
    | undefined;
  readonly handover: Occasion | undefined;
  readonly detainees: Occasion | undefined;
  readonly escort: { readonly share: number; readonly speed: number } | undefined;
  readonly maintenance: { readonly every: number; readonly hours: Hours } | undefined;
  readonly breakdown: { readonly every: number; readonly hours: Hours } | undefined;
};

/** What may become of an intercepted target, in the order in which a uniform is cut. */
export const endgames = ["seize", "jettison", "scuttle", "lost", "escape"] as const;
export type Endgame = (typeof endgames)[number];

/** Upper ends of the endgame's branches in [0, 1], in the order of `endgames`. */
export type Endgames = readonly number[];

/** Chance that an asset of this class takes cargo from such a target, once it is there. */
export const seizureProbability = (assetClass: AssetClass, target: SignatureClass): number =>
  (assetClass.asset.interception ?? 1) * assetClass.endgame(target)[endgames.indexOf("scuttle")]!;

/** Hours home from a place, by the unit. */
export const hoursHome = ({ base, reach }: Pick<AssetClass, "base" | "reach">, from: Direction): number =>
  reach === undefined ? 0 : separationKm(from, base) / reach.speed;

export function compileAssetClass(
  id: string,
  asset: AssetWorld,
  map: Network,
  classes: readonly SignatureClass[],
): AssetClass {
  const zone = asset.zone === undefined ? undefined : map.zones.get(asset.zone)!;
  const base = asset.base.at as Point;
  const stays = asset.fixed === true;
  const input = {
    endurance: stays ? Number.POSITIVE_INFINITY : (asset.endurance ?? Number.POSITIVE_INFINITY),
    transit: zone === undefined || stays || asset.speed === undefined ? 0 : meanKm(base, zone) / asset.speed,
    turnaround: asset.turnaround ?? 0,
    maintenance: asset.maintenance,
    breakdown: asset.breakdown,
  };
  const target = asset["on-station"];
  const size =
    target === undefined
      ? { units: asset.count!, turnaround: input.turnaround }
      : unitsOnStation(target, input);
  const able = {
    cycle: patrolCycle({ ...input, turnaround: size.turnaround }),
    base: direction(base),
    zone,
    reach:
      asset.speed === undefined
        ? undefined
        : {
            speed: asset.speed,
            boatSpeed: asset.reach?.speed ?? 0,
            boatRange: asset.reach?.range ?? 0,
          },
    ...onScene(asset),
  };
  return {
    id,
    key: idKey(id),
    asset,
    units: size.units,
    ...able,
    callOut: callOut(able),
    farthestHomeKm: farthestHomeKm(able.base),
    intercepts: intercepts(asset),
    answers: asset.answers ?? (zone === undefined ? undefined : [zone.id]),
    isSent: asset.response === undefined,
    ...sight(asset, zone, classes),
    isGrounded: (sea) => sea !== undefined && asset["in-sea"]?.[sea]?.grounded === true,
    endgame: endgameOf(asset),
    escort: asset.escort,
    maintenance: asset.maintenance && {
      every: asset.maintenance.every,
      hours: sampler(asset.maintenance.for),
    },
    breakdown: asset.breakdown && { every: asset.breakdown.every, hours: sampler(asset.breakdown.repair) },
  };
}

/** What a class sees: n ṽ W / A of one searcher. Source: Koopman, Search and Screening, 1980, ch. 3. */
function sight(
  asset: AssetWorld,
  zone: Zone | undefined,
  classes: readonly SignatureClass[],
): Pick<AssetClass, "searches" | "searchSpeed" | "sweepWidth" | "searchRates"> {
  const searchSpeed = asset.fixed === true ? 0 : (asset["search-speed"] ?? asset.speed ?? 0);
  const sweepWidth: AssetClass["sweepWidth"] = ({ signature }, { sea, night }) => {
    const byDay = asset["sweep-width"]?.[signature] ?? 0;
    const width = night ? (asset["by-night"]?.[signature] ?? byDay) : byDay;
    const state = sea === undefined ? undefined : asset["in-sea"]?.[sea];
    return state?.grounded === true ? 0 : width * (state?.sweep ?? 1);
  };
  const known = new Map<string, Float64Array>();
  let last: { readonly conditions: Conditions; readonly rates: Float64Array } | undefined;
  return {
    searches: detects(asset) && zone !== undefined,
    searchSpeed,
    sweepWidth,
    searchRates: (conditions) => {
      if (last?.conditions === conditions) return last.rates;
      const name = `${conditions.sea} ${conditions.night}`;
      let rates = known.get(name);
      if (rates === undefined) {
        rates = Float64Array.from(classes, (target) => {
          const swept = asset.relative === false ? searchSpeed : meanRelativeSpeed(searchSpeed, target.speed);
          return (swept * sweepWidth(target, conditions)) / zone!.area;
        });
        known.set(name, rates);
      }
      last = { conditions, rates };
      return rates;
    },
  };
}

/** What a class does at its target, and how long that takes on the average. */
function onScene(
  asset: AssetWorld,
): Pick<
  AssetClass,
  "processing" | "pursuit" | "escape" | "meanProcessing" | "sorting" | "handover" | "detainees"
> {
  const { processing, sorting, handover, detainees } = asset;
  const hours = (given: AssetWorld["processing"]) => (given === undefined ? () => 0 : sampler(given));
  const mean = (given: AssetWorld["processing"]) => (given === undefined ? 0 : distributionMean(given));
  const kept = 1 - (handover?.share ?? 0);
  return {
    processing: hours(processing),
    pursuit: hours(asset.pursuit ?? processing),
    escape: hours(asset.escape ?? processing),
    meanProcessing:
      mean(sorting?.takes) +
      kept * (mean(processing) + (detainees?.share ?? 0) * mean(detainees?.takes)) +
      (1 - kept) * mean(handover?.takes),
    sorting: sorting && {
      hours: sampler(sorting.takes),
      sensitivity: sorting.sensitivity,
      specificity: sorting.specificity,
    },
    handover: handover && { share: handover.share, hours: sampler(handover.takes) },
    detainees: detainees && { share: detainees.share, hours: sampler(detainees.takes) },
  };
}

function endgameOf(asset: AssetWorld): AssetClass["endgame"] {
  const cut = (shares: AssetWorld["endgame"]): Endgames => {
    let sum = 0;
    return endgames.map((branch) => (sum += shares?.[branch] ?? 0));
  };
  const usual = cut(asset.endgame);
  const own = new Map(
    Object.entries(asset["endgame-against"] ?? {}).map(([id, shares]) => [id, cut(shares)]),
  );
  return ({ signature }) => own.get(signature) ?? usual;
}

/** Whether a class may answer a target at all: role, zone and signature. */
export function mayAnswer(
  { asset, intercepts, answers }: AssetClass,
  zone: string,
  signature: string,
): boolean {
  return (
    intercepts &&
    (answers === undefined || answers.includes(zone)) &&
    (asset.against === undefined || asset.against.includes(signature))
  );
}
