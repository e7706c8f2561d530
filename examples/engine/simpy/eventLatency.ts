// Covers: what is sent arrives later; a store is filled by scheduled actions, which do not wait.
// Scenario: a cable delays every message by ten seconds; a sender writes every five.
import { type Behaviour, hold, Simulation, Store } from "picket/engine";

const simulation = new Simulation();

class Cable {
  private readonly far = new Store<string>(simulation);
  private readonly delay: number;

  constructor(delay: number) {
    this.delay = delay;
  }

  put(message: string): void {
    simulation.schedule(this.delay, () => this.far.tryPut(message));
  }

  get() {
    return this.far.get();
  }
}

function* sender(cable: Cable): Behaviour {
  for (;;) {
    yield* hold(simulation, 5);
    cable.put(`sent at ${simulation.now}`);
  }
}

function* receiver(cable: Cable): Behaviour {
  for (;;) {
    const got = yield* cable.get();
    if (got.kind === "got") console.log(`received at ${simulation.now}: ${got.item}`);
  }
}

const cable = new Cable(10);
simulation.start(sender(cable));
simulation.start(receiver(cable));
simulation.run({ until: 40 });
