/**
 * A dispatch rule: the nearest ship goes, but the last one that could is kept for a load worth the trip.
 *
 * @type {import("picket").DispatchRule}
 */
export const reserveTheLast = (dispatched, candidates) => {
  const kg = dispatched.expectedKg;
  if (candidates.length === 1 && kg < worthTheLastShip) return undefined;
  return candidates.reduce((best, each) => (each.time < best.time ? each : best));
};

/** Kilograms. */
const worthTheLastShip = 500;
