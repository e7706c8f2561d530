/** The map: what flows where, and what changes against the baseline. */

import { flows } from "../pictures/legFlows.ts";
import { mapOf, routesTable } from "../pictures/mapPicture.ts";
import { details, figure, tableHtml } from "./html.ts";
import type { Material } from "./material.ts";
import type { Section } from "./section.ts";

export function mapSection(material: Material): Section | undefined {
  const { comparison, language } = material;
  if (comparison.replications === 0 || flows(material).legs.length === 0) return undefined;
  const picture = mapOf(material);
  const routes = routesTable(material);
  const { map } = language.words.picture;
  return {
    id: "map",
    title: language.words.page.map,
    html:
      figure(picture, { id: "flows", language }) +
      details(map.routes, tableHtml(routes, { caption: map.routes, language, quiet: true })),
    tables: [
      { name: "legs", title: map.legs, table: picture.table },
      { name: "routes", title: map.routes, table: routes },
    ],
  };
}
