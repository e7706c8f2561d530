// Covers: interruptions, a preemptive resource with resumption, and many processes that share one repairman.
// Scenario: machines make parts and break down now and then. The repairman does other jobs when no machine is broken.
import { type Behaviour, hold, type Process, Resource, Simulation, sampler, streams } from "picket/engine";

const simulation = new Simulation();
const stream = streams("machine shop", 1);
const repairman = new Resource(simulation, { capacity: 1, name: "repairman", preemption: "resume" });
const partTime = sampler({ kind: "truncated-normal", mean: 10, sd: 2, low: 0, high: 100 });
const untilFailure = sampler({ kind: "exponential", mean: 300 });
const [repairTime, jobTime, week] = [30, 30, 7 * 24 * 60];

function* machine(name: string, made: { parts: number }): Behaviour {
  const uniform = stream(name);
  for (;;) {
    for (let left = partTime(uniform()); left > 0; ) {
      const began = simulation.now;
      if ((yield* hold(simulation, left)).kind === "elapsed") break;
      left -= simulation.now - began;
      yield* repairman.request({ priority: 1 });
      yield* hold(simulation, repairTime);
      repairman.release();
    }
    made.parts++;
  }
}

function* wear(name: string, broken: Process): Behaviour {
  const uniform = stream(`${name} wear`);
  for (;;) {
    yield* hold(simulation, untilFailure(uniform()));
    // A machine that is being repaired, or waits for it, does not break again.
    if (
      !repairman.holders().includes(broken) &&
      !repairman.queue().some(({ process }) => process === broken)
    ) {
      broken.interrupt("failure");
    }
  }
}

const jobs = { done: 0 };
function* otherJobs(): Behaviour {
  for (;;) {
    yield* repairman.request({ priority: 2 });
    yield* hold(simulation, jobTime);
    repairman.release();
    jobs.done++;
  }
}

const shop = Array.from({ length: 10 }, (_, index) => ({ name: `machine ${index}`, parts: 0 }));
for (const one of shop) {
  simulation.start(wear(one.name, simulation.start(machine(one.name, one), one.name)));
}
simulation.start(otherJobs(), "other jobs");
simulation.run({ until: 4 * week });
for (const { name, parts } of shop) console.log(`${name} made ${parts} parts`);
console.log(
  `the repairman did ${jobs.done} other jobs and was interrupted ${repairman.record.counts.preempted} times`,
);
