/** What a zone is like now: its sea and its light, and who has to look anew when they change. */

import { type Behaviour, hold } from "../engine/index.ts";
import { beginSearch } from "./search/searching.ts";
import type { Sector } from "./sector.ts";
import { sectorOf, type Theatre } from "./theatre.ts";
import { dayOf, isNight, untilDusk, Weather } from "./weather.ts";

/** The sea state of a zone, if it has weather, and whether it is night there. */
export type Conditions = { readonly sea: string | undefined; readonly night: boolean };

/** A zone without weather by day. */
export const fairDay: Conditions = { sea: undefined, night: false };

/** The speed of targets that set out on a leg now, as a share of their usual one: rough seas slow what goes by sea. */
export const seaSpeed = ({ weather }: Sector, by: string, now: number): number =>
  weather === undefined || by !== "sea" ? 1 : weather.speedOn(dayOf(now));

/** Starts the weather of a zone, and its nights where somebody's sight depends on them. */
export function startConditions(theatre: Theatre, zone: string): void {
  const { plan, simulation, open } = theatre;
  const given = plan.world.zones[zone]?.weather;
  if (given !== undefined) sectorOf(theatre, zone).weather = new Weather(open, zone, given);
  const nights = Object.values(plan.world.assets).some((asset) => asset["by-night"] !== undefined);
  if (given !== undefined || nights) simulation.start(changing(theatre, zone), `conditions of ${zone}`);
}

/** Day and night, and a sea state a day: searchers adapt at each change. */
function* changing(theatre: Theatre, zone: string): Behaviour {
  const { simulation } = theatre;
  const sector = sectorOf(theatre, zone);
  const [, east] = theatre.plan.network.zones.get(zone)!.at;
  for (;;) {
    const { now } = simulation;
    const day = dayOf(now + rounding);
    const next = { sea: sector.weather?.seaOn(day), night: isNight(now + rounding, east) };
    const before = sector.conditions;
    sector.conditions = next;
    if (next.sea !== before.sea || next.night !== before.night) lookAnew(theatre, sector);
    const midnight = (day + 1) * 24 - now;
    yield* hold(simulation, Math.max(rounding, Math.min(midnight, untilDusk(now + rounding, east))));
  }
}

/** Hours by which a change may come late. */
const rounding = 1e-6;

function lookAnew(theatre: Theatre, { search }: Sector): void {
  for (const hull of [...search.searchers]) beginSearch(theatre, hull);
}
