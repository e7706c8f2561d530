/** What can be chosen for any load at all, without a look at every load. */

/** The loads that can occur: of more than 0 kilograms, both ends included. */
type Loads = { readonly least: number; readonly most: number };

/** What the choices came to; not complete where they would have taken too many. */
export type Choosable<Choice> = { readonly chosen: ReadonlySet<Choice>; readonly isComplete: boolean };

/** No more choices than this are made before the search is given up. */
export const mostChoices = 1000;

/**
 * Everything that the cheapest choice can be, over loads from `least` to `most`.
 *
 * `choose` gives the choice of least cost for a load by its trips, how many it needs with each of the capacities (whole
 * numbers for a load, any at least 0 here). What each choice costs must be a linear function of the trips, and ties must
 * go the same way always. Loads from a to b need between kg / capacity and kg / capacity + 1 trips, so that their trips
 * lie in a convex hull with few corners; the least of linear functions is concave, so that a choice that is the cheapest
 * at all corners is so for all loads between. Where corners differ, the loads are divided.
 */
export function choosable<Choice>(
  choose: (trips: readonly number[]) => Choice,
  capacities: readonly number[],
  { least, most }: Loads,
): Choosable<Choice> {
  const chosen = new Set<Choice>();
  let choices = 0;
  const chosenFor = (trips: readonly number[]) => {
    choices++;
    return choose(trips);
  };
  const tripsAt = (kg: number) => capacities.map((capacity) => Math.max(1, Math.ceil(kg / capacity)));
  chosen.add(chosenFor(tripsAt(least)));

  // Loads above the first number and up to the second, lightest on top. All up to the least capacity need as many trips.
  const open: (readonly [above: number, upTo: number])[] = [];
  const push = (above: number, upTo: number) => {
    if (above < upTo) open.push([above, upTo]);
  };
  push(Math.max(least, Math.min(...capacities)), most);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (choices >= mostChoices) return { chosen, isComplete: false };
    const [above, upTo] = next;
    const last = tripsAt(upTo);
    const first = capacities.map((capacity, k) => Math.min(last[k]!, Math.floor(above / capacity) + 1));
    const only = chosenFor(last);
    chosen.add(only);
    if (first.every((trips, k) => trips === last[k])) continue;
    if (cornerTrips(capacities, [above, upTo]).every((trips) => chosenFor(trips) === only)) continue;
    // In the middle by ratio, at a load after which one trip more is needed.
    const spread = last.map((trips, k) => trips - first[k]!);
    const k = spread.indexOf(Math.max(...spread));
    const middle = Math.round(Math.sqrt(above * upTo) / capacities[k]!);
    const at = capacities[k]! * Math.min(last[k]! - 1, Math.max(first[k]!, middle));
    if (!(above < at && at < upTo)) {
      chosen.add(chosenFor(first));
      continue;
    }
    push(at, upTo);
    push(above, at);
  }
  return { chosen, isComplete: true };
}

/** Trips between which those of all loads from one mass to another lie: at either end, each as it is or one more. */
const cornerTrips = (
  capacities: readonly number[],
  loads: readonly number[],
): readonly (readonly number[])[] =>
  capacities
    .reduce<readonly (readonly number[])[]>(
      (corners, capacity) =>
        corners.flatMap(([kg, ...trips]) => [0, 1].map((more) => [kg!, ...trips, kg! / capacity + more])),
      loads.map((kg) => [kg]),
    )
    .map(([, ...trips]) => trips);
