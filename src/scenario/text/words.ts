import { firstText } from "../localText.ts";
import { type Tree, treeAt } from "../tree.ts";

/** A path as people say it: `assets.cutter.on-station` is "cutter on station". */
export function pathWords(path: string): string {
  const [section, ...rest] = path.split(".");
  const parts = rest.length === 0 ? [section!] : rest;
  return parts
    .filter((part) => part !== "poisson")
    .map((part, index) => (index === 0 && rest.length > 0 ? part : part.replaceAll("-", " ")))
    .join(" ");
}

/** The one of `assets` is "asset". */
export function oneOf(section: string): string {
  return section === "cases" || section === "response" ? section : section.replace(/s$/, "");
}

/** A named thing with its id: `Cutter with helicopter (cutter)`. */
export function named(id: string, tree: Tree | undefined): string {
  const name = firstText(treeAt(tree, ["name"]));
  return name === undefined ? id : `${name} (${id})`;
}

/** "a, b and c". */
export function list(items: readonly string[]): string {
  if (items.length <= 1) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
