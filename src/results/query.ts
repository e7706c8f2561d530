/** SQL over what a folder holds, with DuckDB where it is installed. */

import { join } from "node:path";
import { type CatalogueEntry, catalogue } from "./catalogue.ts";
import { StoreError } from "./reason.ts";

/** Rows of an answer; numbers beyond 2^53 and dates are text. */
export type Answered = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
};

/**
 * Answers one statement over the tables `results`, `measures`, `differences` and `records` of a folder. Throws StoreError
 * if DuckDB is not installed, the folder cannot be read or DuckDB refuses the statement.
 */
export async function query(folder: string, sql: string): Promise<Answered> {
  const { DuckDBInstance } = await import("@duckdb/node-api").catch(() => {
    throw new StoreError("picket query needs DuckDB beside picket: npm install @duckdb/node-api");
  });
  const entries = catalogue(folder);
  const connection = await (await DuckDBInstance.create()).connect();
  try {
    for (const statement of tables(folder, entries)) await connection.run(statement);
    const appended = await connection.createAppender("measures");
    for (const { name, comparison } of entries) {
      const reported = [
        ...comparison.alternatives.flatMap(({ id, measures }) =>
          Object.entries(measures).map(([measure, each]) => ({
            ...each,
            alternative: id,
            baseline: null,
            measure,
          })),
        ),
        ...comparison.differences,
      ];
      for (const each of reported) {
        for (const value of [name, each.alternative, each.baseline, each.measure, each.unit]) {
          if (value === null) appended.appendNull();
          else appended.appendVarchar(value);
        }
        for (const value of [each.estimate, each.low, each.high]) {
          if (value === null) appended.appendNull();
          else appended.appendDouble(value);
        }
        appended.appendInteger(each.n);
        appended.endRow();
      }
    }
    appended.closeSync();
    const reader = await connection.runAndReadAll(sql);
    return { columns: reader.columnNames(), rows: reader.getRowsJson() };
  } catch (error) {
    throw new StoreError(`DuckDB: ${(error as Error).message}`, { cause: error });
  } finally {
    connection.closeSync();
  }
}

/** `records` shows each replication once, however its shards overlap, and only those that the result is about. */
function tables(folder: string, entries: readonly CatalogueEntry[]): readonly string[] {
  const rows = entries.flatMap(({ name, comparison, provenance }) =>
    (provenance?.alternatives ?? comparison.alternatives.map(({ id }) => ({ id, history: "" }))).map(
      ({ id, history }) =>
        `(${[name, id, history, comparison.scenario, comparison.seed].map(literal).join(", ")}, ` +
        `${provenance?.replications.from ?? 1}, ${provenance?.replications.to ?? comparison.replications})`,
    ),
  );
  const files = literal(join(folder, "shards", "*", "*.parquet"));
  return [
    "create table results (result varchar, alternative varchar, history varchar, scenario varchar, seed varchar, first integer, last integer)",
    ...(rows.length === 0 ? [] : [`insert into results values ${rows.join(", ")}`]),
    "create table measures (result varchar, alternative varchar, baseline varchar, measure varchar, unit varchar, estimate double, low double, high double, n integer)",
    "create view differences as select * from measures where baseline is not null",
    entries.some(({ provenance }) => (provenance?.alternatives.length ?? 0) > 0)
      ? `create view records as select distinct result, alternative, replication, name, value
         from (select *, string_split(filename, '/')[-2] as history from read_parquet(${files}, filename = true))
         join results using (history) where replication between first and last`
      : "create table records (result varchar, alternative varchar, replication integer, name varchar, value double)",
  ];
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
