/** The measures of one experiment: the entries of the catalogue that apply to it, those by part, and those of plug-ins. */

import { type CatalogueEntry, catalogue, type Mechanism, type Per, partedSums } from "../measures/index.ts";
import { lack } from "../scenario/index.ts";
import { hoursPerMonth } from "./calendarYear.ts";
import type { Layout } from "./layout.ts";
import type { Formula, Measure, OwnMeasure } from "./measure.ts";

/** What decides which measures apply. */
export type MeasuresInput = {
  readonly layout: Layout;
  /** Hours of the measured period. */
  readonly horizon: number;
  readonly own: readonly OwnMeasure[];
  /** What the scenario has of what a measure may need. */
  readonly mechanisms: ReadonlySet<Mechanism>;
  /** Measures that the scenario names: one whose mechanism it lacks is then reported as not defined, with the reason. */
  readonly asked: readonly string[];
};

/** Every measure that applies in the order of the catalogue, then those by part, then those of plug-ins. */
export function measures(input: MeasuresInput): readonly Measure[] {
  return [
    ...runs(catalogue).flatMap((run) => expanded(run, input)),
    ...byPart(input.layout),
    ...input.own.map(ownMeasure),
  ];
}

type Each = CatalogueEntry["each"];

/** Entries that follow one another and are repeated for the same things. */
function runs(entries: readonly CatalogueEntry[]): readonly (readonly CatalogueEntry[])[] {
  const found: CatalogueEntry[][] = [];
  let last: Each | "none" = "none";
  for (const entry of entries) {
    if (entry.each === last) found.at(-1)!.push(entry);
    else found.push([entry]);
    last = entry.each;
  }
  return found;
}

function expanded(run: readonly CatalogueEntry[], input: MeasuresInput): readonly Measure[] {
  const { layout } = input;
  const parts = {
    once: [""],
    "asset class": layout.classes.map((id) => `.${id}`),
    checkpoint: layout.checkpoints.length === 0 ? [] : ["", ...layout.checkpoints.map((id) => `.${id}`)],
  }[run[0]!.each ?? "once"];
  return [
    ...parts.flatMap((part) => run.flatMap((entry) => measureOf(entry, part, input) ?? [])),
    ...run.flatMap((entry) => lacking(entry, input) ?? []),
  ];
}

function measureOf(entry: CatalogueEntry, part: string, input: MeasuresInput): Measure | undefined {
  const { name, unit, needs } = entry;
  const about = entry.about.replace("{id}", part.slice(1));
  const named = { name: `${name}${part}`, unit, about };
  if (needs === undefined || input.mechanisms.has(needs.mechanism)) {
    const formula = formulaOf(entry, part, input);
    return formula === undefined ? undefined : { ...named, formula };
  }
  return needs.without === 0
    ? { ...named, formula: { kind: "constant", value: 0, why: whyZero[needs.mechanism] ?? "" } }
    : undefined;
}

/** A measure that the scenario asks for and whose mechanism it lacks. */
function lacking(
  { name, unit, about, needs }: CatalogueEntry,
  { mechanisms, asked }: MeasuresInput,
): readonly Measure[] {
  if (needs === undefined || needs.without === 0 || mechanisms.has(needs.mechanism)) return [];
  return asked
    .filter((each) => each === name || each.startsWith(`${name}.`))
    .map((each) => ({
      ...{ name: each, unit, about },
      formula: { kind: "constant", value: null, why: `not defined: ${lack[needs.mechanism]}` },
    }));
}

/** Why a count without its mechanism is a certain 0. */
const whyZero: Readonly<Partial<Record<Mechanism, string>>> = {
  deterrence: `exact: ${lack.deterrence}`,
  replacement: `exact: ${lack.replacement}`,
};

function formulaOf({ formula }: CatalogueEntry, part: string, input: MeasuresInput): Formula | undefined {
  const of = (sums: readonly string[]) => sums.map((sum) => `${sum}${part}`);
  switch (formula.kind) {
    case "mean":
      return mean(of(formula.sums), factorOf(formula.per, input.horizon));
    case "ratio":
      return {
        ...{ kind: "ratio", numerators: of(formula.numerators), denominators: of(formula.denominators) },
        factor: 1,
      };
    case "diversity": {
      const routes = input.layout.parts.filter(({ kind }) => kind === "route");
      return { kind: "diversity", columns: routes.map(({ id }) => `${formula.sum}.${id}`) };
    }
    case "pair":
      return undefined;
  }
}

const mean = (columns: readonly string[], factor: number): Formula => ({ kind: "mean", columns, factor });

const factorOf = (per: Per, horizon: number): number =>
  ({ period: 1, month: hoursPerMonth / horizon, hour: 1 / horizon, day: 1 / 24 })[per];

const byPart = (layout: Layout): readonly Measure[] =>
  catalogue.flatMap((entry: CatalogueEntry) => {
    const { name, unit, about, formula } = entry;
    if (entry.parted === undefined || formula.kind !== "mean") return [];
    if (!formula.sums.every((sum) => (partedSums as readonly string[]).includes(sum))) return [];
    return layout.parts.map(({ kind, id }) => ({
      ...{ name: `${name}.${id}`, unit, about: `${about} By ${kind}.` },
      formula: mean(
        formula.sums.map((sum) => `${sum}.${id}`),
        1,
      ),
    }));
  });

const ownMeasure = ({ name, unit, about }: OwnMeasure): Measure => ({
  ...{ name, unit, about: about ?? "A custom measure." },
  formula: {
    ...{ kind: "ratio", numerators: [`own_numerator.${name}`], denominators: [`own_denominator.${name}`] },
    factor: 1,
  },
});
