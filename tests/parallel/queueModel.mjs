// An M/M/1 queue, as a module of its own for workers to import.
import { hold, Resource, Simulation, sampler } from "picket/engine";

export function model(random, variant) {
  const { clerks = 1, customers = 200, failing = false } = variant ?? {};
  if (failing) throw new Error("no such clerk");
  const simulation = new Simulation();
  const desk = new Resource(simulation, { capacity: clerks });
  const service = sampler({ kind: "exponential", mean: 1 });
  const gap = sampler({ kind: "exponential", mean: 1.25 });
  function* customer(id) {
    yield* desk.request();
    yield* hold(simulation, service(random(`customer ${id}`)()));
    desk.release();
  }
  function* door() {
    const uniform = random("door");
    for (let id = 1; id <= customers; id++) {
      yield* hold(simulation, gap(uniform()));
      simulation.start(customer(id));
    }
  }
  simulation.start(door());
  simulation.run();
  return { wait: desk.record.waits.mean, busy: desk.record.inUse.mean };
}
