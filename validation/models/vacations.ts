import { type Behaviour, type Distribution, hold, Simulation, sampler } from "../../src/engine/index.ts";
import type { OpenStream, Ratio } from "../case.ts";

/** A server that takes a vacation whenever nobody waits, and another one if nobody waits at its return. */
export interface VacationQueue {
  readonly arrivalRate: number;
  readonly service: Distribution;
  readonly vacation: Distribution;
  readonly warmUp: number;
  readonly horizon: number;
}

/** The sum of the sojourns of those served after the warm-up, and their number. */
export function watchVacations(queue: VacationQueue, open: OpenStream): Ratio {
  const simulation = new Simulation();
  const [arrivals, services, vacations] = [open("arrivals"), open("services"), open("vacations")];
  const [drawService, drawVacation] = [sampler(queue.service), sampler(queue.vacation)];
  const waiting: number[] = [];
  let sum = 0;
  let count = 0;

  function* source(): Behaviour {
    for (;;) {
      yield* hold(simulation, -Math.log(arrivals()) / queue.arrivalRate);
      waiting.push(simulation.now);
    }
  }

  function* server(): Behaviour {
    for (;;) {
      const arrival = waiting.shift();
      if (arrival === undefined) {
        yield* hold(simulation, drawVacation(vacations()));
        continue;
      }
      yield* hold(simulation, drawService(services()));
      sum += simulation.now - arrival;
      count += 1;
    }
  }

  simulation.start(source());
  simulation.start(server());
  simulation.run({ until: queue.warmUp });
  sum = 0;
  count = 0;
  simulation.run({ until: queue.warmUp + queue.horizon });
  return [sum, count];
}
