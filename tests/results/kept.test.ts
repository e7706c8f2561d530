import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Comparison, readScenario } from "../../src/index.ts";
import {
  catalogue,
  exportRecords,
  prunable,
  prune,
  query,
  readProvenance,
  shardDirectoriesOfResult,
} from "../../src/results/index.ts";
import { ask, keepResult, prepare, verify } from "../../src/study/index.ts";
import { scratch, small } from "../execution/support.ts";

let folder: string;
let result: string;
let answer: Comparison;

/** Keeps the answer about the small scenario, cut into shards of one to some replications. */
async function keep(out: string, replications: number): Promise<Comparison> {
  const prepared = await prepare("compare", await readScenario(small), { replications });
  const comparison = await ask(prepared, { workers: 1, out });
  await keepResult(out, "small", prepared, comparison);
  return comparison;
}

beforeAll(async () => {
  folder = scratch();
  await keep(folder, 7);
  answer = await keep(folder, 12);
  result = join(folder, "small.json");
}, 120_000);

const directories = () => shardDirectoriesOfResult(folder, readProvenance(result)!);
const span = { from: 1, to: 12 };

describe("a kept result", () => {
  it("has its provenance and a dictionary of every name beside it", () => {
    expect(readdirSync(folder).sort()).toEqual(
      ["shards", "small.dictionary.json", "small.json", "small.provenance.json"].sort(),
    );
    const dictionary = JSON.parse(readFileSync(join(folder, "small.dictionary.json"), "utf8"));
    const measures = new Set(dictionary.measures.map(({ name }: { name: string }) => name));
    for (const name of Object.keys(answer.alternatives[0]!.measures)) expect(measures).toContain(name);
    for (const { about } of [...dictionary.sums, ...dictionary.measures])
      expect(about).toMatch(/^(?:[A-Z]|exp\().*\.$/);
    expect(readProvenance(result)).toMatchObject({
      seed: "picket",
      replications: span,
      command: answer.reproduce,
    });
  });

  it("is listed", () => {
    expect(catalogue(folder).map(({ name, comparison }) => [name, comparison])).toEqual([["small", answer]]);
  });
});

describe("an export", () => {
  it("has a row an alternative, replication and sum, in order, however the shards were cut", async () => {
    const path = join(scratch(), "out.csv");
    const names = ["kg_delivered", "cost_total"];
    expect(await exportRecords({ shelves: await directories(), span, format: "csv", names, path })).toBe(48);
    const [head, ...rows] = readFileSync(path, "utf8")
      .trimEnd()
      .split("\n")
      .map((row) => row.split(","));
    expect(head).toEqual(["alternative", "replication", "name", "value"]);
    expect(rows.map((row) => row.slice(0, 3).join())).toEqual(
      ["today", "two-more"].flatMap((id) =>
        Array.from({ length: 12 }, (_, i) => names.map((name) => `${id},${i + 1},${name}`)).flat(),
      ),
    );
    const delivered = rows
      .filter((row) => row[0] === "today" && row[2] === "kg_delivered")
      .map((row) => Number(row[3]));
    const mean = delivered.reduce((sum, value) => sum + value, 0) / 12;
    expect(mean).toBeCloseTo(answer.alternatives[0]!.measures["kg_delivered"]!.estimate!, 9);
  });

  it("is the same rows as NDJSON and as Parquet, which DuckDB reads", async () => {
    const place = scratch();
    const write = async (format: "csv" | "ndjson" | "parquet") => {
      const path = join(place, `out.${format}`);
      await exportRecords({ shelves: await directories(), span, format, path });
      return path;
    };
    const [csv, ndjson, parquet] = [await write("csv"), await write("ndjson"), await write("parquet")];
    const { rows } = await query(
      folder,
      `select count(*) n, count(distinct replication) r from '${parquet}' a join '${csv}' b using (alternative, replication, name, value)
       join read_json('${ndjson}') c using (alternative, replication, name, value)`,
    );
    const lines = readFileSync(csv, "utf8").trimEnd().split("\n").length - 1;
    expect(rows.map((row) => row.map(Number))).toEqual([[lines, 12]]);
  });
});

describe("SQL", () => {
  it("gives the mean of a record's sum as the measure says it", async () => {
    const { rows } = await query(
      folder,
      `select alternative, avg(value), count(*) from records where name = 'kg_delivered' group by all order by 1`,
    );
    for (const [id, mean, n] of rows) {
      const own = answer.alternatives.find((each) => each.id === id)!;
      expect(mean).toBeCloseTo(own.measures["kg_delivered"]!.estimate!, 6);
      expect(Number(n)).toBe(12);
    }
    expect(rows.length).toBe(2);
  });

  it("knows measures and differences as they were answered", async () => {
    const { rows } = await query(
      folder,
      "select estimate, low, high from differences where measure = 'kg_removed'",
    );
    const { estimate, low, high } = answer.differences.find(({ measure }) => measure === "kg_removed")!;
    expect(rows).toEqual([[estimate, low, high]]);
  });

  it("that is no SQL is refused with what DuckDB says", async () => {
    await expect(query(folder, "selekt 1")).rejects.toThrow(/^DuckDB: .*selekt/s);
  });
});

describe("verify", () => {
  it("finds the same bytes in every shard and in the answer", async () => {
    const findings = await verify(result, { sample: 1000 });
    expect(findings.length).toBeGreaterThan(4);
    expect(findings.filter(({ same }) => !same)).toEqual([]);
  });

  it("finds a shard and an answer that were made up", async () => {
    const forged = scratch();
    await keep(forged, 3);
    const path = join(forged, "small.json");
    writeFileSync(path, readFileSync(path, "utf8").replace(/"estimate": 2/, '"estimate": 3'));
    const provenance = join(forged, "small.provenance.json");
    const told = JSON.parse(readFileSync(provenance, "utf8"));
    told.job.scenario.baseline.flows.boats.departures.poisson *= 2;
    const findings = await verify(path, { sample: 1 });
    expect(findings.map(({ same }) => same)).toEqual([true, false]);
  });
});

describe("prune", () => {
  it("names what no result needs, and removes only that", async () => {
    const place = scratch();
    await keep(place, 4);
    expect(await prunable(place)).toEqual([]);
    const history = readProvenance(join(place, "small.json"))!.alternatives[0]!.history;
    const shards = join(place, "shards", history);
    const [first] = readdirSync(shards);
    const stray = join(place, "shards", "ab".repeat(32));
    mkdirSync(stray);
    writeFileSync(join(stray, first!), readFileSync(join(shards, first!)));
    writeFileSync(join(shards, "00000009-00000009.parquet"), "no shard");
    writeFileSync(join(shards, "00000001-00000001.parquet.7-0.unfinished"), "half");
    const found = await prunable(place);
    expect(found.map(({ why }) => why).sort()).toEqual([
      "damaged",
      "left half written",
      "of no result in this folder",
    ]);
    prune(place, found);
    expect(await prunable(place)).toEqual([]);
    expect(existsSync(stray)).toBe(false);
    const findings = await verify(join(place, "small.json"), { sample: 100 });
    expect(findings.every(({ same }) => same)).toBe(true);
  });
});
