// Covers: a request with patience, a source of arrivals.
// Scenario: customers come to a bank with one counter; whoever waits for too long leaves.
import { type Behaviour, hold, Resource, Simulation, sampler, streams } from "picket/engine";

const simulation = new Simulation();
const stream = streams("bank renege", 1);
const counter = new Resource(simulation, { capacity: 1, name: "counter" });
const interarrival = sampler({ kind: "exponential", mean: 10 });
const service = sampler({ kind: "exponential", mean: 12 });
const patience = sampler({ kind: "uniform", low: 1, high: 3 });
const say = (text: string) => console.log(`${simulation.now.toFixed(2).padStart(6)} ${text}`);

function* customer(name: string): Behaviour {
  const uniform = stream(name);
  const arrival = simulation.now;
  say(`${name} arrives`);
  const turn = yield* counter.request({ patience: patience(uniform()) });
  const waited = (simulation.now - arrival).toFixed(2);
  if (turn.kind !== "granted") return say(`${name} leaves after ${waited}`);
  say(`${name} waited ${waited}`);
  yield* hold(simulation, service(uniform()));
  counter.release();
  say(`${name} is served`);
}

function* door(): Behaviour {
  const uniform = stream("door");
  for (let id = 1; id <= 5; id++) {
    simulation.start(customer(`customer ${id}`));
    yield* hold(simulation, interarrival(uniform()));
  }
}

simulation.start(door());
simulation.run();
