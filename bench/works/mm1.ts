import { type Behaviour, hold, Resource, Simulation } from "../../src/engine/index.ts";
import { exponentials } from "../draw.ts";
import { simjs } from "../peers/simjs.ts";
import { finished, simscript } from "../peers/simscript.ts";
import type { Work } from "../work.ts";

const INTERARRIVAL = 1 / 0.9;
const SERVICE = 1;

function picket(n: number): number {
  const draw = exponentials();
  const simulation = new Simulation();
  const server = new Resource(simulation, { capacity: 1, name: "server" });
  function* customer(): Behaviour {
    yield* server.request();
    yield* hold(simulation, draw(SERVICE));
    server.release();
  }
  function* source(): Behaviour {
    for (let i = 0; i < n; i++) {
      yield* hold(simulation, draw(INTERARRIVAL));
      simulation.start(customer());
    }
  }
  simulation.start(source());
  simulation.run();
  return server.record.waits.count;
}

function withSimjs(n: number): number {
  const { Sim, Entity, Facility } = simjs();
  const draw = exponentials();
  const model = new Sim();
  const server = new Facility("server");
  let served = 0;
  class Customer extends Entity {
    start(): void {
      this.useFacility(server, draw(SERVICE)).done(() => {
        served++;
      });
    }
  }
  class Source extends Entity {
    sent = 0;
    start(): void {
      if (this.sent++ === n) return;
      this.setTimer(draw(INTERARRIVAL)).done(() => {
        model.addEntity(Customer);
        this.start();
      });
    }
  }
  model.addEntity(Source);
  model.simulate(Number.POSITIVE_INFINITY);
  return served;
}

async function withSimscript(n: number): Promise<number> {
  const { Simulation: Model, Entity, Queue } = simscript();
  const draw = exponentials();
  const server = new Queue("server", 1);
  let served = 0;
  class Customer extends Entity {
    override async script(): Promise<void> {
      await this.enterQueue(server);
      await this.delay(draw(SERVICE));
      this.leaveQueue(server);
      served++;
    }
  }
  class Source extends Entity {
    override async script(): Promise<void> {
      for (let i = 0; i < n; i++) {
        await this.delay(draw(INTERARRIVAL));
        void this.simulation.activate(new Customer());
      }
    }
  }
  const model = new Model();
  model.onStarting = () => {
    model.queues.push(server);
    void model.activate(new Source());
  };
  await finished(model);
  return served;
}

export const mm1: Work = {
  name: "M/M/1, process per customer",
  unit: "customers",
  units: 1_000_000,
  peerUnits: { simscript: 10_000 },
  picket,
  peers: { simjs: withSimjs, simscript: withSimscript },
  goal: { must: 3.8, aim: 4.75 },
};
