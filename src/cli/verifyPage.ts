/** `picket verify PAGE.html`: runs again what the page contains, and compares every number and every word made from them. */

import { here, type Job, workerProgram } from "../execution/index.ts";
import { type Block, type Comparison, type Executor, experiment, version } from "../experiment/index.ts";
import {
  type FamilyReport,
  familyReport,
  type Histories,
  type Language,
  languages,
  type Material,
  type Member,
  page,
} from "../report/index.ts";
import { type Agreement, agreement, agreementOf, asShown } from "../report/live/agreement.ts";
import { type LiveContents, questionOf } from "../report/live/contents.ts";
import { firstDifference, type ReadPage, readPage } from "../report/live/readPage.ts";
import { identity } from "../scenario/identity.ts";
import type { Scenario } from "../scenario/index.ts";
import { frontierAgain, profileAgain } from "./besideAgain.ts";
import { UsageError } from "./failure.ts";
import { openAtlas } from "./openAtlas.ts";
import { inPairs, isWanted } from "./openMaterial.ts";
import { openPage } from "./openPage.ts";

/** What was compared, and whether it is the same; undefined: it cannot be, from what a page contains. */
export type PageFinding = {
  readonly what: string;
  readonly same: boolean | undefined;
  readonly detail?: string;
};

/** Throws UsageError for what is no page, and for one that contains no scenario. */
export async function verifyPage(file: string, signal: AbortSignal): Promise<readonly PageFinding[]> {
  const shown = openPage(file);
  const { contents, results } = shown;
  if (contents === undefined) {
    throw new UsageError(
      `${file}: the page contains no scenario to run again; verify the result (.json) instead`,
    );
  }
  const { scenario, question } = questionOf(contents);
  const { comparison, histories } = await runAgain(contents, scenario, signal);
  const { frontier, profile } = results;
  const beside = {
    ...(frontier === undefined ? {} : { frontier: await frontierAgain(frontier, scenario, signal) }),
    ...(profile === undefined ? {} : { profile: await profileAgain(profile, scenario, signal) }),
  };
  return [
    { what: "scenario and its hash", same: hashesAgree(scenario, results.result, question.alternatives) },
    valuesFinding("results block", agreement(results.result, comparison)),
    ...Object.entries(beside).map(([name, again]) =>
      valuesFinding(name, agreementOf(name, results[name as keyof typeof beside], again)),
    ),
    ...(results.family === undefined
      ? []
      : familyFindings(results.family, { scenario, comparison }, languages[shown.language])),
    ...textFindings(shown, { scenario, comparison, histories, ...beside }),
  ];
}

/** A page carries one scenario: its own calibration is computed again, the answers of the others cannot be. */
function familyFindings({ members }: FamilyReport, own: Member, language: Language): readonly PageFinding[] {
  const [shown, ...others] = members;
  const { label, reproduce } = shown!;
  const again = familyReport([own], language).members.map((each) => ({ ...each, label, reproduce }));
  const labels = others.map((each) => each.label).join("; ");
  return [
    valuesFinding("calibration of the page", agreementOf("calibration", shown, asShown(again[0]))),
    {
      what: `${others.length} other ${others.length === 1 ? "calibration" : "calibrations"} (${labels})`,
      same: undefined,
      detail:
        "  the page does not contain the other scenarios: the command in its section on how to repeat it runs all of them",
    },
  ];
}

function valuesFinding(place: string, { compared, discrepancies }: Agreement): PageFinding {
  const count = compared.toLocaleString("en-US");
  if (discrepancies.length === 0) return { what: `${count} values of the ${place}`, same: true };
  const lines = discrepancies
    .slice(0, 10)
    .map((each) => `  ${each.where}: the page has ${String(each.shown)}, computed ${String(each.again)}`);
  return {
    what: `${discrepancies.length} of ${count} values of the ${place}`,
    same: false,
    detail: lines.join("\n"),
  };
}

/** A scenario of `picket run` compares nothing, so that its hash is that of another: it cannot be told. */
function hashesAgree(
  scenario: Scenario,
  { scenarioHash }: Comparison,
  asked: readonly string[],
): boolean | undefined {
  const { alternatives, interventions, hash } = scenario;
  if (hash !== scenarioHash) return false;
  if (alternatives.every(({ id, baseline }) => id === baseline) && asked.length > 0) return undefined;
  return identity(alternatives, interventions) === scenarioHash;
}

type Again = {
  readonly scenario: Scenario;
  readonly comparison: Comparison;
  readonly histories: Histories | undefined;
} & Pick<Material, "frontier" | "profile">;

async function runAgain(
  contents: LiveContents,
  scenario: Scenario,
  signal: AbortSignal,
): Promise<Pick<Again, "comparison" | "histories">> {
  const { question } = questionOf(contents);
  const { seed, alternatives, mostEvents, antithetic } = contents;
  const job: Job = {
    picket: version,
    program: (await workerProgram()).hash,
    ...{ scenario, seed, alternatives, plugins: [] },
    ...(mostEvents === undefined ? {} : { mostEvents }),
    ...(antithetic === undefined ? {} : { antithetic }),
  };
  const blocks: Block[] = [];
  const names = new Map<string, readonly string[]>();
  const inner = here({ job, workers: undefined });
  const executor: Executor = (setting, work, onBlock, aborted) => {
    for (const [id, { layout }] of setting.histories) names.set(id, layout.names);
    const keep = (block: Block) => {
      blocks.push(block);
      onBlock(block);
    };
    return inner(setting, work, keep, aborted);
  };
  const comparison = await experiment(scenario, question, { executor, signal });
  return { comparison, histories: historiesOf(blocks, names, contents) };
}

/** The sums of single replications that pictures need, as they are read from shards. */
function historiesOf(
  blocks: readonly Block[],
  names: ReadonlyMap<string, readonly string[]>,
  { from, to, antithetic }: LiveContents,
): Histories | undefined {
  if (blocks.some(({ failed }) => failed.length > 0)) return undefined;
  const count = to - from + 1;
  const alternatives = new Map(
    [...names].map(([id, all]) => {
      const places = all.flatMap((name, i) => (isWanted(name) ? [[name, i] as const] : []));
      const columns = new Map(places.map(([name]) => [name, new Float64Array(count)]));
      for (const { alternative, replications, records } of blocks) {
        if (alternative !== id) continue;
        replications.forEach((replication, row) => {
          for (const [name, i] of places)
            columns.get(name)![replication - from] = records[row * all.length + i]!;
        });
      }
      return [id, columns] as const;
    }),
  );
  return antithetic === true ? inPairs(alternatives, count) : { alternatives, n: count };
}

/** The words and figures of the page against those of a page written from what was computed. */
function textFindings(shown: ReadPage, again: Again): readonly PageFinding[] {
  const { result } = shown.results;
  if (result.picket !== version) {
    const detail = `  the page was made by picket ${result.picket} and this is ${version}, so only numbers were compared`;
    return [{ what: "text of the page", same: undefined, detail }];
  }
  const write = (histories: Histories | undefined) =>
    readPage(page(materialOf(shown, { ...again, histories }))).parts;
  const written = write(again.histories);
  // Without its shards a result gives a page without single replications.
  let without: ReadPage["parts"] | undefined;
  return [...shown.parts].map(([id, text]): PageFinding => {
    const what = id === "head" ? "head of the page" : `section ${id}`;
    if (written.get(id) === text) return { what, same: true };
    without ??= write(undefined);
    if (without.get(id) === text) return { what, same: true };
    const other = written.get(id) ?? without.get(id);
    if (other === undefined)
      return { what, same: false, detail: "  a page of this result has no such section" };
    const difference = firstDifference(text, other);
    return {
      what,
      same: false,
      detail: `  the page says "${difference.shown}", computed "${difference.again}"`,
    };
  });
}

function materialOf(
  { language, results, contents }: ReadPage,
  { scenario, comparison, histories, frontier, profile }: Again,
): Material {
  const { precision, pairs, antithetic, controls, reproduce } = results.result;
  const { file, ...made } = contents!.made ?? {};
  const { seed, alternatives, from, to, mostEvents } = contents!;
  return {
    // What was asked beside the answer, and the command, are as the page has them.
    comparison: JSON.parse(
      JSON.stringify({ ...comparison, precision, pairs, antithetic, controls, reproduce }),
    ),
    scenario,
    language: languages[language],
    origin: {
      ...made,
      plugins: [],
      replications: { from, to },
      job: {
        ...{ scenario, seed, alternatives, plugins: [] },
        ...(mostEvents === undefined ? {} : { mostEvents }),
        ...(contents!.antithetic === undefined ? {} : { antithetic: true }),
      },
    },
    ...{ histories, frontier, profile },
    ...(results.family === undefined ? {} : { family: results.family }),
    atlas: openAtlas(),
    live: "",
    ...(file === undefined ? {} : { file }),
  };
}
