import * as z from "zod";
import {
  leaf,
  localText,
  notNegative,
  positive,
  quantity,
  reference,
  source,
  sourceInParts,
  text,
  whole,
} from "../field.ts";
import { experimentSchema } from "./experiment.ts";
import { byPath, named } from "./map.ts";
import { worldSchema } from "./world.ts";

const anything = (about: string, example: unknown) =>
  leaf<unknown, unknown>({ kind: "anything" }, { description: about, example }, (raw) => raw ?? null);

const sourceAndNote = {
  source: source("Where the range comes from.", {
    kind: "published",
    title: "Drug interdiction resources",
    year: 2014,
    where: "GAO-14-527",
  }).exactOptional(),
  note: text("Anything a reader should know.", "illustrative").exactOptional(),
};

export const alternativeSchema = z.object({
  name: localText("Its name for people.", "Sixteen ships").exactOptional(),
  why: localText(
    "Why it is considered and where added assets go.",
    "The number that the commander asked for.",
  ).exactOptional(),
  cost: quantity(
    "spending",
    { words: "" },
    "Costs beside those of its assets.",
    "30 MUSD / year",
  ).exactOptional(),
  baseline: reference(
    "alternatives",
    "The alternative that it is compared with; absent: the first.",
    "today",
  ).exactOptional(),
});

/** Whether a path leads into the folder of the file that names it, or below. */
const isBelow = (path: string): boolean =>
  path.trim() !== "" && !/^([/\\]|[A-Za-z]+:)/.test(path) && !path.split(/[/\\]/).includes("..");

/** What stands in a file around the world: who chooses what, what nobody knows, and what is asked. */
export const headSchema = z.strictObject({
  picket: whole({ least: 1, most: 1 }, "The version of the scenario language.", 1),
  title: localText("One line that says what this is.", "Transit zone, 2014 (illustrative)"),
  question: localText(
    "The question that the scenario answers.",
    "How many ships does it take to respond to half of the known events?",
  ).exactOptional(),
  description: localText(
    "What a reader should know: sources, calibration, limits.",
    "Calibrated on ...",
  ).exactOptional(),
  "price-year": whole(
    { least: 1900, most: 2200 },
    "The year whose prices the amounts of money are in.",
    2014,
  ).exactOptional(),
  extends: text(
    "Another scenario file, relative to this one, that this one starts from.",
    "transit-zone-2014.yaml",
  ).exactOptional(),
  calibrations: z
    .array(
      leaf<string, string>(
        { kind: "text" },
        {
          description: "A scenario file below the folder of this one that asks the same question.",
          example: "transit-zone-2014/few.yaml",
        },
        (raw, { complain }) => {
          if (typeof raw === "string" && isBelow(raw)) return raw;
          complain({
            expected: "the path of a scenario file in the folder of this one or below it",
            found: typeof raw === "string" ? `"${raw}"` : typeof raw,
          });
          return undefined;
        },
      ),
    )
    .min(1)
    .max(50)
    .meta({
      description:
        "Other scenario files that fit the same facts; `compare --calibrations` runs them too, and otherwise `compare` says that they were not run. Not inherited.",
    })
    .exactOptional(),
  sources: named(
    sourceInParts("A source: kind, title, year and where to find it.", {
      kind: "published",
      title: "Drug interdiction resources",
      year: 2014,
      where: "GAO-14-527",
    }),
    "Sources by name; a `source` may give one of these names.",
  ).exactOptional(),
  levers: byPath(
    z.strictObject({
      low: anything("The lowest value that may be chosen.", 4),
      high: anything("The highest value that may be chosen.", 16),
      step: anything("The step between choices.", 1).exactOptional(),
    }),
    "What the decision maker may choose, by path.",
  ).exactOptional(),
  budget: z
    .strictObject({
      most: quantity("spending", positive, "The most that a plan may cost.", "1200 MUSD / year"),
    })
    .meta({ description: "What may be spent." })
    .exactOptional(),
  uncertainties: byPath(
    z.strictObject({
      low: anything("The low end.", "60 / month"),
      high: anything("The high end.", "206 / month"),
      ...sourceAndNote,
    }),
    "Ranges of what nobody chooses and nobody knows, by path, in addition to the low and high of parameters.",
  ).exactOptional(),
  alternatives: named(
    alternativeSchema.catchall(z.unknown()),
    "Plans to compare, in this order: each maps paths to values, and the first is the baseline.",
  ).exactOptional(),
  interventions: named(
    z.strictObject({
      name: localText("Its name for people.", "Two more cutters").exactOptional(),
      why: localText("Why it happens.", "Announced for the summer.").exactOptional(),
      at: quantity("duration", notNegative, "When, counted from the decision date.", "180 days"),
      set: byPath(anything("The value from then on.", 7), "The parameters that change, by path."),
      alternatives: z
        .array(reference("alternatives", "An alternative in which it happens.", "today"))
        .min(1)
        .meta({ description: "Where it happens; absent: in every alternative." })
        .exactOptional(),
    }),
    "Changes at a date after the decision date; what happens earlier stays the same.",
  ).exactOptional(),
  measures: z
    .array(
      leaf<string, string>(
        { kind: "text" },
        { description: "A measure.", example: "kg_delivered" },
        (raw, { complain }) => {
          if (typeof raw === "string") return raw;
          complain({ expected: 'the name of a measure, such as "kg_delivered"', found: typeof raw });
          return undefined;
        },
      ),
    )
    .meta({ description: "The rows of the table, in order." })
    .exactOptional(),
  experiment: experimentSchema.exactOptional(),
});

/** A whole scenario file. */
export const fileSchema = z.strictObject({ ...headSchema.shape, ...worldSchema.shape });

/** A scenario as a script writes it: the keys of a file, typed. */
export type ScenarioInput = Omit<z.input<typeof fileSchema>, "extends" | "picket"> & { readonly picket?: 1 };
