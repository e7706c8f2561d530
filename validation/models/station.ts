import {
  type Behaviour,
  type Distribution,
  hold,
  Resource,
  type ResourceOptions,
  Simulation,
  sampler,
  Tally,
} from "../../src/engine/index.ts";
import type { OpenStream } from "../case.ts";
import { Occupancy } from "./occupancy.ts";

/** Customers of one kind; the first class has the most pressing priority. */
export interface CustomerClass {
  /** Time between arrivals. */
  readonly gap: Distribution;
  readonly service: Distribution;
  /** How many arrive at once; one unless given. */
  readonly batch?: Distribution;
  /** How long one waits; for ever unless given. */
  readonly patience?: Distribution;
}

/** A queue in front of servers, and how long to watch it; the observation begins at `warmUp`. */
export interface Station {
  readonly classes: readonly CustomerClass[];
  readonly resource: ResourceOptions;
  readonly warmUp: number;
  readonly horizon: number;
  /** Waits longer than this are counted apart; 0 unless given. */
  readonly longWait?: number;
}

/** What became of the customers of one class after the warm-up. */
export class ClassRecord {
  readonly waits: Tally = new Tally();
  readonly sojourns: Tally = new Tally();
  arrived = 0;
  balked = 0;
  reneged = 0;
  /** How many waited longer than the mark and were served. */
  waitedLong = 0;

  reset(): void {
    this.waits.reset();
    this.sojourns.reset();
    this.arrived = 0;
    this.waitedLong = 0;
    this.balked = 0;
    this.reneged = 0;
  }
}

export interface StationRecord {
  readonly classes: readonly ClassRecord[];
  readonly present: Occupancy;
  readonly resource: Resource;
  readonly horizon: number;
}

/** Watches one station for one replication. */
export function watchStation(
  { classes, resource: options, warmUp, horizon, longWait = 0 }: Station,
  open: OpenStream,
): StationRecord {
  const simulation = new Simulation();
  const resource = new Resource(simulation, options);
  const present = new Occupancy(simulation);

  function* customer(priority: number, service: number, patience: number, record: ClassRecord): Behaviour {
    const arrival = simulation.now;
    record.arrived += 1;
    present.add(1);
    const request = yield* resource.request({ priority, patience });
    if (request.kind === "granted") {
      record.waits.record(simulation.now - arrival);
      if (simulation.now - arrival > longWait) record.waitedLong += 1;
      yield* hold(simulation, service);
      resource.release();
      record.sojourns.record(simulation.now - arrival);
    } else if (request.kind === "balked") record.balked += 1;
    else record.reneged += 1;
    present.add(-1);
  }

  function* source(kind: CustomerClass, priority: number, record: ClassRecord): Behaviour {
    const [arrivals, services] = [open(`arrivals/${priority}`), open(`services/${priority}`)];
    const [batches, patiences] = [open(`batches/${priority}`), open(`patience/${priority}`)];
    const gap = sampler(kind.gap);
    const service = sampler(kind.service);
    const batch = kind.batch && sampler(kind.batch);
    const patience = kind.patience && sampler(kind.patience);
    for (;;) {
      yield* hold(simulation, gap(arrivals()));
      const size = batch?.(batches()) ?? 1;
      for (let i = 0; i < size; i++) {
        const stays = patience?.(patiences()) ?? Number.POSITIVE_INFINITY;
        simulation.start(customer(priority, service(services()), stays, record));
      }
    }
  }

  const records = classes.map((kind, priority) => {
    const record = new ClassRecord();
    simulation.start(source(kind, priority, record));
    return record;
  });
  simulation.run({ until: warmUp });
  for (const observed of [...records, present, resource.record]) observed.reset();
  simulation.run({ until: warmUp + horizon });
  return { classes: records, present, resource, horizon };
}
