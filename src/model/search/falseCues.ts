/** Cues to what is not there: false alarms and decoys that occupy assets. */

import { type Behaviour, hold, layeredPoisson } from "../../engine/index.ts";
import { departureStream, falseCueDraws } from "../draws.ts";
import type { FalseCue } from "../plan.ts";
import type { ReplicationState } from "../replicationState.ts";
import { falseAlarm, leftZone } from "../response/cases.ts";
import { onceADay, untilAnotherPlan } from "../smuggling/departures.ts";
import type { Lot } from "../smuggling/shipment.ts";
import { embark } from "../smuggling/voyage.ts";

/** False targets of one kind, for as long as the replication lasts; their points stay when the rate changes. */
export function* falseCues(state: ReplicationState, id: string): Behaviour {
  const { simulation } = state;
  const arrivals = layeredPoisson(
    (layer) => departureStream(state.open, `false/${id}`, layer),
    onceADay,
    state.end,
  );
  for (;;) {
    const given = state.plan.falseCues.get(id);
    const next = given && arrivals.next(simulation.now, given.rate);
    if (given === undefined || next === undefined) {
      yield* hold(simulation, untilAnotherPlan);
      continue;
    }
    const wait = yield* hold(simulation, next.time - simulation.now);
    if (wait.kind !== "elapsed" || next.height >= given.rate) continue;
    const name = `false-${id}-${next.layer}-${next.index}`;
    simulation.start(seemToCross(state, given, name), name);
  }
}

/** A target that seems to cross its leg until somebody has looked at it. */
function* seemToCross(state: ReplicationState, given: FalseCue, id: string): Behaviour {
  const { simulation } = state;
  const { after, key } = falseCueDraws(state.open, id);
  const lot: Lot = {
    id,
    portions: [],
    kg: 0,
    route: { id, legs: [given.leg], firstInZone: given.leg },
    key,
    preferenceKey: key,
  };
  const signature = state.plan.signatures.get(given.conveyance)!;
  const passage = embark(state, lot, given.leg, { id: given.conveyance, class: signature });
  const alarm = simulation.schedule(given.after(after), () => falseAlarm(state, passage));
  yield* hold(simulation, passage.arrives - simulation.now);
  passage.over = true;
  simulation.cancel(alarm);
  leftZone(state, passage);
}
