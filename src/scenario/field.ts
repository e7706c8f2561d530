import * as z from "zod";
import { hasControls } from "./control.ts";
import { type Dimension, dimensions } from "./dimension.ts";
import { type LocalText, textLanguages } from "./localText.ts";
import { nearest } from "./nearest.ts";
import { foundKind, quote, readQuantity } from "./quantity.ts";
import { signed, takesSigns } from "./signed.ts";
import { type Source, type SourceInParts, sourceKinds } from "./source.ts";
import { thousands } from "./thousands.ts";

/** What stands in a scenario file where one parameter is asked for, with or without its uncertainty and source. */
export type Parameter<T> =
  | T
  | {
      readonly value: T;
      readonly low?: T;
      readonly high?: T;
      readonly source?: Source;
      readonly note?: string;
    };

/** A quantity as written: text with its unit, or a bare number where none is needed. */
export type Quantity = string | number;

/** The maps of named things that other parts of a file refer to. */
export type Section =
  | "nodes"
  | "zones"
  | "checkpoints"
  | "legs"
  | "conveyances"
  | "routes"
  | "organisations"
  | "flows"
  | "assets"
  | "signatures"
  | "seas"
  | "alternatives";

/** What a place in a file may hold, beside its description: enough to read a path, complete it and document it. */
export type Field =
  | {
      readonly kind: "quantity";
      readonly dimension: Dimension;
      readonly range: Range;
      readonly whole: boolean;
    }
  | { readonly kind: "distribution"; readonly dimension: Dimension; readonly range: Range }
  | { readonly kind: "choice"; readonly values: readonly string[] }
  | { readonly kind: "reference"; readonly section: Section }
  | {
      readonly kind:
        | "truth"
        | "text"
        | "localText"
        | "source"
        | "place"
        | "shape"
        | "formula"
        | "path"
        | "anything";
    };

/** The range of a quantity in house units, as it is checked and as it is said. */
export interface Range {
  readonly above?: number;
  readonly least?: number;
  readonly below?: number;
  readonly most?: number;
  /** How the range reads after the name of the quantity: "above 0". */
  readonly words: string;
}

/** The field behind each leaf of the schema. */
export const fields = z.registry<Field>();

export const positive: Range = { above: 0, words: "above 0" };
export const notNegative: Range = { least: 0, words: "of at least 0" };
export const unitInterval: Range = { least: 0, most: 1, words: "from 0 % to 100 %" };

/** Where a reader of raw values puts its complaints. */
export interface Complaints {
  complain(complaint: Complaint, path?: readonly (string | number)[]): void;
}

/** What a leaf says about a raw value that it cannot read. */
export interface Complaint {
  readonly expected: string;
  readonly found: string;
  readonly suggestion?: string | undefined;
}

/** A leaf of the schema that reads raw values with `read`, which complains and returns undefined on a mistake. */
export function leaf<In, Out>(
  field: Field,
  about: { readonly description: string; readonly example?: unknown },
  read: (raw: unknown, complaints: Complaints) => Out | undefined,
): z.ZodTransform<Out, In> {
  const schema = z
    .transform<In, Out>((raw, context) => {
      const complain: Complaints["complain"] = (complaint, path = []) => {
        const message = `expected ${complaint.expected}; found ${complaint.found}`;
        context.issues.push({
          code: "custom",
          message,
          input: raw,
          path: [...path],
          params: { ...complaint },
        });
      };
      const value = read(raw, { complain });
      return value === undefined ? z.NEVER : value;
    })
    .meta({
      description: about.description,
      ...(about.example === undefined ? {} : { examples: [about.example] }),
    });
  fields.add(schema, field);
  return schema as z.ZodTransform<Out, In>;
}

/** A quantity with a unit: a number in house units once it is read. */
export function quantity(
  dimension: Dimension,
  range: Range,
  about: string,
  example: Quantity = dimensions[dimension].example,
) {
  const field: Field = { kind: "quantity", dimension, range, whole: false };
  return leaf<Parameter<Quantity>, number>(field, { description: about, example }, (raw, complaints) =>
    readParameter(raw, complaints, (value, at) => readField(value, field, at, example)),
  );
}

/** A whole number without a unit. */
export function whole(
  range: { readonly least: number; readonly most: number },
  about: string,
  example: number,
) {
  const words =
    range.least === range.most
      ? `equal to ${range.least}`
      : `from ${thousands(range.least)} to ${thousands(range.most)}`;
  const field: Field = { kind: "quantity", dimension: "number", range: { ...range, words }, whole: true };
  return leaf<Parameter<number>, number>(field, { description: about, example }, (raw, complaints) =>
    readParameter(raw, complaints, (value, at) => readField(value, field, at, example)),
  );
}

/** One of a few words. */
export function choice<const Words extends readonly string[]>(words: Words, about: string) {
  type Word = Words[number];
  return leaf<Parameter<Word>, Word>(
    { kind: "choice", values: words },
    { description: about, example: words[0] },
    (raw, complaints) =>
      readParameter(raw, complaints, (value, at) => readWord(value, words, at) as Word | undefined),
  );
}

/** `true` or `false`. */
export function truth(about: string, example: boolean) {
  return leaf<Parameter<boolean>, boolean>(
    { kind: "truth" },
    { description: about, example },
    (raw, complaints) =>
      readParameter(raw, complaints, (value, at) => {
        if (typeof value === "boolean") return value;
        at.complain({ expected: "true or false", found: foundKind(value) });
        return undefined;
      }),
  );
}

/** Text for people: it decides nothing. */
export function text(about: string, example: string) {
  return leaf<string, string>({ kind: "text" }, { description: about, example }, readText);
}

/** Text for people in one language, or a map of languages; what stands first is what is read. */
export function localText(about: string, example: string) {
  return leaf<LocalText, string>(
    { kind: "localText" },
    { description: about, example },
    (raw, complaints) => {
      if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return readText(raw, complaints);
      const languages = Object.entries(raw);
      if (languages.length === 0) {
        complaints.complain({ expected: `a text in one of the languages ${languageWords}`, found: "none" });
      }
      const texts = languages.map(([language, text]) => {
        const at: Complaints = { complain: (complaint) => complaints.complain(complaint, [language]) };
        if ((textLanguages as readonly string[]).includes(language)) return readText(text, at);
        at.complain({
          expected: `one of the languages ${languageWords}`,
          found: `the unknown language ${quote(language)}`,
          suggestion: didYouMean(language, textLanguages),
        });
        return undefined;
      });
      return texts.includes(undefined) ? undefined : texts[0];
    },
  );
}

const languageWords = textLanguages.join(", ");

/** Where something comes from: text, the name of a source of the file, or its parts. */
export function source(about: string, example: Source) {
  return leaf<Source, Source>({ kind: "source" }, { description: about, example }, readSource);
}

/** The parts of a source. */
export function sourceInParts(about: string, example: SourceInParts) {
  return leaf<SourceInParts, Source>(
    { kind: "source" },
    { description: about, example },
    (raw, complaints) => {
      if (typeof raw !== "string") return readSource(raw, complaints);
      complaints.complain({ expected: partsOfSource, found: foundKind(raw) });
      return undefined;
    },
  );
}

/** The name of something that stands elsewhere in the file. */
export function reference(section: Section, about: string, example: string) {
  return leaf<string, string>(
    { kind: "reference", section },
    { description: about, example },
    (raw, { complain }) => {
      if (typeof raw === "string" && raw.length > 0 && !isInherited(raw)) return raw;
      complain({
        expected: `the name of ${sectionNouns[section]}, such as ${quote(example)}`,
        found: foundKind(raw),
      });
      return undefined;
    },
  );
}

/** Would looking this name up in a plain map find something that nobody wrote, such as `toString`? */
export function isInherited(name: string): boolean {
  return name in Object.prototype;
}

/** A name given in this file: it becomes a part of paths. */
export const idPattern = /^(?=[^a-z]*[a-z])[a-z0-9-]{1,80}$/;
export const idWords = "a name of lower-case letters, digits and hyphens with at least one letter";

export const sectionNouns: Readonly<Record<Section, string>> = {
  nodes: "a node",
  zones: "a zone",
  checkpoints: "a checkpoint",
  legs: "a leg",
  conveyances: "a conveyance",
  routes: "a route",
  organisations: "an organisation",
  flows: "a flow",
  assets: "an asset",
  signatures: "a signature",
  seas: "a sea state",
  alternatives: "an alternative",
};

/** Beyond these, in house units, a number is a slip, and arithmetic on it would lose its meaning. */
const smallest = 1e-12;
const largest = 1e15;

/** Reads one quantity that a field asks for, complaining where it does not fit. */
export function readField(
  raw: unknown,
  field: { readonly dimension: Dimension; readonly range: Range; readonly whole?: boolean },
  { complain }: Complaints,
  example: unknown = dimensions[field.dimension].example,
): number | undefined {
  const expected = () =>
    `${fieldWords(field)}, such as ${typeof example === "string" ? `"${example}"` : String(example)}`;
  const reading = readQuantity(raw, field.dimension);
  if (reading.kind === "wrong") {
    complain({ expected: expected(), found: reading.found, suggestion: reading.suggestion });
    return undefined;
  }
  const size = Math.abs(reading.value);
  if (size !== 0 && (size < smallest || size > largest)) {
    const suggestion =
      size < smallest ? "too small to mean anything; is it 0?" : "too large to mean anything";
    complain({ expected: expected(), found: foundKind(raw), suggestion });
    return undefined;
  }
  const sign = takesSigns(field.range) ? undefined : signed(raw);
  if (sign?.sign !== "+" && fits(reading.value, field)) {
    return Object.is(reading.value, -0) ? 0 : reading.value;
  }
  const meant =
    sign?.bare ?? (field.dimension === "share" && typeof raw === "number" ? `${String(raw)} %` : undefined);
  complain({
    expected: sign?.sign === "+" ? `${fieldWords(field)} without a sign` : expected(),
    found: foundKind(raw),
    suggestion: meant !== undefined && readsAs(meant, field) ? `did you mean ${meant}?` : undefined,
  });
  return undefined;
}

/** Whether a field takes a text as a quantity. */
export function readsAs(
  text: string,
  field: { readonly dimension: Dimension; readonly range: Range; readonly whole?: boolean },
): boolean {
  const reading = readQuantity(text, field.dimension);
  return reading.kind === "read" && fits(reading.value, field);
}

const fits = (value: number, { range, whole }: { readonly range: Range; readonly whole?: boolean }) =>
  inRange(value, range) && (whole !== true || Number.isInteger(value));

/** "a speed above 0", "a whole number from 0 to 10,000". */
export function fieldWords(field: {
  readonly dimension: Dimension;
  readonly range: Range;
  readonly whole?: boolean;
}): string {
  return `${field.whole === true ? "a whole number" : dimensions[field.dimension].name} ${field.range.words}`.trimEnd();
}

export function inRange(value: number, { above, least, below, most }: Range): boolean {
  return (
    (above === undefined || value > above) &&
    (least === undefined || value >= least) &&
    (below === undefined || value < below) &&
    (most === undefined || value <= most)
  );
}

/** Is this raw value a map with a value and its provenance? */
export function isParameterMap(
  raw: unknown,
): raw is Readonly<Record<string, unknown>> & { readonly value: unknown } {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw) && Object.hasOwn(raw, "value");
}

const provenanceKeys = ["value", "low", "high", "source", "note"];

/**
 * Reads a value that may stand bare or in `{ value, low, high, source, note }`. Low and high are read like the value, and
 * a value outside them is a mistake.
 */
export function readParameter<T>(
  raw: unknown,
  complaints: Complaints,
  read: (raw: unknown, complaints: Complaints) => T | undefined,
): T | undefined {
  if (!isParameterMap(raw)) return read(raw, complaints);
  const below = (key: string): Complaints => ({
    complain: (complaint, path = []) => complaints.complain(complaint, [key, ...path]),
  });
  for (const key of Object.keys(raw)) {
    if (!provenanceKeys.includes(key) && !key.startsWith("x-")) {
      below(key).complain({
        expected: unknownKeyWords(provenanceKeys),
        found: `the unknown key ${quote(key)}`,
        suggestion: didYouMean(key, provenanceKeys),
      });
    }
  }
  if (raw["source"] !== undefined) readSource(raw["source"], below("source"));
  if (raw["note"] !== undefined) readText(raw["note"], below("note"));
  const value = read(raw.value, below("value"));
  const [low, high] = ["low", "high"].map((key) =>
    raw[key] === undefined ? undefined : read(raw[key], below(key)),
  );
  if (typeof value !== "number") {
    for (const key of ["low", "high"]) {
      if (raw[key] !== undefined && value !== undefined) {
        below(key).complain({ expected: "a range only beside a single number", found: foundKind(raw[key]) });
      }
    }
    return value;
  }
  if (typeof low === "number" && low > value) {
    below("low").complain({
      expected: `a low of at most the value ${foundKind(raw.value)}`,
      found: foundKind(raw["low"]),
    });
  }
  if (typeof high === "number" && high < value) {
    below("high").complain({
      expected: `a high of at least the value ${foundKind(raw.value)}`,
      found: foundKind(raw["high"]),
    });
  }
  return value;
}

export function unknownKeyWords(keys: readonly string[]): string {
  const shown = keys.length > 14 ? [...keys.slice(0, 14), "..."] : keys;
  return `one of the keys ${shown.join(", ")}`;
}

export function didYouMean(name: string, known: Iterable<string>): string | undefined {
  const near = nearest(name, known);
  return near === undefined ? undefined : `did you mean "${near}"?`;
}

function readWord(raw: unknown, words: readonly string[], { complain }: Complaints): string | undefined {
  if (typeof raw === "string" && words.includes(raw)) return raw;
  const suggestion = typeof raw === "string" ? didYouMean(raw, words) : undefined;
  complain({
    expected: words.length === 1 ? `"${words[0]}"` : `one of ${words.join(", ")}`,
    found: foundKind(raw),
    suggestion,
  });
  return undefined;
}

const sourceParts = ["kind", "title", "year", "where"];
const partsOfSource =
  'a map such as { kind: published, title: "Drug interdiction resources", year: 2014, where: GAO-14-527 }';

/** Reads where something comes from. What kind a text is, and whether a place is named, source.ts says. */
export function readSource(raw: unknown, complaints: Complaints): Source | undefined {
  if (typeof raw === "string") return readText(raw, complaints);
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) {
    complaints.complain({ expected: `a text, or ${partsOfSource}`, found: foundKind(raw) });
    return undefined;
  }
  const parts = raw as Readonly<Record<string, unknown>>;
  let fits = true;
  const at = (key?: string): Complaints => ({
    complain: (complaint, path = []) => {
      fits = false;
      complaints.complain(complaint, key === undefined ? path : [key, ...path]);
    },
  });
  for (const key of Object.keys(parts)) {
    if (sourceParts.includes(key) || key.startsWith("x-")) continue;
    at(key).complain({
      expected: unknownKeyWords(sourceParts),
      found: `the unknown key ${quote(key)}`,
      suggestion: didYouMean(key, sourceParts),
    });
  }
  const { kind, title, year, where } = parts;
  readWord(kind, sourceKinds, at(kind === undefined ? undefined : "kind"));
  if (title !== undefined) readText(title, at("title"));
  else if (kind === "derived")
    at().complain({ expected: "a title that gives the arithmetic", found: "none" });
  if (where !== undefined) readText(where, at("where"));
  else if (kind === "published") {
    at().complain({
      expected: "a where for what is published: an address, DOI, report number or page",
      found: "none",
    });
  }
  if (
    year !== undefined &&
    !(Number.isInteger(year) && (year as number) >= 1000 && (year as number) <= 2200)
  ) {
    at("year").complain({ expected: "a year, a whole number such as 2014", found: foundKind(year) });
  }
  return fits ? (raw as SourceInParts) : undefined;
}

const longestText = 10_000;

function readText(raw: unknown, { complain }: Complaints): string | undefined {
  const expected = `text of 1 to ${thousands(longestText)} characters`;
  if (typeof raw !== "string" || raw.trim() === "") {
    complain({ expected, found: foundKind(raw) });
    return undefined;
  }
  if (raw.length > longestText) {
    complain({ expected, found: `${thousands(raw.length)} characters` });
    return undefined;
  }
  if (hasControls(raw)) {
    complain({ expected: `${expected} without control characters`, found: foundKind(raw) });
    return undefined;
  }
  return raw;
}

/** A place on the globe: degrees north and degrees east. */
export function place(about: string, example: readonly [number, number]) {
  return leaf<readonly [number, number], readonly [north: number, east: number]>(
    { kind: "place" },
    { description: about, example },
    readPlace,
  );
}

/** Degrees have a sign, and so +8 is 8. */
const degrees = (raw: unknown): unknown =>
  typeof raw === "string" && /^\+(\d+\.?\d*|\.\d+)$/.test(raw) ? Number(raw) : raw;

/** A place as people write it elsewhere, `"2.5, -78.5"` or `{ lat: 2.5, lon: -78.5 }`, as it is written here. */
function asPlace(raw: unknown): string | undefined {
  const { lat, latitude = lat, lon, lng = lon, longitude = lng } = Object(raw) as Record<string, unknown>;
  const pair = typeof raw === "string" ? raw.split(",") : [latitude, longitude];
  const [north, east] = pair.map((each) => String(each).trim());
  const areDegrees = pair.length === 2 && [north, east].every((each) => /^[-+]?\d+(\.\d+)?$/.test(each!));
  return areDegrees ? `did you mean [${north}, ${east}]?` : undefined;
}

export function readPlace(raw: unknown, { complain }: Complaints): readonly [number, number] | undefined {
  const [north, east] = Array.isArray(raw) && raw.length === 2 ? (raw as unknown[]).map(degrees) : [];
  if (typeof north !== "number" || typeof east !== "number") {
    complain({
      expected: "[degrees north, degrees east], such as [2.5, -78.5]",
      found: Array.isArray(raw) && raw.length === 2 ? `[${raw.map(foundKind).join(", ")}]` : foundKind(raw),
      suggestion: asPlace(raw),
    });
    return undefined;
  }
  const fits = Math.abs(north) <= 90 && Math.abs(east) <= 180;
  if (!(Math.abs(north) <= 90)) {
    const suggestion = Math.abs(north) <= 180 && Math.abs(east) <= 90 ? "latitude comes first" : undefined;
    complain({ expected: "degrees north from -90 to 90", found: String(north), suggestion }, [0]);
  }
  if (!(Math.abs(east) <= 180)) {
    complain({ expected: "degrees east from -180 to 180", found: String(east) }, [1]);
  }
  return fits ? [north, east] : undefined;
}
