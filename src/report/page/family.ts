/** The range over calibrations: plans by the lowest and highest estimate, and each calibration by itself. */

import { familyTable, membersTable } from "../answer/family.ts";
import { countOf } from "../language/index.ts";
import { paragraph, tableHtml } from "./html.ts";
import type { Material } from "./material.ts";
import type { Section } from "./section.ts";

/** Nothing where the page tells of one calibration. */
export function familySection(material: Material): Section | undefined {
  const { family, language } = material;
  if (family === undefined) return undefined;
  const say = language.words.family;
  const caption = say.caption(countOf(family.members.length, "calibration", language));
  const ranges = familyTable(family, material);
  const each = membersTable(family, material);
  return {
    id: "calibrations",
    title: say.title,
    html: [
      paragraph(caption),
      tableHtml(ranges, { caption, language, quiet: true }),
      paragraph(say.each),
      tableHtml(each, { caption: say.each, language, quiet: true }),
      paragraph(say.below(family.members[0]!.label)),
    ].join(""),
    tables: [
      { name: "calibrations", title: caption, table: ranges },
      { name: "each-calibration", title: say.each, table: each },
    ],
  };
}
