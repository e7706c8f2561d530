/** What a zone is like now: its sea and its light, and who has to look anew when they change. */

import { type Behaviour, hold } from "../../engine/index.ts";
import { type ReplicationState, zoneStateOf } from "../replicationState.ts";
import { beginSearch } from "./searching.ts";
import { dayOf, isNight, untilDusk, Weather } from "./weather.ts";
import type { ZoneState } from "./zoneState.ts";

/** The sea state of a zone, if it has weather, and whether it is night there. */
export type Conditions = { readonly sea: string | undefined; readonly night: boolean };

/** A zone without weather by day. */
export const fairDay: Conditions = { sea: undefined, night: false };

/** The speed of targets that set out on a leg now, as a share of their usual one: rough seas slow what goes by sea. */
export const seaSpeed = ({ weather }: ZoneState, by: string, now: number): number =>
  weather === undefined || by !== "sea" ? 1 : weather.speedOn(dayOf(now));

/** Starts the weather of a zone, and its nights where somebody's sight depends on them. */
export function startConditions(state: ReplicationState, zone: string): void {
  const { plan, simulation, open } = state;
  const given = plan.world.zones[zone]?.weather;
  if (given !== undefined) zoneStateOf(state, zone).weather = new Weather(open, zone, given);
  const nights = Object.values(plan.world.assets).some((asset) => asset["by-night"] !== undefined);
  if (given !== undefined || nights) simulation.start(changing(state, zone), `conditions of ${zone}`);
}

/** Day and night, and a sea state a day: searchers adapt at each change. */
function* changing(state: ReplicationState, zone: string): Behaviour {
  const { simulation } = state;
  const zoneState = zoneStateOf(state, zone);
  const [, east] = state.plan.network.zones.get(zone)!.at;
  for (;;) {
    const { now } = simulation;
    const day = dayOf(now + rounding);
    const next = { sea: zoneState.weather?.seaOn(day), night: isNight(now + rounding, east) };
    const before = zoneState.conditions;
    zoneState.conditions = next;
    if (next.sea !== before.sea || next.night !== before.night) lookAnew(state, zoneState);
    const midnight = (day + 1) * 24 - now;
    yield* hold(simulation, Math.max(rounding, Math.min(midnight, untilDusk(now + rounding, east))));
  }
}

/** Hours by which a change may come late. */
const rounding = 1e-6;

function lookAnew(state: ReplicationState, { search }: ZoneState): void {
  for (const unit of [...search.searchers]) beginSearch(state, unit);
}
