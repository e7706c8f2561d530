/** The commands that ask on the command line what a trial asks in the page: the same plan, seed and replications. */

import { type Dimension, inWriting, type Scenario, shellWord } from "../../scenario/index.ts";
import type { Choice, Sliders } from "./shared.ts";

export type Asked = {
  readonly scenario: Pick<Scenario, "file" | "set" | "alternatives">;
  readonly sliders: Sliders;
  readonly choice: Choice;
  readonly seed: string;
  readonly replications: number;
  readonly planId: string;
};

/**
 * A plan becomes a scenario file beside that of the page, which extends it; a state of the world becomes `--set`.
 * Undefined where the scenario was read from no file.
 */
export function commandOf({
  scenario,
  sliders,
  choice,
  seed,
  replications,
  planId,
}: Asked): string | undefined {
  const { file, set = [] } = scenario;
  if (file === undefined) return undefined;
  const written = (of: Sliders["levers"], settings: Readonly<Record<string, number>>) =>
    of.flatMap(({ path, dimension }) => {
      const value = settings[path];
      return value === undefined ? [] : [[path, inWriting(value, dimension as Dimension)] as const];
    });
  const plan = written(sliders.levers, choice.levers);
  const [folder, name] = [file.slice(0, file.lastIndexOf("/") + 1), file.slice(file.lastIndexOf("/") + 1)];
  const baseline = scenario.alternatives[0]!.id;
  const own = `${folder}${planId}.json`;
  const text = JSON.stringify({
    picket: 1,
    extends: name,
    alternatives: { [planId]: Object.fromEntries(plan) },
  });
  const changes = [
    ...set,
    ...written(sliders.state, choice.state).map(([path, value]) => `${path}=${value}`),
  ];
  const compare = [
    ...["picket", "compare", plan.length === 0 ? file : own],
    ...changes.flatMap((change) => ["--set", change]),
    ...["--alternatives", plan.length === 0 ? baseline : `${baseline},${planId}`],
    ...(seed.startsWith("-") ? [`--seed=${seed}`] : ["--seed", seed]),
    ...["--replications", String(replications)],
  ];
  const ask = compare.map(shellWord).join(" ");
  return plan.length === 0 ? ask : `printf "%s\\n" ${shellWord(text)} > ${shellWord(own)}\n${ask}`;
}
