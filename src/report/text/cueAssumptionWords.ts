import { cueAssumptions, type Scenario } from "../../scenario/index.ts";
import type { Language } from "../language/index.ts";

/** What a scenario takes intelligence to know exactly, a sentence each; none if nothing. */
export function cueAssumptionWords(scenario: Scenario, language: Language): readonly string[] {
  const say = language.words.cueAssumptions;
  const { exactPlaces, exactLoads } = cueAssumptions(scenario);
  return [
    ...(exactPlaces.length === 0 ? [] : [say.exactPlaces(exactPlaces.join(", "))]),
    ...(exactLoads.length === 0 ? [] : [say.exactLoads(exactLoads.join(", "))]),
  ];
}
