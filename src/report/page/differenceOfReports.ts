/** What differs between two results: the worlds they were asked of, and every measure of the alternatives they share. */

import { nameIn } from "../answer/saying.ts";
import { withInterval } from "../text/interval.ts";
import { markdownTable, markdownText } from "../text/markdown.ts";
import { measureWords } from "../text/measureWords.ts";
import { inScale, scaleForDifference, signedInScale } from "../text/numbers.ts";
import type { Material } from "./material.ts";

/** A result and the scenario that it is of. */
type Told = Pick<Material, "comparison" | "scenario" | "language">;

/** Markdown. The measures are those of both tables, or all that both have if they are the same. */
export function differenceOfReports(first: Told, second: Told): string {
  const { language } = second;
  const say = language.words.diff;
  const parameters = parameterRows(first, second);
  const measures = measureRows(first, second);
  const [head] = [language.words.page.sources];
  return `${[
    `# ${markdownText(say.title(second.scenario.title, first.scenario.title))}`,
    ...only(first, second),
    ...(parameters.length === 0
      ? []
      : [
          `## ${say.worlds}`,
          markdownTable({ head: [[head.parameter], [say.head[2]!], [say.head[3]!]], rows: parameters }),
        ]),
    `## ${say.measures}`,
    ...(measures.length === 0
      ? [say.same]
      : [markdownTable({ head: say.head.map((word) => [word]), rows: measures }), say.caution]),
    `1. \`${first.comparison.reproduce}\`\n2. \`${second.comparison.reproduce}\``,
  ].join("\n\n")}\n`;
}

function only(first: Told, second: Told): readonly string[] {
  const ids = (material: Told) => material.comparison.alternatives.map(({ id }) => id);
  const say = second.language.words.diff;
  const [a, b] = [ids(first), ids(second)];
  const missing = (here: readonly string[], there: readonly string[], where: string) => {
    const left = here.filter((id) => !there.includes(id));
    return left.length === 0 ? [] : [markdownText(say.onlyIn(where, left.join(", ")))];
  };
  return [...missing(a, b, first.comparison.reproduce), ...missing(b, a, second.comparison.reproduce)];
}

/** Parameters of which the text differs, or that only one has. */
function parameterRows({ scenario: a }: Told, { scenario: b }: Told) {
  const paths = [...new Set([...Object.keys(a.provenance), ...Object.keys(b.provenance)])];
  return paths.flatMap((path) => {
    const texts = [a.provenance[path]?.text ?? "–", b.provenance[path]?.text ?? "–"] as const;
    return texts[0] === texts[1] ? [] : [[[path], [texts[0]], [texts[1]]]];
  });
}

function measureRows(first: Told, second: Told) {
  const { language } = second;
  return second.comparison.alternatives.flatMap(({ id, measures }) => {
    const other = first.comparison.alternatives.find((each) => each.id === id)?.measures;
    if (other === undefined) return [];
    return Object.entries(measures).flatMap(([name, now]) => {
      const before = other[name];
      if (before === undefined || name.includes(".") || before.estimate === now.estimate) return [];
      const change = (now.estimate ?? 0) - (before.estimate ?? 0);
      const scale = scaleForDifference(now.unit, change, language);
      const known = now.estimate !== null && before.estimate !== null && /[1-9]/.test(inScale(change, scale));
      return [
        [
          [nameIn(second.scenario)(id)],
          [measureWords(name, second)],
          [withInterval(before, language)],
          [withInterval(now, language)],
          [known ? `${signedInScale(change, scale)} ${scale.unit}` : ""],
        ],
      ];
    });
  });
}
