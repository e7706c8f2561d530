/** Departures of a flow: a Poisson process whose points stay where they are when its rate changes. */

import { type Behaviour, hold, layeredPoisson } from "../engine/index.ts";
import {
  departureStream,
  type OpenStream,
  type ShipmentChance,
  shipmentDraws,
  shipmentStreams,
} from "./chance.ts";
import type { Flow } from "./plan.ts";
import { chooseRoute } from "./routeChoice.ts";
import type { Lot, Shipment } from "./shipment.ts";
import type { Theatre } from "./theatre.ts";
import { goOn } from "./voyage.ts";

/** Sends the shipments of a flow, for as long as the history lasts. A flow that another plan adds starts with it. */
export function* departures(theatre: Theatre, id: string): Behaviour {
  const { simulation } = theatre;
  const layers: { readonly beginning: string; readonly open: OpenStream }[] = [];
  const arrivals = layeredPoisson((layer) => departureStream(theatre.open, id, layer), onceADay, theatre.end);
  for (;;) {
    const flow = theatre.plan.flows.get(id);
    const next = flow && arrivals.next(simulation.now, flow.rate * flow.peak);
    if (flow === undefined || next === undefined) {
      yield* hold(simulation, untilAnotherPlan);
      continue;
    }
    const wait = yield* hold(simulation, next.time - simulation.now);
    if (wait.kind !== "elapsed") continue;
    if (next.height >= flow.rate * flow.season(simulation.now - theatre.decision)) continue;
    layers[next.layer] ??= layerOf(theatre, `${id}-${next.layer}-`);
    const { beginning, open } = layers[next.layer]!;
    const number = String(next.index);
    depart(theatre, flow, beginning + number, shipmentDraws(open(number)));
  }
}

/** A source that has nothing to send waits for a plan that wakes it. */
export const untilAnotherPlan = Number.POSITIVE_INFINITY;

/** Departures an hour at which the layers of a rate begin. A change of it moves every result. */
export const onceADay = 1 / 24;

/** The shipments of one layer of a flow: how their names begin, and their streams by the rest. */
const layerOf = ({ open }: Theatre, beginning: string) => ({
  beginning,
  open: shipmentStreams(open, beginning),
});

function depart(theatre: Theatre, flow: Flow, id: string, chance: ShipmentChance): void {
  const { now } = theatre.simulation;
  const kg = flow.load(chance.load);
  const cohort = now >= theatre.decision && now < theatre.horizon;
  const route = chooseRoute(theatre.plan, flow, kg, chance.key);
  const cue = cueOf(flow, chance);
  const shipment: Shipment = {
    id,
    flow: flow.id,
    organisation: flow.organisation,
    route,
    kg,
    departed: now,
    cohort,
    plan: theatre.plan,
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
  if (cohort) theatre.cohortOpen++;
  theatre.record({ kind: "departed", at: now, shipment });
  const portions = [{ shipment, kg, carriesCue: true }];
  const whole: Lot = { id, portions, kg, route, key: chance.key, taste: chance.key };
  goOn(theatre, [whole], 0);
}

/** Whether and when intelligence comes to know of a shipment. */
function cueOf({ cue }: Flow, chance: ShipmentChance): Shipment["cue"] {
  if (cue === undefined || !(chance.cued < cue.share)) return undefined;
  const after = cue.after(chance.cueAfter);
  const isLate = cue.late !== undefined && chance.late < cue.late.share;
  return { after: isLate ? after + cue.late!.by(chance.lateBy) : after };
}
