/** The pictures of a result by name, as the command line knows them. */

import { type Material, namesOf } from "../page/material.ts";
import { frontierOf, marginsOf } from "./budgetPicture.ts";
import { differences } from "./differencesPicture.ts";
import { funnelOf } from "./funnelPicture.ts";
import { hoursOf } from "./hoursPicture.ts";
import { mapOf } from "./mapPicture.ts";
import { outcomesOf } from "./outcomesPicture.ts";
import type { Picture } from "./picture.ts";
import { profileOf } from "./profilePicture.ts";

type Maker = (material: Material) => Picture;

/** Each throws RangeError where the material does not hold what it needs. */
export const pictures = {
  differences: (material) =>
    differences(material.comparison, {
      names: namesOf(material),
      title: material.scenario.title,
      language: material.language,
    }),
  frontier: frontierOf,
  margins: marginsOf,
  funnel: funnelOf,
  map: mapOf,
  hours: hoursOf,
  profile: (material) => {
    const { profile, scenario, language } = material;
    if (profile === undefined) {
      throw new RangeError("no profile beside the result: give the file that picket profile kept as well");
    }
    return profileOf(profile.bands, scenario, { ...profile, language });
  },
  outcomes: outcomesOf,
} as const satisfies Readonly<Record<string, Maker>>;

export type PictureName = keyof typeof pictures;
