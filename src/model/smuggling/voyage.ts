/** A load's voyage, as a story: legs, transfers, checkpoints, until every kilogram has its place. */

import { type Behaviour, type EventHandle, hold } from "../../engine/index.ts";
import type { Leg, Route } from "../../network/index.ts";
import { hoursInLine, inspect, isTakenAside } from "../checkpoints/checkpoint.ts";
import { partKey, passageDraws, stayDraw, unwatched } from "../draws.ts";
import type { Fate } from "../facts.ts";
import type { Carrier, Carriers, Checkpoint } from "../plan.ts";
import { type ReplicationState, zoneStateOf } from "../replicationState.ts";
import { cue, leftZone } from "../response/cases.ts";
import { seaSpeed } from "../search/conditions.ts";
import { chooseConveyance } from "./conveyanceChoice.ts";
import type { Passage } from "./passage.ts";
import type { Lot, Shipment } from "./shipment.ts";

/** A lot's way from the leg with this index of its route on. */
function* voyage(state: ReplicationState, lot: Lot, from: number): Behaviour {
  const { simulation } = state;
  for (let index = from; index < lot.route.legs.length; index++) {
    const leg = lot.route.legs[index]!;
    const carrier = chooseConveyance(carriersFor(state, lot, leg), lot);
    if (exceeds(lot.kg, carrier.capacity)) {
      return goOn(state, divide(state, lot, carrier.capacity, together), index);
    }

    const passage = embark(state, lot, leg, carrier);
    state.record({ kind: "embarked", at: passage.departed, passage });
    if (leg.zone === undefined) {
      // Nobody can find it here, and so nobody interrupts it.
      yield* hold(simulation, passage.arrives - simulation.now);
      passage.over = true;
    } else {
      const cued = enterZone(state, passage);
      while (!passage.over && passage.arrives > simulation.now) {
        const crossing = yield* hold(simulation, passage.arrives - simulation.now);
        if (crossing.kind === "elapsed") break;
      }
      const taken = passage.over;
      leaveZone(state, passage, cued);
      if (taken) return release(state, lot);
    }

    const checkpoint = checkpointOf(state, leg);
    if (checkpoint !== undefined) {
      state.record({ kind: "checked", at: simulation.now, passage });
      const line = hoursInLine(checkpoint, simulation.now);
      if (line > 0) yield* hold(simulation, line);
      if (
        isTakenAside(state, checkpoint, passage) &&
        (yield* inspect(state, checkpoint, passage)) === "found"
      ) {
        return end(state, lot, "seized", passage);
      }
    }
    if (index === lot.route.legs.length - 1) return end(state, lot, "delivered", passage);

    const stay = store(state, lot, leg.to);
    if (stay !== undefined) yield* hold(simulation, stay);
    if (regroups(state, leg.to)) {
      const onward = onwardFrom(state, lot, leg.to);
      if (onward[0] !== lot) return goOn(state, onward, index + 1);
    }
  }
}

/** What its flow offers for a leg: by the plan in force, or for a load whose flow has ended by that of its departure. */
function carriersFor({ plan }: ReplicationState, { portions }: Lot, leg: Leg): readonly Carrier[] {
  const { flow, plan: atDeparture, carriers } = portions[0]!.shipment;
  if (plan === atDeparture) return offered(carriers, leg)!;
  const inForce = plan.flows.get(flow)?.carriers;
  return (inForce && offered(inForce, leg)) ?? offered(carriers, leg)!;
}

/** What is said of this leg comes before what is said of its mode. */
const offered = ({ onLeg, ofMode }: Carriers, { id, by }: Leg): readonly Carrier[] | undefined =>
  onLeg.get(id) ?? ofMode.get(by);

/** The checkpoint at the end of a leg; undefined where it has been closed since the load set out. */
const checkpointOf = ({ plan }: ReplicationState, { checkpoint }: Leg): Checkpoint | undefined =>
  checkpoint === undefined ? undefined : plan.checkpoints.get(checkpoint);

/** Loads go on by themselves from the leg with this index. */
export function goOn(state: ReplicationState, lots: readonly Lot[], leg: number): void {
  for (const lot of lots) {
    state.lots.add(lot);
    state.simulation.start(voyage(state, lot, leg), lot.id);
  }
}

/** A lot sets out on a leg, in the process that is running. */
export function embark(
  state: ReplicationState,
  lot: Lot,
  leg: Leg,
  carrier: Pick<Carrier, "id" | "class">,
): Passage {
  const { now } = state.simulation;
  const id = `${lot.id}/${leg.id}`;
  const zoneState = zoneStateOf(state, leg.zone);
  const hours = leg.km / (carrier.class.speed * seaSpeed(zoneState, leg.by, now));
  const { threshold, key } = leg.zone === undefined ? unwatched : passageDraws(lot, leg);
  return {
    id,
    lot,
    leg,
    zoneState,
    conveyance: carrier.id,
    class: carrier.class,
    threshold,
    key,
    departed: now,
    madeGood: hours === 0 ? 0 : leg.course.length / hours,
    voyage: state.simulation.current!,
    heapIndex: -1,
    foundAt: 0,
    over: false,
    arrives: now + hours + leg.landing,
    landing: leg.landing,
    escapes: undefined,
    tracks: 0,
    attempts: 0,
    cases: 0,
  };
}

/** A passage can be searched for from now on, and intelligence may come to know of it: the event at which it does. */
function enterZone(state: ReplicationState, passage: Passage): EventHandle | undefined {
  passage.zoneState.search.enter(passage);
  return expectCue(state, passage);
}

/** A passage has arrived or was taken: nobody can find it any more. */
function leaveZone(state: ReplicationState, passage: Passage, cued: EventHandle | undefined): void {
  passage.over = true;
  if (cued !== undefined) state.simulation.cancel(cued);
  passage.zoneState.search.leave(passage);
  leftZone(state, passage);
}

/** Intelligence comes to know of a shipment some hours after it left on the first leg that lies in a zone. */
function expectCue(state: ReplicationState, passage: Passage): EventHandle | undefined {
  const { lot, leg } = passage;
  if (leg !== lot.route.firstInZone) return undefined;
  let after = Number.POSITIVE_INFINITY;
  for (const { shipment, carriesCue } of lot.portions) {
    if (carriesCue && shipment.cue !== undefined) after = Math.min(after, shipment.cue.after);
  }
  if (after >= passage.arrives - passage.departed) return undefined;
  return state.simulation.schedule(after, () => cue(state, passage));
}

/** A load comes to a transfer node: how many hours it stays there, or undefined where none does. */
function store(state: ReplicationState, lot: Lot, at: string): number | undefined {
  const node = state.plan.transfers.get(at);
  if (node === undefined) return undefined;
  if (node.stay !== undefined || node.join !== undefined) {
    state.record({ kind: "stored", at: state.simulation.now, lot, node: at });
  }
  return node.stay?.(stayDraw(lot, node));
}

/** Whether loads are joined or split at a node. */
function regroups({ plan }: ReplicationState, at: string): boolean {
  const node = plan.transfers.get(at);
  return node?.join !== undefined || node?.split !== undefined;
}

/** What goes on from a transfer node: loads are joined and split there. Nothing goes on while a pool fills. */
function onwardFrom(state: ReplicationState, lot: Lot, at: string): readonly Lot[] {
  const enough = enoughToGoOn(state, lot.route, at);
  if (enough === undefined) return split(state, lot, at);
  const key = `${at}|${lot.route.id}`;
  const pool = [...(state.pools.get(key) ?? []), lot];
  if (exceeds(enough, weight(pool))) {
    state.pools.set(key, pool);
    return [];
  }
  state.pools.delete(key);
  return split(state, joined(state, pool), at);
}

/** How heavy a pool has to be; undefined: nothing waits, as on a route that no flow takes any more. */
function enoughToGoOn({ plan }: ReplicationState, route: Route, node: string): number | undefined {
  const enough = plan.transfers.get(node)?.join;
  if (enough === undefined) return undefined;
  return [...plan.network.routes.values()].some(({ includes }) => includes(route)) ? enough : undefined;
}

/** Another plan may ask for less at a node than a pool already holds, or for nothing: what need not wait goes on. */
export function releasePools(state: ReplicationState): void {
  for (const [key, pool] of [...state.pools]) {
    const { route } = pool[0]!;
    const leg = route.legs.findIndex(({ to }) => key === `${to}|${route.id}`);
    const node = route.legs[leg]!.to;
    const enough = enoughToGoOn(state, route, node);
    if (enough !== undefined && exceeds(enough, weight(pool))) continue;
    state.pools.delete(key);
    const lots = enough === undefined ? pool : [joined(state, pool)];
    for (const lot of lots) goOn(state, split(state, lot, node), leg + 1);
  }
}

const weight = (lots: readonly Lot[]): number => lots.reduce((sum, { kg }) => sum + kg, 0);

/** The loads of a pool as one, named after the last that came. */
function joined(state: ReplicationState, pool: readonly Lot[]): Lot {
  const last = pool.at(-1)!;
  if (pool.length === 1) return last;
  for (const each of pool) state.lots.delete(each);
  return {
    ...last,
    id: `${last.id}+${pool.length - 1}`,
    portions: pool.flatMap((each) => each.portions),
    kg: weight(pool),
  };
}

/** Pieces small enough for the node, each with a preference key of its own. */
function split(state: ReplicationState, lot: Lot, node: string): readonly Lot[] {
  const most = state.plan.transfers.get(node)?.split;
  return most === undefined || !exceeds(lot.kg, most) ? [lot] : divide(state, lot, most, apart);
}

/** The preference key of a part: that of the whole where all go on by the same conveyance, else one of its own. */
type PreferenceKeyOf = (whole: Lot, key: number) => number;
const together: PreferenceKeyOf = ({ preferenceKey }) => preferenceKey;
const apart: PreferenceKeyOf = (_, key) => key;

/** Divides a lot into the fewest equal parts of at most `most` kilograms; its first part carries its cues. */
function divide(
  state: ReplicationState,
  lot: Lot,
  most: number,
  preferenceKeyOf: PreferenceKeyOf,
): readonly Lot[] {
  const parts = Math.ceil(lot.kg / most - rounding);
  if (parts > mostParts) {
    throw new RangeError(`${lot.id}: ${lot.kg} kg in parts of ${most} kg is more than ${mostParts} parts`);
  }
  for (const { shipment } of lot.portions) shipment.lots += parts - 1;
  state.lots.delete(lot);
  return Array.from({ length: parts }, (_, k) => {
    const key = partKey(lot, k);
    return {
      ...lot,
      id: `${lot.id}.${k + 1}`,
      portions: lot.portions.map(({ shipment, kg, carriesCue }) => ({
        shipment,
        kg: kg / parts,
        carriesCue: carriesCue && k === 0,
      })),
      kg: lot.kg / parts,
      key,
      preferenceKey: preferenceKeyOf(lot, key),
    };
  });
}

/** Whether a mass is above another by more than sums of parts are off. */
const exceeds = (kg: number, most: number): boolean => kg > most * (1 + rounding);
const rounding = 1e-9;

/** No load is cut into more parts than this. */
const mostParts = 10_000;

function end(state: ReplicationState, lot: Lot, fate: Fate, passage: Passage): void {
  state.record({ kind: "ended", at: state.simulation.now, fate, lot, passage });
  release(state, lot);
}

/** A lot is no more; a shipment without lots is concluded. */
function release(state: ReplicationState, lot: Lot): void {
  state.lots.delete(lot);
  for (const { shipment } of lot.portions) {
    shipment.lots--;
    if (shipment.lots === 0) conclude(state, shipment);
  }
}

function conclude(state: ReplicationState, shipment: Shipment): void {
  const missed = shipment.known && !shipment.responded;
  state.record({
    kind: "concluded",
    at: state.simulation.now,
    shipment,
    reason: missed ? (shipment.closest?.reason ?? "capability") : undefined,
    addressable: missed ? shipment.addressable : [],
  });
  if (shipment.cohort) state.cohortOpen--;
}
