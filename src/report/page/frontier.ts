/** The budget frontier: what each plan costs and stops. */

import { budget } from "../pictures/budget.ts";
import { frontierOf } from "../pictures/budgetPicture.ts";
import { frontierAnswer } from "../text/frontierText.ts";
import { markdownText } from "../text/markdown.ts";
import { figure, paragraph } from "./html.ts";
import type { Material } from "./material.ts";
import type { Section } from "./section.ts";

export function frontierSection(material: Material): Section | undefined {
  const { language, frontier } = material;
  if (budget(material) === undefined) return undefined;
  const said = frontier === undefined ? undefined : frontierAnswer(frontier, language);
  const picture = frontierOf(material);
  return {
    id: "frontier",
    title: language.words.page.frontier,
    html: (said === undefined ? "" : paragraph(said)) + figure(picture, { id: "budget", language }),
    ...(said === undefined ? {} : { markdown: markdownText(said) }),
    tables: [{ name: "frontier", table: picture.table }],
  };
}
