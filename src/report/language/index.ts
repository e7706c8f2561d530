export type { Noun, Words } from "./english.ts";
export { countOf, inEnglish, type Language, languages, whole } from "./language.ts";
