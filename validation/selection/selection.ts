import { streams } from "../../src/engine/random.ts";
import {
  goodSelection,
  goodSelectionConstants,
  kimNelson,
  kimNelsonUpdated,
  ocba,
  type Procedure,
  rinott,
  rinottConstant,
  runProcedure,
} from "../../src/statistics/index.ts";
import { type Configuration, configurations, correlation, draw, indifference } from "./configurations.ts";

/** What a procedure did in many macro-runs. */
export type SelectionOutcome = {
  readonly configuration: string;
  readonly procedure: string;
  /** Whether the systems shared their random numbers. */
  readonly common: boolean;
  readonly macroRuns: number;
  readonly right: number;
  readonly meanRuns: number;
  /** Runs in units of those of equal shares with the same promise (Rinott's, on independent systems). */
  readonly share: number;
  /** Whether a chance of being right is promised, and the least count that keeps it: nominal less two standard errors. */
  readonly promised: boolean;
  readonly pass: boolean;
};

const confidence = 0.95;
const firstStage = 20;

type Contender = {
  readonly name: string;
  readonly common: boolean;
  readonly promised: boolean;
  readonly procedure: (budget: number) => Procedure;
};

const zone = { systems: 10, indifference, confidence, firstStage };
const h = rinottConstant(zone);
const constants = goodSelectionConstants(zone);

/** Rinott comes first: the others are measured by its runs. */
const contenders: readonly Contender[] = [
  { name: "Rinott", common: false, promised: true, procedure: () => rinott({ ...zone, h }) },
  { name: "KN", common: false, promised: true, procedure: () => kimNelson(zone) },
  { name: "KN", common: true, promised: true, procedure: () => kimNelson(zone) },
  { name: "KN++", common: false, promised: true, procedure: () => kimNelsonUpdated(zone) },
  { name: "KN++", common: true, promised: true, procedure: () => kimNelsonUpdated(zone) },
  {
    name: "GSP",
    common: false,
    promised: true,
    procedure: () => goodSelection({ ...zone, constants }),
  },
  {
    name: "OCBA, a fifth of Rinott's runs",
    common: false,
    promised: false,
    procedure: (budget) => ocba({ systems: 10, budget, firstStage: 10, increment: 20 }),
  },
];

/** Every procedure in every configuration. */
export function* selectionStudy(seed: string, macroRuns: number): Generator<SelectionOutcome> {
  for (const configuration of configurations) {
    let equal = Number.NaN;
    for (const contender of contenders) {
      const found = study(configuration, contender, { seed, macroRuns, budget: Math.round(equal / 5) });
      if (Number.isNaN(equal)) equal = found.meanRuns;
      yield { ...found, share: found.meanRuns / equal };
    }
  }
}

function study(
  configuration: Configuration,
  { name, common, promised, procedure }: Contender,
  { seed, macroRuns, budget }: { readonly seed: string; readonly macroRuns: number; readonly budget: number },
): Omit<SelectionOutcome, "share"> {
  let right = 0;
  let runs = 0;
  for (let macroRun = 1; macroRun <= macroRuns; macroRun++) {
    const uniform = streams(seed, macroRun)(`${configuration.name}/${name}/${common}`);
    const drawn: (readonly number[])[] = [];
    const selection = runProcedure(procedure(budget), ({ system, replication }) => {
      while (drawn.length <= replication) drawn.push(draw(configuration, uniform, common ? correlation : 0));
      return drawn[replication]![system]!;
    });
    if (selection.best === 0) right++;
    runs += selection.observations.reduce((sum, n) => sum + n, 0);
  }
  const least = macroRuns * confidence - 2 * Math.sqrt(macroRuns * confidence * (1 - confidence));
  return {
    configuration: configuration.name,
    procedure: name,
    common,
    macroRuns,
    right,
    meanRuns: runs / macroRuns,
    promised,
    pass: !promised || right >= least,
  };
}
