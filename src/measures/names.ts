/** The names of the catalogue, and what people call them. */

import { catalogue } from "./catalogue.ts";
import type { CatalogueEntry } from "./entry.ts";

const entries: readonly CatalogueEntry[] = catalogue;

/** The measures of the contract; any of them may be followed by `.PART`. Those of a plug-in are not known here. */
export const measureNames: readonly string[] = [...new Set(entries.map(({ name }) => name.split(".")[0]!))];

const byName = new Map(entries.map((entry) => [entry.name, entry]));

/** What people call a measure, by its name without the part; undefined for one of a plug-in. */
export const measureWordsIn = (name: string, language: "en" | "es"): string | undefined =>
  byName.get(name)?.words[language];
