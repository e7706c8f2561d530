/** The range over calibrations: plans by the lowest and highest estimate, and each calibration by itself. */

import { familyTable, membersTable } from "../answer/family.ts";
import { countOf } from "../language/index.ts";
import type { Material } from "../material.ts";
import { paragraph, tableHtml } from "./html.ts";
import type { Section } from "./section.ts";

/** Nothing where the page tells of one calibration. */
export function familySection(material: Material): Section | undefined {
  const { family, language } = material;
  if (family === undefined) return undefined;
  const say = language.words.family;
  const caption = say.caption(countOf(family.members.length, "calibration", language));
  return {
    id: "calibrations",
    title: say.title,
    html: [
      tableHtml(familyTable(family, material), { caption, language }),
      tableHtml(membersTable(family, material), { caption: say.each, language }),
      ...family.members.map(({ label, reproduce }) => paragraph(`${label}: ${reproduce}`, "soft")),
    ].join(""),
  };
}
