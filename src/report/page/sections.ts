/** The sections of the page in their order; each is there when the material holds what it needs. */

import { liveSection } from "../live/section.ts";
import type { Material } from "../material.ts";
import { assumptions } from "./assumptions.ts";
import { familySection } from "./family.ts";
import { frontierSection } from "./frontier.ts";
import { funnelSection } from "./funnel.ts";
import { hoursSection } from "./hours.ts";
import { mapSection } from "./map.ts";
import { marginsSection } from "./margins.ts";
import { outcomesSection } from "./outcomes.ts";
import { profileSection } from "./profile.ts";
import { reproduce } from "./reproduce.ts";
import { results } from "./results.ts";
import type { Section, SectionMaker } from "./section.ts";
import { stress } from "./stress.ts";
import { summary } from "./summary.ts";
import { sure } from "./sure.ts";
import { alternativesTable, changeSection } from "./table.ts";

/** Committee first, reviewer after. */
const makers: readonly SectionMaker[] = [
  summary,
  familySection,
  changeSection,
  alternativesTable,
  frontierSection,
  marginsSection,
  funnelSection,
  mapSection,
  hoursSection,
  profileSection,
  outcomesSection,
  sure,
  liveSection,
  assumptions,
  stress,
  reproduce,
  results,
];

export const sectionsOf = (material: Material): readonly Section[] =>
  makers.flatMap((make) => make(material) ?? []);
