/** Writes the page of a result beside it: what `npm start` ends with. */

import { basename } from "node:path";
import { languages, page } from "../report/index.ts";
import { writeWhole } from "../results/index.ts";
import { reason } from "./failure.ts";
import { openMaterial } from "./openMaterial.ts";

/**
 * Writes the page that `picket report` gives, with the range over `others`: results of calibrations that fit the same facts.
 * Returns its path. Throws an Error if it cannot be written.
 */
export async function keepPage(result: string, others: readonly string[] = []): Promise<string> {
  const path = result.replace(/\.json$/, ".html");
  const content = page({ ...(await openMaterial([result, ...others], languages.en)), file: basename(path) });
  try {
    writeWhole(path, content);
  } catch (error) {
    throw new Error(`${path}: cannot be written: ${reason(error)}`, { cause: error });
  }
  return path;
}
