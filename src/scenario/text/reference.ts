import type * as z from "zod";
import { measureNames } from "../../measures/index.ts";
import { dimensions } from "../dimension.ts";
import { shapes } from "../distributionField.ts";
import { type Field, fieldWords, sectionNouns } from "../field.ts";
import { formulaFunctions, formulaNames } from "../formula.ts";
import { textLanguages } from "../localText.ts";
import { headSchema } from "../schema/file.ts";
import { worldSchema } from "../schema/world.ts";
import { inner, isOptional, schemaKind } from "../schemaKind.ts";
import { thousands } from "../thousands.ts";
import { ambiguousUnits, units } from "../units.ts";
import { limits } from "../yamlTokens.ts";

/** The reference of the scenario language in Markdown, from the same schema that reads scenarios. */
export function reference(): string {
  return `${[introduction(), table("The head of a file", headSchema.shape), experimentPart(), worldPart(), quantities(), distributions(), formulas(), measures(), bounds()].join("\n\n")}\n`;
}

const introduction = () => `# The scenario language

<!-- Generated from the schema by reference() in src/scenario/text/reference.ts; a test keeps it current. -->

A scenario is one YAML or JSON file. Every quantity has its unit, everything named is a map, and a dotted path such as
\`assets.cutter.on-station\` reaches every parameter. \`picket check FILE\` reports every mistake at once, with its line and
column; \`picket schema\` prints the JSON Schema with which an editor completes and explains keys; \`picket init\` writes a file to
start from.

- **Names** (of nodes, legs, assets, alternatives ...) are lower-case letters, digits and hyphens, with at least one letter.
- **A parameter** may be a bare value or \`{ value, low, high, source, note }\`. \`low\` and \`high\` are its uncertainty.
- **A source** is a plain text, or \`{ kind, title, year, where }\` with the kind \`published\` (needs \`where\`), \`derived\`
  (its \`title\` is the arithmetic), \`calibrated\` or \`assumed\`, or the name of one under \`sources\`. A plain
  text counts as published only if it names an address, DOI, report number or page; else, and where it says illustrative, as
  assumed. So does a published source whose \`where\` names none of these, and a parameter without a source. \`picket check
  --sources\` counts the four kinds and lists incomplete sources.
- **Notes**: a key that begins with \`x-\` may be added to any map of fixed keys; it does not affect the result. An \`x-source\`
  is the source of every parameter below it that names none of its own.
- **Paths** in \`alternatives\`, \`interventions\` and \`--set path=value\` replace a value, whose low, high and source then no
  longer apply. A map is merged, \`~\` removes a value, and a new name at the end of a path adds one. They set a
  value and do not add to it: \`+3\` and \`-3\` are refused wherever a quantity cannot be negative.
- **\`extends: FILE\`** starts from another scenario in the same folder or below, or from one that comes with picket
  (\`picket:NAME.yaml\`). Maps are merged key by key; every other value replaces the inherited one; \`~\` removes it.
- **Versions**: \`picket: 1\` is the version of this language. A file for a newer one is refused.
- **Zones** are discs (\`at\` and \`area\`) or shapes (\`shape\`, corners drawn around the water), but not both. \`picket check\`
  warns where more than 5 % of a zone for ships is land, and where a leg by sea crosses land for more than 50 km beyond the
  100 km around its ends (coasts of Natural Earth, 1:50 million). The library and the browser have no atlas and do not look.
- In the tables below a key with a * has to be there.`;

function table(title: string, shape: Readonly<Record<string, z.ZodType>>, level = 2): string {
  const rows = Object.entries(shape).map(
    ([key, schema]) =>
      `| \`${key}\`${isOptional(schema) ? "" : " *"} | ${valueWords(schema)} | ${about(schema)} |`,
  );
  return [`${"#".repeat(level)} ${title}`, "", "| key | value | meaning |", "|---|---|---|", ...rows].join(
    "\n",
  );
}

const experimentPart = () => nested("experiment", headSchema.shape.experiment).join("\n\n");

function worldPart(): string {
  const parts = Object.entries(worldSchema.shape as Readonly<Record<string, z.ZodType>>);
  const entries = parts.flatMap(([key, schema]) => {
    const kind = schemaKind(schema);
    const entry = kind.kind === "record" ? kind.value : kind.kind === "object" ? schema : undefined;
    return entry === undefined ? [] : nested(kind.kind === "record" ? `${key}.NAME` : key, entry);
  });
  return [table("The world", worldSchema.shape as Readonly<Record<string, z.ZodType>>), ...entries].join(
    "\n\n",
  );
}

/** The table of a map of fixed keys, and those of the maps in it. */
function nested(path: string, schema: z.ZodType): readonly string[] {
  const kind = schemaKind(schema);
  if (kind.kind !== "object") return [];
  const below = Object.entries(kind.shape).flatMap(([key, part]) => {
    const inside = schemaKind(part);
    if (inside.kind === "object") return nested(`${path}.${key}`, part);
    return inside.kind === "either" ? nested(`${path}.${key}`, inside.map) : [];
  });
  return [table(`\`${path}\``, kind.shape, 3), ...below];
}

const meta = (schema: z.ZodType) =>
  (inner(schema).meta() ?? {}) as { readonly description?: string; readonly examples?: readonly unknown[] };

function about(schema: z.ZodType): string {
  const { description = "", examples = [] } = { ...meta(schema), ...(schema.meta() ?? {}) } as ReturnType<
    typeof meta
  >;
  const example = examples[0] === undefined ? "" : ` Example: \`${inline(examples[0])}\`.`;
  const filled = schema.safeParse(undefined);
  const usual =
    filled.success && typeof filled.data !== "object"
      ? ` Default: ${defaultWords(schema, filled.data)}.`
      : "";
  return cell(`${description}${example}${usual}`);
}

function defaultWords(schema: z.ZodType, value: unknown): string {
  const kind = schemaKind(schema);
  if (kind.kind === "leaf" && kind.field.kind === "quantity") {
    const { houseUnit } = dimensions[kind.field.dimension];
    if (kind.field.dimension === "duration" && Number(value) >= 48) return `${Number(value) / 24} days`;
    if (kind.field.dimension === "share") return `${Number(value) * 100} %`;
    return houseUnit === "" ? String(value) : `${String(value)} ${houseUnit}`;
  }
  return `\`${String(value)}\``;
}

function inline(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  return `{ ${Object.entries(value)
    .map(([key, part]) => `${key}: ${inline(part)}`)
    .join(", ")} }`;
}

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");

function valueWords(schema: z.ZodType): string {
  const kind = schemaKind(schema);
  switch (kind.kind) {
    case "leaf":
      return cell(fieldText(kind.field));
    case "record":
      return `map: ${kind.keys?.kind === "reference" ? `name of ${sectionNouns[kind.keys.section]}` : kind.keys?.kind === "path" ? "path" : "NAME"} -> ${valueWords(kind.value)}`;
    case "list":
      return `list of: ${valueWords(kind.item)}`;
    case "either":
      return `${valueWords(kind.scalar)}, or a map`;
    case "object":
      return `map of ${Object.keys(kind.shape)
        .map((key) => `\`${key}\``)
        .join(", ")}`;
  }
}

function fieldText(field: Field): string {
  switch (field.kind) {
    case "quantity":
      return fieldWords(field);
    case "distribution":
      return `${dimensions[field.dimension].name}, fixed or random`;
    case "choice":
      return field.values.map((value) => `\`${value}\``).join(" or ");
    case "reference":
      return `name of ${sectionNouns[field.section]}`;
    case "place":
      return "[degrees north, degrees east]";
    case "shape":
      return "list of: [degrees north, degrees east]";
    case "truth":
      return "`true` or `false`";
    case "formula":
      return "a number or a formula of `t`";
    case "source":
      return "text, or a map of `kind`, `title`, `year`, `where`";
    case "localText":
      return `text, or a map of ${textLanguages.map((language) => `\`${language}\``).join(", ")}`;
    case "anything":
      return "a value as the parameter takes it";
    default:
      return field.kind;
  }
}

function quantities(): string {
  const rows = Object.entries(dimensions).map(
    ([name, { example, houseUnit }]) =>
      `| ${name} | \`${example}\` | ${houseUnit === "" ? "as it is" : houseUnit} |`,
  );
  const known = [...units.keys()].map((unit) => `\`${unit}\``).join(", ");
  const asked = Object.entries(ambiguousUnits)
    .map(([unit, question]) => `\`${unit}\`: ${question}`)
    .join("; ");
  return [
    "## Quantities",
    "",
    "| kind | example | inside |",
    "|---|---|---|",
    ...rows,
    "",
    `Units: ${known}. Every other unit is a mistake. A year is 365.25 days, a month a twelfth of it; \`kt\` is a knot.`,
    `Refused because they are ambiguous: ${asked}.`,
    "Sums and products are read (`2 h + 30 min`, `3 * 20 kUSD`), and dimensions are checked.",
  ].join("\n");
}

function distributions(): string {
  const rows = Object.entries(shapes).map(([name, { form, parameters, description }]) => {
    const names = Object.keys(parameters);
    const content =
      form === "single" ? names[0]! : form === "list" ? `[${names.join(", ")}]` : `{ ${names.join(", ")} }`;
    return `| \`{ ${name}: ${content} }\` | ${description} |`;
  });
  return [
    "## Distributions",
    "",
    "Where a duration or a mass may be random, a bare quantity is a fixed one, and a map with one key is a distribution. Lists may be written as maps too.",
    "",
    "| written | meaning |",
    "|---|---|",
    ...rows,
  ].join("\n");
}

const formulas = () => `## Formulas

A factor that varies with time is a formula of \`t\`, the time since the decision date in hours. Known names: ${[...formulaNames.keys()].map((name) => `\`${name}\``).join(", ")}. Known functions: ${[...formulaFunctions].map((name) => `\`${name}\``).join(", ")}. Operations: \`+ - * / ^\`, comparisons (1 or 0) and \`a ? b : c\`. Example: \`1 + 0.3 * sin(2 * pi * t / year)\`. Nothing else is a formula, and a formula is never executed as code.`;

const measures = () => `## Measures

\`measures\` chooses the rows of the table: ${measureNames.map((name) => `\`${name}\``).join(", ")}. Counts and kilograms also by part, as \`NAME.ID\`.`;

const bounds = () => `## Bounds

A file has at most ${limits.bytes / 1e6} MB, ${thousands(limits.lexemes)} words and signs, ${thousands(limits.values)} values (aliases written out) and ${limits.levels} levels. The keys \`__proto__\`, \`constructor\` and \`prototype\`, duplicate keys, tags, control characters and more than one document are refused.`;
