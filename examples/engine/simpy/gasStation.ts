// Covers: a container beside a resource, a process that waits until a predicate is true.
// Scenario: cars fill up at a station with two pumps and one tank; a lorry is called when the tank is nearly empty.
import {
  type Behaviour,
  Container,
  hold,
  Resource,
  Simulation,
  sampler,
  streams,
  waitUntil,
} from "picket/engine";

const simulation = new Simulation();
const stream = streams("gas station", 1);
const pumps = new Resource(simulation, { capacity: 2, name: "pumps" });
const tank = new Container(simulation, { capacity: 200, initial: 200, name: "tank" });
const [carTank, litresPerSecond, threshold, lorryTime] = [50, 2, 0.25, 300];
const gap = sampler({ kind: "uniform", low: 30, high: 300 });
const inCar = sampler({ kind: "uniform", low: 5, high: 25 });
const say = (text: string) => console.log(`${simulation.now.toFixed(0).padStart(4)} ${text}`);

function* car(name: string): Behaviour {
  const uniform = stream(name);
  const arrival = simulation.now;
  yield* pumps.request();
  const litres = carTank - inCar(uniform());
  yield* tank.get(litres);
  yield* hold(simulation, litres / litresPerSecond);
  pumps.release();
  say(`${name} has its ${litres.toFixed(1)} litres after ${(simulation.now - arrival).toFixed(0)} seconds`);
}

function* control(): Behaviour {
  for (;;) {
    yield* waitUntil(simulation, () => tank.level.value < threshold * tank.capacity);
    say("the lorry is called");
    yield* hold(simulation, lorryTime);
    const missing = tank.capacity - tank.level.value;
    yield* tank.put(missing);
    say(`the lorry has brought ${missing.toFixed(1)} litres`);
  }
}

function* road(): Behaviour {
  const uniform = stream("road");
  for (let id = 1; ; id++) {
    yield* hold(simulation, gap(uniform()));
    simulation.start(car(`car ${id}`));
  }
}

simulation.start(control());
simulation.start(road());
simulation.run({ until: 1800 });
