/** The results for machines: the whole answer as JSON within the page, small enough to be mailed. */

import type { Comparison } from "../../experiment/index.ts";
import type { Frontier } from "../../study/index.ts";
import type { FamilyReport } from "../answer/family.ts";
import { whole } from "../language/index.ts";
import { paragraph } from "./html.ts";
import type { Material, Profile } from "./material.ts";
import type { Section } from "./section.ts";

/** Characters of JSON that a page carries; beyond it measures by part are left out, those of routes last. */
const most = 700_000;

/** What stands in the element `picket-results`. */
export type ResultsBlock = {
  /** The contract's JSON, as `picket compare --format json` prints it, less what is left out. */
  readonly result: Comparison;
  /** How many estimates by part are left out; 0: none. */
  readonly leftOut: number;
  /** The frontier over the levers, where the page shows one: of each plan what is drawn. */
  readonly frontier?: Frontier;
  /** Kilograms delivered in time, where the page shows them. */
  readonly profile?: Profile;
  /** The answers of other calibrations, where the page tells of them. */
  readonly family?: FamilyReport;
};

/** The result, less as many measures by part as it takes. */
export function resultsBlock(
  material: Pick<Material, "comparison" | "scenario" | "frontier" | "profile" | "family">,
): ResultsBlock {
  const { frontier, profile, family } = material;
  return {
    ...smallEnough(material),
    ...(frontier === undefined ? {} : { frontier: drawnOf(frontier) }),
    ...(profile === undefined ? {} : { profile }),
    ...(family === undefined ? {} : { family }),
  };
}

/** The frontier without measures that no picture shows, and without further steps. */
export const drawnOf = (frontier: Frontier): Frontier => ({
  ...frontier,
  frontier: frontier.frontier.map((point) => {
    const shown = ["kg_delivered", "cost_total"].map((name) => [name, point.measures[name]!] as const);
    return { ...point, measures: Object.fromEntries(shown), nextSteps: [] };
  }),
});

function smallEnough({ comparison, scenario }: Pick<Material, "comparison" | "scenario">): ResultsBlock {
  const all = { result: comparison, leftOut: 0 };
  if (JSON.stringify(all).length <= most) return all;
  const routes = new Set(Object.keys(scenario.baseline.routes ?? {}));
  const named = new Set(scenario.measures);
  const byPart = (name: string) => name.includes(".") && !perClass.test(name) && !named.has(name);
  const ofRoute = (name: string) => {
    const part = name.slice(name.indexOf(".") + 1);
    return (
      routesMatter.test(name) && (routes.has(part) || part in scenario.baseline.legs || part.includes("--"))
    );
  };
  const less = without(comparison, (name) => byPart(name) && !ofRoute(name));
  return JSON.stringify(less).length <= most ? less : without(comparison, byPart);
}

/** Measures of asset classes and checkpoints are few. */
const perClass =
  /^(utilization|on_station|hulls|days_under_way|missed_addressable|awareness_rate|inspected|seizure_effectiveness|wait_lawful)\./;
const routesMatter = /^kg_(departed|delivered|removed)\./;

function without(comparison: Comparison, isOut: (name: string) => boolean): ResultsBlock {
  let leftOut = 0;
  const keeps = (name: string) => {
    if (!isOut(name)) return true;
    leftOut++;
    return false;
  };
  const alternatives = comparison.alternatives.map(({ id, measures }) => ({
    id,
    measures: Object.fromEntries(Object.entries(measures).filter(([name]) => keeps(name))),
  }));
  const differences = comparison.differences.filter(({ measure }) => keeps(measure));
  return { result: { ...comparison, alternatives, differences }, leftOut };
}

/** JSON that no HTML parser takes for anything else. */
export const jsonInHtml = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll(">", "\\u003e")
    .replaceAll("&", "\\u0026")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");

export function results(material: Material): Section {
  const { language } = material;
  const { page } = language.words;
  const block = resultsBlock(material);
  const text =
    block.leftOut === 0
      ? page.resultsText.whole
      : page.resultsText.part(whole(block.leftOut, language.locale));
  return {
    id: "results",
    title: page.results,
    html: `${paragraph(text)}<script type="application/json" id="picket-results">${jsonInHtml(block)}</script>`,
  };
}
