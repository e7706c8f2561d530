/** What an output folder holds: results, and the shards behind them. */

import { readdirSync, readFileSync, rmdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Comparison, Span } from "../experiment/index.ts";
import { isResultName, type Provenance, readProvenance, readResult } from "./provenance.ts";
import { reason, StoreError } from "./reason.ts";
import { unfinishedEnd } from "./save.ts";
import { aboutShard, ShardError, shardNames } from "./shard.ts";
import { historiesKept, historyFolder, type ShardDirectory, shardPath, spansKept } from "./store.ts";

export type CatalogueEntry = {
  readonly name: string;
  readonly path: string;
  readonly comparison: Comparison;
  readonly provenance: Provenance | undefined;
};

/** The results of a folder, by name; other files are passed over. Throws StoreError if the folder cannot be read. */
export function catalogue(folder: string): readonly CatalogueEntry[] {
  let files: string[];
  try {
    files = readdirSync(folder);
  } catch (error) {
    throw new StoreError(`${folder}: cannot be read: ${reason(error)}`, { cause: error });
  }
  return files
    .filter(isResultName)
    .sort()
    .flatMap((file) => {
      const path = join(folder, file);
      try {
        return [{ name: file.replace(/\.json$/, ""), path, ...readResult(path) }];
      } catch (error) {
        if (error instanceof StoreError) return [];
        throw error;
      }
    });
}

/** The shelf of each alternative of a result that has shards. */
export async function shardDirectoriesOfResult(
  folder: string,
  { alternatives }: Provenance,
): Promise<ReadonlyMap<string, ShardDirectory>> {
  const shelves = new Map<string, ShardDirectory>();
  for (const { id, history } of alternatives) {
    const [first] = spansKept(folder, history);
    if (first === undefined) continue;
    const names = await shardNames(readFileSync(shardPath({ folder, history }, first)));
    shelves.set(id, { folder, history, names });
  }
  return shelves;
}

/** Files and bytes of a history. */
export function sizeOf(folder: string, history: string): { readonly shards: number; readonly bytes: number } {
  const sizes = spansKept(folder, history).map((span) => statSync(shardPath({ folder, history }, span)).size);
  return { shards: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** A file that may go, and why. */
export type Prunable = { readonly path: string; readonly bytes: number; readonly why: string };

/**
 * What no result needs: shards of histories that no result of the folder names (an unfinished question's, too), damaged
 * shards, shards within the span of others, and files left half written.
 */
export async function prunable(folder: string): Promise<readonly Prunable[]> {
  const named = new Set(
    catalogue(folder).flatMap(
      ({ path }) => readProvenance(path)?.alternatives.map(({ history }) => history) ?? [],
    ),
  );
  const found: Prunable[] = [];
  const add = (path: string, why: string) => found.push({ path, bytes: statSync(path).size, why });
  for (const history of historiesKept(folder)) {
    const place = historyFolder(folder, history);
    for (const file of readdirSync(place)) {
      if (file.endsWith(unfinishedEnd)) add(join(place, file), "left half written");
    }
    let covered = 0;
    for (const span of spansKept(folder, history)) {
      const path = shardPath({ folder, history }, span);
      const missing = named.has(history) ? await missingIn(path, history, span) : 0;
      if (!named.has(history)) add(path, "of no result in this folder");
      else if (missing === undefined) add(path, "damaged");
      else if (span.to <= covered) add(path, "its replications are in another");
      else if (missing === 0) covered = Math.max(covered, span.to);
    }
  }
  return found;
}

/** How many replications of its span a shard lacks; undefined if it is no sound shard of this history and span. */
async function missingIn(path: string, history: string, { from, to }: Span): Promise<number | undefined> {
  try {
    const about = await aboutShard(readFileSync(path));
    if (about.history !== history || about.from !== from || about.to !== to) return undefined;
    return to - from + 1 - about.replications;
  } catch (error) {
    if (error instanceof ShardError) return undefined;
    throw error;
  }
}

/** Removes files, and the folders of histories that are then empty. */
export function prune(folder: string, files: readonly Prunable[]): void {
  for (const { path } of files) rmSync(path, { force: true });
  for (const history of historiesKept(folder)) {
    try {
      rmdirSync(historyFolder(folder, history));
    } catch {
      // Not empty: it stays.
    }
  }
}
