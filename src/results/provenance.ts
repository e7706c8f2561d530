/** Where a result comes from: kept beside it, so that the result itself stays free of times and machines. */

import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Comparison } from "../experiment/index.ts";
import { reason, StoreError } from "./reason.ts";

export type Provenance = {
  /** The file that it tells about, in the same folder. */
  readonly result: string;
  readonly picket: string;
  /** SHA-256 of the program that simulated. */
  readonly program: string;
  readonly node: string;
  readonly platform: string;
  /** When the result was written, ISO 8601. */
  readonly written: string;
  readonly scenario: { readonly title: string; readonly file?: string; readonly hash: string };
  readonly seed: string;
  readonly replications: { readonly from: number; readonly to: number };
  /** The command that gives the result again. */
  readonly command: string;
  /** Each alternative with the folder of its shards under `shards/`. */
  readonly alternatives: readonly { readonly id: string; readonly history: string }[];
  readonly plugins: readonly { readonly url: string; readonly sha256: string }[];
  /**
   * The whole job as data, resolved scenario included, so that any shard can be computed again; null if the work used
   * functions of a calling program.
   */
  readonly job: unknown;
};

const provenanceEnd = ".provenance.json";
const dictionaryEnd = ".dictionary.json";

export const provenancePath = (result: string): string => result.replace(/\.json$/, provenanceEnd);
export const dictionaryPath = (result: string): string => result.replace(/\.json$/, dictionaryEnd);

/** Whether a file of an output folder is a result, and not what is kept beside one. */
export const isResultName = (file: string): boolean =>
  file.endsWith(".json") && !file.endsWith(provenanceEnd) && !file.endsWith(dictionaryEnd);

/** Reads a result and its provenance. Throws StoreError for what is neither. */
export function readResult(path: string): {
  readonly comparison: Comparison;
  readonly provenance: Provenance | undefined;
} {
  const comparison = readJson(path) as Comparison;
  if (typeof comparison !== "object" || comparison === null || !Array.isArray(comparison.alternatives)) {
    throw new StoreError(`${path}: expected a result of picket compare or run`);
  }
  return { comparison, provenance: readProvenance(path) };
}

/** The provenance of a result; undefined if there is none. */
export function readProvenance(result: string): Provenance | undefined {
  const path = provenancePath(result);
  try {
    return readJson(path) as Provenance;
  } catch (error) {
    if (error instanceof StoreError && (error.cause as NodeJS.ErrnoException)?.code === "ENOENT")
      return undefined;
    throw error;
  }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    const why = error instanceof SyntaxError ? "it is not JSON" : reason(error);
    throw new StoreError(`${path}: cannot be read: ${why}`, { cause: error });
  }
}

/** The output folder and the name of a result file. */
export const placeOfResult = (path: string): { readonly folder: string; readonly name: string } => ({
  folder: dirname(path),
  name: basename(path, ".json"),
});

export const resultPath = (folder: string, name: string): string => join(folder, `${name}.json`);
