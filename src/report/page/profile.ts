/** Kilograms delivered in the course of time, where a profile of the same scenario was made. */

import { profileOf } from "../pictures/profilePicture.ts";
import { figure } from "./html.ts";
import type { Material } from "./material.ts";
import type { Section } from "./section.ts";

export function profileSection({ profile, scenario, language }: Material): Section | undefined {
  if (profile === undefined || (profile.bands[0]?.at.length ?? 0) === 0) return undefined;
  const picture = profileOf(profile.bands, scenario, { ...profile, language });
  return {
    id: "profile",
    title: language.words.page.profile,
    html: figure(picture, { id: "time", language }),
    tables: [{ name: "profile", table: picture.table }],
  };
}
