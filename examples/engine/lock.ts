// Covers: Gate, Batch, anyOf, allOf (nested), timeout, requests as parts of a condition.
// Scenario: barges pass a canal lock two at a time while it is open. A convoy leaves for the sea when it has its
// tug and the tide, unless a storm warning comes first. Times in hours.
import {
  allOf,
  anyOf,
  Batch,
  type Behaviour,
  Gate,
  hold,
  Resource,
  Signal,
  Simulation,
  timeout,
  waitFor,
} from "picket/engine";

const simulation = new Simulation();
const lock = new Gate(simulation, { name: "lock" });
const chamber = new Batch(simulation, { size: 2, name: "chamber" });
const tug = new Resource(simulation, { capacity: 1, name: "tug" });
const tide = new Signal<number>(simulation, "high tide");
const storm = new Signal<string>(simulation, "storm warning");
const say = (text: string) => console.log(`${simulation.now.toString().padStart(4)}  ${text}`);

function* barge(name: string, arrival: number): Behaviour {
  yield* hold(simulation, arrival);
  yield* waitFor(lock);
  const passage = yield* waitFor(anyOf({ chamber, alone: timeout(simulation, 4) }));
  if (passage.kind !== "signalled") return;
  if (passage.value.key === "alone") say(`${name} passes alone, ${passage.value.value.kind}`);
  else say(`${name} passes with ${passage.value.value.map((other) => other.name).join(" and ")}`);

  const departure = yield* waitFor(anyOf({ ready: allOf({ tug: tug.whenGranted(), tide }), storm }));
  if (departure.kind !== "signalled") return;
  if (departure.value.key === "storm") {
    say(`${name} stays: ${departure.value.value}`);
    return;
  }
  say(`${name} is towed out on a tide of ${departure.value.value.tide.toFixed(1)} m`);
  yield* hold(simulation, 3);
  tug.release();
}

for (const [index, name] of ["Anna", "Berta", "Clara", "Dora", "Emma"].entries())
  simulation.start(barge(name, index), name);
simulation.schedule(2.5, () => lock.open());
simulation.schedule(5, () => lock.close());
for (let k = 1; k <= 3; k++) simulation.schedule(12 * k, () => tide.fire(2 + k / 2));
simulation.schedule(20, () => storm.fire("force 9"));
simulation.run();
say(`${tug.record.counts.withdrawn} request for the tug withdrawn, ${lock.waiting} in front of the lock`);
