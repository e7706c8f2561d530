import type { Scenario } from "../scenario.ts";
import { sourcing } from "../sourcing.ts";

/**
 * What a scenario rests on, as text: the parameters without a source, those called illustrative, those with a source, and
 * those with a range of uncertainty.
 */
export function sources(scenario: Scenario): string {
  const { all, sourced, illustrative, unsourced } = sourcing(scenario);
  const ranges = Object.entries(scenario.uncertainties);
  return [
    `${all.length} parameters: ${sourced.length} with a source, ${illustrative.length} illustrative, ${unsourced.length} without a source; ${ranges.length} with a range.`,
    ...section("Without a source", unsourced, ({ path, text }) => `${path}: ${text}`),
    ...section(
      "Illustrative",
      illustrative,
      ({ path, text, source, note }) =>
        `${path}: ${text} (${[source, note].filter((words) => words !== undefined).join("; ")})`,
    ),
    ...section(
      "With a source",
      sourced,
      ({ path, text, source, note }) =>
        `${path}: ${text} (${[source, note].filter((words) => words !== undefined).join("; ")})`,
    ),
    ...section("With a range", ranges, ([path, { from, source }]) => {
      const beside = scenario.provenance[path]?.range;
      const range = from === "parameter" && beside !== undefined ? beside : "see uncertainties";
      return `${path}: ${range}${source === undefined ? "" : ` (${source})`}`;
    }),
    "",
  ].join("\n");
}

function section<Item>(
  title: string,
  items: readonly Item[],
  line: (item: Item) => string,
): readonly string[] {
  return items.length === 0 ? [] : ["", `${title}:`, ...items.map((item) => `  ${line(item)}`)];
}
