import { type Behaviour, hold, Simulation, Store } from "../../src/engine/index.ts";
import { exponentials } from "../draw.ts";
import { simjs } from "../peers/simjs.ts";
import type { Work } from "../work.ts";

function picket(n: number): number {
  const draw = exponentials();
  const simulation = new Simulation();
  const line = new Store<number>(simulation, { name: "line" });
  let served = 0;
  function* source(): Behaviour {
    for (let i = 0; i < n; i++) {
      yield* hold(simulation, draw(1 / 0.9));
      yield* line.put(simulation.now);
    }
  }
  function* server(): Behaviour {
    while (true) {
      yield* line.get();
      yield* hold(simulation, draw(1));
      served++;
    }
  }
  simulation.start(source());
  simulation.start(server());
  simulation.run();
  return served;
}

function withSimjs(n: number): number {
  const { Sim, Entity, Store: Line } = simjs();
  const draw = exponentials();
  const model = new Sim();
  const line = new Line(n);
  let served = 0;
  class Source extends Entity {
    sent = 0;
    start(): void {
      if (this.sent++ === n) return;
      this.setTimer(draw(1 / 0.9)).done(this.put);
    }
    put(): void {
      this.putStore(line, this.time()).done(this.start);
    }
  }
  class Server extends Entity {
    start(): void {
      this.getStore(line).done(this.serve);
    }
    serve(): void {
      this.setTimer(draw(1)).done(this.end);
    }
    end(): void {
      served++;
      this.start();
    }
  }
  model.addEntity(Source);
  model.addEntity(Server);
  model.simulate(Number.POSITIVE_INFINITY);
  return served;
}

/** M/M/1 as two processes that hand customers over through a store. */
export const store: Work = {
  name: "two processes and a store",
  unit: "customers",
  units: 1_000_000,
  picket,
  peers: { simjs: withSimjs },
  goal: { must: 4, aim: 10 },
};
