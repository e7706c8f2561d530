import type { Scenario } from "../scenario.ts";
import { type JudgedSource, sourceKinds, sourceWords } from "../source.ts";
import { type Sourced, sourcing } from "../sourcing.ts";

/**
 * What a scenario rests on, as text: how many parameters are published, derived, calibrated and assumed, which sources to
 * complete, the parameters of each kind, and those with a range of uncertainty.
 */
export function sources(scenario: Scenario): string {
  const { all, byKind, toComplete } = sourcing(scenario);
  const ranges = Object.entries(scenario.uncertainties);
  const counts = sourceKinds.map((kind) => `${byKind[kind].length} ${kind}`).join(", ");
  const without = toComplete.filter(({ lacks }) => lacks === "source").length;
  return [
    `${all.length} parameters: ${counts} (${without} of them without a source); ${ranges.length} with a range.`,
    ...Object.entries(completions).flatMap(([lacks, title]) =>
      section(
        title,
        toComplete.filter((each) => each.lacks === lacks),
        line,
      ),
    ),
    ...sourceKinds.flatMap((kind) =>
      section(
        `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
        byKind[kind].filter(({ lacks }) => lacks === undefined),
        line,
      ),
    ),
    ...section("With a range", ranges, ([path, { from, source }]) => {
      const beside = scenario.provenance[path]?.range;
      const range = from === "parameter" && beside !== undefined ? beside : "see uncertainties";
      return `${path}: ${range}${source === undefined ? "" : ` (${sourceWords(source)})`}`;
    }),
    "",
  ].join("\n");
}

/** What to do, by what is missing; all of these are counted as assumed. */
const completions: Readonly<Record<NonNullable<JudgedSource["lacks"]>, string>> = {
  place: "Incomplete: marked as published, but `where` gives no address, DOI, report number or page",
  kind: "Incomplete: a text without an address, DOI, report number or page that does not say assumed",
  source: "Without a source",
};

const line = ({ path, text, words }: Sourced) => `${path}: ${text}${words === "" ? "" : ` (${words})`}`;

function section<Item>(
  title: string,
  items: readonly Item[],
  itemLine: (item: Item) => string,
): readonly string[] {
  return items.length === 0
    ? []
    : ["", `${title} (${items.length}):`, ...items.map((item) => `  ${itemLine(item)}`)];
}
