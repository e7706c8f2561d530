/** Keeps a result in an output folder: the answer, where it comes from, and what its names mean. */

import { historyOf, jobOf, workerProgram } from "../execution/index.ts";
import { type Comparison, commonLayout, measuresOf, setting } from "../experiment/index.ts";
import {
  dictionary,
  dictionaryPath,
  type Provenance,
  provenancePath,
  reason,
  resultPath,
  resultText,
  StoreError,
  writeWhole,
} from "../results/index.ts";
import type { PreparedQuestion } from "./question.ts";

/**
 * Writes NAME.json, NAME.provenance.json and NAME.dictionary.json and returns the path of the first, which is written
 * last: where it is, the others are. Throws StoreError.
 */
export async function keepResult(
  folder: string,
  name: string,
  prepared: PreparedQuestion,
  comparison: Comparison,
): Promise<string> {
  const { scenario, question } = prepared;
  const path = resultPath(folder, name);
  const program = (await workerProgram()).hash;
  const job = jobOf(prepared, program);
  const compiled = setting(scenario, question);
  const common = commonLayout(compiled);
  const provenance: Provenance = {
    result: `${name}.json`,
    picket: comparison.picket,
    program,
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    written: new Date().toISOString(),
    scenario: {
      title: scenario.title,
      ...(scenario.file === undefined ? {} : { file: scenario.file }),
      hash: scenario.hash,
    },
    seed: question.seed,
    replications: { from: question.from, to: question.to },
    command: question.reproduce,
    alternatives:
      job === undefined ? [] : question.alternatives.map((id) => ({ id, history: historyOf(job, id) })),
    plugins: job?.plugins ?? [],
    job: job ?? null,
  };
  const words = dictionary(common, measuresOf(scenario, compiled, common));
  try {
    writeWhole(dictionaryPath(path), resultText(words));
    writeWhole(provenancePath(path), resultText(provenance));
    writeWhole(path, resultText(comparison));
  } catch (error) {
    throw new StoreError(`${path}: cannot be written: ${reason(error)}`, { cause: error });
  }
  return path;
}
