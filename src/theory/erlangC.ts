import { erlangB } from "./erlangB.ts";

/**
 * The probability that an arrival at M/M/c must wait: C = B / (1 - (a/c)(1 - B)), with B of Erlang (Erlang 1917).
 *
 * @param servers a whole number, at least 1
 * @param load in erlangs; from `servers` on the queue grows without end and the answer is 1
 */
export function erlangC(servers: number, load: number): number {
  const blocking = erlangB(servers, load);
  return load >= servers ? 1 : blocking / (1 - (load / servers) * (1 - blocking));
}
