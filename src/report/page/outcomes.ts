/** What one history may bring. */

import { hasOutcomes, outcomesOf } from "../pictures/outcomesPicture.ts";
import type { Material } from "./material.ts";
import { pictureSection } from "./pictureSection.ts";
import type { Section } from "./section.ts";

export function outcomesSection(material: Material): Section | undefined {
  if (!hasOutcomes(material)) return undefined;
  const { language } = material;
  const title = language.words.page.outcomes;
  return pictureSection(outcomesOf(material), { id: "outcomes", figureId: "spread", title, language });
}
