import * as z from "zod";
import { type Dimension, dimensions } from "../dimension.ts";
import { type Role, shapes } from "../distributionField.ts";
import { type Field, fields } from "../field.ts";
import { textLanguages } from "../localText.ts";
import { fileSchema } from "../schema/file.ts";
import { isOptional, schemaKind } from "../schemaKind.ts";
import { cornerLimits } from "../shapeField.ts";
import { type SourceKind, sourceKinds } from "../source.ts";
import { units } from "../units.ts";

type Json = Record<string, unknown>;

/**
 * The JSON Schema (draft 2020-12) of a scenario file, from the same schema that reads it: an editor completes keys, shows
 * what they mean, and marks a quantity without its unit. What needs the whole file at once only `picket check` can see.
 */
export function jsonSchema(): Json {
  const made = z.toJSONSchema(fileSchema, { io: "input", unrepresentable: "any", override }) as Json;
  const { $schema, ...rest } = made;
  return {
    $schema,
    $id: "scenario.schema.json",
    title: "A picket scenario",
    ...rest,
    required: ["picket"],
    if: { required: ["extends"] },
    else: requirements(fileSchema),
    $defs: definitions(),
  };
}

function override({ zodSchema, jsonSchema }: { zodSchema: unknown; jsonSchema: Json }): void {
  const schema = zodSchema as z.ZodType;
  const field = fields.get(schema);
  if (field !== undefined) Object.assign(jsonSchema, fieldJson(field), examplesOf(schema));
  const { shape } = schema.def as { shape?: Readonly<Record<string, z.ZodType>> };
  if (shape !== undefined) {
    delete jsonSchema["required"];
    jsonSchema["patternProperties"] = { "^x-": { description: "A note; it does not affect the result." } };
    const properties = jsonSchema["properties"] as Record<string, Json>;
    for (const key of Object.keys(shape))
      if (isOptional(shape[key]!)) properties[key] = orNothing(properties[key]!);
  }
  if (schemaKind(schema).kind === "record" && typeof jsonSchema["additionalProperties"] === "object") {
    jsonSchema["additionalProperties"] = orNothing(jsonSchema["additionalProperties"] as Json);
  }
}

/** `~` removes what a file inherits. */
function orNothing(json: Json): Json {
  if (typeof json["type"] === "string") return { ...json, type: [json["type"], "null"] };
  if (Array.isArray(json["anyOf"])) return { ...json, anyOf: [...json["anyOf"], { type: "null" }] };
  if (json["$ref"] === undefined) return json;
  const { $ref, ...rest } = json;
  return { ...rest, anyOf: [{ $ref }, { type: "null" }] };
}

/** What has to be there in a file that extends no other. */
function requirements(schema: z.ZodType): Json | undefined {
  const kind = schemaKind(schema);
  if (kind.kind === "record") {
    const below = requirements(kind.value);
    return below === undefined ? undefined : { additionalProperties: below };
  }
  if (kind.kind !== "object") return undefined;
  const parts = Object.entries(kind.shape);
  const required = parts.filter(([, part]) => !isOptional(part)).map(([key]) => key);
  const below = parts.flatMap(([key, part]) => {
    const inside = requirements(part);
    return inside === undefined ? [] : [[key, inside] as const];
  });
  if (required.length === 0 && below.length === 0) return undefined;
  return {
    ...(required.length === 0 ? {} : { required }),
    ...(below.length === 0 ? {} : { properties: Object.fromEntries(below) }),
  };
}

function examplesOf(schema: z.ZodType): Json {
  const { examples } = (schema.meta() ?? {}) as { readonly examples?: readonly unknown[] };
  return examples === undefined ? {} : { examples };
}

function fieldJson(field: Field): Json {
  switch (field.kind) {
    case "quantity":
      return {
        $ref: `#/$defs/${field.whole ? "whole" : field.dimension}`,
        ...(field.range.words === "" ? {} : { "x-range": field.range.words }),
      };
    case "distribution":
      return { $ref: `#/$defs/random-${field.dimension}` };
    case "choice":
      return parameter({ enum: field.values });
    case "truth":
      return parameter({ type: "boolean" });
    case "place":
      return placeJson;
    case "shape":
      return { $ref: "#/$defs/shape" };
    case "formula":
      return parameter({ type: ["string", "number"] });
    case "source":
      return { $ref: "#/$defs/source" };
    case "reference":
    case "text":
      return bareText;
    case "localText":
      return { $ref: "#/$defs/local-text" };
    case "path":
      return { pattern: "^[a-z0-9.-]+$" };
    case "anything":
      return {};
  }
}

const bareText: Json = { type: "string", minLength: 1 };

/** A text, or the same text by language. */
const localTextJson: Json = {
  description: "A text for people, or the same text by language.",
  anyOf: [
    bareText,
    {
      type: "object",
      properties: Object.fromEntries(textLanguages.map((language) => [language, bareText])),
      minProperties: 1,
      additionalProperties: false,
    },
  ],
};

const placeJson: Json = {
  type: "array",
  prefixItems: [
    { type: "number", minimum: -90, maximum: 90 },
    { type: "number", minimum: -180, maximum: 180 },
  ],
  minItems: 2,
  maxItems: 2,
};
/** Where something comes from. */
function sourceJson(): Json {
  const parts = closed(
    {
      kind: { enum: sourceKinds },
      title: { type: "string", minLength: 1 },
      year: { type: "integer", minimum: 1000, maximum: 2200 },
      where: { type: "string", minLength: 1 },
    },
    ["kind"],
  );
  const needs = (kind: SourceKind, key: string): Json => ({
    if: { properties: { kind: { const: kind } } },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word
    then: { required: [key] },
  });
  return {
    description:
      "Where it comes from: text, the name of a source under `sources`, or its parts. Published needs where, derived a title.",
    anyOf: [
      { type: "string", minLength: 1 },
      { ...parts, allOf: [needs("published", "where"), needs("derived", "title")] },
    ],
  };
}

/** A value that may stand bare or with its range and source. */
function parameter(value: Json): Json {
  const properties = {
    value,
    low: value,
    high: value,
    source: { $ref: "#/$defs/source" },
    note: { type: "string" },
  };
  return {
    anyOf: [value, { description: "A value with its range and source.", ...closed(properties, ["value"]) }],
  };
}

/** Corners, bare or with their source. */
function shapeJson(): Json {
  const { least: minItems, most: maxItems } = cornerLimits;
  const corners: Json = { type: "array", items: placeJson, minItems, maxItems };
  const texts = { source: { type: "string" }, note: { type: "string" } };
  return {
    description: "The corners of an outline: [degrees north, degrees east] each, in either order.",
    anyOf: [corners, closed({ value: corners, ...texts }, ["value"])],
  };
}

const number = String.raw`[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?`;

/** The units of a dimension as a pattern, the usual ones: `kn`, `km/h`, `1 / week`. */
function unitPattern(dimension: Dimension): string {
  const of = (kind: Dimension) => {
    const wanted = dimensions[kind].exponents;
    const names = [...units]
      .filter(([, unit]) => unit.exponents.every((each, index) => each === wanted[index]))
      .map(([name]) => name);
    return `(${names.filter((name) => name !== "%" && name !== "percent").join("|")})`;
  };
  const over = (a: string, b: string) => String.raw`${a}\s*/\s*${b}`;
  switch (dimension) {
    case "speed":
      return `(${of("speed")}|${over(of("length"), of("duration"))})`;
    case "rate":
      return over("", of("duration"));
    case "spending":
      return over(of("money"), of("duration"));
    case "freight":
      return over(of("money"), of("length"));
    case "price":
      return over(of("money"), of("mass"));
    case "share":
      return "(%|percent)?";
    case "number":
      return "";
    default:
      return of(dimension);
  }
}

function bareJson(dimension: Dimension): Json {
  const term = String.raw`${number}\s*${unitPattern(dimension)}`;
  const text = { type: "string", pattern: String.raw`^\s*${term}\s*([-+]\s*${term}\s*)*$` };
  return dimension === "share" || dimension === "number" ? { anyOf: [{ type: "number" }, text] } : text;
}

function quantityJson(dimension: Dimension): Json {
  const { name, example, houseUnit } = dimensions[dimension];
  const unit = houseUnit === "" ? {} : { "x-unit": houseUnit };
  return {
    description: `${name.replace(/^an? /, "").replace(/^./, (first) => first.toUpperCase())}, such as "${example}".`,
    ...unit,
    ...parameter({ $ref: `#/$defs/bare-${dimension}` }),
  };
}

/** A map with the name of one distribution. */
function distributionJson(dimension: Dimension): Json {
  const anyOf = Object.entries(shapes).map(([name, { description, form, parameters }]) => {
    const roles = Object.entries(parameters as Readonly<Record<string, Role>>);
    const map = closed(
      Object.fromEntries(roles.map(([key, role]) => [key, roleJson(role, dimension)])),
      roles.map(([key]) => key),
    );
    const list: Json = {
      type: "array",
      prefixItems: roles.map(([, role]) => roleJson(role, dimension)),
      minItems: roles.length,
      maxItems: roles.length,
    };
    const content =
      form === "map" ? map : { anyOf: [form === "list" ? list : roleJson(roles[0]![1], dimension), map] };
    return { description, ...closed({ [name]: content }, [name]) };
  });
  return { anyOf };
}

function randomJson(dimension: Dimension): Json {
  const distribution = { $ref: `#/$defs/distribution-of-${dimension}` };
  return {
    description: `${dimensions[dimension].name.replace(/^an? /, "A random ")}: a fixed one, or a map with the name of a distribution.`,
    anyOf: [
      { $ref: `#/$defs/${dimension}` },
      distribution,
      closed({ value: distribution, source: { $ref: "#/$defs/source" }, note: { type: "string" } }, [
        "value",
      ]),
    ],
  };
}

/** A map of fixed keys and notes. */
function closed(properties: Json, required: readonly string[]): Json {
  return {
    type: "object",
    properties,
    patternProperties: { "^x-": {} },
    required,
    additionalProperties: false,
  };
}

function roleJson(role: Role, dimension: Dimension): Json {
  const listOf = (items: Json): Json => ({ type: "array", items, minItems: 1 });
  switch (role) {
    case "quantity":
    case "positive-quantity":
      return { $ref: `#/$defs/${dimension}` };
    case "factor":
      return { $ref: "#/$defs/number" };
    case "whole":
      return { $ref: "#/$defs/whole" };
    case "quantities":
      return listOf({ $ref: `#/$defs/${dimension}` });
    case "weights":
      return listOf({ $ref: "#/$defs/share" });
    case "components":
      return listOf({ $ref: `#/$defs/random-${dimension}` });
  }
}

function definitions(): Json {
  const names = Object.keys(dimensions) as Dimension[];
  return {
    ...Object.fromEntries(names.map((dimension) => [dimension, quantityJson(dimension)])),
    ...Object.fromEntries(names.map((dimension) => [`bare-${dimension}`, bareJson(dimension)])),
    source: sourceJson(),
    "local-text": localTextJson,
    whole: { description: "A whole number.", ...parameter({ type: "integer" }) },
    shape: shapeJson(),
    "random-duration": randomJson("duration"),
    "random-mass": randomJson("mass"),
    "distribution-of-duration": distributionJson("duration"),
    "distribution-of-mass": distributionJson("mass"),
  };
}
