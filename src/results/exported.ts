/** The records of a result for other programs: one row an alternative, replication and sum. */

import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { fileWriter, ParquetWriter } from "hyparquet-writer";
import { reason, StoreError } from "./reason.ts";
import { keptBlocks, type ShardDirectory } from "./store.ts";

export type ExportFormat = "csv" | "ndjson" | "parquet";

export type ExportOptions = {
  readonly shelves: ReadonlyMap<string, ShardDirectory>;
  readonly span: { readonly from: number; readonly to: number };
  readonly format: ExportFormat;
  /** Only these sums; all of them unless given. */
  readonly names?: readonly string[] | undefined;
  /** The file to write. */
  readonly path: string;
};

/** Rows of one replication. */
type Rows = {
  readonly alternative: string;
  readonly replication: number;
  readonly names: readonly string[];
  readonly values: Float64Array;
};

/**
 * Writes the records kept of some alternatives, in order of alternative and replication, however they were cut into
 * shards, and returns the number of rows. Throws StoreError for a damaged shard: an export with a hole would look whole.
 */
export async function exportRecords(options: ExportOptions): Promise<number> {
  const { path, format } = options;
  try {
    const sink = format === "parquet" ? parquetSink(path) : textSink(path, format);
    let rows = 0;
    try {
      for (const alternative of options.shelves.keys()) {
        for await (const each of rowsOf(alternative, options)) {
          sink.write(each);
          rows += each.values.length;
        }
      }
    } finally {
      await sink.end();
    }
    return rows;
  } catch (error) {
    rmSync(path, { force: true });
    if (error instanceof StoreError) throw error;
    throw new StoreError(`${path}: cannot be written: ${reason(error)}`, { cause: error });
  }
}

/** The replications of one alternative in order, each once; shards may overlap, and memory holds those that do. */
async function* rowsOf(
  alternative: string,
  { shelves, span, names: wanted }: ExportOptions,
): AsyncGenerator<Rows> {
  const shelf = shelves.get(alternative)!;
  const places = shelf.names.flatMap((name, i) => (wanted === undefined || wanted.includes(name) ? [i] : []));
  const names = places.map((i) => shelf.names[i]!);
  const waiting = new Map<number, Float64Array>();
  let next = span.from;
  const unsound = (path: string, why: string) => {
    throw new StoreError(`${path}: ${why}; the command of the result makes it again`);
  };
  const take = function* (before: number): Generator<Rows> {
    const ready = [...waiting.keys()].filter((replication) => replication < before).sort((a, b) => a - b);
    for (const replication of ready) {
      yield { alternative, replication, names, values: waiting.get(replication)! };
      waiting.delete(replication);
      next = replication + 1;
    }
  };
  for await (const block of keptBlocks(new Map([[alternative, shelf]]), span, unsound)) {
    const { replications, records } = block;
    const width = shelf.names.length;
    if (replications.length > 0) yield* take(replications[0]!);
    replications.forEach((replication, row) => {
      if (replication < next || replication > span.to) return;
      waiting.set(
        replication,
        Float64Array.from(places, (i) => records[row * width + i]!),
      );
    });
  }
  yield* take(Number.POSITIVE_INFINITY);
}

type Sink = { readonly write: (rows: Rows) => void; readonly end: () => Promise<void> | void };

function textSink(path: string, format: "csv" | "ndjson"): Sink {
  const file = openSync(path, "w");
  if (format === "csv") writeSync(file, "alternative,replication,name,value\n");
  const line =
    format === "csv"
      ? (alternative: string, replication: number, name: string, value: number) =>
          `${alternative},${replication},${name},${value}`
      : (alternative: string, replication: number, name: string, value: number) =>
          JSON.stringify({ alternative, replication, name, value });
  return {
    write: ({ alternative, replication, names, values }) => {
      const lines = names.map((name, i) => `${line(alternative, replication, name, values[i]!)}\n`);
      writeSync(file, lines.join(""));
    },
    end: () => closeSync(file),
  };
}

/** Row groups of a hundred thousand rows or so, so that memory stays flat. */
function parquetSink(path: string): Sink {
  const writer = new ParquetWriter({
    writer: fileWriter(path),
    schema: [
      { name: "root", num_children: 4 },
      { name: "alternative", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" },
      { name: "replication", type: "INT32", repetition_type: "REQUIRED" },
      { name: "name", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" },
      { name: "value", type: "DOUBLE", repetition_type: "REQUIRED" },
    ],
  });
  let group = emptyGroup();
  const flush = () => {
    if (group.value.length === 0) return;
    writer.write({
      columnData: [
        { name: "alternative", data: group.alternative },
        { name: "replication", data: group.replication },
        { name: "name", data: group.name },
        { name: "value", data: group.value },
      ],
      rowGroupSize: group.value.length,
    });
    group = emptyGroup();
  };
  return {
    write: ({ alternative, replication, names, values }) => {
      names.forEach((name, i) => {
        group.alternative.push(alternative);
        group.replication.push(replication);
        group.name.push(name);
        group.value.push(values[i]!);
      });
      if (group.value.length >= 100_000) flush();
    },
    end: async () => {
      flush();
      await writer.finish();
    },
  };
}

const emptyGroup = () => ({
  alternative: [] as string[],
  replication: [] as number[],
  name: [] as string[],
  value: [] as number[],
});
