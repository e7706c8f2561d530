/** Commands that print what a scenario file says: flat, in words, or against another. */

import { describe, diff, resolve, type Scenario } from "../scenario/index.ts";
import { readScenario } from "../study/readScenario.ts";
import { exitCodes, report, UsageError } from "./failure.ts";
import { print } from "./output.ts";

/** `picket resolve`: the flat scenario, each value with its origin. */
export const resolveCommand = (file: string, set: readonly string[]) =>
  told([file], set, ([a]) => resolve(a!));

/** `picket describe`: what the scenario is, in a page of plain sentences. */
export const describeCommand = (file: string, set: readonly string[]) =>
  told([file], set, ([a]) => describe(a!));

/** `picket diff`: what the second has that the first has not. */
export const diffCommand = (a: string, b: string) =>
  told([a, b], [], ([before, after]) => diff(before!, after!));

async function told(
  files: readonly string[],
  set: readonly string[],
  tell: (scenarios: readonly Scenario[]) => string,
): Promise<number> {
  const scenarios: Scenario[] = [];
  let code: number = exitCodes.done;
  for (const file of files) {
    try {
      scenarios.push(await readText(file, set));
    } catch (error) {
      code = Math.max(code, report(error));
    }
  }
  if (code === exitCodes.done) print(tell(scenarios));
  return code;
}

function readText(file: string, set: readonly string[]): Promise<Scenario> {
  if (/\.[cm]?[jt]s$/.test(file)) {
    throw new UsageError(
      `${file}: expected a scenario file (.yaml or .json); found a script, which has no text`,
    );
  }
  return readScenario(file, { set });
}
