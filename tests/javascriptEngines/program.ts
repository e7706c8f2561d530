// What every JavaScript engine has to answer with the same bytes: the crossing example, a textbook scenario with its exact
// answer, and an M/M/1 queue of the simulation engine alone. Bundled into one script that needs nothing but the language.
import {
  type Behaviour,
  hold,
  Resource,
  replicate,
  Simulation,
  type Streams,
  sampler,
} from "../../src/engine/index.ts";
import { replicate as history, setting } from "../../src/experiment/index.ts";
import { parseScenario } from "../../src/scenario/index.ts";
import { erlangB } from "../../src/theory/index.ts";

/** The texts of the scenarios, written in when this is bundled. */
declare const scenarioTexts: Readonly<Record<string, string>>;

const REPLICATIONS = 3;

/** Every number that every replication of every alternative leaves behind, a line each. */
function histories(file: string): string[] {
  const scenario = parseScenario(scenarioTexts[file]!, { file });
  const alternatives = scenario.alternatives.map(({ id }) => id);
  const compiled = setting(scenario, { seed: "javascript engines", alternatives });
  return alternatives.flatMap((alternative) =>
    Array.from({ length: REPLICATIONS }, (_, index) => {
      const result = history(compiled, alternative, index + 1, () => {});
      const told = result.kind === "done" ? [...result.record].map(String).join(" ") : JSON.stringify(result);
      return `${file} ${scenario.hash} ${alternative} ${index + 1}: ${told}`;
    }),
  );
}

function queue(random: Streams): { wait: number; inLine: number; longest: number; tenth: number } {
  const simulation = new Simulation();
  const desk = new Resource(simulation, { capacity: 1 });
  const service = sampler({ kind: "lognormal", mean: 1, cv: 1 });
  const gap = sampler({ kind: "exponential", mean: 1.25 });
  function* customer(id: number): Behaviour {
    yield* desk.request();
    yield* hold(simulation, service(random(`customer ${id}`)()));
    desk.release();
  }
  function* door(): Behaviour {
    const uniform = random("door");
    for (let id = 1; id <= 2000; id++) {
      yield* hold(simulation, gap(uniform()));
      simulation.start(customer(id));
    }
  }
  simulation.start(door());
  simulation.run();
  const { waits, queueLength } = desk.record;
  return { wait: waits.mean, inLine: queueLength.mean, longest: waits.max, tenth: waits.quantile(0.9) };
}

const lines = [
  ...Object.keys(scenarioTexts).flatMap(histories),
  `Erlang B: ${erlangB(5, 13.7)}`,
  ...Object.entries(replicate(queue, { n: 3, seed: "javascript engines" })).map(
    ([name, estimate]) => `${name} ${JSON.stringify(estimate)}`,
  ),
];
(globalThis as unknown as { picketAnswer: string }).picketAnswer = lines.join("\n");
