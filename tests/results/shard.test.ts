import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, it } from "vitest";
import { decodeShard, encodeShard, type Shard, ShardError, shardNames } from "../../src/results/index.ts";

const names = ["kg_delivered", "kg_seized", "cost_total"];
const shard: Shard = {
  history: "ab".repeat(32),
  span: { from: 5, to: 8 },
  replications: Int32Array.of(5, 6, 8),
  records: Float64Array.of(1.5, 0, 1e9, 0.1 + 0.2, -0, 3, Number.MAX_VALUE, 5e-324, 7),
  failed: [{ replication: 7, error: "hold(-1) at time 3: no – “never”" }],
};
const expected = { history: shard.history, span: shard.span, width: 3 };
const bytes = encodeShard(shard, names);
const changed = (at: number): Uint8Array => {
  const copy = bytes.slice();
  copy[at]! ^= 0x10;
  return copy;
};
const footerLength = new DataView(bytes.buffer).getUint32(bytes.length - 8, true);

describe("a shard", () => {
  it("gives back every number bit for bit, and what failed", async () => {
    const read = await decodeShard(bytes, expected);
    expect(read).toEqual(shard);
    expect(Object.is(read.records[4], -0)).toBe(true);
    expect(await shardNames(bytes)).toEqual(names);
  });

  it("is the same bytes for the same content", () => {
    expect(encodeShard(shard, names)).toEqual(bytes);
  });

  it("is read by another program, DuckDB, as one row a replication and sum, zeros included", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "picket-")), "shard.parquet");
    writeFileSync(file, bytes);
    const connection = await (await DuckDBInstance.create()).connect();
    const rows = await connection.runAndReadAll(
      `select replication, name, value from '${file}' order by replication, name`,
    );
    expect(rows.getRows()).toEqual([
      [5, "cost_total", 1e9],
      [5, "kg_delivered", 1.5],
      [5, "kg_seized", 0],
      [6, "cost_total", 3],
      [6, "kg_delivered", 0.1 + 0.2],
      [6, "kg_seized", -0],
      [8, "cost_total", 7],
      [8, "kg_delivered", Number.MAX_VALUE],
      [8, "kg_seized", 5e-324],
    ]);
    connection.closeSync();
  });

  it("is refused after a change of any one byte", async () => {
    for (let at = 0; at < bytes.length; at++) {
      await expect(decodeShard(changed(at), expected), `byte ${at}`).rejects.toThrow(ShardError);
    }
  });

  it("is refused when it is cut short: empty, in the data, in the footer, in the last byte", async () => {
    const cuts = [0, 3, 40, bytes.length - footerLength, bytes.length - 8, bytes.length - 1];
    for (const length of cuts) {
      await expect(decodeShard(bytes.slice(0, length), expected), `${length} bytes`).rejects.toThrow(
        ShardError,
      );
    }
  });

  it("is refused when it is a sound shard of something else", async () => {
    const others = [
      { ...expected, history: "cd".repeat(32) },
      { ...expected, span: { from: 5, to: 9 } },
      { ...expected, width: 9 },
    ];
    for (const other of others) await expect(decodeShard(bytes, other)).rejects.toThrow(ShardError);
  });

  it("may have a record of none of its replications but the first", async () => {
    const one = { ...shard, replications: Int32Array.of(5), records: Float64Array.of(1, 2, 3) };
    expect(await decodeShard(encodeShard(one, names), expected)).toEqual(one);
  });
});
