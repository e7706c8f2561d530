/** The marginal return: what the next dollar buys, step by step along the frontier. */

import { budget } from "../pictures/budget.ts";
import { marginsOf } from "../pictures/budgetPicture.ts";
import type { Material } from "./material.ts";
import { pictureSection } from "./pictureSection.ts";
import type { Section } from "./section.ts";

export function marginsSection(material: Material): Section | undefined {
  const { language } = material;
  if ((budget(material)?.steps ?? []).length === 0) return undefined;
  const title = language.words.page.margins;
  return pictureSection(marginsOf(material), { id: "margins", figureId: "next-dollar", title, language });
}
