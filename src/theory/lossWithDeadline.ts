import { exp, expm1, square } from "../arithmetic/index.ts";
import type { PatienceMeasures } from "./erlangA.ts";
import { erlangB } from "./erlangB.ts";
import type { PoissonQueue } from "./mmc.ts";
import { requireNonNegative, requireWhole } from "./requirements.ts";

/**
 * M/M/c+D: each arrival waits, first come first served, and is lost when its service has not begun by a fixed deadline.
 *
 * The wait that is offered has density lambda p_{c-1} e^{(lambda - c mu) w} up to the deadline and falls as e^{-c mu w} beyond (Barrer
 * 1957, Operations Research 5:644 and 650; Gnedenko and Kovalenko 1989, Introduction to Queueing Theory; Baccelli and Hebuterne 1981).
 * A deadline of 0 gives Erlang's loss system; stable at any load.
 *
 * @param deadline the longest wait, at least 0 and finite, in the inverse unit of the rates
 */
export function lossWithDeadline(
  servers: number,
  { arrivalRate, serviceRate }: PoissonQueue,
  deadline: number,
): PatienceMeasures {
  requireWhole("servers", servers, 1);
  requireNonNegative("deadline", deadline);
  const capacity = servers * serviceRate;
  const growth = arrivalRate - capacity;
  // Relative to the probability that a server is free; the last of these states has the share B(c - 1, a) of it.
  const entering = arrivalRate * erlangB(servers - 1, arrivalRate / serviceRate);
  // All below is divided by the greater of 1 and e^{growth deadline}, which may be beyond any number.
  const span = growth * deadline;
  const size = Math.abs(span);
  const [free, atDeadline] = span > 0 ? [exp(-size), 1] : [1, exp(-size)];
  const inTime = entering * deadline * phi1(-size);
  const tooLate = (entering * atDeadline) / capacity;
  const total = free + inTime + tooLate;
  const loss = tooLate / total;
  const waited = entering * square(deadline) * (span > 0 ? phi1(-size) - phi2(-size) : phi2(-size));
  const meanWait = (waited + tooLate * deadline) / total;
  return {
    loss,
    waitingProbability: (inTime + tooLate) / total,
    meanWait,
    meanQueue: arrivalRate * meanWait,
    utilization: (arrivalRate * (1 - loss)) / capacity,
  };
}

/** The integral of e^{x s} over s in [0, 1]. */
const phi1 = (x: number): number => (x === 0 ? 1 : expm1(x) / x);

/** The integral of s e^{x s} over s in [0, 1]. */
function phi2(x: number): number {
  if (Math.abs(x) > 0.5) return (exp(x) * (x - 1) + 1) / (x * x);
  let term = 1;
  let sum = 0.5;
  for (let n = 1; n < 20; n++) {
    term *= x / n;
    sum += term / (n + 2);
  }
  return sum;
}
