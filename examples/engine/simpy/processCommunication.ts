// Covers: a store as a mailbox, one sender to several receivers.
// Scenario: a sender writes to two readers; one of them is sometimes late, and finds what has waited for it.
import { type Behaviour, hold, Simulation, Store } from "picket/engine";

const simulation = new Simulation();
const boxes = [
  new Store<{ sent: number; text: string }>(simulation),
  new Store<{ sent: number; text: string }>(simulation),
];
const say = (text: string) => console.log(`${simulation.now.toString().padStart(2)} ${text}`);

function* sender(): Behaviour {
  for (let id = 1; id <= 4; id++) {
    yield* hold(simulation, 6);
    for (const box of boxes) yield* box.put({ sent: simulation.now, text: `letter ${id}` });
  }
}

function* reader(name: string, box: (typeof boxes)[number], pause: number): Behaviour {
  for (;;) {
    const got = yield* box.get();
    if (got.kind !== "got") return;
    const late = got.item.sent < simulation.now ? `late, sent at ${got.item.sent}` : "on time";
    say(`${name} reads ${got.item.text}, ${late}`);
    yield* hold(simulation, pause);
  }
}

simulation.start(sender());
simulation.start(reader("the quick one", boxes[0]!, 3));
simulation.start(reader("the slow one", boxes[1]!, 8));
simulation.run({ until: 40 });
