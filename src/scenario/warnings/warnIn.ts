import type { Report } from "../report.ts";
import { dotted, keyPlaceAt, type MapTree, placeAt, treeAt } from "../tree.ts";
import type { Suspicion } from "./warning.ts";

/** Reports warnings at their places in a tree: a value where it is a scalar, else its key. */
export const warnIn =
  (tree: MapTree, report: Report): Suspicion["warn"] =>
  (path, expected, found, remedy) => {
    const scalar = treeAt(tree, path)?.kind === "scalar";
    const place = scalar ? placeAt(tree, path) : keyPlaceAt(tree, path);
    report.add({ place, path: dotted(path), expected, found, suggestion: remedy });
  };
