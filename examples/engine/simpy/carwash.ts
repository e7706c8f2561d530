// Covers: a resource of several units, a process that waits for another one.
// Scenario: a carwash has two machines, and every wash takes five minutes; cars come every two.
import { type Behaviour, hold, Resource, Simulation, waitFor } from "picket/engine";

const simulation = new Simulation();
const machines = new Resource(simulation, { capacity: 2, name: "machines" });
const say = (text: string) => console.log(`${simulation.now.toString().padStart(2)} ${text}`);

function* wash(car: string): Behaviour<number> {
  yield* hold(simulation, 5);
  const dirt = 50 + 10 * car.length;
  say(`${car} has lost ${dirt} % of its dirt`);
  return dirt;
}

function* car(name: string): Behaviour {
  say(`${name} arrives`);
  yield* machines.request();
  say(`${name} drives in`);
  yield* waitFor(simulation.start(wash(name)));
  machines.release();
  say(`${name} drives off`);
}

function* road(): Behaviour {
  for (const name of ["Ada", "Bo", "Cleo", "Di"]) {
    simulation.start(car(name));
    yield* hold(simulation, 2);
  }
}

simulation.start(road());
simulation.run({ until: 20 });
