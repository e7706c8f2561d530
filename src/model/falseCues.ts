/** Cues to what is not there: false alarms and decoys that occupy assets. */

import { type Behaviour, hold, layeredPoisson } from "../engine/index.ts";
import { departureStream, falseCueChance } from "./chance.ts";
import { onceADay, untilAnotherPlan } from "./departures.ts";
import type { FalseCue } from "./plan.ts";
import { falseAlarm, leftZone } from "./response/cases.ts";
import type { Lot } from "./shipment.ts";
import type { Theatre } from "./theatre.ts";
import { embark } from "./voyage.ts";

/** False targets of one kind, for as long as the history lasts; their points stay when the rate changes. */
export function* falseCues(theatre: Theatre, id: string): Behaviour {
  const { simulation } = theatre;
  const arrivals = layeredPoisson(
    (layer) => departureStream(theatre.open, `false/${id}`, layer),
    onceADay,
    theatre.end,
  );
  for (;;) {
    const given = theatre.plan.falseCues.get(id);
    const next = given && arrivals.next(simulation.now, given.rate);
    if (given === undefined || next === undefined) {
      yield* hold(simulation, untilAnotherPlan);
      continue;
    }
    const wait = yield* hold(simulation, next.time - simulation.now);
    if (wait.kind !== "elapsed" || next.height >= given.rate) continue;
    const name = `false-${id}-${next.layer}-${next.index}`;
    simulation.start(seemToCross(theatre, given, name), name);
  }
}

/** A target that seems to cross its leg until somebody has looked at it. */
function* seemToCross(theatre: Theatre, given: FalseCue, id: string): Behaviour {
  const { simulation } = theatre;
  const { after, key } = falseCueChance(theatre.open, id);
  const lot: Lot = {
    id,
    portions: [],
    kg: 0,
    route: { id, legs: [given.leg], firstInZone: given.leg },
    key,
    taste: key,
  };
  const signature = theatre.plan.signatures.get(given.conveyance)!;
  const passage = embark(theatre, lot, given.leg, { id: given.conveyance, class: signature });
  const alarm = simulation.schedule(given.after(after), () => falseAlarm(theatre, passage));
  yield* hold(simulation, passage.arrives - simulation.now);
  passage.over = true;
  simulation.cancel(alarm);
  leftZone(theatre, passage);
}
