// Covers: Container (get, put, patience), Signal, holdUnless, a tick by index, the series of a level.
// Scenario: cars fill up at a station whose tank is refilled by a lorry when it runs low. Times in minutes, litres.
import { type Behaviour, Container, hold, holdUnless, Signal, Simulation } from "picket/engine";

const simulation = new Simulation();
const tank = new Container(simulation, { capacity: 200, initial: 100, name: "tank" });
const low = new Signal<number>(simulation, "tank is low");
const series = tank.level.keepSeries(30);

function* car(number: number): Behaviour {
  const fuel = yield* tank.get(30 + 5 * (number % 3), { patience: 25 });
  console.log(`${simulation.now}  car ${number} ${fuel.kind === "granted" ? "filled up" : "drove away"}`);
  if (tank.level.value < 40) low.fire(tank.level.value);
}

function* lorry(): Behaviour {
  while (true) {
    const call = yield* holdUnless(simulation, 120, low);
    console.log(
      `${simulation.now}  lorry: ${call.kind === "signalled" ? `called at ${call.value} l` : "comes anyway"}`,
    );
    yield* hold(simulation, 30);
    yield* tank.put(120);
    console.log(`${simulation.now}  lorry has filled the tank to ${tank.level.value} l`);
  }
}

function arrive(number: number): void {
  simulation.start(car(number), `car ${number}`);
  if (number < 9) simulation.scheduleAt(number * 12, () => arrive(number + 1));
}

simulation.start(lorry(), "lorry");
simulation.schedule(0, () => arrive(1));
simulation.run({ until: 240 });
tank.level.update();
for (const { start, end, mean } of series.bins()) console.log(`${start} to ${end} min: ${mean.toFixed(1)} l`);
