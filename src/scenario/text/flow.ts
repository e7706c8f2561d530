import { stringify } from "yaml";
import { plain, type Tree } from "../tree.ts";

/** A value on one line of YAML. */
export function onOneLine(tree: Tree): string {
  return stringify(plain(tree), {
    collectionStyle: "flow",
    lineWidth: 0,
    defaultStringType: "PLAIN",
    doubleQuotedAsJSON: true,
    blockQuote: false,
  }).trimEnd();
}

/** A key of a YAML map. */
export function asKey(key: string): string {
  return /^[A-Za-z][A-Za-z0-9_.-]*$/.test(key) ? key : JSON.stringify(key);
}
