/** A section that is a picture with its numbers. */

import type { Language } from "../language/index.ts";
import type { Picture } from "../pictures/picture.ts";
import { figure } from "./html.ts";
import type { Section } from "./section.ts";

/** `id` is the section's address, `figureId` that of the figure within it. */
export const pictureSection = (
  picture: Picture,
  { id, figureId, title, language }: Pick<Section, "id" | "title"> & { figureId: string; language: Language },
): Section => ({
  id,
  title,
  html: figure(picture, { id: figureId, language }),
  tables: [{ name: id, table: picture.table }],
});
