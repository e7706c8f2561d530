/**
 * The items of STRESS-DES (Monks, Currie, Onggo, Robinson, Kunc and Taylor 2019, Journal of Simulation 13(1)), filled in
 * from scenario, result and program; what is missing is named.
 */

import { sourcing } from "../../scenario/index.ts";
import { countOf, type Words, whole } from "../language/index.ts";
import { rowsOf } from "../text/answerTable.ts";
import { cueAssumptionWords } from "../text/cueAssumptionWords.ts";
import { markdownText } from "../text/markdown.ts";
import { lengthOfTime } from "../text/numbers.ts";
import { details, paragraph, tableHtml } from "./html.ts";
import { isolated, type Material } from "./material.ts";
import type { Section } from "./section.ts";

type Item = {
  readonly number: keyof Words["page"]["stressItems"];
  /** What is known; undefined: missing. */
  readonly says: string | undefined;
  /** What to do about what is missing. */
  readonly missing?: string;
  readonly by: "tool" | "author";
};

export function stress(material: Material): Section {
  const { language } = material;
  const { page } = language.words;
  const say = page.stressText;
  const items = itemsOf(material);
  const missing = items.filter(({ says }) => says === undefined);
  const intro = say.intro(
    whole(items.length - missing.length, language.locale),
    `${whole(missing.length, language.locale)} (${missing.map(({ number }) => number).join(", ")})`,
  );
  const table = {
    head: [[say.item], [say.says], [say.filledBy]],
    rows: items.map(({ number, says, missing: what, by }) => [
      [`${number} ${page.stressItems[number]}`],
      says === undefined ? [`${say.missing} ${what ?? ""}`.trim()] : says.split("\n"),
      [says === undefined ? "–" : by === "tool" ? say.tool : say.author],
    ]),
  };
  return {
    id: "stress",
    title: page.stress,
    html:
      paragraph(intro) +
      details(page.stress, tableHtml(table, { caption: page.stress, language, quiet: true })),
    markdown: markdownText(intro),
    tables: [{ name: "stress", table }],
  };
}

function itemsOf(material: Material): readonly Item[] {
  const { comparison, scenario, origin, language } = material;
  const say = language.words.page.stressSays;
  const { baseline: world, alternatives } = scenario;
  const { all, byKind } = sourcing(scenario);
  const stated = all.length - byKind.assumed.length;
  const number = (count: number) => whole(count, language.locale);
  const names = (parts: Readonly<Record<string, { readonly name?: string }>>) =>
    Object.entries(parts)
      .map(([id, { name }]) => isolated(name ?? id))
      .join(", ");
  const parameters = countOf(all.length, "parameter", language);
  const without = alternatives.filter(({ why }, i) => i > 0 && why === undefined).map(({ id }) => id);
  const nodes = (end: "from" | "to") => {
    const ids = [...new Set(Object.values(world.flows).map((flow) => flow[end]))];
    return ids.map((id) => isolated(world.nodes[id]?.name ?? id)).join(", ");
  };
  const resources = [names(world.assets), names(world.checkpoints)].filter((each) => each !== "").join("; ");
  const measureCount = Object.keys(comparison.alternatives[0]?.measures ?? {}).length;
  const precision =
    comparison.precision === undefined
      ? ""
      : say.precision(comparison.precision.looks.join(", "), comparison.precision.met ? say.met : say.notMet);
  return [
    {
      number: "1.1",
      says: scenario.question ?? scenario.description?.trim(),
      missing: say.purpose,
      by: "author",
    },
    {
      number: "1.2",
      says: say.outputs(
        countOf(measureCount, "measure", language),
        number(rowsOf(comparison, scenario.measures).length),
      ),
      by: "tool",
    },
    {
      number: "1.3",
      says: [
        ...alternatives.map(
          ({ id, name, why }) => `${isolated(name ?? id)}${why === undefined ? "" : `: ${isolated(why)}`}`,
        ),
        ...(without.length === 0 ? [] : [say.why(without.join(", "))]),
      ].join("\n"),
      by: "author",
    },
    { number: "2.1", says: say.diagram, by: "tool" },
    { number: "2.2", says: say.base, by: "tool" },
    {
      number: "2.3",
      says: alternatives.map((each) => changesOf(each, say.asBaseline)).join("\n"),
      by: "author",
    },
    {
      number: "2.4",
      says: say.algorithms(
        say.dispatch[world.cases.dispatch],
        world.cases["when-nobody-is-free"] === "wait" ? say.waits : say.isLost,
      ),
      by: "tool",
    },
    { number: "2.5.1", says: say.entities(names(world.flows), say.loads), by: "tool" },
    { number: "2.5.2", says: say.activities, by: "tool" },
    { number: "2.5.3", says: say.resources(resources === "" ? say.nothing : resources), by: "author" },
    { number: "2.5.4", says: say.queues, by: "tool" },
    {
      number: "2.5.5",
      says: say.exits(nodes("from"), nodes("to"), lengthOfTime(world["run-out"], language)),
      by: "tool",
    },
    {
      number: "3.1",
      says:
        stated === 0
          ? undefined
          : say.sources(
              parameters,
              number(byKind.published.length),
              number(byKind.derived.length),
              number(byKind.calibrated.length),
            ),
      missing: say.noSources,
      by: "author",
    },
    { number: "3.2", says: scenario.description?.trim(), missing: say.preprocessing, by: "author" },
    {
      number: "3.3",
      says: say.parameters(parameters, number(Object.keys(scenario.uncertainties).length)),
      by: "author",
    },
    {
      number: "3.4",
      says: say.assumptions(
        number(language.words.page.modelAssumptions.length + cueAssumptionWords(scenario, language).length),
        number(byKind.assumed.length),
      ),
      by: "tool",
    },
    { number: "4.1", says: say.initial(lengthOfTime(world["warm-up"], language)), by: "tool" },
    {
      number: "4.2",
      says: say.length(lengthOfTime(world.horizon, language), lengthOfTime(world["run-out"], language)),
      by: "author",
    },
    {
      number: "4.3",
      says: say.estimation(countOf(comparison.replications, "replication", language)) + precision,
      by: "tool",
    },
    {
      number: "5.1",
      says:
        origin?.node === undefined
          ? say.softwareOnly(comparison.picket)
          : say.software(comparison.picket, `Node.js ${origin.node}`, origin.platform ?? ""),
      by: "tool",
    },
    { number: "5.2", says: say.sampling(comparison.seed), by: "tool" },
    { number: "5.3", says: say.execution, by: "tool" },
    { number: "5.4", says: undefined, missing: say.system, by: "author" },
    { number: "6.1", says: say.access(comparison.picket), by: "tool" },
  ];
}

function changesOf(
  { id, changes }: Material["scenario"]["alternatives"][number],
  asBaseline: string,
): string {
  const parts = Object.entries(changes).map(
    ([path, value]) => `${path} ${typeof value === "object" ? JSON.stringify(value) : String(value)}`,
  );
  return `${id}: ${parts.length === 0 ? asBaseline : parts.join(", ")}`;
}
