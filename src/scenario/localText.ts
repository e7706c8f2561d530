/** A text for people in one language or in several, and a scenario in one of them. */

import type { Scenario } from "./scenario.ts";
import type { World } from "./schema/world.ts";
import type { Tree } from "./tree.ts";

/** The languages in which a file may give its texts. */
export const textLanguages = ["en", "es"] as const;
export type TextLanguage = (typeof textLanguages)[number];

/** A text, or the same text by language: the first stands where a language has none. */
export type LocalText = string | { readonly [language in TextLanguage]?: string };

/** By language, from the text that is given first to the same text in that language. */
export type Translations = { readonly [language in TextLanguage]?: Readonly<Record<string, string>> };

const isLanguage = (key: string): key is TextLanguage => (textLanguages as readonly string[]).includes(key);

/** The texts of a map of languages in the order of the file; undefined for anything else. */
function textsOf(tree: Tree): readonly (readonly [TextLanguage, string])[] | undefined {
  if (tree.kind !== "map" || tree.entries.size === 0) return undefined;
  const texts: (readonly [TextLanguage, string])[] = [];
  for (const [key, { tree: text }] of tree.entries) {
    if (!isLanguage(key) || text.kind !== "scalar" || typeof text.value !== "string") return undefined;
    texts.push([key, text.value]);
  }
  return texts;
}

/** The text that stands first in a file, in whatever language it is. */
export function firstText(tree: Tree | undefined): string | undefined {
  if (tree === undefined) return undefined;
  if (tree.kind === "scalar") return String(tree.value);
  return textsOf(tree)?.[0]?.[1];
}

/** What trees say in several languages; undefined where they do not. */
export function translationsIn(trees: readonly Tree[]): Translations | undefined {
  const found = new Map<TextLanguage, Map<string, string>>();
  const visit = (tree: Tree): void => {
    const texts = textsOf(tree);
    if (texts !== undefined) {
      for (const [language, text] of texts) {
        const known = found.get(language) ?? new Map<string, string>();
        found.set(language, known.set(texts[0]![1], text));
      }
    } else if (tree.kind === "map") for (const { tree: part } of tree.entries.values()) visit(part);
    else if (tree.kind === "list") tree.items.forEach(visit);
  };
  trees.forEach(visit);
  return found.size === 0
    ? undefined
    : Object.fromEntries([...found].map(([language, texts]) => [language, Object.fromEntries(texts)]));
}

/** A text of a scenario in a language; as it is where the file does not give it in that language. */
export function textIn({ translations }: Pick<Scenario, "translations">, language: TextLanguage) {
  const texts = translations?.[language] ?? {};
  return (text: string): string => (Object.hasOwn(texts, text) ? texts[text]! : text);
}

/** The scenario with its texts in a language, each as the file first gives it where it has none in that language. */
export function scenarioIn(scenario: Scenario, language: TextLanguage): Scenario {
  if (scenario.translations?.[language] === undefined) return scenario;
  const say = textIn(scenario, language);
  const worlds = new Map<World, World>();
  const world = (each: World): World => {
    const known = worlds.get(each) ?? (named(each, say) as World);
    worlds.set(each, known);
    return known;
  };
  return {
    ...scenario,
    title: say(scenario.title),
    ...(scenario.question === undefined ? {} : { question: say(scenario.question) }),
    ...(scenario.description === undefined ? {} : { description: say(scenario.description) }),
    baseline: world(scenario.baseline),
    alternatives: scenario.alternatives.map((each) => ({ ...called(each, say), world: world(each.world) })),
    interventions: scenario.interventions.map((each) => ({
      ...called(each, say),
      world: Object.fromEntries(Object.entries(each.world).map(([id, after]) => [id, world(after)])),
    })),
  };
}

function called<T extends { readonly name?: string; readonly why?: string }>(
  each: T,
  say: (text: string) => string,
): T {
  return {
    ...each,
    ...(each.name === undefined ? {} : { name: say(each.name) }),
    ...(each.why === undefined ? {} : { why: say(each.why) }),
  };
}

/** Plain data with every `name` in it said anew. */
function named(value: unknown, say: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => named(item, say));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      key === "name" && typeof part === "string" ? say(part) : named(part, say),
    ]),
  );
}
