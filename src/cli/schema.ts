/** `picket schema`: the JSON Schema of scenarios. */

import { jsonSchema } from "../scenario/index.ts";
import { exitCodes } from "./failure.ts";
import { printJson } from "./output.ts";

export async function schemaCommand(): Promise<number> {
  printJson(jsonSchema());
  return exitCodes.done;
}
