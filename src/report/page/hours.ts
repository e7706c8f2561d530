/** What the units do with their hours. */

import { hasHours, hoursOf } from "../pictures/hoursPicture.ts";
import { details, figure, paragraph } from "./html.ts";
import type { Material } from "./material.ts";
import type { Section } from "./section.ts";

export function hoursSection(material: Material): Section | undefined {
  if (!hasHours(material)) return undefined;
  const { language } = material;
  const picture = hoursOf(material);
  return {
    id: "hours",
    title: language.words.page.hours,
    // The finding stands open; the picture is for those who want to know more.
    html:
      paragraph(picture.title) +
      details(language.words.page.picture, figure(picture, { id: "unit-hours", language })),
    tables: [{ name: "hours", table: picture.table }],
  };
}
