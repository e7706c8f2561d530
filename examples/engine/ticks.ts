// Covers: schedule, cancel, reschedule, reprioritize, peek, step, run in pieces, trace as NDJSON, a mistake's message.
// Scenario: a kitchen timer. Times in minutes.
import { type Behaviour, hold, ndjsonTracer, Simulation, SimulationError } from "picket/engine";

const simulation = new Simulation({ trace: ndjsonTracer((line) => process.stdout.write(line)) });
const ring = (what: string) => () => console.log(`${simulation.now}  ${what}`);

const eggs = simulation.schedule(5, ring("eggs"));
const tea = simulation.schedule(3, ring("tea"));
const bread = simulation.schedule(5, ring("bread"));
simulation.reschedule(tea, 5);
simulation.reprioritize(bread, -1);
console.log(
  `next event at ${simulation.peek()}, tea cancelled: ${simulation.cancel(tea)}, again: ${simulation.cancel(tea)}`,
);
simulation.step();
console.log(`after one step it is ${simulation.now}`);
simulation.run({ until: 5 });
console.log(`an event exactly at the horizon waits for the next run: ${simulation.peek()}`);
simulation.run({ until: 6 });
console.log(`eggs can no longer be cancelled: ${simulation.cancel(eggs)}`);

function* cook(): Behaviour {
  yield* hold(simulation, 1);
  yield* hold(simulation, -1);
}
simulation.start(cook(), "cook");
try {
  simulation.run();
} catch (error) {
  if (error instanceof SimulationError) console.log(error.message);
}
