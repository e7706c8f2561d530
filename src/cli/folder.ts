/** A folder for results, made and tried before any work is done for them. */

import { accessSync, constants, mkdirSync } from "node:fs";
import { reason } from "./failure.ts";

/** Throws an Error whose message says in a line why nothing can be kept there. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Error(`${path}: results cannot be kept there: ${reason(error)}`, { cause: error });
  }
}
