// Covers: preemption (resume), victims, interruption as a value, capacity by schedule, deadlock-free repair.
// Scenario: four machines make parts and break down. Two mechanics repair them by day, one by night; a repair is
// more pressing than the maintenance that they do in between, and takes a mechanic from it. Times in hours.
import {
  type Behaviour,
  hold,
  type Process,
  Resource,
  Simulation,
  scheduleCapacity,
  Tally,
} from "picket/engine";

const simulation = new Simulation();
const mechanics = new Resource(simulation, {
  capacity: 1,
  name: "mechanics",
  preemption: "resume",
  largestCapacity: 2,
});
scheduleCapacity(
  simulation,
  mechanics,
  [
    { at: 8, capacity: 2 },
    { at: 20, capacity: 1 },
  ],
  24,
);

let parts = 0;
const downtimes = new Tally("downtimes");

function* machine(): Behaviour {
  while (true) {
    const making = yield* hold(simulation, 0.5);
    if (making.kind === "elapsed") {
      parts++;
      continue;
    }
    const since = simulation.now;
    yield* mechanics.request({ priority: 0 });
    yield* hold(simulation, 2);
    mechanics.release();
    downtimes.record(simulation.now - since);
    console.log(`${simulation.now.toFixed(1).padStart(5)}  repaired after ${making.cause}`);
  }
}

function* maintenance(task: string, work: number): Behaviour {
  yield* mechanics.request({ priority: 1 });
  console.log(`${simulation.now.toFixed(1).padStart(5)}  ${task} begins`);
  yield* hold(simulation, work);
  mechanics.release();
  console.log(`${simulation.now.toFixed(1).padStart(5)}  ${task} done, ${work} h of work`);
}

function* breakdowns(machines: readonly Process<void>[]): Behaviour {
  for (let k = 0; ; k++) {
    yield* hold(simulation, 7);
    machines[k % machines.length]?.interrupt(`breakdown ${k + 1}`);
  }
}

const machines = [1, 2, 3, 4].map((number) => simulation.start(machine(), `machine ${number}`));
simulation.start(breakdowns(machines), "breakdowns");
simulation.start(maintenance("greasing", 9), "greasing");
simulation.start(maintenance("painting", 12), "painting");
simulation.run({ until: 48 });

console.log(`${parts} parts, ${downtimes.count} repairs, mean downtime ${downtimes.mean.toFixed(2)} h`);
console.log(
  `mechanics preempted ${mechanics.record.counts.preempted} times, busy ${mechanics.record.inUse.mean.toFixed(3)} on average`,
);
