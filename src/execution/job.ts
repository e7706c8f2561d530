/** All that a worker, here or elsewhere, needs to run any task of an experiment: plain data. */

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Question, type Setting, setting, version, type Weeks } from "../experiment/index.ts";
import { historyHash, type ShardDirectory } from "../results/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { loadPlugins, PluginError } from "./plugins.ts";
import { sha256 } from "./program.ts";

/** A plug-in module by where it is and what it is. */
export type PluginModule = { readonly url: string; readonly sha256: string };

export type Job = {
  readonly picket: string;
  /** SHA-256 of the program that simulates. */
  readonly program: string;
  readonly scenario: Scenario;
  readonly seed: string;
  readonly alternatives: readonly string[];
  readonly plugins: readonly PluginModule[];
  readonly mostEvents?: number;
  readonly weekly?: Weeks;
  readonly antithetic?: true;
};

/** What a job is made from. */
type Asked = {
  readonly scenario: Scenario;
  readonly question: Pick<Question, "seed" | "alternatives" | "mostEvents" | "weekly" | "antithetic">;
  /** The plug-ins as modules; undefined if one is a function of the calling program. */
  readonly modules: readonly (URL | string)[] | undefined;
};

/** The job of a question; undefined if it uses functions of the calling program, which cannot be sent elsewhere. */
export function jobOf({ scenario, question, modules }: Asked, program: string): Job | undefined {
  if (modules === undefined) return undefined;
  return {
    picket: version,
    program,
    scenario,
    seed: question.seed,
    alternatives: question.alternatives,
    plugins: modules.map(pluginModule),
    ...(question.mostEvents === undefined ? {} : { mostEvents: question.mostEvents }),
    ...(question.weekly === undefined ? {} : { weekly: question.weekly }),
    ...(question.antithetic === true ? { antithetic: true } : {}),
  };
}

function pluginModule(plugin: URL | string): PluginModule {
  const url = plugin instanceof URL ? plugin : pathToFileURL(resolve(plugin));
  return { url: url.href, sha256: hashOfModule(url) };
}

const hashOfModule = (url: URL): string => sha256(readFileSync(fileURLToPath(url)));

/** Compiles a job where it runs. Throws PluginError if a plug-in is not what it was when the job was made. */
export async function settingOf(job: Job): Promise<Setting> {
  const urls = job.plugins.map(({ url }) => new URL(url));
  const changed = job.plugins.find((plugin, i) => hashOfModule(urls[i]!) !== plugin.sha256);
  if (changed !== undefined) {
    throw new PluginError(`${fileURLToPath(changed.url)}: was changed since the work began`);
  }
  const { rule, own } = await loadPlugins(urls);
  const { seed, alternatives, mostEvents, weekly, antithetic } = job;
  return setting(job.scenario, { seed, alternatives, rule, own, mostEvents, weekly, antithetic });
}

/** Where the shards of each alternative are kept. */
export function shardDirectoriesOf(
  job: Job,
  compiled: Setting,
  folder: string,
): ReadonlyMap<string, ShardDirectory> {
  return new Map(
    job.alternatives.map((alternative) => [
      alternative,
      {
        folder,
        history: historyOf(job, alternative),
        names: compiled.histories.get(alternative)!.layout.names,
      },
    ]),
  );
}

/** The hash that names the history of an alternative. */
export const historyOf = (
  { scenario, seed, plugins, picket, program, mostEvents, weekly, antithetic }: Job,
  alternative: string,
): string =>
  historyHash(scenario, alternative, {
    ...{ seed, picket, program, mostEvents, weekly, antithetic },
    plugins: plugins.map((plugin) => plugin.sha256),
  });
