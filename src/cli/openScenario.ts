/** Opens a scenario by its name on the command line: a file to read, or a script that makes one. */

import { importModule } from "../execution/importModule.ts";
import { comingFrom, type Scenario } from "../scenario/index.ts";
import { readScenario } from "../study/readScenario.ts";
import { exitCodes, report, UsageError } from "./failure.ts";

/** Throws ScenarioError for what is wrong in it, UsageError for a script that cannot be run. */
export function openScenario(file: string, set: readonly string[]): Promise<Scenario> {
  if (!/\.[cm]?[jt]s$/.test(file)) return readScenario(file, { set });
  if (set.length > 0) {
    throw new UsageError(`${file}: --set and --budget change scenario files; a script sets its own values`);
  }
  return scriptScenario(file);
}

/** Opens all, and reports everything that is wrong in any of them: the scenarios, or the code to exit with. */
export async function openScenarios(
  files: readonly string[],
  set: readonly string[],
): Promise<readonly Scenario[] | number> {
  const scenarios: Scenario[] = [];
  let code: number = exitCodes.done;
  for (const file of files) {
    try {
      scenarios.push(await openScenario(file, set));
    } catch (error) {
      code = Math.max(code, report(error));
    }
  }
  return code === exitCodes.done ? scenarios : code;
}

async function scriptScenario(file: string): Promise<Scenario> {
  const made = (await script(file))["default"];
  if (typeof made !== "object" || made === null || !("alternatives" in made) || !("hash" in made)) {
    throw new UsageError(`${file}: expected a script whose default export is scenario({ ... })`);
  }
  return comingFrom(file, made as Scenario);
}

async function script(file: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await importModule(file);
  } catch (error) {
    const { cause } = error as Error;
    if (cause instanceof Error && cause.name === "ScenarioError") {
      throw new UsageError(`${file}: ${cause.message}`, { cause });
    }
    throw new UsageError(`${file}: cannot be run: ${(error as Error).message}`, { cause });
  }
}
