/** Rules and measures of one's own, from modules or from the calling program. */

import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { OwnFold, OwnMeasure } from "../experiment/index.ts";
import { measureNames } from "../measures/index.ts";
import type { DispatchRule } from "../model/index.ts";
import { importModule } from "./importModule.ts";

/**
 * A module to import (URL or path), or what such a module exports: a dispatch rule is a function, a measure is an
 * object with `kind: "measure"`. A bare function is a dispatch rule of the calling program.
 */
export type Plugin = URL | string | DispatchRule | Readonly<Record<string, unknown>>;

export type LoadedPlugins = {
  readonly rule: DispatchRule | undefined;
  readonly own: readonly OwnMeasure[];
  /** Whether something came from the calling program, so that no command reproduces the result. */
  readonly inProgram: boolean;
};

/** A plug-in that cannot be used; the message says why. */
export class PluginError extends Error {
  override readonly name = "PluginError";
}

/** Imports plug-ins and sorts their exports. Throws PluginError for what is not a rule or a measure, or for two rules. */
export async function loadPlugins(plugins: readonly Plugin[]): Promise<LoadedPlugins> {
  const loaded = await Promise.all(plugins.map(exportsOf));
  const rules = new Map<string, DispatchRule>();
  const own = new Map<string, OwnMeasure>();
  for (const { from, exports } of loaded) {
    const named = Object.entries(exports);
    if (named.length === 0) throw new PluginError(`${from}: exports neither a dispatch rule nor a measure`);
    for (const [name, value] of named) {
      if (typeof value === "function") rules.set(`${name} of ${from}`, value as DispatchRule);
      else if (isMeasure(value)) own.set(newName(value.name, from, own), checked(value, from));
      else {
        throw new PluginError(
          `${from}: export ${name}: expected a dispatch rule (a function) or a measure ({ kind: "measure", name, unit, begin }); found ${kindOf(value)}`,
        );
      }
    }
  }
  if (rules.size > 1) {
    throw new PluginError(`expected at most one dispatch rule; found ${[...rules.keys()].join(", ")}`);
  }
  const [rule] = [...rules].map(([name, choose]) => careful(name, choose));
  return { rule, own: [...own.values()], inProgram: plugins.some((each) => !isModule(each)) };
}

/** The plug-ins as modules; undefined if one of them is a function or an object of the calling program. */
export const modulesOf = (plugins: readonly Plugin[]): readonly (URL | string)[] | undefined =>
  plugins.every(isModule) ? plugins.filter(isModule) : undefined;

const isModule = (plugin: Plugin): plugin is URL | string =>
  typeof plugin === "string" || (plugin instanceof URL && plugin.protocol === "file:");

async function exportsOf(
  plugin: Plugin,
): Promise<{ readonly from: string; readonly exports: Readonly<Record<string, unknown>> }> {
  if (typeof plugin === "function")
    return { from: "the calling program", exports: { [plugin.name || "rule"]: plugin } };
  if (typeof plugin !== "string" && !(plugin instanceof URL))
    return { from: "the calling program", exports: plugin };
  // The whole path, so that a failure reads the same in a worker, which knows the module by its URL.
  const from = pathOf(plugin);
  try {
    return { from, exports: await importModule(plugin) };
  } catch (error) {
    throw new PluginError(`${from}: cannot be loaded: ${(error as Error).message}`, { cause: error });
  }
}

function pathOf(plugin: URL | string): string {
  if (typeof plugin === "string") return resolve(plugin);
  return plugin.protocol === "file:" ? fileURLToPath(plugin) : plugin.href;
}

function newName(name: string, from: string, own: ReadonlyMap<string, OwnMeasure>): string {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new PluginError(
      `${from}: name of a measure: expected lower case and underscores, such as kg_at_dawn; found ${JSON.stringify(name)}`,
    );
  }
  if (measureNames.includes(name)) throw new PluginError(`${from}: there is a measure ${name} already`);
  if (own.has(name)) throw new PluginError(`${from}: the plug-ins have two measures ${name}`);
  return name;
}

/** The rule, with its name on whatever it does wrong. */
function careful(name: string, choose: DispatchRule): DispatchRule {
  return (dispatched, candidates) => {
    const place = `dispatch rule ${name}, case ${dispatched.id}`;
    const chosen = blaming(place, () => choose(dispatched, candidates));
    if (chosen !== undefined && !candidates.includes(chosen)) {
      throw new Error(`${place}: expected one of the candidates or undefined; found ${kindOf(chosen)}`);
    }
    return chosen;
  };
}

/** The measure, with its name on whatever it does wrong; what fails at the beginning is told at the first fact. */
function checked(measure: OwnMeasure, from: string): OwnMeasure {
  const place = `measure ${measure.name} of ${from}`;
  const begin: OwnMeasure["begin"] = (window) => {
    let fold: OwnFold | undefined;
    return {
      listen: (fact) =>
        blaming(place, () => {
          fold ??= measure.begin(window);
          fold.listen(fact);
        }),
      value: () => {
        const value = blaming(place, () => (fold ?? measure.begin(window)).value());
        const parts = typeof value === "number" ? [value] : [value.numerator, value.denominator];
        if (parts.every(Number.isFinite)) return value;
        throw new Error(`${place}: expected a finite value; found ${parts.join(" / ")}`);
      },
    };
  };
  return { ...measure, begin };
}

function blaming<T>(place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Error(`${place}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function isMeasure(value: unknown): value is OwnMeasure {
  if (typeof value !== "object" || value === null) return false;
  const { kind, name, unit, begin } = value as Record<string, unknown>;
  return (
    kind === "measure" && typeof name === "string" && typeof unit === "string" && typeof begin === "function"
  );
}

const kindOf = (value: unknown): string => (value === null ? "null" : `a value of type ${typeof value}`);
