/** Checks a question before any work is done for it, and says which command asks it. */

import { type LoadedPlugins, loadPlugins, modulesOf, type Plugin } from "../execution/index.ts";
import type { Pairing, PairsQuestion, Question } from "../experiment/index.ts";
import { nearest, refuseUnknownMeasures, type Scenario } from "../scenario/index.ts";
import { readAmount, readPrecision } from "./precisionText.ts";
import { QuestionError } from "./questionError.ts";
import { commandAgain } from "./reproduce.ts";

export { QuestionError } from "./questionError.ts";

export type QuestionOptions = {
  /** How many replications each alternative gets; 100 unless given. With a precision: the most, 2,000 unless given. */
  readonly replications?: number | undefined;
  /** Only this replication, counted from 1. */
  readonly replication?: number | undefined;
  /** Any text; `picket` unless given. The same seed gives the same bytes. */
  readonly seed?: string | undefined;
  /** Ids of the alternatives to look at; all of them unless given. */
  readonly alternatives?: readonly string[] | undefined;
  /** How many workers share the replications; never changes a byte of the result. */
  readonly workers?: number | undefined;
  readonly plugins?: readonly Plugin[] | undefined;
  /** Answers although replications failed, with intervals that cover the worst case. */
  readonly allowMissing?: boolean | undefined;
  /**
   * Stops as soon as the answer is as precise as this: `2t` is half the width of the interval of a paired difference in
   * kilograms delivered, `2 %` a share of its level, `removal_rate=0.01` names another measure. Looks at 30, 45, 68, ...
   * replications.
   */
  readonly precision?: readonly string[] | undefined;
  /** Which alternatives are held against which, beside each against its baseline. */
  readonly pairs?: Pairing | undefined;
  /** Whether the intervals of these pairs hold all together. */
  readonly simultaneous?: boolean | undefined;
  /** Kilograms delivered that make no difference in practice, such as `500 kg`. */
  readonly indifference?: string | undefined;
  /** Replications in antithetic pairs, with what that gained. Their number must be even. */
  readonly antithetic?: boolean | undefined;
  /** Kilograms delivered also by control variates on the departures, with what that gained. */
  readonly controls?: boolean | undefined;
  /** How the scenario was given on a command line, for the reproduce command; the scenario's file and changes unless given. */
  readonly command?: readonly string[] | undefined;
};

/** A question with the scenario that it is asked of, ready to be asked. */
export type PreparedQuestion = {
  readonly scenario: Scenario;
  readonly question: Question;
  /** The plug-ins as modules; undefined if one is a function of the calling program. */
  readonly modules: readonly (URL | string)[] | undefined;
};

/** `run` looks at alternatives one by one, `compare` at each against its baseline. */
export type Verb = "run" | "compare";

/** Throws QuestionError or PluginError for what cannot be asked. */
export async function prepare(
  verb: Verb,
  scenario: Scenario,
  options: QuestionOptions,
): Promise<PreparedQuestion> {
  const { replication, seed = "picket", workers } = options;
  const replications = options.replications ?? (options.precision === undefined ? 100 : 2000);
  const asked = namedAlternatives(scenario, options.alternatives);
  requireWhole("replications", replications, mostReplications);
  if (workers !== undefined) requireWhole("workers", workers, mostReplications);
  if (replication !== undefined) requireWhole("replication", replication, replications);
  const plugins = await loadPlugins(options.plugins ?? []);
  refuseUnknownMeasures(
    scenario,
    plugins.own.map(({ name }) => name),
  );
  return {
    scenario: verb === "run" ? uncompared(scenario) : scenario,
    modules: modulesOf(options.plugins ?? []),
    question: {
      seed,
      from: replication ?? 1,
      to: replication ?? replications,
      alternatives:
        verb === "run" ? (asked ?? [scenario.alternatives[0]!.id]) : withBaselines(scenario, asked),
      rule: plugins.rule,
      own: plugins.own,
      allowMissing: options.allowMissing,
      precision: precisionOf(options, plugins),
      pairs: pairsOf(options),
      antithetic: antitheticOf(options, replications),
      controls: options.controls,
      ...commands(verb, scenario, { ...options, replications, seed }),
    },
  };
}

/** Throws QuestionError for a target that cannot be read, and for one of a single replication. */
function precisionOf({ precision, replication }: QuestionOptions, { own }: LoadedPlugins) {
  if (precision === undefined || precision.length === 0) return undefined;
  if (replication !== undefined) {
    throw new QuestionError("precision: one replication gives no interval; leave out replication");
  }
  return readPrecision(
    precision,
    own.map(({ name }) => name),
  );
}

/** Throws QuestionError for what antithetic pairs do not go with. */
function antitheticOf(options: QuestionOptions, replications: number): boolean {
  if (options.antithetic !== true) return false;
  const { pairs, simultaneous, indifference, allowMissing, replication } = options;
  if (replications % 2 === 1) {
    throw new QuestionError(`antithetic: expected an even number of replications; found ${replications}`);
  }
  const against = { pairs, simultaneous, indifference, "allow-missing": allowMissing, replication };
  const [named] = Object.entries(against).find(([, value]) => value !== undefined && value !== false) ?? [];
  if (named === undefined) return true;
  throw new QuestionError(`antithetic: expected whole pairs of replications; found it with ${named}`);
}

/** How alternatives are held against one another; undefined unless something of it was asked for. */
function pairsOf({ pairs, simultaneous, indifference }: QuestionOptions): PairsQuestion | undefined {
  if (pairs === undefined && simultaneous !== true && indifference === undefined) return undefined;
  const kg = indifference === undefined ? undefined : readAmount(indifference, "kg_delivered");
  if (indifference !== undefined && !(kg !== undefined && kg > 0)) {
    throw new QuestionError(`indifference: expected a mass above 0, such as 500 kg; found ${indifference}`);
  }
  return { pairs: pairs ?? "baseline", simultaneous: simultaneous === true, indifference: kg };
}

const mostReplications = 10_000_000;

function requireWhole(name: string, value: number, most: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= most) return;
  throw new QuestionError(`${name}: expected a whole number from 1 to ${most}; found ${value}`);
}

/** The ids in file order; undefined if none were named. */
function namedAlternatives(
  { alternatives, file }: Scenario,
  ids: readonly string[] | undefined,
): readonly string[] | undefined {
  if (ids === undefined) return undefined;
  const known = alternatives.map(({ id }) => id);
  const [unknown] = ids.length === 0 ? ["none"] : ids.filter((id) => !known.includes(id));
  if (unknown === undefined) return known.filter((id) => ids.includes(id));
  const near = nearest(unknown, known);
  throw new QuestionError(
    `${file === undefined ? "" : `${file}: `}alternatives: expected some of ${known.join(", ")}; found ${unknown}` +
      (near === undefined ? "" : `; did you mean ${near}?`),
  );
}

/** The alternatives asked for and those that they are compared with, in file order. */
function withBaselines({ alternatives }: Scenario, asked: readonly string[] | undefined): readonly string[] {
  if (asked === undefined) return alternatives.map(({ id }) => id);
  const baselines = alternatives.filter(({ id }) => asked.includes(id)).map(({ baseline }) => baseline);
  return alternatives.map(({ id }) => id).filter((id) => asked.includes(id) || baselines.includes(id));
}

/** The scenario with every alternative compared with nothing but itself. */
const uncompared = (scenario: Scenario): Scenario => ({
  ...scenario,
  alternatives: scenario.alternatives.map((each) => ({ ...each, baseline: each.id })),
});

/** The command that asks the question, and the one that runs a single replication of one alternative. */
function commands(
  verb: Verb,
  scenario: Scenario,
  options: QuestionOptions & { readonly replications: number; readonly seed: string },
): Pick<Question, "reproduce" | "reproduceOne"> {
  const { alternatives, replications, replication, seed } = options;
  const line = (what: Verb, only: readonly string[] | undefined, one: number | undefined): string => {
    const command = commandAgain(what, scenario, options, {
      beforeSeed: only === undefined ? [] : ["--alternatives", only.join(",")],
      afterSeed: [
        ...["--replications", String(replications)],
        ...(one === undefined ? [] : ["--replication", String(one)]),
        ...(options.allowMissing === true && what === verb ? ["--allow-missing"] : []),
        ...(what === verb && one === undefined ? flagsAgain(options) : []),
      ],
    });
    const number = one === undefined ? "" : `, replication ${one}`;
    return (
      command ??
      `run the program that asked this question again, with seed ${seed} and ${replications} replications${number}`
    );
  };
  return {
    reproduce: line(verb, alternatives, replication),
    reproduceOne: (alternative, k) => line("run", [alternative], k),
  };
}

/** The flags that ask for precision and pairs again. */
const flagsAgain = ({
  precision = [],
  pairs,
  simultaneous,
  indifference,
  antithetic,
  controls,
}: QuestionOptions): readonly string[] => [
  ...precision.flatMap((goal) => ["--precision", goal]),
  ...(pairs === undefined ? [] : ["--pairs", pairs]),
  ...(simultaneous === undefined ? [] : [simultaneous ? "--simultaneous" : "--no-simultaneous"]),
  ...(indifference === undefined ? [] : ["--indifference", indifference]),
  ...(antithetic === true ? ["--antithetic"] : []),
  ...(controls === true ? ["--controls"] : []),
];
