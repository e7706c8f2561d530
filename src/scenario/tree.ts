import type { Place } from "./issue.ts";

/** A scenario file as it was read: plain values that know where they stand. Never changed; a change makes a new tree. */
export type Tree = ScalarTree | ListTree | MapTree;

export interface ScalarTree {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  readonly place: Place;
}

export interface ListTree {
  readonly kind: "list";
  readonly items: readonly Tree[];
  readonly place: Place;
}

export interface MapTree {
  readonly kind: "map";
  readonly entries: ReadonlyMap<string, Entry>;
  readonly place: Place;
}

/** A key of a map, with the place of the key itself. */
export interface Entry {
  readonly place: Place;
  readonly tree: Tree;
}

/** A path through a tree: keys of maps and indices of lists. */
export type Path = readonly (string | number)[];

export function emptyMap(place: Place): MapTree {
  return { kind: "map", entries: new Map(), place };
}

/** The part of a tree at a key or index. */
export function child(tree: Tree | undefined, key: string | number): Tree | undefined {
  if (tree?.kind === "map") return tree.entries.get(String(key))?.tree;
  if (tree?.kind === "list") return tree.items[Number(key)];
  return undefined;
}

/** The part of a tree at a path. */
export function treeAt(tree: Tree | undefined, path: Path): Tree | undefined {
  return path.reduce<Tree | undefined>(child, tree);
}

/** Where a path stands: the value if it is a scalar or a list item, else its key; the nearest parent if it is missing. */
export function placeAt(root: Tree, path: Path): Place {
  let tree = root;
  let place = root.place;
  for (const key of path) {
    const next = child(tree, key);
    if (next === undefined) return place;
    const entry = tree.kind === "map" ? tree.entries.get(String(key)) : undefined;
    place = entry === undefined || next.kind === "scalar" ? next.place : entry.place;
    tree = next;
  }
  return place;
}

/** The place of the key at the end of a path, or the nearest parent's if it is missing. */
export function keyPlaceAt(root: Tree, path: Path): Place {
  const parent = treeAt(root, path.slice(0, -1));
  const entry = parent?.kind === "map" ? parent.entries.get(String(path.at(-1))) : undefined;
  return entry?.place ?? placeAt(root, path);
}

/** The tree with one key of a map set. */
export function withEntry(map: MapTree, key: string, entry: Entry): MapTree {
  return { ...map, entries: new Map(map.entries).set(key, entry) };
}

/** The tree with one key of a map removed. */
export function withoutEntry(map: MapTree, key: string): MapTree {
  const entries = new Map(map.entries);
  entries.delete(key);
  return { ...map, entries };
}

const plainValues = new WeakMap<Tree, unknown>();

/** The plain value of a tree; equal parts of trees share it, so nobody may change it. */
export function plain(tree: Tree): unknown {
  if (tree.kind === "scalar") return tree.value;
  const known = plainValues.get(tree);
  if (known !== undefined) return known;
  const value =
    tree.kind === "list"
      ? tree.items.map(plain)
      : Object.fromEntries([...tree.entries].map(([key, entry]) => [key, plain(entry.tree)]));
  plainValues.set(tree, value);
  return value;
}

/** A path as people write it. */
export function dotted(path: Path): string {
  return path.join(".");
}
