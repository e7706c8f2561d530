/** The words of a command line that give a scenario again. */

import type { Scenario } from "../scenario/index.ts";

/** Its file and the changes on top of it; undefined for a scenario that comes from no file. */
export const scenarioWords = ({ file, set = [] }: Scenario): readonly string[] | undefined =>
  file === undefined ? undefined : [file, ...set.flatMap((change) => ["--set", change])];
