import {
  type Behaviour,
  type Distribution,
  hold,
  type Process,
  Resource,
  Simulation,
  sampler,
} from "../../src/engine/index.ts";
import type { OpenStream, Ratio } from "../case.ts";
import { Occupancy } from "./occupancy.ts";

/** A single server that fails at a constant rate and takes some time to mend. */
export interface FailingServer {
  readonly arrivalRate: number;
  readonly service: Distribution;
  readonly failureRate: number;
  readonly repair: Distribution;
  readonly warmUp: number;
  readonly horizon: number;
}

/**
 * A server that fails only while it serves; each failure interrupts the customer's process, whose service goes on
 * after the repair. The sum of the sojourns of those served after the warm-up, and their number.
 */
export function watchFailuresInService(queue: FailingServer, open: OpenStream): Ratio {
  const simulation = new Simulation();
  const server = new Resource(simulation, { capacity: 1, name: "server" });
  const [arrivals, services] = [open("arrivals"), open("services")];
  const [failures, repairs] = [open("failures"), open("repairs")];
  const [drawService, drawRepair] = [sampler(queue.service), sampler(queue.repair)];
  let sum = 0;
  let count = 0;

  function* customer(self: () => Process, service: number): Behaviour {
    const arrival = simulation.now;
    yield* server.request();
    for (let rest = service; ; ) {
      const began = simulation.now;
      const untilFailure = -Math.log(failures()) / queue.failureRate;
      const failure = simulation.schedule(untilFailure, () => self().interrupt("failure"));
      const held = yield* hold(simulation, rest);
      if (held.kind === "elapsed") {
        simulation.cancel(failure);
        break;
      }
      rest -= simulation.now - began;
      yield* hold(simulation, drawRepair(repairs()));
    }
    server.release();
    sum += simulation.now - arrival;
    count += 1;
  }

  function* source(): Behaviour {
    for (;;) {
      yield* hold(simulation, -Math.log(arrivals()) / queue.arrivalRate);
      const process: Process = simulation.start(customer(() => process, drawService(services())));
    }
  }

  simulation.start(source());
  simulation.run({ until: queue.warmUp });
  sum = 0;
  count = 0;
  simulation.run({ until: queue.warmUp + queue.horizon });
  return [sum, count];
}

/**
 * A server that fails whether it serves or not; a breakdown is a process of its own that takes the server from the
 * customer (preemptive resume). The integral of the number present after the warm-up, and its time.
 */
export function watchFailuresAtAnyTime(queue: FailingServer, open: OpenStream): Ratio {
  const simulation = new Simulation();
  const server = new Resource(simulation, { capacity: 1, name: "server", preemption: "resume" });
  const [arrivals, services] = [open("arrivals"), open("services")];
  const [failures, repairs] = [open("failures"), open("repairs")];
  const [drawService, drawRepair] = [sampler(queue.service), sampler(queue.repair)];
  const present = new Occupancy(simulation);

  function* customer(service: number): Behaviour {
    present.add(1);
    yield* server.request({ priority: 1 });
    yield* hold(simulation, service);
    server.release();
    present.add(-1);
  }

  function* source(): Behaviour {
    for (;;) {
      yield* hold(simulation, -Math.log(arrivals()) / queue.arrivalRate);
      simulation.start(customer(drawService(services())));
    }
  }

  function* breakdowns(): Behaviour {
    for (;;) {
      yield* hold(simulation, -Math.log(failures()) / queue.failureRate);
      yield* server.request({ priority: 0 });
      yield* hold(simulation, drawRepair(repairs()));
      server.release();
    }
  }

  simulation.start(source());
  simulation.start(breakdowns());
  simulation.run({ until: queue.warmUp });
  present.reset();
  simulation.run({ until: queue.warmUp + queue.horizon });
  return [present.integral, queue.horizon];
}
