import type { Dimension } from "./dimension.ts";
import type { Issue } from "./issue.ts";
import type { Translations } from "./localText.ts";
import type { StudyDefaults } from "./schema/experiment.ts";
import type { World } from "./schema/world.ts";
import type { Source } from "./source.ts";
import type { UnknownMeasure } from "./unknownMeasures.ts";

/** What the decision maker may choose: a force plan with its cost. */
export interface Alternative {
  readonly id: string;
  readonly name?: string;
  readonly why?: string;
  /** Cost beside that of its assets, in US dollars an hour. */
  readonly cost: number;
  /** The alternative that it is compared with. */
  readonly baseline: string;
  /** What it changes: path to value, as written. */
  readonly changes: Readonly<Record<string, unknown>>;
  readonly world: World;
}

/** A change at a date, and the world of every alternative from then on, changes of earlier interventions included. */
export interface Intervention {
  readonly id: string;
  readonly name?: string;
  readonly why?: string;
  /** Hours after the decision date. */
  readonly at: number;
  /** The world of every alternative from this date on, by alternative. */
  readonly world: Readonly<Record<string, World>>;
}

/** A range of a parameter, in house units of its dimension. */
export interface Lever {
  readonly low: number;
  readonly high: number;
  readonly step?: number;
  readonly dimension: Dimension;
  /** Only whole numbers may be chosen. */
  readonly whole: boolean;
}

/** The range of a parameter that nobody knows, in house units of its dimension. */
export interface Uncertainty {
  readonly low: number;
  readonly high: number;
  readonly dimension: Dimension;
  readonly whole: boolean;
  readonly source?: Source;
  readonly note?: string;
  /** Where the range stands: beside the parameter, or under `uncertainties`. */
  readonly from: "parameter" | "uncertainties";
}

/** Where a parameter comes from, as the file says it. */
export interface Provenance {
  /** The value as written. */
  readonly text: string;
  /** House units. */
  readonly low?: number;
  readonly high?: number;
  /** The range as written: `42 / month to 180 / month`. */
  readonly range?: string;
  /** As it stands in the file; a named source with its parts. `judged` says its kind. */
  readonly source?: Source;
  readonly note?: string;
}

/** A scenario: the world as given, what may be chosen in it, what is unknown, and what is asked. Plain data. */
export interface Scenario {
  readonly title: string;
  readonly question?: string;
  readonly description?: string;
  /** What the texts of the file are in other languages. They move no draw and are not hashed. */
  readonly translations?: Translations;
  /** The file that it was read from. */
  readonly file?: string;
  /** Changes on top of the file, `path=value` each, as they were given; absent if there were none. */
  readonly set?: readonly string[];
  readonly priceYear?: number;
  /** The world of the first alternative. */
  readonly baseline: World;
  /** In file order; the first is the baseline. */
  readonly alternatives: readonly Alternative[];
  /** In order of time. */
  readonly interventions: readonly Intervention[];
  readonly levers: Readonly<Record<string, Lever>>;
  readonly uncertainties: Readonly<Record<string, Uncertainty>>;
  /** `most` in US dollars an hour. */
  readonly budget?: { readonly most: number };
  /** Scenario files that fit the same facts and ask the same question: paths, relative to where the program runs as `file` is. */
  readonly calibrations?: readonly string[];
  /** Rows of the table, in order; empty if the file names none. */
  readonly measures: readonly string[];
  /** How it wants to be asked, by command; a command line or a caller comes before it. It moves no draw and is not hashed. */
  readonly experiment?: StudyDefaults;
  readonly provenance: Readonly<Record<string, Provenance>>;
  /** SHA-256, in hexadecimal, over the canonical JSON of what decides the result. */
  readonly hash: string;
  /**
   * Legal but suspicious values, sorted by position. Zones and legs on land are not among them: a library has no atlas, and
   * only `picket check` looks for them.
   */
  readonly warnings: readonly Issue[];
  /** Measures that the file names and the catalogue does not have: without a plug-in that has them nothing can be compared. */
  readonly unknownMeasures: readonly UnknownMeasure[];
}
