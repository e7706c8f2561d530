/** How precise an answer must be, as people write it: `2t`, `2 %`, `removal_rate=0.01`. */

import type { PrecisionGoal } from "../experiment/index.ts";
import { measureNames } from "../measures/index.ts";
import { type Dimension, nearest, readQuantity } from "../scenario/index.ts";
import { QuestionError } from "./questionError.ts";

/**
 * Reads goals, each `TARGET` or `MEASURE=TARGET`; several may stand in one text, separated by commas. A target with a unit
 * is the half-width of the interval of a difference; one in per cent is relative and for levels. The measure is
 * kg_delivered unless named. Throws QuestionError.
 */
export function readPrecision(texts: readonly string[], own: readonly string[]): readonly PrecisionGoal[] {
  const goals = texts.flatMap((text) => text.split(",")).map((text) => readGoal(text.trim(), own));
  const twice = goals.find(({ measure }, i) => goals.findIndex((each) => each.measure === measure) !== i);
  if (twice !== undefined) throw new QuestionError(`precision: ${twice.measure} is named twice`);
  return goals;
}

function readGoal(text: string, own: readonly string[]): PrecisionGoal {
  const equals = text.indexOf("=");
  const measure = equals < 0 ? "kg_delivered" : text.slice(0, equals).trim();
  const target = text.slice(equals + 1).trim();
  const known = [...measureNames, ...own];
  if (!known.includes(measure.split(".")[0]!)) {
    const near = nearest(measure, known);
    throw new QuestionError(
      `precision: expected the name of a measure; found ${measure}` +
        (near === undefined ? "" : `; did you mean ${near}?`),
    );
  }
  const percent = /^([\d.]+)\s*%$/.exec(target);
  if (percent !== null) {
    const share = Number(percent[1]) / 100;
    if (share > 0 && share < 1) return { measure, target: { kind: "relative", share } };
    throw new QuestionError(`precision: expected more than 0 % and less than 100 %; found ${target}`);
  }
  const halfWidth = readAmount(target, measure);
  if (halfWidth !== undefined && halfWidth > 0) {
    return { measure, target: { kind: "absolute", halfWidth } };
  }
  throw new QuestionError(
    `precision: expected ${dimensionOf(measure) === "mass" ? "a mass, such as 2 t, or a share, such as 2 %" : "an amount above 0, or a share, such as 2 %"}; found ${target}`,
  );
}

/** An amount of a measure in its own unit; undefined for what is none. */
export function readAmount(text: string, measure: string): number | undefined {
  const reading = readQuantity(/^[-\d.]+$/.test(text) ? Number(text) : text, dimensionOf(measure));
  if (reading.kind === "read") return reading.value;
  const plain = Number(text);
  return text !== "" && Number.isFinite(plain) && dimensionOf(measure) !== "mass" ? plain : undefined;
}

function dimensionOf(measure: string): Dimension {
  if (/^kg_per_month/.test(measure)) return "number";
  if (/^kg_/.test(measure)) return "mass";
  if (/^(cost_total|value_removed)/.test(measure)) return "money";
  return "number";
}
