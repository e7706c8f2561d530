/** What a measure is called by people: the words of the catalogue, and what it is of. */

import { measureWordsIn } from "../../measures/index.ts";
import { isolated, type Material } from "../page/material.ts";

/** "Kilograms delivered", "Kilograms seized: European ports"; a measure of one's own keeps its name. */
export function measureWords(
  name: string,
  { scenario, language }: Pick<Material, "scenario" | "language">,
): string {
  const dot = name.indexOf(".");
  const whole = dot < 0 ? name : name.slice(0, dot);
  const words = measureWordsIn(name, language.tag) ?? measureWordsIn(whole, language.tag);
  if (words === undefined) return name;
  return dot < 0 || measureWordsIn(name, language.tag) !== undefined
    ? words
    : `${words}: ${partWords(name.slice(dot + 1), scenario)}`;
}

/** What people call a part of the world: a route by its legs where it has no name of its own. */
export function partWords(id: string, { baseline }: Pick<Material["scenario"], "baseline">): string {
  const kinds: readonly Readonly<Record<string, { readonly name?: string }>>[] = [
    ...[baseline.routes ?? {}, baseline.legs, baseline.nodes, baseline.zones, baseline.checkpoints],
    ...[baseline.organisations, baseline.flows, baseline.conveyances, baseline.assets],
  ];
  const named = kinds.find((kind) => kind[id]?.name !== undefined)?.[id]?.name;
  if (named !== undefined) return isolated(named);
  const legs = id.split("--");
  return legs.length > 1 ? legs.map((leg) => partWords(leg, { baseline })).join(" → ") : id;
}
