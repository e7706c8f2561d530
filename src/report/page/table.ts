/** The change against the baseline as a picture, and the alternatives side by side in figures. */

import { hasAnswer } from "../answer/answer.ts";
import { planTable } from "../answer/planTable.ts";
import { differences } from "../pictures/differencesPicture.ts";
import { familyPicture } from "../pictures/familyPicture.ts";
import type { Picture } from "../pictures/picture.ts";
import {
  answerTable,
  type Cell,
  rowsOf as measuresShown,
  type Table,
  type TableStyle,
} from "../text/answerTable.ts";
import { measureWords } from "../text/measureWords.ts";
import { isSound } from "./answerLines.ts";
import { details, figure, tableHtml } from "./html.ts";
import { type Material, nameOf, namesOf } from "./material.ts";
import type { NamedTable, Section } from "./section.ts";

/** The picture of the answer: over all calibrations where the page tells of several, else with the numbers behind it. */
export function headPicture(material: Material): string | undefined {
  const { family, language } = material;
  if (family !== undefined && isSound(material)) {
    return figure(familyPicture(family, material), { id: "range", language });
  }
  return changePicture(material);
}

/** The change of each plan in the calibration of the page, with the numbers behind it. */
function changePicture(material: Material): string | undefined {
  const picture = changeOf(material);
  return picture === undefined
    ? undefined
    : figure(picture, { id: "differences", language: material.language });
}

/** The numbers of that picture, as Markdown and CSV have them. */
export function changeTable(material: Material): NamedTable | undefined {
  const picture = changeOf(material);
  const title = material.language.words.page.change;
  return picture === undefined ? undefined : { name: "change", title, table: picture.table };
}

function changeOf({ comparison, scenario, language }: Material): Picture | undefined {
  const changes = comparison.differences.some(({ measure }) => measure === "kg_delivered");
  if (!changes || comparison.failed.length > 0) return undefined;
  return differences(comparison, { names: namesOf({ scenario }), language });
}

export function alternativesTable(material: Material): Section | undefined {
  const { comparison, language } = material;
  if (!hasAnswer(comparison)) return undefined;
  const { page } = language.words;
  const { table: plans } = planTable(material, comparison.alternatives.length);
  const measures = reportTable(material);
  const changes = changesTable(material);
  const quietly = (table: Table, caption: string) => tableHtml(table, { caption, language, quiet: true });
  return {
    id: "table",
    title: page.table,
    html: [
      material.family === undefined ? "" : (changePicture(material) ?? ""),
      quietly(plans, page.table),
      details(page.everyMeasure, quietly(measures, page.everyMeasure)),
      details(page.alternatives, quietly(changes, page.alternatives)),
    ].join(""),
    tables: [
      { name: "plans", table: plans },
      { name: "alternatives", title: page.everyMeasure, table: measures },
      { name: "changes", title: page.alternatives, table: changes },
    ],
  };
}

/** The table of the answer, in people's names; all its rows, or the first of them. */
export function reportTable(material: Material, rows?: number): Table {
  const { comparison, scenario, language } = material;
  const style: TableStyle = {
    language,
    alternative: (id) => [nameOf(material)(id)],
    measure: (name, unit) => [`${measureWords(name, material)} (${unit})`],
  };
  return answerTable(comparison, measuresShown(comparison, scenario.measures).slice(0, rows), style);
}

/** What each alternative changes, and why it is considered. */
function changesTable({ comparison, scenario, language }: Material): Table {
  const { page } = language.words;
  const rows = comparison.alternatives.map(({ id }): readonly Cell[] => {
    const alternative = scenario.alternatives.find((each) => each.id === id);
    const changes = Object.entries(alternative?.changes ?? {}).map(
      ([path, value]) => `${path}: ${typeof value === "object" ? JSON.stringify(value) : String(value)}`,
    );
    const why = alternative?.why === undefined ? [] : [alternative.why];
    return [[nameOf({ scenario })(id)], [...(changes.length === 0 ? [page.asItIs] : changes), ...why]];
  });
  return { head: [[""], [page.whatChanges]], rows };
}
