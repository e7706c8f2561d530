/** The weather of a zone, one sea state a day, and whether it is night there. */

import type { World } from "../../scenario/index.ts";
import { type OpenStream, weatherDraws } from "../draws.ts";

export type WeatherWorld = NonNullable<World["zones"][string]["weather"]>;

/** The sea state of each day, from day 0; drawn by (zone, date), so that every alternative sails in the same weather. */
export class Weather {
  readonly #open: OpenStream;
  readonly #zone: string;
  readonly #given: WeatherWorld;
  readonly #days: string[] = [];

  constructor(open: OpenStream, zone: string, given: WeatherWorld) {
    this.#open = open;
    this.#zone = zone;
    this.#given = given;
  }

  /** A day keeps the state of the day before with the chance of its persistence, and is drawn by share otherwise. */
  seaOn(day: number): string {
    for (let next = this.#days.length; next <= day; next++) {
      const { kept, state } = weatherDraws(this.#open, this.#zone, next);
      const before = this.#days[next - 1];
      this.#days.push(before !== undefined && kept < this.#given.persistence ? before : this.#drawn(state));
    }
    return this.#days[day]!;
  }

  /** The speed of targets that leave on a day, as a share of their usual one. */
  speedOn(day: number): number {
    return this.#given.seas[this.seaOn(day)]!.speed;
  }

  #drawn(u: number): string {
    const states = Object.entries(this.#given.seas);
    const total = states.reduce((sum, [, { share }]) => sum + share, 0);
    let left = u * total;
    for (const [id, { share }] of states) {
      left -= share;
      if (left < 0) return id;
    }
    return states.at(-1)![0];
  }
}

/** The day of a time, counted from the start of the replication at midnight UTC. */
export const dayOf = (now: number): number => Math.floor(now / 24);

/** Whether it is between 18 and 6 h of local solar time at a longitude (degrees east; 15 degrees are an hour). */
export function isNight(now: number, east: number): boolean {
  const local = (((now + east / 15) % 24) + 24) % 24;
  return local < 6 || local >= 18;
}

/** Hours until day and night change next at a longitude; above 0. */
export function untilDusk(now: number, east: number): number {
  const local = (((now + east / 15) % 24) + 24) % 24;
  const next = local < 6 ? 6 : local < 18 ? 18 : 30;
  return next - local;
}
