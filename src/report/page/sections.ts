/** The sections of the page, by the questions of a reader; each is there when the material holds what it needs. */

import type { Words } from "../language/index.ts";
import { liveSection } from "../live/section.ts";
import { assumptions } from "./assumptions.ts";
import { familySection } from "./family.ts";
import { frontierSection } from "./frontier.ts";
import { funnelSection } from "./funnel.ts";
import { hoursSection } from "./hours.ts";
import { mapSection } from "./map.ts";
import { marginsSection } from "./margins.ts";
import type { Material } from "./material.ts";
import { outcomesSection } from "./outcomes.ts";
import { profileSection } from "./profile.ts";
import { reproduce } from "./reproduce.ts";
import { results } from "./results.ts";
import type { Section, SectionMaker } from "./section.ts";
import { stress } from "./stress.ts";
import { summary } from "./summary.ts";
import { sure } from "./sure.ts";
import { alternativesTable } from "./table.ts";

type Question = keyof Words["page"]["questions"];

const makers: readonly (readonly [Question, readonly SectionMaker[]])[] = [
  ["happens", [familySection, summary, alternativesTable]],
  ["costs", [frontierSection, marginsSection]],
  ["drives", [funnelSection, mapSection, hoursSection, profileSection]],
  ["trust", [outcomesSection, sure, assumptions, stress]],
  ["again", [liveSection, reproduce, results]],
];

/** A question and the sections that answer it, at least one. */
export type Answered = { readonly question: Question; readonly sections: readonly Section[] };

export function answered(material: Material): readonly Answered[] {
  return makers.flatMap(([question, of]) => {
    const sections = of.flatMap((make) => make(material) ?? []);
    return sections.length === 0 ? [] : [{ question, sections }];
  });
}

export const sectionsOf = (material: Material): readonly Section[] =>
  answered(material).flatMap(({ sections }) => sections);
