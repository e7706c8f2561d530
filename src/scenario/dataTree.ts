import type { Place } from "./issue.ts";
import { foundKind, quote } from "./quantity.ts";
import { forbiddenKeys } from "./readTree.ts";
import type { Report } from "./report.ts";
import { dotted, type Entry, type Path, type Tree } from "./tree.ts";
import { limits, tooDeep } from "./yamlTokens.ts";

/** The place of everything in a scenario that a script gives as data. */
export const nowhere: Place = { file: "", line: 0, column: 0 };

/** Turns plain data into a tree, as if it had been read; a key whose value is undefined is absent. */
export function dataTree(data: unknown, report: Report): Tree | undefined {
  let values = 0;
  const convert = (value: unknown, path: Path): Tree | undefined => {
    const refuse = (expected: string, found: string) => {
      report.add({ place: nowhere, path: dotted(path), expected, found });
      return undefined;
    };
    if (++values > limits.values)
      return values === limits.values + 1 ? refuse(`at most ${limits.values} values`, "more") : undefined;
    if (path.length > limits.levels) return refuse(tooDeep, "more");
    if (
      value === null ||
      typeof value === "string" ||
      typeof value === "number" ||
      typeof value === "boolean"
    ) {
      return { kind: "scalar", value, place: nowhere };
    }
    if (Array.isArray(value)) {
      const items = (value as unknown[]).map((item, index) => convert(item, [...path, index]));
      return { kind: "list", items: items.filter((item) => item !== undefined), place: nowhere };
    }
    const prototype: unknown = typeof value === "object" ? Object.getPrototypeOf(value) : undefined;
    if (prototype !== Object.prototype && prototype !== null) return refuse("plain data", foundKind(value));
    const entries = new Map<string, Entry>();
    for (const [key, part] of Object.entries(value as object)) {
      if (forbiddenKeys.has(key)) refuse("another name", `the key ${quote(key)}`);
      const tree = part === undefined ? undefined : convert(part, [...path, key]);
      if (tree !== undefined && !forbiddenKeys.has(key)) entries.set(key, { place: nowhere, tree });
    }
    return { kind: "map", entries, place: nowhere };
  };
  return convert(data, []);
}
