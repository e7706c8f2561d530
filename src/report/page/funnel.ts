/** The funnel: where shipments are lost, and why known ones get no answer. */

import { funnelOf, hasFunnel } from "../pictures/funnelPicture.ts";
import type { Material } from "./material.ts";
import { pictureSection } from "./pictureSection.ts";
import type { Section } from "./section.ts";

export function funnelSection(material: Material): Section | undefined {
  if (!hasFunnel(material)) return undefined;
  const { language } = material;
  const title = language.words.page.funnel;
  return pictureSection(funnelOf(material), { id: "funnel", figureId: "sets", title, language });
}
