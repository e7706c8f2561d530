/** The ways to choose one of many plans: which procedure, on which random numbers, and what it promises. */

import {
  chanceOfRightChoice,
  type Direction,
  deviation,
  goodSelection,
  kimNelson,
  kimNelsonUpdated,
  ocba,
  type Procedure,
  rinott,
  type Selection,
} from "../statistics/index.ts";

/** How plans drop out. */
export const selectionMethods = ["kn", "kn++", "rinott", "gsp", "ocba"] as const;
export type SelectionMethod = (typeof selectionMethods)[number];

/** What a procedure is told. */
export type SelectionSettings = {
  readonly systems: number;
  readonly indifference: number;
  readonly confidence: number;
  readonly firstStage: number;
  readonly direction: Direction;
  /** Runs in all; of OCBA only. */
  readonly budget: number;
};

/** Whether replication r of all plans shares its random numbers; else no two plans share a replication. */
export const sharesRandomNumbers = (method: SelectionMethod): boolean => method === "kn" || method === "kn++";

/** Whether a method drops plans on its way; else all stay, and nothing is said of how alike they are. */
export const dropsPlans = (method: SelectionMethod): boolean => method !== "rinott" && method !== "ocba";

/** Whether a method needs to know which difference does not matter. */
export const needsIndifference = (method: SelectionMethod): boolean => method !== "ocba";

/** The procedure of a method. Several replications are asked for at a time, which changes no decision. */
export function procedureOf(
  method: SelectionMethod,
  { indifference, confidence, budget, ...common }: SelectionSettings,
): Procedure {
  const zone = { ...common, indifference, confidence };
  switch (method) {
    case "kn":
      return kimNelson({ ...zone, batch: 10 });
    case "kn++":
      return kimNelsonUpdated({ ...zone, batch: 10 });
    case "rinott":
      return rinott(zone);
    case "gsp":
      return goodSelection(zone);
    case "ocba":
      return ocba({ ...common, budget, increment: 2 * common.systems });
  }
}

/** What a choice promises, in a sentence without its full stop. `among` says of which plans: `of these plans`. */
export function promiseOf(
  method: SelectionMethod,
  { indifference: _, confidence, direction }: SelectionSettings,
  {
    among,
    outcomes,
    selection,
  }: { among: string; outcomes: readonly (readonly number[])[]; selection: Selection },
): string {
  const chance = `with a chance of at least ${Number((100 * confidence).toFixed(4))} %`;
  const leads = "if it leads all others by at least the indifference zone";
  const normal = "this holds in finite samples, for outputs that are near normal";
  switch (method) {
    case "kn":
      return `KN under common random numbers chooses the best ${among} ${chance} ${leads}; ${normal}`;
    case "kn++":
      return `KN++ under common random numbers chooses the best ${among} ${chance} ${leads}; this holds only in the limit of small indifference zones (asymptotic)`;
    case "rinott":
      return `Rinott's procedure, on independent random numbers, chooses the best ${among} ${chance} ${leads}; ${normal}`;
    case "gsp":
      return `GSP, on independent random numbers, chooses one ${among} that is within the indifference zone of the best ${chance}, however close the others are; ${normal}`;
    case "ocba": {
      const [means, deviations] = [selection.means, outcomes.map(deviation)];
      const right = chanceOfRightChoice({ ...selection, means, deviations, direction });
      return `OCBA, on independent random numbers, spends its runs where the choice is hard and promises nothing; by the means it saw, the best ${among} was chosen with a chance of about ${(100 * right).toFixed(0)} % or more (an estimate that flatters itself, because the same runs made the choice)`;
    }
  }
}
