import { hypercube } from "./hypercube.ts";

/**
 * A loss system of servers that differ in speed, asked in the order of the list: the first that is free takes the arrival.
 *
 * Exact for exponential service (Cooper 1976, Queues with ordered servers that work at different rates, Opsearch 13:69). Losses, unlike
 * Erlang's, depend on the order: fast servers first lose least. At most ten servers.
 *
 * @returns the share of arrivals lost, and the share of time that each server is busy
 */
export function orderedEntry(arrivalRate: number, serviceRates: readonly number[]) {
  const { losses, workloads } = hypercube({
    serviceRates,
    zones: [{ arrivalRate, preferences: serviceRates.map((_, server) => server) }],
  });
  return { loss: losses[0]!, workloads };
}
