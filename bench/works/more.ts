import {
  type Behaviour,
  hold,
  numbered,
  Resource,
  Simulation,
  sampler,
  streams,
} from "../../src/engine/index.ts";
import { exponentials } from "../draw.ts";
import { simjs } from "../peers/simjs.ts";
import type { Contestant, Work } from "../work.ts";
import { mm1 } from "./mm1.ts";

/** Two classes of customers on one server; a pressing one suspends an ordinary one. */
function preemptive(n: number): number {
  const draw = exponentials();
  const simulation = new Simulation();
  const server = new Resource(simulation, { capacity: 1, preemption: "resume" });
  function* customer(options: { readonly priority: number }): Behaviour {
    yield* server.request(options);
    yield* hold(simulation, draw(1));
    server.release();
  }
  const classes = [{ priority: 0 }, { priority: 1 }];
  function* source(): Behaviour {
    for (let i = 0; i < n; i++) {
      yield* hold(simulation, draw(1 / 0.8));
      simulation.start(customer(classes[i & 1]!));
    }
  }
  simulation.start(source());
  simulation.run();
  return server.record.waits.count;
}

const PATIENCE = 20;

/** M/M/1 with patience that rarely ends: nearly every timeout is cancelled. */
function timeouts(n: number): number {
  const draw = exponentials();
  const simulation = new Simulation();
  const server = new Resource(simulation, { capacity: 1 });
  const patient = { patience: PATIENCE };
  function* customer(): Behaviour {
    const turn = yield* server.request(patient);
    if (turn.kind !== "granted") return;
    yield* hold(simulation, draw(1));
    server.release();
  }
  function* source(): Behaviour {
    for (let i = 0; i < n; i++) {
      yield* hold(simulation, draw(1 / 0.8));
      simulation.start(customer());
    }
  }
  simulation.start(source());
  simulation.run();
  return server.record.counts.requested;
}

function timeoutsWithSimjs(n: number): number {
  const { Sim, Entity, Facility } = simjs();
  const draw = exponentials();
  const model = new Sim();
  const server = new Facility("server");
  let gone = 0;
  class Customer extends Entity {
    start(): void {
      this.useFacility(server, draw(1)).waitUntil(PATIENCE, this.leave).done(this.leave);
    }
    leave(): void {
      gone++;
    }
  }
  class Source extends Entity {
    sent = 0;
    start(): void {
      if (this.sent++ === n) return;
      this.setTimer(draw(1 / 0.8)).done(this.send);
    }
    send(): void {
      model.addEntity(Customer);
      this.start();
    }
  }
  model.addEntity(Source);
  model.simulate(Number.POSITIVE_INFINITY);
  return gone;
}

const RESOURCES = 10_000;

/** Ten thousand queues, M/M/1 each, fed in turn. */
function manyResources(n: number): number {
  const draw = exponentials();
  const simulation = new Simulation();
  const servers = Array.from({ length: RESOURCES }, () => new Resource(simulation, { capacity: 1 }));
  function* customer(server: Resource): Behaviour {
    yield* server.request();
    yield* hold(simulation, draw(1));
    server.release();
  }
  function* source(): Behaviour {
    for (let i = 0; i < n; i++) {
      yield* hold(simulation, draw(1 / 0.9 / RESOURCES));
      simulation.start(customer(servers[(i * 7919) % RESOURCES]!));
    }
  }
  simulation.start(source());
  simulation.run();
  return n;
}

function manyResourcesWithSimjs(n: number): number {
  const { Sim, Entity, Facility } = simjs();
  const draw = exponentials();
  const model = new Sim();
  const servers = Array.from({ length: RESOURCES }, () => new Facility("server"));
  let sent = 0;
  let served = 0;
  class Customer extends Entity {
    start(): void {
      this.useFacility(servers[(sent * 7919) % RESOURCES], draw(1)).done(this.leave);
    }
    leave(): void {
      served++;
    }
  }
  class Source extends Entity {
    start(): void {
      if (sent++ === n) return;
      this.setTimer(draw(1 / 0.9 / RESOURCES)).done(this.send);
    }
    send(): void {
      model.addEntity(Customer);
      this.start();
    }
  }
  model.addEntity(Source);
  model.simulate(Number.POSITIVE_INFINITY);
  return served;
}

/** What one keyed stream for each customer, with two draws from it, adds to M/M/1: compare with the first work. */
function keyedStreams(n: number): number {
  const simulation = new Simulation();
  const server = new Resource(simulation, { capacity: 1 });
  const open = streams("bench", 1);
  function* customer(id: number): Behaviour {
    const uniform = open(`customer/${id}`);
    yield* server.request();
    yield* hold(simulation, -Math.log(uniform()));
    server.release();
  }
  function* source(): Behaviour {
    const uniform = open("source");
    for (let i = 0; i < n; i++) {
      yield* hold(simulation, -Math.log(uniform()) / 0.9);
      simulation.start(customer(i));
    }
  }
  simulation.start(source());
  simulation.run();
  return server.record.waits.count;
}

const INTERARRIVAL = sampler({ kind: "exponential", mean: 1 / 0.9 });
const SERVICE = sampler({ kind: "exponential", mean: 1 });

/** M/M/1 as examples/engine/bank.ts teaches it, chance of its own for each customer included: beside the tuned one. */
function userCode(n: number): number {
  const simulation = new Simulation();
  const stream = streams("bench", 1);
  const draw = numbered(stream("customers"));
  const clerk = new Resource(simulation, { capacity: 1, name: "clerk" });
  function* customer(id: number): Behaviour {
    const turn = yield* clerk.request();
    if (turn.kind !== "granted") return;
    yield* hold(simulation, SERVICE(draw(id, 0)));
    clerk.release();
  }
  function* door(): Behaviour {
    const uniform = stream("door");
    for (let id = 1; id <= n; id++) {
      yield* hold(simulation, INTERARRIVAL(uniform()));
      simulation.start(customer(id));
    }
  }
  simulation.start(door());
  simulation.run();
  return clerk.record.waits.count;
}

const work = (name: string, picket: Contestant, peers: Readonly<Record<string, Contestant>> = {}): Work => ({
  name,
  unit: "customers",
  units: 1_000_000,
  picket,
  peers,
});

/** Works without a goal: measured and published. */
export const more: readonly Work[] = [
  work("preemptive priority queue", preemptive),
  work("timeouts that are mostly cancelled", timeouts, { simjs: timeoutsWithSimjs }),
  work("10,000 resources", manyResources, { simjs: manyResourcesWithSimjs }),
  work("M/M/1, user code", userCode, { tuned: mm1.picket }),
  work("M/M/1 with a keyed stream per customer", keyedStreams),
];
