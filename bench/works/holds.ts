import { type Behaviour, hold, Simulation } from "../../src/engine/index.ts";
import { exponentials } from "../draw.ts";
import { simjs } from "../peers/simjs.ts";
import { finished, simscript } from "../peers/simscript.ts";
import type { Contestant, Work } from "../work.ts";

/** The hold model (D. W. Jones, CACM 29(4), 1986): every event schedules its successor; the population stays the same. */
function processes(pending: number): Contestant {
  return (n) => {
    const draw = exponentials();
    const simulation = new Simulation();
    let held = 0;
    function* holder(): Behaviour {
      while (true) {
        yield* hold(simulation, draw(1));
        if (++held === n) simulation.stop();
      }
    }
    for (let i = 0; i < pending; i++) simulation.start(holder());
    simulation.run();
    return held;
  };
}

function callbacks(pending: number): Contestant {
  return (n) => {
    const draw = exponentials();
    const simulation = new Simulation();
    let held = 0;
    const again = () => {
      if (++held === n) simulation.stop();
      else simulation.schedule(draw(1), again);
    };
    for (let i = 0; i < pending; i++) simulation.schedule(draw(1), again);
    simulation.run();
    return held;
  };
}

function withSimjs(pending: number): Contestant {
  return (n) => {
    const { Sim, Entity } = simjs();
    const draw = exponentials();
    const model = new Sim();
    let held = -pending;
    class Holder extends Entity {
      start(): void {
        held++;
        this.setTimer(draw(1)).done(this.start);
      }
    }
    for (let i = 0; i < pending; i++) model.addEntity(Holder);
    model.simulate(Number.POSITIVE_INFINITY, n);
    return held;
  };
}

function withSimscript(pending: number): Contestant {
  return async (n) => {
    const { Simulation: Model, Entity } = simscript();
    const draw = exponentials();
    let held = 0;
    class Holder extends Entity {
      override async script(): Promise<void> {
        while (held < n) {
          await this.delay(draw(1));
          held++;
        }
      }
    }
    const model = new Model();
    model.onStarting = () => {
      for (let i = 0; i < pending; i++) void model.activate(new Holder());
    };
    await finished(model);
    return held;
  };
}

const units = 1_000_000;
const unit = "events";

function holdProcesses(pending: number, goal: { must: number; aim: number }): Work {
  const name = `hold, processes, ${pending.toLocaleString("en")} pending`;
  const peers: Record<string, Contestant> = { simjs: withSimjs(pending) };
  if (pending <= 1_000) peers["simscript"] = withSimscript(pending);
  return { name, unit, units, peerUnits: { simscript: 10_000 }, picket: processes(pending), peers, goal };
}

function holdCallbacks(pending: number, goal: { must: number; aim: number }): Work {
  const name = `hold, callbacks, ${pending.toLocaleString("en")} pending`;
  return { name, unit, units, picket: callbacks(pending), peers: { simjs: withSimjs(pending) }, goal };
}

export const holds: readonly Work[] = [
  holdProcesses(1, { must: 2, aim: 3 }),
  holdProcesses(1_000, { must: 2.5, aim: 3.5 }),
  holdProcesses(100_000, { must: 5.5, aim: 7 }),
  holdCallbacks(1_000, { must: 2.5, aim: 3.5 }),
  holdCallbacks(100_000, { must: 8, aim: 14 }),
];
