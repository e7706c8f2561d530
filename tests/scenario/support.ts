import { readFileSync } from "node:fs";
import {
  type Issue,
  issueLine,
  type ParseOptions,
  parseScenario,
  type Scenario,
  ScenarioError,
} from "../../src/scenario/index.ts";

/** The sample of the design, the first good file. */
export const transitZone = readFileSync("tests/scenario/fixtures/transit-zone.yaml", "utf8");

export function parse(text: string, options: Partial<ParseOptions> = {}): Scenario {
  return parseScenario(text, { file: "file.yaml", ...options });
}

/** The mistakes of a text; fails if it has none. */
export function mistakes(text: string, options: Partial<ParseOptions> = {}): readonly Issue[] {
  try {
    parse(text, options);
  } catch (error) {
    if (error instanceof ScenarioError) return error.issues;
    throw error;
  }
  throw new Error("expected a mistake; found a valid scenario");
}

/** The mistakes of a text, one line each. */
export function lines(text: string, options: Partial<ParseOptions> = {}): readonly string[] {
  return mistakes(text, options).map(issueLine);
}

/** The sample with one piece of text replaced; the piece has to be there. */
export function changed(piece: string, by: string, text: string = transitZone): string {
  if (!text.includes(piece)) throw new Error(`the sample does not hold ${JSON.stringify(piece)}`);
  return text.replace(piece, () => by);
}

export const warningsOf = (text: string, options: Partial<ParseOptions> = {}): readonly string[] =>
  parse(text, options).warnings.map(issueLine);
