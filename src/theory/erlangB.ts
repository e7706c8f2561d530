import { exp, pow } from "../arithmetic/index.ts";

/**
 * The probability that all servers of a loss system are busy: B(c, a) by B(c) = a B(c-1) / (c + a B(c-1)), B(0) = 1.
 *
 * For Poisson arrivals that are lost when they find no free server, whatever the distribution of the time of service
 * (Erlang 1917; insensitivity: Sevastyanov 1957).
 *
 * @param servers a whole number, at least 0; a RangeError otherwise
 * @param load the arrival rate times the mean time of service, in erlangs, at least 0; a RangeError otherwise
 */
export function erlangB(servers: number, load: number): number {
  if (!(Number.isInteger(servers) && servers >= 0)) {
    throw new RangeError(`servers: expected a whole number of at least 0; found ${servers}`);
  }
  requireLoad(load);
  let blocking = 1;
  for (let c = 1; c <= servers; c++) blocking = (load * blocking) / (c + load * blocking);
  return blocking;
}

/**
 * Erlang B for a number of servers that need not be whole: 1 / B(n, a) = a times the integral of e^{-a y} (1 + y)^n, y from 0 to
 * infinity (Fortet 1948; Jagerman 1974, Bell System Technical Journal 53:525).
 *
 * The integral is computed for the fraction of n, and the recursion over whole servers does the rest.
 *
 * @param servers at least 0; a RangeError otherwise
 * @param load in erlangs, at least 0; a RangeError otherwise
 */
export function erlangBContinuous(servers: number, load: number): number {
  if (!(servers >= 0)) throw new RangeError(`servers: expected at least 0; found ${servers}`);
  requireLoad(load);
  const fraction = servers - Math.floor(servers);
  if (fraction === 0) return erlangB(servers, load);
  if (load === 0) return 0;
  let blocking = 1 / fortet(fraction, load);
  for (let c = fraction + 1; c <= servers + 1e-9; c++) blocking = (load * blocking) / (c + load * blocking);
  return blocking;
}

/** The integral of e^{-x} (1 + x/a)^f over x > 0, by the trapezoid rule after x = exp(s - e^{-s}), which makes it decay doubly. */
function fortet(fraction: number, load: number): number {
  const step = 1 / 64;
  let sum = 0;
  for (let s = -5; s <= 6; s += step) {
    const x = exp(s - exp(-s));
    sum += exp(-x) * pow(1 + x / load, fraction) * x * (1 + exp(-s));
  }
  return sum * step;
}

/**
 * The load at which a loss system of so many servers blocks a given share of its arrivals: the inverse of Erlang B in a.
 *
 * @param servers at least 0 (need not be whole)
 * @param blocking in [0, 1); a RangeError otherwise
 */
export function loadForBlocking(servers: number, blocking: number): number {
  if (!(blocking >= 0 && blocking < 1))
    throw new RangeError(`blocking: expected in [0, 1); found ${blocking}`);
  const of = Number.isInteger(servers) ? erlangB : erlangBContinuous;
  let high = 1;
  while (of(servers, high) < blocking) high *= 2;
  let low = 0;
  while (true) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return middle;
    if (of(servers, middle) < blocking) low = middle;
    else high = middle;
  }
}

/** The least whole number of servers that blocks at most a given share (above 0) of a load. */
export function serversForBlocking(load: number, blocking: number): number {
  if (!(blocking > 0)) throw new RangeError(`blocking: expected above 0; found ${blocking}`);
  requireLoad(load);
  let servers = 0;
  for (let now = 1; now > blocking; ) {
    servers += 1;
    now = (load * now) / (servers + load * now);
  }
  return servers;
}

function requireLoad(load: number): void {
  if (!(load >= 0)) throw new RangeError(`load: expected at least 0; found ${load}`);
}
