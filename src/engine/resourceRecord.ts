import { Level } from "./level.ts";
import type { Simulation } from "./simulation.ts";
import { Tally } from "./tally.ts";

/**
 * What became of the requests since the beginning or the last reset:
 * present + requested = released + balked + reneged + interrupted + killed + withdrawn + dropped + waiting + inService.
 */
export interface ResourceCounts {
  /** Requests that were waiting or in service at the last reset. */
  readonly present: number;
  readonly requested: number;
  readonly granted: number;
  /** Requests whose units were all given back. */
  readonly released: number;
  readonly balked: number;
  readonly reneged: number;
  /** Left the line because the process was interrupted. */
  readonly interrupted: number;
  /** Left the line because the process was killed. */
  readonly killed: number;
  /** Left the line because another part of the condition came true first. */
  readonly withdrawn: number;
  /** Times that units were taken away. */
  readonly preempted: number;
  /** Times that this was the end of the request. */
  readonly dropped: number;
  /** Still in line, preempted ones that wait to go on included. */
  readonly waiting: number;
  /** Still held. */
  readonly inService: number;
}

/** The monitors of a resource, on from the start and bounded in memory. */
export class ResourceRecord {
  /** Time from request to first grant, of those granted, zeros included. */
  readonly waits: Tally = new Tally("waits");
  /** Time for which units were held, of those given back; without the time of a preemption. */
  readonly uses: Tally = new Tally("uses");
  /** How many wait. */
  readonly queueLength: Level;
  /** Units held. */
  readonly inUse: Level;
  /** Units in service. */
  readonly capacity: Level;
  present = 0;
  requested = 0;
  granted = 0;
  released = 0;
  balked = 0;
  reneged = 0;
  interrupted = 0;
  killed = 0;
  withdrawn = 0;
  preempted = 0;
  dropped = 0;
  inService = 0;

  constructor(simulation: Simulation, capacity: number) {
    this.queueLength = new Level(simulation, 0, "queue length");
    this.inUse = new Level(simulation, 0, "in use");
    this.capacity = new Level(simulation, capacity, "capacity");
  }

  /** Units held per unit in service, over time. */
  get utilization(): number {
    return this.inUse.mean / this.capacity.mean;
  }

  get counts(): ResourceCounts {
    const { present, requested, granted, released, balked, reneged, interrupted, killed, withdrawn } = this;
    const { preempted, dropped, inService } = this;
    const waiting = this.queueLength.value;
    const left = { released, balked, reneged, interrupted, killed, withdrawn, preempted, dropped };
    return { present, requested, granted, ...left, waiting, inService };
  }

  /** Forgets the past, as at the end of a warm-up; whoever waits or is in service then counts as present. */
  reset(): void {
    this.waits.reset();
    this.uses.reset();
    this.queueLength.reset();
    this.inUse.reset();
    this.capacity.reset();
    this.present = this.queueLength.value + this.inService;
    this.requested = 0;
    this.granted = 0;
    this.released = 0;
    this.balked = 0;
    this.reneged = 0;
    this.interrupted = 0;
    this.killed = 0;
    this.withdrawn = 0;
    this.preempted = 0;
    this.dropped = 0;
  }
}
