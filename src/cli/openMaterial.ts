/** Reads what a report is made from: a result, its provenance and shards, and other results of the same scenario. */

import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { pageProgram } from "../execution/pageProgram.ts";
import type { Comparison } from "../experiment/index.ts";
import {
  familyReport,
  type Histories,
  isFamily,
  type Language,
  type Material,
  type Profile,
} from "../report/index.ts";
import {
  catalogue,
  keptBlocks,
  placeOfResult,
  readProvenance,
  shardDirectoriesOfResult,
} from "../results/index.ts";
import { type Scenario, scenarioIn } from "../scenario/index.ts";
import type { Frontier } from "../study/index.ts";
import { reason, UsageError } from "./failure.ts";
import { openAtlas } from "./openAtlas.ts";
import { openResult } from "./openResult.ts";

export type MaterialFlags = {
  /** The scenario file, for a result without provenance. */
  readonly scenario?: string;
};

/** A result file, or a folder that holds one. Throws UsageError for what is no result, or cannot be put together. */
export async function openMaterial(
  paths: readonly string[],
  language: Language,
  { scenario: file }: MaterialFlags = {},
): Promise<Material> {
  const [path, ...others] = paths;
  const result = resultFile(path!);
  const comparison = openResult(result);
  const provenance = readProvenance(result);
  const job = provenance?.job as { readonly scenario?: Scenario } | null | undefined;
  const asWritten = file === undefined ? job?.scenario : await scenarioFrom(file, comparison);
  if (asWritten === undefined) {
    throw new UsageError(
      `${result}: its provenance file, which holds the scenario, is missing; give the scenario with --scenario FILE`,
    );
  }
  const scenario = scenarioIn(asWritten, language.tag);
  const answers = others
    .flatMap((each) => memberIn(each, comparison) ?? [])
    .map((each) => ({ ...each, scenario: scenarioIn(each.scenario, language.tag) }));
  const beside = others
    .filter((each) => !answers.some(({ path: known }) => known === each))
    .map((each) => readOther(each, comparison));
  const members = [{ scenario, comparison }, ...answers];
  if (answers.length > 0 && !isFamily(members.map((member) => member.scenario))) {
    throw new UsageError(
      `${others.join(", ")}: expected results of the same question about the same alternatives as ${result}; found another question or other alternatives`,
    );
  }
  return {
    comparison,
    scenario,
    language,
    origin: provenance === undefined ? undefined : { ...provenance, job },
    histories: provenance === undefined ? undefined : await readHistories(result, comparison),
    frontier: beside.find((each) => "frontier" in each)?.frontier,
    profile: beside.find((each) => "bands" in each),
    ...(answers.length === 0 ? {} : { family: familyReport(members, language) }),
    atlas: openAtlas(),
    live: await pageProgram(),
  };
}

/** A result of `picket compare` of another scenario, with that scenario; undefined for any other file. */
function memberIn(
  path: string,
  { scenarioHash }: Comparison,
): { readonly path: string; readonly scenario: Scenario; readonly comparison: Comparison } | undefined {
  let data: Partial<Comparison>;
  try {
    data = JSON.parse(readFileSync(path, "utf8")) as Partial<Comparison>;
  } catch {
    // Reading it as what stands beside a result says what is wrong.
    return undefined;
  }
  if (!Array.isArray(data.differences) || data.scenarioHash === scenarioHash) return undefined;
  const comparison = openResult(path);
  const job = readProvenance(path)?.job as { readonly scenario?: Scenario } | null | undefined;
  if (job?.scenario === undefined) {
    throw new UsageError(`${path}: its provenance file, which holds the scenario, is missing`);
  }
  return { path, scenario: job.scenario, comparison };
}

function resultFile(path: string): string {
  let isFolder = false;
  try {
    isFolder = statSync(path).isDirectory();
  } catch {
    // Opening it says what is wrong.
  }
  if (!isFolder) return path;
  const found = catalogue(path).filter(({ comparison }) => Array.isArray(comparison.differences));
  if (found.length === 1) return found[0]!.path;
  const names = found.map(({ path: each }) => each).join(", ");
  throw new UsageError(
    found.length === 0
      ? `${path}: expected a folder with a result of picket compare; found none`
      : `${path}: expected one result; found ${found.length}: name one of ${names}`,
  );
}

async function scenarioFrom(file: string, { scenarioHash }: Comparison): Promise<Scenario> {
  const { openScenario } = await import("./openScenario.ts");
  const scenario = await openScenario(file, []);
  if (scenario.hash === scenarioHash) return scenario;
  throw new UsageError(
    `${file}: expected the scenario of the result (hash ${scenarioHash.slice(0, 12)}); found hash ${scenario.hash.slice(0, 12)}`,
  );
}

type Other = ({ readonly frontier: Frontier } | Profile) & { readonly frontier?: Frontier };

/** A frontier or a profile of the same scenario. */
function readOther(path: string, { scenarioHash }: Comparison): Other {
  let data: Record<string, unknown>;
  try {
    data = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
  } catch (error) {
    throw new UsageError(`${path}: cannot be read: ${reason(error)}`, { cause: error });
  }
  if (data["scenarioHash"] !== scenarioHash) {
    throw new UsageError(`${path}: expected a result of the same scenario; found another (or none)`);
  }
  if (Array.isArray(data["frontier"])) return { frontier: data as unknown as Frontier };
  if (Array.isArray(data["bands"])) return data as unknown as Profile;
  throw new UsageError(`${path}: expected a result of picket frontier or picket profile; found another`);
}

/** Sums of single replications that pictures need; undefined where shards are gone or damaged. */
export async function readHistories(path: string, comparison: Comparison): Promise<Histories | undefined> {
  const provenance = readProvenance(path);
  const { replications, failed, antithetic } = comparison;
  if (provenance === undefined || replications === 0 || failed.length > 0) return undefined;
  const { folder } = placeOfResult(path);
  const { from } = provenance.replications;
  const span = { from, to: from + replications - 1 };
  const alternatives = new Map<string, ReadonlyMap<string, Float64Array>>();
  let damaged = false;
  for (const [id, shelf] of await shardDirectoriesOfResult(folder, provenance)) {
    const places = shelf.names.flatMap((name, i) => (isWanted(name) ? [[name, i] as const] : []));
    const columns = new Map(places.map(([name]) => [name, new Float64Array(replications)]));
    const seen = new Set<number>();
    const onUnsound = () => {
      damaged = true;
    };
    for await (const { replications: rows, records } of keptBlocks(new Map([[id, shelf]]), span, onUnsound)) {
      rows.forEach((replication, row) => {
        if (replication < span.from || replication > span.to) return;
        seen.add(replication);
        for (const [name, i] of places) {
          columns.get(name)![replication - span.from] = records[row * shelf.names.length + i]!;
        }
      });
    }
    if (seen.size < replications) return undefined;
    alternatives.set(id, columns);
  }
  if (damaged || comparison.alternatives.some(({ id }) => !alternatives.has(id))) return undefined;
  return antithetic === undefined ? { alternatives, n: replications } : inPairs(alternatives, replications);
}

/** The sums of single replications that pictures need. */
export const isWanted = (name: string): boolean =>
  name === "kg_delivered" || name === "cost_total" || name.startsWith("hours_");

/** Antithetic replications count in pairs: only the means of pairs are independent. */
export function inPairs(
  alternatives: ReadonlyMap<string, ReadonlyMap<string, Float64Array>>,
  replications: number,
): Histories {
  const n = Math.floor(replications / 2);
  const paired = (column: Float64Array) =>
    Float64Array.from({ length: n }, (_, k) => (column[2 * k]! + column[2 * k + 1]!) / 2);
  return {
    n,
    alternatives: new Map(
      [...alternatives].map(([id, columns]) => [
        id,
        new Map([...columns].map(([name, column]) => [name, paired(column)])),
      ]),
    ),
  };
}

/** Where a page is written beside a result. */
export const pagePath = (folder: string, name: string): string => join(folder, `${name}.html`);
