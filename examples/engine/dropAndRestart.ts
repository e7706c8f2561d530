// Covers: preemption that drops or restarts work, a comparator of one's own, reprioritizing, who waits for whom.
// Scenario: one crane in a port. A ship with perishables takes it from the ship that is being unloaded. Hours.
import { type Behaviour, hold, type Preempted, Resource, Simulation } from "picket/engine";

for (const preemption of ["resume", "restart", "drop"] as const) {
  const simulation = new Simulation();
  const crane = new Resource(simulation, { capacity: 1, name: "crane", preemption });
  console.log(preemption);
  function* ship(name: string, arrival: number, priority: number, work: number): Behaviour {
    yield* hold(simulation, arrival);
    yield* crane.request({ priority });
    const unloading = yield* hold(simulation, work);
    if (unloading.kind === "elapsed") {
      console.log(`  ${simulation.now}  ${name} is empty`);
      crane.release();
    } else {
      const { by, since } = unloading.cause as Preempted;
      console.log(`  ${simulation.now}  ${name} had the crane since ${since} and lost it to ${by}`);
    }
  }
  simulation.start(ship("ore", 0, 1, 6), "ore");
  simulation.start(ship("bananas", 4, 0, 3), "bananas");
  simulation.run();
}

const simulation = new Simulation();
const crane = new Resource(simulation, {
  capacity: 1,
  name: "crane",
  discipline: (a, b) => a.process.name.length - b.process.name.length,
});
function* ship(name: string): Behaviour {
  yield* crane.request();
  console.log(`${simulation.now}  ${name}`);
  yield* hold(simulation, 2);
  crane.release();
}
console.log("the shortest name first");
for (const name of ["Leviathan", "Argo", "Beagle", "Ra"]) simulation.start(ship(name), name);
simulation.run({ until: 1 });
for (const { process, for: what, since } of simulation.waitingProcesses())
  console.log(`${process} waits for the ${what} since ${since}`);
simulation.run();
