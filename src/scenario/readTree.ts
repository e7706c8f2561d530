import { Composer, type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode } from "yaml";
import type { Place } from "./issue.ts";
import { lineIndex } from "./lines.ts";
import { foundKind, quote } from "./quantity.ts";
import type { Report } from "./report.ts";
import { thousands } from "./thousands.ts";
import type { Entry, MapTree, Tree } from "./tree.ts";
import { limits, tooDeep, yamlTokens } from "./yamlTokens.ts";

/** Keys that mean something to JavaScript itself. */
export const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

interface Source {
  readonly place: (offset: number) => Place;
  readonly refuse: (at: number, expected: string, found: string, suggestion?: string) => undefined;
}

/**
 * Reads YAML or JSON into a tree that knows its places, within bounds that hold while it is read: an alias bomb or a tower
 * of brackets is refused before it grows. Mistakes go to the report; undefined if nothing could be read.
 */
export function readTree(text: string, file: string, report: Report): Tree | undefined {
  const position = lineIndex(text);
  const place = (offset: number): Place => ({ file, ...position(offset) });
  const refuse: Source["refuse"] = (at, expected, found, suggestion) => {
    report.add({ place: place(at), path: "", expected, found, suggestion });
    return undefined;
  };
  const control = firstControl(text);
  if (control >= 0) {
    const code = text.charCodeAt(control).toString(16).toUpperCase().padStart(4, "0");
    return refuse(control, "a text file", `the character U+${code}`, "is it a binary file?");
  }
  const start = text.startsWith("\ufeff") ? 1 : 0;
  if (text.slice(start).trim() === "") return refuse(0, "a scenario", "an empty file", emptyHint);
  const tokens = yamlTokens(text);
  if ("expected" in tokens) return refuse(tokens.at, tokens.expected, "more");
  const documents = [...new Composer(options).compose(tokens, true, text.length)] as Document.Parsed[];
  const [document, second] = documents;
  if (document === undefined) return refuse(0, "a scenario", "an empty file", emptyHint);
  const problems = [...document.errors, ...document.warnings];
  for (const { pos, message } of problems)
    refuse(pos[0], "well-formed YAML", inWords(message), remedyOf(message));
  if (problems.length > 0) return undefined;
  if (second !== undefined) {
    return refuse(second.range[0], "one document", "another one", "a line of --- starts a new document");
  }
  return new Conversion({ place, refuse }).tree(document.contents as ParsedNode | null, 0, 0);
}

const options = { uniqueKeys: false, merge: false, schema: "core", version: "1.2", strict: true } as const;
const emptyHint = "picket init writes one to start from";

function firstControl(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is its purpose
  return text.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/);
}

/** What usually makes text unreadable as YAML. */
function remedyOf(message: string): string | undefined {
  if (/implicit (map )?keys?/i.test(message))
    return "is a blank missing after a colon, or a colon after a name?";
  if (/tabs/i.test(message)) return "indent by blanks";
  return undefined;
}

function inWords(message: string): string {
  const line = message.split("\n")[0] ?? "";
  return line.replace(/ at line \d+, column \d+:?$/, "").replace(/^./, (first) => first.toLowerCase());
}

/** Turns the nodes of a document into a tree, writing out aliases, until there are too many values. */
class Conversion {
  readonly #source: Source;
  readonly #anchors = new Map<string, ParsedNode>();
  readonly #open = new Set<ParsedNode>();
  #values = 0;

  constructor(source: Source) {
    this.#source = source;
  }

  tree(node: ParsedNode | null, offset: number, depth: number): Tree | undefined {
    const { place, refuse } = this.#source;
    const at = node?.range?.[0] ?? offset;
    if (this.#values > limits.values) return undefined;
    if (++this.#values > limits.values) {
      return refuse(at, `at most ${thousands(limits.values)} values, aliases written out`, "more");
    }
    if (depth > limits.levels) return refuse(at, tooDeep, "more");
    if (node === null) return { kind: "scalar", value: null, place: place(at) };
    if (isAlias(node)) return this.#alias(node.source, at, depth);
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    if (node.tag !== undefined && !node.tag.startsWith("tag:yaml.org,2002:")) {
      return refuse(at, "a plain value", `the tag ${quote(node.tag)}`);
    }
    if (isMap(node)) return this.#inside(node, () => this.#map(node.items, at, depth));
    if (isSeq(node))
      return this.#inside(node, () => this.#list(node.items as (ParsedNode | null)[], at, depth));
    return isScalar(node)
      ? this.#scalar(withPlus(node) ?? node.value, at)
      : refuse(at, "a plain value", "something else");
  }

  #inside(node: ParsedNode, read: () => Tree | undefined): Tree | undefined {
    this.#open.add(node);
    const tree = read();
    this.#open.delete(node);
    return tree;
  }

  #alias(name: string, at: number, depth: number): Tree | undefined {
    const target = this.#anchors.get(name);
    if (target === undefined) return this.#source.refuse(at, "an alias of an anchor above it", `"*${name}"`);
    if (this.#open.has(target))
      return this.#source.refuse(at, "an alias of something else", `"*${name}" inside itself`);
    return this.tree(target, at, depth);
  }

  #scalar(value: unknown, at: number): Tree | undefined {
    if (
      value === null ||
      typeof value === "string" ||
      typeof value === "number" ||
      typeof value === "boolean"
    ) {
      return { kind: "scalar", value, place: this.#source.place(at) };
    }
    return this.#source.refuse(at, "text, a number, true or false", foundKind(value));
  }

  #list(nodes: readonly (ParsedNode | null)[], at: number, depth: number): Tree {
    const items = nodes.map((node) => this.tree(node, at, depth + 1)).filter((item) => item !== undefined);
    return { kind: "list", items, place: this.#source.place(at) };
  }

  #map(pairs: readonly Pair[], at: number, depth: number): MapTree {
    const { place, refuse } = this.#source;
    const entries = new Map<string, Entry>();
    for (const { key, value } of withWholeNumbers(pairs)) {
      const name = keyName(key);
      const keyAt = (key as ParsedNode | null)?.range?.[0] ?? at;
      const tree = this.tree((value ?? null) as ParsedNode | null, keyAt, depth + 1);
      if (this.#values > limits.values) break;
      if (name === undefined) refuse(keyAt, "a name before the colon", "something else");
      else if (forbiddenKeys.has(name))
        refuse(keyAt, "another name", `the key ${quote(name)}`, "it means something else to the program");
      else if (entries.has(name))
        refuse(
          keyAt,
          "each name once",
          `${quote(name)} again`,
          `the first is in line ${entries.get(name)!.place.line}`,
        );
      else if (tree !== undefined) entries.set(name, { place: place(keyAt), tree });
    }
    return { kind: "map", entries, place: place(at) };
  }
}

interface Pair {
  readonly key: unknown;
  readonly value: unknown;
}

/**
 * Between braces the comma of `25,000 USD` ends the value, and `000 USD` becomes a key without one. They are put together
 * again, so that whoever reads the value says once how to write it.
 */
function withWholeNumbers(pairs: readonly Pair[]): readonly Pair[] {
  const whole: Pair[] = [];
  for (const pair of pairs) {
    const { key, value } = pair;
    const last = whole.at(-1);
    const isRest = value === null && isScalar(key) && /^\d+\b/.test(keyName(key) ?? "");
    if (isRest && isScalar(last?.value) && /\d$/.test(last.value.source ?? "")) {
      const text = `${last.value.source},${keyName(key)}`;
      const joined = Object.assign(last.value.clone() as typeof last.value, { value: text, source: text });
      whole.splice(-1, 1, { key: last.key, value: joined });
    } else whole.push(pair);
  }
  return whole;
}

/** A number with a plus sign stays text: whoever meant three more has to be told that it would be three. */
function withPlus({ value, source }: { readonly value: unknown; readonly source?: string }) {
  return typeof value === "number" && source?.startsWith("+") === true ? source : undefined;
}

function keyName(key: unknown): string | undefined {
  if (!isScalar(key) || key.value === null) return undefined;
  return key.source ?? String(key.value);
}
