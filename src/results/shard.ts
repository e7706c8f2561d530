/** A shard: the records of a block of replications as a Parquet file with its checksum inside. */

import { createHash } from "node:crypto";
import { parquetMetadata, parquetRead } from "hyparquet";
import { parquetWriteBuffer } from "hyparquet-writer";
import type { Failure, Span } from "../experiment/index.ts";
import { shardFormat } from "./history.ts";

/** Immutable, and a pure function of the history and the span. */
export type Shard = {
  readonly history: string;
  readonly span: Span;
  /** Replications that have a record, rising; those of the span that failed have none. */
  readonly replications: Int32Array;
  /** One record a replication, one after another; as many numbers each as the history has sums. */
  readonly records: Float64Array;
  readonly failed: readonly Pick<Failure, "replication" | "error">[];
};

/** Bytes that are not the shard they should be: truncated, changed, or another one. */
export class ShardError extends Error {
  override readonly name = "ShardError";
}

/**
 * One row a replication and sum: `replication`, `name`, `value`. Zeros are written too, so that a mean over rows is the
 * mean over replications.
 */
export function encodeShard(shard: Shard, names: readonly string[]): Uint8Array {
  const { replications, records, history, span, failed } = shard;
  const width = names.length;
  const rows = replications.length * width;
  const replication = new Int32Array(rows);
  const name = new Array<string>(rows);
  for (let row = 0; row < rows; row++) {
    replication[row] = replications[Math.floor(row / width)]!;
    name[row] = names[row % width]!;
  }
  const about: About = { format: shardFormat, history, ...span, width, failed };
  const bytes = new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: "replication", data: replication, type: "INT32" },
        { name: "name", data: name, type: "STRING" },
        { name: "value", data: records, type: "DOUBLE" },
      ],
      rowGroupSize: Math.max(1, rows),
      statistics: true,
      kvMetadata: [
        { key: aboutKey, value: JSON.stringify(about) },
        { key: checksumKey, value: noChecksum },
      ],
    }),
  );
  const place = checksumPlace(bytes)!;
  bytes.set(ascii(checksumOf(bytes, place)), place);
  return bytes;
}

/** Throws ShardError unless the bytes are the shard of this history and span, whole and unchanged. */
export async function decodeShard(
  bytes: Uint8Array,
  expected: { readonly history: string; readonly span: Span; readonly width: number },
): Promise<Shard> {
  requireChecksum(bytes);
  const { about, rows } = await readShard(bytes, ["replication", "value"]);
  const { history, from, to, width, failed } = about;
  if (history !== expected.history || from !== expected.span.from || to !== expected.span.to) {
    throw new ShardError(`it belongs elsewhere: ${history.slice(0, 12)}, replications ${from} to ${to}`);
  }
  if (width !== expected.width || rows.replication.length % width !== 0) {
    throw new ShardError(`it has ${width} sums; expected ${expected.width}`);
  }
  return {
    history,
    span: { from, to },
    replications: Int32Array.from(
      { length: rows.replication.length / width },
      (_, i) => rows.replication[i * width]!,
    ),
    records: rows.value instanceof Float64Array ? rows.value : Float64Array.from(rows.value),
    failed,
  };
}

/** What a shard says of itself, and how many replications it has. Throws ShardError unless it is whole and unchanged. */
export async function aboutShard(bytes: Uint8Array): Promise<About & { readonly replications: number }> {
  requireChecksum(bytes);
  const { about, rows } = await readShard(bytes, ["replication"]);
  return { ...about, replications: rows.replication.length / about.width };
}

function requireChecksum(bytes: Uint8Array): void {
  const place = checksumPlace(bytes);
  if (place === undefined) throw new ShardError("it has no checksum: it is cut short, or no shard");
  if (text(bytes.subarray(place, place + noChecksum.length)) !== checksumOf(bytes, place)) {
    throw new ShardError("its checksum does not fit its content");
  }
}

/** The names of the sums of a shard, in the order of its records. */
export async function shardNames(bytes: Uint8Array): Promise<readonly string[]> {
  const { about, rows } = await readShard(bytes, ["name"]);
  return Array.from({ length: about.width }, (_, i) => rows.name[i]!);
}

/** What a shard says of itself, beside its rows. */
export type About = Span & {
  readonly format: number;
  readonly history: string;
  /** Sums a record has. */
  readonly width: number;
  readonly failed: Shard["failed"];
};

type Rows = {
  replication: ArrayLike<number>;
  name: ArrayLike<string>;
  value: ArrayLike<number>;
};

async function readShard(
  bytes: Uint8Array,
  columns: (keyof Rows)[],
): Promise<{ readonly about: About; readonly rows: Rows }> {
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  try {
    const metadata = parquetMetadata(buffer);
    const about = metadata.key_value_metadata?.find(({ key }) => key === aboutKey)?.value;
    const rows: Rows = { replication: [], name: [], value: [] };
    await parquetRead({
      file: buffer,
      metadata,
      columns,
      onChunk: ({ columnName, columnData }) => {
        rows[columnName as "value"] = columnData as ArrayLike<number>;
      },
    });
    return { about: JSON.parse(about!) as About, rows };
  } catch (error) {
    throw new ShardError(`it cannot be read as Parquet: ${(error as Error).message}`, { cause: error });
  }
}

const aboutKey = "picket.shard";
const checksumKey = "picket.sha256";
const noChecksum = "0".repeat(64);

const ascii = (characters: string): Uint8Array => new TextEncoder().encode(characters);
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

/** Where the checksum stands: behind its key, a type byte and a length byte of the Parquet footer. */
function checksumPlace(bytes: Uint8Array): number | undefined {
  const key = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf(checksumKey);
  const place = key + checksumKey.length + 2;
  return key < 0 || place + noChecksum.length > bytes.length ? undefined : place;
}

/** SHA-256 over everything, the checksum itself read as zeros. */
function checksumOf(bytes: Uint8Array, place: number): string {
  return createHash("sha256")
    .update(bytes.subarray(0, place))
    .update(noChecksum)
    .update(bytes.subarray(place + noChecksum.length))
    .digest("hex");
}
