import type { MapTree } from "./tree.ts";

/** The version of the scenario language that this program reads. */
export const languageVersion = 1;

/** How a file of an older version becomes one of the next, by the version it starts from. */
export type Migrations = Readonly<
  Record<number, { readonly message: string; readonly migrate: (tree: MapTree) => MapTree }>
>;

/** There is no older version yet. */
export const migrations: Migrations = {};
