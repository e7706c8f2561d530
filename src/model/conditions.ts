/** What a zone is like now: its sea and its light, and who has to look anew when they change. */

import { type Behaviour, hold } from "../engine/index.ts";
import { beginSearch } from "./searching.ts";
import type { Theatre } from "./theatre.ts";
import { dayOf, isNight, untilDusk, Weather } from "./weather.ts";

/** The sea state of a zone, if it has weather, and whether it is night there. */
export type Conditions = { readonly sea: string | undefined; readonly night: boolean };

/** A zone without weather by day. */
export const fairDay: Conditions = { sea: undefined, night: false };

/** The conditions of a zone now. */
export const conditionsIn = ({ conditions }: Theatre, zone: string | undefined): Conditions =>
  (zone === undefined ? undefined : conditions.get(zone)) ?? fairDay;

/** The speed of targets that set out on a leg now, as a share of their usual one: rough seas slow what goes by sea. */
export function seaSpeed({ weather, simulation }: Theatre, zone: string | undefined, by: string): number {
  if (zone === undefined || by !== "sea") return 1;
  return weather.get(zone)?.speedOn(dayOf(simulation.now)) ?? 1;
}

/** Starts the weather of a zone, and its nights where somebody's sight depends on them. */
export function startConditions(theatre: Theatre, zone: string): void {
  const { plan, weather, simulation, open } = theatre;
  const given = plan.world.zones[zone]?.weather;
  if (given !== undefined) weather.set(zone, new Weather(open, zone, given));
  const nights = Object.values(plan.world.assets).some((asset) => asset["by-night"] !== undefined);
  if (given !== undefined || nights) simulation.start(changing(theatre, zone), `conditions of ${zone}`);
}

/** Day and night, and a sea state a day: searchers adapt at each change. */
function* changing(theatre: Theatre, zone: string): Behaviour {
  const { simulation, conditions, weather } = theatre;
  const [, east] = theatre.plan.network.zones.get(zone)!.at;
  for (;;) {
    const { now } = simulation;
    const day = dayOf(now + rounding);
    const next = { sea: weather.get(zone)?.seaOn(day), night: isNight(now + rounding, east) };
    const before = conditionsIn(theatre, zone);
    conditions.set(zone, next);
    if (next.sea !== before.sea || next.night !== before.night) lookAnew(theatre, zone);
    const midnight = (day + 1) * 24 - now;
    yield* hold(simulation, Math.max(rounding, Math.min(midnight, untilDusk(now + rounding, east))));
  }
}

/** Hours by which a change may come late. */
const rounding = 1e-6;

function lookAnew(theatre: Theatre, zone: string): void {
  const searchers = [...theatre.searches.get(zone)!.searchers.keys()];
  for (const hull of searchers) beginSearch(theatre, hull);
}
