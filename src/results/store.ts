/** The shards of an output folder: FOLDER/shards/HISTORY/FROM-TO.parquet, each written once and never changed. */

import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Block, Span } from "../experiment/index.ts";
import { reason, StoreError } from "./reason.ts";
import { unfinishedEnd, writeWhole } from "./save.ts";
import { decodeShard, encodeShard, ShardError } from "./shard.ts";

/** Where the shards of one alternative are, and how its records are laid out. */
export type ShardDirectory = {
  /** The output folder. */
  readonly folder: string;
  readonly history: string;
  /** The sums of a record, in order. */
  readonly names: readonly string[];
};

const shardsFolder = "shards";
export const historyFolder = (folder: string, history: string): string => join(folder, shardsFolder, history);

export const shardPath = (
  { folder, history }: Pick<ShardDirectory, "folder" | "history">,
  span: Span,
): string => join(historyFolder(folder, history), shardName(span));

const shardName = ({ from, to }: Span): string => `${eight(from)}-${eight(to)}.parquet`;
const eight = (n: number): string => String(n).padStart(8, "0");

/**
 * Keeps the block of a span of replications. A block without a record is not kept, so that it is run again. Throws
 * StoreError if it cannot be written.
 */
export function keepBlock(shelf: ShardDirectory, span: Span, block: Block): void {
  if (block.replications.length === 0) return;
  const path = shardPath(shelf, span);
  try {
    writeWhole(path, shardBytes(shelf, span, block));
  } catch (error) {
    throw new StoreError(`${path}: cannot be written: ${reason(error)}`, { cause: error });
  }
}

/** The bytes of a shard: the same for the same history and span, wherever and whenever it is made. */
export function shardBytes({ history, names }: ShardDirectory, span: Span, block: Block): Uint8Array {
  const failed = block.failed.map(({ replication, error }) => ({ replication, error }));
  return encodeShard({ history, span, ...block, failed }, names);
}

/** The spans for which there is a file, in order; whether it is sound is not looked at. */
export function spansKept(folder: string, history: string): readonly Span[] {
  let files: string[];
  try {
    files = readdirSync(historyFolder(folder, history));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw new StoreError(`${historyFolder(folder, history)}: cannot be read: ${reason(error)}`);
  }
  return files
    .flatMap((file) => {
      const match = /^(\d{8})-(\d{8})\.parquet$/.exec(file);
      return match === null ? [] : [{ from: Number(match[1]), to: Number(match[2]) }];
    })
    .sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Histories that a folder has shards of. */
export function historiesKept(folder: string): readonly string[] {
  try {
    return readdirSync(join(folder, shardsFolder)).filter((name) => /^[0-9a-f]{64}$/.test(name));
  } catch {
    return [];
  }
}

/** Reads one shard. Throws ShardError for what is not the shard that its name says. */
export async function readKept(shelf: ShardDirectory, span: Span): Promise<Omit<Block, "alternative">> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(shardPath(shelf, span));
  } catch (error) {
    throw new ShardError(reason(error));
  }
  const shard = await decodeShard(bytes, { history: shelf.history, span, width: shelf.names.length });
  return { replications: shard.replications, records: shard.records, failed: [] };
}

/**
 * The blocks kept for some alternatives that reach into a span of replications, in order of replication. What is no sound
 * shard is told to `onUnsound` and left out, so that its work is done again.
 */
export async function* keptBlocks(
  shelves: ReadonlyMap<string, ShardDirectory>,
  wanted: Span,
  onUnsound: (path: string, why: string) => void,
): AsyncGenerator<Block> {
  const all = [...shelves].flatMap(([alternative, shelf]) =>
    spansKept(shelf.folder, shelf.history)
      .filter(({ from, to }) => from <= wanted.to && to >= wanted.from)
      .map((span) => ({ alternative, shelf, span })),
  );
  all.sort((a, b) => a.span.from - b.span.from);
  for (const { alternative, shelf, span } of all) {
    try {
      yield { alternative, ...(await readKept(shelf, span)) };
    } catch (error) {
      if (!(error instanceof ShardError)) throw error;
      onUnsound(shardPath(shelf, span), error.message);
    }
  }
}

/** Removes the shards that reach into a span, so that it is computed afresh. */
export function forget({ folder, history }: ShardDirectory, { from, to }: Span): void {
  for (const span of spansKept(folder, history)) {
    if (span.from <= to && span.to >= from) rmSync(shardPath({ folder, history }, span), { force: true });
  }
}

/** Removes what processes left unfinished that ended in the middle of writing. Only while nobody else writes here. */
export function removeUnfinished(folder: string): void {
  for (const place of [folder, ...historiesKept(folder).map((history) => historyFolder(folder, history))]) {
    for (const file of readdirSync(place)) {
      if (file.endsWith(unfinishedEnd)) rmSync(join(place, file), { force: true });
    }
  }
}

/** Makes the folders of some histories, so that a folder that cannot be written is known before any work is done. */
export function makeFolders(shelves: Iterable<ShardDirectory>): void {
  for (const { folder, history } of shelves) {
    const path = historyFolder(folder, history);
    try {
      mkdirSync(path, { recursive: true });
    } catch (error) {
      throw new StoreError(`${path}: cannot be made: ${reason(error)}`, { cause: error });
    }
  }
}
