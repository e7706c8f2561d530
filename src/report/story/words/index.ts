// What stories say, in the languages of the report

import type { Language } from "../../language/index.ts";
import { english, type StoryWords } from "./english.ts";
import { spanish } from "./spanish.ts";

export type { StoryWords };

export const storyWords: Readonly<Record<Language["tag"], StoryWords>> = { en: english, es: spanish };
