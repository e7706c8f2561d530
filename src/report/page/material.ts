/** All that a report is made from, as plain data: what was read beside a result, or is at hand in a program. */

import type { Topology } from "topojson-specification";
import type { Comparison } from "../../experiment/index.ts";
import type { Scenario } from "../../scenario/index.ts";
import type { Frontier, ProfileBand } from "../../study/index.ts";
import type { FamilyReport } from "../answer/family.ts";
import { nameIn } from "../answer/saying.ts";
import type { Language } from "../language/index.ts";

/** Sums of single replications, alternative by alternative, in one order for all. */
export type Histories = {
  readonly alternatives: ReadonlyMap<string, ReadonlyMap<string, Float64Array>>;
  /** How many independent rows a column has: replications, or antithetic pairs. */
  readonly n: number;
};

/** Where a result comes from, as far as it is known. */
export type Origin = {
  readonly program?: string;
  readonly node?: string;
  readonly platform?: string;
  readonly plugins?: readonly { readonly url: string; readonly sha256: string }[];
  readonly replications?: { readonly from: number; readonly to: number };
  /** The job as data, from which anything can be run again. */
  readonly job?: unknown;
};

/** Kilograms delivered in time. */
export type Profile = {
  readonly replications: number;
  readonly seed: string;
  readonly bands: readonly ProfileBand[];
  /** The command that gives it again. */
  readonly reproduce?: string;
};

export type Material = {
  readonly comparison: Comparison;
  readonly scenario: Scenario;
  readonly language: Language;
  readonly origin?: Origin | undefined;
  /** Sums of single replications, where shards are kept: margins, hours and outcomes need them. */
  readonly histories?: Histories | undefined;
  /** The frontier over the levers of the same scenario. */
  readonly frontier?: Frontier | undefined;
  readonly profile?: Profile | undefined;
  /** The answers of calibrations that fit the same facts, this one first. */
  readonly family?: FamilyReport | undefined;
  /** Coasts and borders, for the map: world-atlas, `countries-50m.json`. */
  readonly atlas?: Topology | undefined;
  /** The program that runs the page's live part; without it the page does not run anything. */
  readonly live?: string | undefined;
  /** What the page is called, for the commands that name it. */
  readonly file?: string | undefined;
};

/** What people call an alternative; text that may run from right to left is kept apart from what surrounds it. */
export const nameOf =
  ({ scenario }: Pick<Material, "scenario">) =>
  (id: string): string =>
    isolated(nameIn(scenario)(id));

/** Text in Unicode isolates, where it holds letters that run from right to left. */
export const isolated = (text: string): string =>
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc]/.test(text)
    ? `\u2068${text}\u2069`
    : text;

/** The names of all alternatives by id. */
export const namesOf = (material: Pick<Material, "scenario">): Readonly<Record<string, string>> =>
  Object.fromEntries(material.scenario.alternatives.map(({ id }) => [id, nameOf(material)(id)]));
