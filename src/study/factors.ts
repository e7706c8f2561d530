/** What a sweep varies, as people write it: `PATH=4..16:2`, `PATH=a,b,c`, or a path whose range the scenario gives. */

import { parameterAt, readQuantity, type Scenario } from "../scenario/index.ts";
import { type Factor, type FactorRange, type Written, writtenIn } from "./design.ts";
import { QuestionError } from "./questionError.ts";

/** Which of the ranges of a scenario are meant where none is named. */
export type FactorGroup = "levers" | "uncertainties" | "all";

/**
 * Reads factors. A path alone takes its range from the levers or uncertainties of the scenario. A lever, and whatever else
 * is part of an asset or a checkpoint, is a choice from the decision date on; the rest is the state of the world from the
 * beginning. Throws QuestionError.
 */
export function readFactors(scenario: Scenario, texts: readonly string[]): readonly Factor[] {
  const factors = texts.map((text) => readFactor(scenario, text));
  const twice = factors.find(({ path }, i) => factors.findIndex((each) => each.path === path) !== i);
  if (twice !== undefined) throw new QuestionError(`over: ${twice.path} is named twice`);
  return factors;
}

/** The levers or uncertainties of a scenario as factors. */
export function factorsOf(scenario: Scenario, group: FactorGroup): readonly Factor[] {
  const { levers, uncertainties } = scenario;
  const paths = [
    ...(group === "uncertainties" ? [] : Object.keys(levers)),
    ...(group === "levers" ? [] : Object.keys(uncertainties)),
  ];
  return paths.map((path) => readFactor(scenario, path));
}

function readFactor(scenario: Scenario, text: string): Factor {
  const equals = text.indexOf("=");
  const path = (equals < 0 ? text : text.slice(0, equals)).trim();
  const kind = kindOf(scenario, path);
  if (equals < 0) return known(scenario, path, kind);
  const spec = text.slice(equals + 1).trim();
  const parameter = placed(scenario, path);
  const range = /^(.+?)\.\.(.+?)(?::(.+))?$/.exec(spec);
  if (range === null) {
    const values = spec.split(",").map((each) => written(each.trim()));
    if (values.length === 0 || spec === "") {
      throw new QuestionError(`over: expected ${path}=4..16:2 or ${path}=4,8,16; found nothing`);
    }
    return { path, kind, values };
  }
  if (parameter.kind !== "number") {
    throw new QuestionError(
      `over: ${path}: expected values such as a,b,c, because it is no number; found ${spec}`,
    );
  }
  const [, low, high, step] = range as unknown as [string, string, string, string | undefined];
  const unit = unitOf(high) || unitOf(low);
  const number = (part: string) => {
    const value = Number(part.replace(unit === "" ? /$/ : unitOf(part), "").trim());
    const reading = readQuantity(unit === "" ? value : `${value} ${unit}`, parameter.dimension);
    if (reading.kind === "read" && Number.isFinite(value) && ["", unit].includes(unitOf(part))) return value;
    throw new QuestionError(`over: ${path}: expected numbers in one unit, such as 4..16:2; found ${spec}`);
  };
  const whole: FactorRange = {
    low: number(low),
    high: number(high),
    ...(step === undefined ? {} : { step: number(step) }),
    whole: parameter.whole,
    unit,
  };
  if (!(whole.low < whole.high && (whole.step === undefined || whole.step > 0))) {
    throw new QuestionError(`over: ${path}: expected a low below the high and a step above 0; found ${spec}`);
  }
  return { path, kind, values: steps(whole), range: whole };
}

function kindOf({ levers, uncertainties }: Scenario, path: string): Factor["kind"] {
  if (levers[path] !== undefined) return "choice";
  if (uncertainties[path] !== undefined) return "world";
  return /^(assets|checkpoints)\./.test(path) ? "choice" : "world";
}

/** The range that the scenario gives to a path, in the unit in which its value is written. */
function known(scenario: Scenario, path: string, kind: Factor["kind"]): Factor {
  const given = scenario.levers[path] ?? scenario.uncertainties[path];
  if (given === undefined) {
    throw new QuestionError(
      `over: ${path}: expected ${path}=4..16:2, because the scenario gives it no range; found a path alone`,
    );
  }
  const unit = unitOf(scenario.provenance[path]?.text ?? "");
  const size = unit === "" ? undefined : readQuantity(`1 ${unit}`, given.dimension);
  const inUnit =
    size?.kind === "read" && size.value > 0 ? { unit, size: size.value } : house(given.dimension);
  const convert = (value: number) => Number((value / inUnit.size).toPrecision(10));
  const range: FactorRange = {
    low: convert(given.low),
    high: convert(given.high),
    ...("step" in given && given.step !== undefined ? { step: convert(given.step) } : {}),
    whole: given.whole,
    unit: inUnit.unit,
  };
  return { path, kind, values: steps(range), range };
}

/** House units as a scenario writes them. */
function house(dimension: Parameters<typeof readQuantity>[1]): {
  readonly unit: string;
  readonly size: number;
} {
  const units: Partial<Record<typeof dimension, string>> = {
    duration: "h",
    length: "km",
    area: "km2",
    speed: "km / h",
    mass: "kg",
    money: "USD",
    rate: "/ h",
    spending: "USD / h",
    freight: "USD / km",
    price: "USD / kg",
  };
  return { unit: units[dimension] ?? "", size: 1 };
}

/** The values of a range: its steps, whole numbers, or five values when it says nothing. */
function steps(range: FactorRange): readonly Written[] {
  const { low, high, step, whole } = range;
  const size = step ?? (whole ? 1 : (high - low) / 4);
  const count = Math.floor((high - low) / size + 1e-9) + 1;
  return Array.from({ length: count }, (_, i) => writtenIn(range, Number((low + i * size).toPrecision(12))));
}

function placed(scenario: Scenario, path: string) {
  try {
    return parameterAt(scenario, path);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new QuestionError(`over: ${error.message}`, { cause: error });
  }
}

/** What stands after the number: `/ month`. */
const unitOf = (text: string): string => /^\s*[-+]?[\d.]+(?:e[-+]?\d+)?\s*(.*?)\s*$/i.exec(text)?.[1] ?? "";

const written = (text: string): Written => {
  if (text === "true" || text === "false") return text === "true";
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
};
