import type { Warning } from "./warning.ts";

const knot = 1.852;

/** The fastest that is usual, in knots (sea, air, container) or kilometres an hour (land). */
const usual = { sea: 80 * knot, container: 30 * knot, air: 600 * knot, land: 130 } as const;
const fastestShip = 60 * knot;

/** Conveyances, and ships (assets that stay out for more than two days), that are faster than anything of their kind. */
export const warnOfSpeeds: Warning = ({ world, warn }) => {
  for (const [id, { by, speed }] of Object.entries(world.conveyances)) {
    if (speed > usual[by])
      warn(["conveyances", id, "speed"], `at most ${inKnots(usual[by])} by ${by}`, inKnots(speed));
  }
  for (const [id, { endurance, speed, "search-speed": search }] of Object.entries(world.assets)) {
    if (endurance === undefined || endurance <= 48) continue;
    for (const [key, value] of [
      ["speed", speed],
      ["search-speed", search],
    ] as const) {
      if (value !== undefined && value > fastestShip) {
        warn(
          ["assets", id, key],
          `at most ${inKnots(fastestShip)} for what stays out for more than two days`,
          inKnots(value),
        );
      }
    }
  }
};

export const inKnots = (speed: number) => `${Math.round(speed / knot)} kn (${Math.round(speed)} km/h)`;
