/** `picket results`: what a folder holds, where it comes from, as files for other programs, and what may go. */

import {
  catalogue,
  type ExportFormat,
  exportRecords,
  placeOfResult,
  prunable,
  prune,
  readResult,
  StoreError,
  shardDirectoriesOfResult,
  sizeOf,
} from "../results/index.ts";
import { nearest } from "../scenario/nearest.ts";
import { shellWord } from "../scenario/shellWord.ts";
import { exitCodes, UsageError } from "./failure.ts";
import { print } from "./output.ts";

/** Refuses what is no command of `picket results`: it may be a file or a folder that one of them takes. */
export function refuseWord(word: string, commands: readonly string[]): never {
  const near = nearest(word, commands);
  const takes = word.endsWith(".json") ? "describe" : "list";
  throw new UsageError(
    `results: expected ${commands.slice(0, -1).join(", ")} or ${commands.at(-1)}; found ${word}; ` +
      (near === undefined
        ? `for a ${takes === "list" ? "folder" : "result"}: picket results ${takes} ${shellWord(word)}`
        : `did you mean ${near}?`),
  );
}

/** One line a result. */
export function listCommand(folder: string): number {
  const entries = catalogue(folder);
  if (entries.length === 0) print(`${folder}: no results\n`);
  for (const { name, comparison, provenance } of entries) {
    const { scenario, seed, replications, alternatives, failed } = comparison;
    const written = provenance === undefined ? "" : `, ${provenance.written.slice(0, 16).replace("T", " ")}`;
    const failures = failed.length === 0 ? "" : `, ${failed.length} FAILED`;
    print(
      `${name}: ${scenario}; ${alternatives.length} x ${replications} replications, seed ${seed}${failures}${written}\n`,
    );
  }
  return exitCodes.done;
}

/** Everything that is known of where a result comes from. */
export function describeResultCommand(path: string): number {
  const { comparison, provenance } = readResult(path);
  const { folder } = placeOfResult(path);
  const lines = [
    `${comparison.scenario} (hash ${comparison.scenarioHash.slice(0, 12)})`,
    `${comparison.alternatives.map(({ id }) => id).join(", ")}: ${comparison.replications} replications each, seed ${comparison.seed}`,
    `${Object.keys(comparison.alternatives[0]?.measures ?? {}).length} measures, ${comparison.differences.length} differences`,
    ...comparison.checks.map(({ name, pass, detail }) => `${pass ? "holds" : "BROKEN"}: ${name}: ${detail}`),
    ...comparison.failed.map(
      ({ alternative, replication, error, reproduce }) =>
        `FAILED: ${alternative}, replication ${replication}: ${error}; to reproduce: ${reproduce}`,
    ),
    `Reproduce: ${comparison.reproduce}`,
  ];
  const origin =
    provenance === undefined
      ? ["its provenance file is missing"]
      : [
          `written ${provenance.written} by picket ${provenance.picket} (program ${provenance.program.slice(0, 12)}), Node ${provenance.node}, ${provenance.platform}`,
          ...provenance.plugins.map(({ url, sha256 }) => `plug-in ${url}, SHA-256 ${sha256.slice(0, 12)}`),
          ...provenance.alternatives.map(({ id, history }) => {
            const { shards, bytes } = sizeOf(folder, history);
            return `${id}: ${shards} shards, ${megabytes(bytes)}, in shards/${history}`;
          }),
        ];
  print(`${[...lines, ...origin].join("\n")}\n`);
  return exitCodes.done;
}

export type ExportFlags = {
  readonly format: ExportFormat;
  readonly out: string;
  readonly names?: readonly string[];
};

/** The records of a result as one file. */
export async function exportCommand(path: string, { format, out, names }: ExportFlags): Promise<number> {
  const { provenance } = readResult(path);
  const shelves =
    provenance === undefined
      ? new Map()
      : await shardDirectoriesOfResult(placeOfResult(path).folder, provenance);
  if (provenance === undefined || shelves.size === 0) {
    throw new StoreError(
      `${path}: its shards are missing; run its command with --out and --fresh to compute them again`,
    );
  }
  const rows = await exportRecords({ shelves, span: provenance.replications, format, names, path: out });
  process.stderr.write(`${out}: ${rows.toLocaleString("en-US")} rows\n`);
  return exitCodes.done;
}

/** Says what no result of the folder needs, and removes it if told to. */
export async function pruneCommand(folder: string, { yes }: { readonly yes?: true }): Promise<number> {
  const files = await prunable(folder);
  for (const { path, why } of files) print(`${path}: ${why}\n`);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  if (yes === true) prune(folder, files);
  const done =
    yes === true ? "removed" : files.length === 0 ? "to remove" : "to remove (add --yes to remove them)";
  print(`${files.length} files, ${megabytes(bytes)} ${done}\n`);
  return exitCodes.done;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
