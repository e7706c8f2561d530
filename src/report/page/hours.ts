/** What the units do with their hours. */

import { hasHours, hoursOf } from "../hoursPicture.ts";
import type { Material } from "../material.ts";
import { pictureSection } from "./pictureSection.ts";
import type { Section } from "./section.ts";

export function hoursSection(material: Material): Section | undefined {
  if (!hasHours(material)) return undefined;
  const { language } = material;
  const title = language.words.page.hours;
  return pictureSection(hoursOf(material), { id: "hours", figureId: "unit-hours", title, language });
}
