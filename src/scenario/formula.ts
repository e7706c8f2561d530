import { cosine, exp, ln, pow, sine } from "../arithmetic/index.ts";
import { type Expression, ExpressionError, parseExpression } from "./expression.ts";
import { nearest } from "./nearest.ts";

/**
 * A factor that varies with the time `t` (hours since the decision date), as a plain tree: it can be stored and sent to a
 * worker, and becomes a function only where it runs.
 */
export type Formula = number | "t" | { readonly op: FormulaOperation; readonly args: readonly Formula[] };

/** The operations of a formula; comparisons give 1 or 0, and `if` takes its second argument where the first is not 0. */
export type FormulaOperation = keyof typeof operations;

interface Operation {
  readonly arguments: readonly [least: number, most: number];
  readonly apply: (a: number, b: number, c: number) => number;
}

const operations = {
  "+": { arguments: [2, 2], apply: (a, b) => a + b },
  "-": { arguments: [2, 2], apply: (a, b) => a - b },
  "*": { arguments: [2, 2], apply: (a, b) => a * b },
  "/": { arguments: [2, 2], apply: (a, b) => a / b },
  "^": { arguments: [2, 2], apply: (a, b) => pow(a, b) },
  negate: { arguments: [1, 1], apply: (a) => -a },
  "<": { arguments: [2, 2], apply: (a, b) => (a < b ? 1 : 0) },
  "<=": { arguments: [2, 2], apply: (a, b) => (a <= b ? 1 : 0) },
  ">": { arguments: [2, 2], apply: (a, b) => (a > b ? 1 : 0) },
  ">=": { arguments: [2, 2], apply: (a, b) => (a >= b ? 1 : 0) },
  if: { arguments: [3, 3], apply: (a, b, c) => (a !== 0 ? b : c) },
  sin: { arguments: [1, 1], apply: (a) => sine(a) },
  cos: { arguments: [1, 1], apply: (a) => cosine(a) },
  exp: { arguments: [1, 1], apply: (a) => exp(a) },
  log: { arguments: [1, 1], apply: (a) => ln(a) },
  sqrt: { arguments: [1, 1], apply: (a) => Math.sqrt(a) },
  abs: { arguments: [1, 1], apply: (a) => Math.abs(a) },
  floor: { arguments: [1, 1], apply: (a) => Math.floor(a) },
  mod: { arguments: [2, 2], apply: (a, b) => a - b * Math.floor(a / b) },
  min: { arguments: [2, 2], apply: (a, b) => Math.min(a, b) },
  max: { arguments: [2, 2], apply: (a, b) => Math.max(a, b) },
} as const satisfies Readonly<Record<string, Operation>>;

/** The functions that a formula may call. */
export const formulaFunctions: ReadonlySet<string> = new Set(
  Object.keys(operations).filter((name) => /^[a-z]+$/.test(name) && name !== "negate" && name !== "if"),
);

const hoursPerYear = 365.25 * 24;

/** The names that a formula may use: `t`, pi, e, and lengths of time in hours. */
export const formulaNames: ReadonlyMap<string, number | "t"> = new Map<string, number | "t">([
  ["t", "t"],
  ["pi", Math.PI],
  ["e", Math.E],
  ["hour", 1],
  ["day", 24],
  ["week", 168],
  ["month", hoursPerYear / 12],
  ["year", hoursPerYear],
]);

/** Reads a formula; whatever is not on the allow-list throws an ExpressionError that names what is known. */
export function parseFormula(text: string): Formula {
  return compile(parseExpression(text, formulaFunctions));
}

function compile(expression: Expression): Formula {
  if (typeof expression === "number") return expression;
  if ("name" in expression) {
    const known = formulaNames.get(expression.name);
    if (known !== undefined) return known;
    const near = nearest(expression.name, formulaNames.keys());
    const hint =
      near === undefined ? `; known: ${[...formulaNames.keys()].join(", ")}` : `, did you mean "${near}"`;
    throw new ExpressionError(`the unknown name "${expression.name}"${hint}`);
  }
  const op = expression.op as FormulaOperation;
  const [least, most] = operations[op].arguments;
  const { args } = expression;
  if (args.length < least || args.length > most) {
    throw new ExpressionError(`${op} with ${args.length} arguments instead of ${least}`);
  }
  const compiled = args.map(compile);
  const numbers = compiled.filter((arg) => typeof arg === "number");
  if (numbers.length < compiled.length) return { op, args: compiled };
  const value = (operations[op].apply as Operation["apply"])(numbers[0]!, numbers[1]!, numbers[2]!);
  if (!Number.isFinite(value)) throw new ExpressionError(`a part that is not a finite number (${op})`);
  return value;
}

/** Compiles a formula to a function of the time in hours since the decision date. */
export function evaluateFormula(formula: Formula): (t: number) => number {
  if (typeof formula === "number") return () => formula;
  if (formula === "t") return (t) => t;
  const apply: Operation["apply"] = operations[formula.op].apply;
  const [a, b, c] = formula.args.map(evaluateFormula);
  if (c !== undefined) return (t) => apply(a!(t), b!(t), c(t));
  if (b !== undefined) return (t) => apply(a!(t), b(t), 0);
  return (t) => apply(a!(t), 0, 0);
}
