// Covers: processes, a resource with patience and a queue limit, monitors, a warm-up, keyed chance.
// Scenario: customers come to a bank with one clerk. Some find the queue too long and do not enter, some lose
// patience. The first hour is a warm-up. Times in minutes.
import {
  type Behaviour,
  hold,
  numbered,
  Resource,
  Simulation,
  sampler,
  streams,
  Tally,
  warmUp,
} from "picket/engine";

const INTERARRIVAL = sampler({ kind: "exponential", mean: 4 });
const SERVICE = sampler({ kind: "erlang", shape: 2, mean: 5 });
const PATIENCE = sampler({ kind: "uniform", low: 2, high: 12 });

const simulation = new Simulation();
const stream = streams("bank", 1);
// What customer 7 draws depends on nothing but its number and the purpose, so that a change elsewhere leaves it alone.
const draw = numbered(stream("customers"));
const [FOR_PATIENCE, FOR_SERVICE] = [0, 1];
const clerk = new Resource(simulation, { capacity: 1, name: "clerk", queueLimit: 3 });
const stays = new Tally("stays");

function* customer(id: number): Behaviour {
  const arrival = simulation.now;
  const turn = yield* clerk.request({ patience: PATIENCE(draw(id, FOR_PATIENCE)) });
  if (turn.kind !== "granted") return;
  yield* hold(simulation, SERVICE(draw(id, FOR_SERVICE)));
  clerk.release();
  stays.record(simulation.now - arrival);
}

function* door(): Behaviour {
  const uniform = stream("door");
  for (let id = 1; ; id++) {
    yield* hold(simulation, INTERARRIVAL(uniform()));
    simulation.start(customer(id));
  }
}

simulation.start(door(), "door");
warmUp(simulation, 60, [clerk.record, stays]);
simulation.run({ until: 60 + 8 * 60 });

const { record } = clerk;
console.log(record.counts);
console.log(
  `waited ${record.waits.mean.toFixed(2)} min, 90 % of the served at most ${record.waits.quantile(0.9).toFixed(1)} min`,
);
console.log(`stayed ${stays.mean.toFixed(2)} min`);
console.log(`the clerk was busy ${(100 * record.utilization).toFixed(1)} % of the time`);
console.log(`in line: ${record.queueLength.mean.toFixed(3)} on average, ${record.queueLength.max} at most`);
