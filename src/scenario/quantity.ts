import { pow } from "../arithmetic/index.ts";
import { visible } from "./control.ts";
import { type Dimension, dimensionName, dimensions, type Exponents, sameExponents } from "./dimension.ts";
import { type Expression, ExpressionError, parseExpression } from "./expression.ts";
import { nearest } from "./nearest.ts";
import { rewritten } from "./rewritten.ts";
import { ambiguousUnits, type Unit, units, unitsByOtherNames } from "./units.ts";

/** What reading a quantity gives: a value in house units, or what was found instead. */
export type Reading =
  | { readonly kind: "read"; readonly value: number }
  | { readonly kind: "wrong"; readonly found: string; readonly suggestion?: string };

interface Measured {
  readonly value: number;
  readonly exponents: Exponents;
}

const plain: Exponents = [0, 0, 0, 0];
const one: Unit = { size: 1, divisor: 1, exponents: plain };
const noFunctions: ReadonlySet<string> = new Set();
const known = new Map<string, Measured | Reading>();
const mostRemembered = 20_000;
const longestRemembered = 60;

/**
 * Reads a quantity such as `"30 kn"`, `"12 / week"`, `"60 kUSD / day"` or `"2 h + 30 min"` and returns it in house units
 * (hours, kilometres, kilograms, US dollars; shares from 0 to 1). A bare number is a share or a number, never more.
 */
export function readQuantity(raw: unknown, dimension: Dimension): Reading {
  if (typeof raw === "number") {
    if (!Number.isFinite(raw)) return { kind: "wrong", found: `a number that is not finite (${raw})` };
    return expectDimension({ value: raw, exponents: plain }, dimension, raw);
  }
  if (typeof raw !== "string" || raw.trim() === "") return { kind: "wrong", found: foundKind(raw) };
  let measured = known.get(raw);
  if (measured === undefined) {
    measured = measure(raw);
    if (known.size >= mostRemembered) known.clear();
    if (raw.length <= longestRemembered) known.set(raw, measured);
  }
  if (!("kind" in measured)) return expectDimension(measured, dimension, raw);
  return withRewriting(raw, dimension, measured);
}

/** What is wrong with a text; how to write it, if it is an amount as people write them. */
function withRewriting(raw: string, dimension: Dimension, measured: Reading): Reading {
  const other = rewritten(raw);
  return other !== undefined && readQuantity(other, dimension).kind === "read"
    ? { kind: "wrong", found: quote(raw), suggestion: `write ${other}` }
    : measured;
}

function expectDimension(measured: Measured, dimension: Dimension, raw: string | number): Reading {
  const reading = inDimension(measured, dimension, raw);
  return typeof raw === "string" && reading.kind === "wrong" && reading.suggestion === undefined
    ? withRewriting(raw, dimension, reading)
    : reading;
}

function inDimension(measured: Measured, dimension: Dimension, raw: string | number): Reading {
  if (sameExponents(measured.exponents, dimensions[dimension].exponents)) {
    return { kind: "read", value: measured.value };
  }
  const isShare = sameExponents(measured.exponents, plain) && String(raw).includes("%");
  const kind = isShare ? dimensions.share.name : dimensionName(measured.exponents);
  const found = `${kind} (${foundKind(raw)})`;
  const meant = bracketed(raw);
  const other = meant === undefined ? undefined : measure(meant);
  return other !== undefined &&
    "exponents" in other &&
    sameExponents(other.exponents, dimensions[dimension].exponents)
    ? { kind: "wrong", found, suggestion: `did you mean "${meant}"?` }
    : { kind: "wrong", found };
}

/** One over twenty days, where `1 / 20 days` is a twentieth of a day as in mathematics: with the brackets that say so. */
function bracketed(raw: string | number): string | undefined {
  const parts = /^([^/]+)\/\s*([\d.]+\s*[A-Za-z]\w*)\s*$/.exec(String(raw));
  return parts === null ? undefined : `${parts[1]!.trim()} / (${parts[2]})`;
}

const simple =
  /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)\s*([A-Za-z%][A-Za-z0-9]*)?\s*(?:\/\s*([A-Za-z]\w*)\s*)?$/;

/** The usual form, a number with at most one unit over another, needs no general arithmetic. */
function measure(text: string): Measured | Reading {
  try {
    const usual = simple.exec(text);
    const measured = usual === null ? general(text) : inUnits(Number(usual[1]), usual[2], usual[3]);
    if (Number.isFinite(measured.value)) return measured;
    return { kind: "wrong", found: `a number that is not finite (${quote(text)})` };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const wrong = { kind: "wrong" as const, found: error.message };
    return error instanceof UnknownUnit
      ? { ...wrong, suggestion: error.suggestion }
      : { ...wrong, found: `${error.message} (${quote(text)})` };
  }
}

function inUnits(value: number, over: string | undefined, under: string | undefined): Measured {
  const [upper, lower] = [over, under].map((name) => (name === undefined ? one : unit(name))) as [Unit, Unit];
  return {
    value: (value * upper.size * lower.divisor) / (upper.divisor * lower.size),
    exponents: combine(upper.exponents, lower.exponents, -1),
  };
}

function general(text: string): Measured {
  return evaluate(parseExpression(text.replaceAll("%", " percent"), noFunctions));
}

class UnknownUnit extends ExpressionError {
  readonly suggestion: string;

  constructor(name: string) {
    super(`the unknown unit "${name}"`);
    const near = Object.hasOwn(unitsByOtherNames, name)
      ? unitsByOtherNames[name]
      : nearest(name, units.keys());
    this.suggestion =
      ambiguousUnits[name] ?? (near === undefined ? `units: ${common}` : `did you mean "${near}"?`);
    if (ambiguousUnits[name] !== undefined) this.message = `the ambiguous unit "${name}"`;
  }
}

const common = "h, days, weeks, months, years, km, nmi, kn, km2, kg, t, lb, USD, kUSD, MUSD, %";

function unit(name: string): Unit {
  const found = units.get(name);
  if (found === undefined) throw new UnknownUnit(name);
  return found;
}

function evaluate(expression: Expression): Measured {
  if (typeof expression === "number") return { value: expression, exponents: plain };
  if ("name" in expression) return inUnits(1, expression.name, undefined);
  const [a, b] = expression.args.map(evaluate);
  if (b === undefined) return { ...a!, value: -a!.value };
  switch (expression.op) {
    case "*":
      return multiply(a!, b);
    case "/":
      return divide(a!, b);
    case "+":
    case "-": {
      if (!sameExponents(a!.exponents, b.exponents)) {
        throw new ExpressionError(
          `a sum of ${dimensionName(a!.exponents)} and ${dimensionName(b.exponents)}`,
        );
      }
      return {
        value: expression.op === "+" ? a!.value + b.value : a!.value - b.value,
        exponents: a!.exponents,
      };
    }
    case "^": {
      if (!sameExponents(b.exponents, plain)) throw new ExpressionError("a power with a unit");
      const [time, length, mass, money] = a!.exponents;
      const power = b.value;
      return {
        value: pow(a!.value, power),
        exponents: [time * power, length * power, mass * power, money * power].map(
          (x) => x + 0,
        ) as unknown as Exponents,
      };
    }
    default:
      throw new ExpressionError(`the operation "${expression.op}"`);
  }
}

function multiply(a: Measured, b: Measured): Measured {
  return { value: a.value * b.value, exponents: combine(a.exponents, b.exponents, 1) };
}

function divide(a: Measured, b: Measured): Measured {
  return { value: a.value / b.value, exponents: combine(a.exponents, b.exponents, -1) };
}

function combine(a: Exponents, b: Exponents, sign: 1 | -1): Exponents {
  return [a[0] + sign * b[0], a[1] + sign * b[1], a[2] + sign * b[2], a[3] + sign * b[3]];
}

/** What a raw value is, in words: "a list", "nothing", "text", with a scalar quoted. Control characters are made visible. */
export function foundKind(raw: unknown): string {
  if (raw === undefined || raw === null) return "nothing";
  if (Array.isArray(raw)) return `a list of ${raw.length}`;
  if (typeof raw === "object") return "a map";
  if (typeof raw === "string") return raw === "" ? "empty text" : quote(raw);
  if (typeof raw === "number" || typeof raw === "boolean") return String(raw);
  return `a ${typeof raw}`;
}

/** Text in quotes, shortened, with everything that could disturb a terminal made visible. */
export function quote(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 57)}...` : text;
  return `"${visible(short)}"`;
}
