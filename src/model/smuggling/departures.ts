/** Departures of a flow: a Poisson process whose points stay where they are when its rate changes. */

import { type Behaviour, hold, layeredPoisson } from "../../engine/index.ts";
import {
  departureStream,
  drawsOfShipment,
  type OpenStream,
  type ShipmentDraws,
  shipmentStreams,
} from "../draws.ts";
import type { Flow } from "../plan.ts";
import type { ReplicationState } from "../replicationState.ts";
import { chooseRoute } from "./routeChoice.ts";
import type { Lot, Shipment } from "./shipment.ts";
import { goOn } from "./voyage.ts";

/** Sends the shipments of a flow, for as long as the replication lasts. A flow that another plan adds starts with it. */
export function* departures(state: ReplicationState, id: string): Behaviour {
  const { simulation } = state;
  const layers: { readonly beginning: string; readonly open: OpenStream }[] = [];
  const arrivals = layeredPoisson((layer) => departureStream(state.open, id, layer), onceADay, state.end);
  for (;;) {
    const flow = state.plan.flows.get(id);
    const next = flow && arrivals.next(simulation.now, flow.rate * flow.peak);
    if (flow === undefined || next === undefined) {
      yield* hold(simulation, untilAnotherPlan);
      continue;
    }
    const wait = yield* hold(simulation, next.time - simulation.now);
    if (wait.kind !== "elapsed") continue;
    if (next.height >= flow.rate * flow.season(simulation.now - state.decision)) continue;
    layers[next.layer] ??= layerOf(state, `${id}-${next.layer}-`);
    const { beginning, open } = layers[next.layer]!;
    const number = String(next.index);
    depart(state, flow, beginning + number, drawsOfShipment(open(number)));
  }
}

/** A source that has nothing to send waits for a plan that wakes it. */
export const untilAnotherPlan = Number.POSITIVE_INFINITY;

/** Departures an hour at which the layers of a rate begin. A change of it moves every result. */
export const onceADay = 1 / 24;

/** The shipments of one layer of a flow: how their names begin, and their streams by the rest. */
const layerOf = ({ open }: ReplicationState, beginning: string) => ({
  beginning,
  open: shipmentStreams(open, beginning),
});

function depart(state: ReplicationState, flow: Flow, id: string, chance: ShipmentDraws): void {
  const { now } = state.simulation;
  const kg = flow.load(chance.load);
  const cohort = now >= state.decision && now < state.horizon;
  const route = chooseRoute(state.plan, flow, kg, chance.key);
  const cue = cueOf(flow, chance);
  const shipment: Shipment = {
    id,
    flow: flow.id,
    organisation: flow.organisation,
    route,
    kg,
    departed: now,
    cohort,
    plan: state.plan,
    carriers: flow.carriers,
    key: chance.key,
    cue,
    loadKnown: cue !== undefined && chance.loadKnown < flow.cue!.knowsLoad,
    lots: 1,
    known: false,
    responded: false,
    openCase: undefined,
    closest: undefined,
    addressable: [],
  };
  if (cohort) state.cohortOpen++;
  state.record({ kind: "departed", at: now, shipment });
  const portions = [{ shipment, kg, carriesCue: true }];
  const whole: Lot = { id, portions, kg, route, key: chance.key, preferenceKey: chance.key };
  goOn(state, [whole], 0);
}

/** Whether and when intelligence comes to know of a shipment. */
function cueOf({ cue }: Flow, chance: ShipmentDraws): Shipment["cue"] {
  if (cue === undefined || !(chance.cued < cue.share)) return undefined;
  const after = cue.after(chance.cueAfter);
  const isLate = cue.late !== undefined && chance.late < cue.late.share;
  return { after: isLate ? after + cue.late!.by(chance.lateBy) : after };
}
