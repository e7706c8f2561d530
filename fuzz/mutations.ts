import type { Chance } from "./random.ts";

/** Changes a scenario file in one hostile or careless way. */
export type Mutation = (text: string, chance: Chance) => string;

const lineOf =
  (change: (line: string, chance: Chance) => string): Mutation =>
  (text, chance) => {
    const lines = text.split("\n");
    const full = lines
      .map((line, index) => (line.trim() === "" || line.trim().startsWith("#") ? -1 : index))
      .filter((index) => index >= 0);
    if (full.length === 0) return text;
    const index = chance.pick(full);
    return [...lines.slice(0, index), change(lines[index]!, chance), ...lines.slice(index + 1)].join("\n");
  };

/** Replaces one of the matches of a pattern. */
const one =
  (pattern: RegExp, by: (match: string, chance: Chance) => string): Mutation =>
  (text, chance) => {
    const matches = [...text.matchAll(pattern)];
    if (matches.length === 0) return text;
    const match = chance.pick(matches);
    return text.slice(0, match.index) + by(match[0], chance) + text.slice(match.index + match[0].length);
  };

const values = /(?<=: )[^\s{}[\],#:][^{}[\],#\n]*/g;
const keys = /[a-z][a-z0-9-]*(?=:)/g;
const numbers = /(?<![\w.])-?\d+(?:\.\d+)?(?![\w.])/g;
const pieces = [
  "true",
  "~",
  "[]",
  "{}",
  "[1, 2]",
  "{ a: 1 }",
  "3",
  "-1",
  "text",
  '""',
  "1 kg",
  "30 kn",
  "12 / week",
  ".nan",
  ".inf",
  "-.inf",
  "0x1F",
  "1e999",
  "2014-01-01",
  "'",
  '"',
  "!!binary aGk=",
  "*nobody",
  "&a x",
];
const quantities = [
  "30 kn",
  "35 kg",
  "2 ton",
  "5 km2",
  "12 / week",
  "60 kUSD / day",
  "25 %",
  "3 days",
  "7",
  "1 / 0 h",
  "-3 h",
  "3 h h",
  "5 furlong",
  "1e308 year",
  "0 kg",
  "0.0000001 t",
];
const sizes = [
  "0",
  "-0",
  "1e-300",
  "1e300",
  "-1e300",
  "1e999",
  "9007199254740993",
  "0.1e-400",
  ".nan",
  ".inf",
  "NaN",
  "Infinity",
  "1_000",
  "0b11",
  "00012",
  "1,000",
];
const confusables: Readonly<Record<string, string>> = {
  a: "\u0430",
  e: "\u0435",
  o: "\u043e",
  c: "\u0441",
  p: "\u0440",
  i: "\u0456",
  "-": "\u2010",
  ":": "\uff1a",
  " ": "\u00a0",
  "%": "\uff05",
};
const expressions = [
  "import('fs')",
  "f(x) = f(x)",
  "ones(20000, 20000)",
  "1:1e9",
  "factorial(170)",
  "constructor.constructor('return process')()",
  "a.b.c",
  "x = 3; x",
  "[1, 2; 3, 4]",
  "'x'.constructor",
  `${"(".repeat(60)}1${")".repeat(60)}`,
  "createUnit('kn', '1 m')",
  "evaluate('1 + 1')",
  "1 + 0.3 * sin(2 * pi * t / year)",
  "t ^ t ^ t ^ t",
  "exp(exp(exp(t)))",
  "log(-1)",
  "9^9^9^9",
  "sin(t) < 0 ? 1 / 0 : 1",
];
const controls = [
  "\u0000",
  "\u0007",
  "\u001b[31m",
  "\u001b]0;x\u0007",
  "\u202e",
  "\u2028",
  "\ufeff",
  "\u0085",
  "\ud800",
  "\u200b",
  "\r",
  "\t",
];
const attacks = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "x-__proto__",
  "<<",
  "valueOf",
  "then",
];
const targets = [
  "/dev/zero",
  "/dev/stdin",
  "/etc/passwd",
  ".",
  "..",
  "../../../../etc/passwd",
  "link.yaml",
  "self.yaml",
  "picket:../package.json",
  "none.yaml",
  "http://example.org/x.yaml",
  "file:///etc/passwd",
  "\\\\host\\share",
  "a\u0000b",
];

/** Every kind of mutation that the issue names, by name. */
export const mutations: Readonly<Record<string, Mutation>> = {
  "key deletion": lineOf(() => ""),
  "word deletion": one(keys, () => ""),
  "entry deletion": one(/[a-z-]+: [^{}[\],\n]+,/g, () => ""),
  "key misspelling": one(keys, (key, chance) => {
    const at = chance.below(key.length);
    return key.slice(0, at) + chance.pick(["", "x", "-", key[at]! + key[at]!]) + key.slice(at + 1);
  }),
  "type swap": one(values, (_, chance) => chance.pick(pieces)),
  "unit swap": one(values, (_, chance) => chance.pick(quantities)),
  "huge and tiny numbers": one(numbers, (_, chance) => chance.pick(sizes)),
  "other numbers": one(numbers, (number, chance) =>
    String(Number(number) * chance.pick([-1, 0, 0.001, 0.5, 2, 10, 1000, 1e6])),
  ),
  "swapped values": (text, chance) => {
    const all = [...text.matchAll(values)];
    if (all.length === 0) return text;
    const [a, b] = [chance.pick(all), chance.pick(all)].sort((left, right) => left.index - right.index) as [
      RegExpExecArray,
      RegExpExecArray,
    ];
    if (a.index === b.index) return text;
    return (
      text.slice(0, a.index) +
      b[0] +
      text.slice(a.index + a[0].length, b.index) +
      a[0] +
      text.slice(b.index + b[0].length)
    );
  },
  "deep nesting": one(values, (_, chance) => {
    const depth = chance.pick([10, 70, 5000, 100_000]);
    return chance.pick([
      "[".repeat(depth),
      "{a: ".repeat(depth),
      "[".repeat(depth) + "]".repeat(depth),
      `\n${Array.from({ length: Math.min(depth, 1500) }, (_, level) => `${" ".repeat(level + 20)}a:`).join("\n")}`,
    ]);
  }),
  "tower of dashes": (text, chance) =>
    `${text}\nx-tower:\n  ${chance.pick(["- ", "? ", ": "]).repeat(chance.pick([50, 80, 100_000]))}`,
  "alias bomb": (text, chance) => {
    const width = chance.pick([2, 9, 20]);
    const levels = Array.from(
      { length: chance.pick([5, 30, 100]) },
      (_, level) => `  x${level + 1}: &x${level + 1} [${Array(width).fill(`*x${level}`).join(", ")}]`,
    );
    return `${text}\nx-bomb:\n  x0: &x0 [a, a]\n${levels.join("\n")}\n`;
  },
  "alias in a circle": (text, chance) =>
    `${text}\nx-circle: &c ${chance.pick(["[*c]", "{ a: *c }", "*c"])}\n`,
  "duplicate keys": lineOf((line) => `${line}\n${line}`),
  "keys of prototypes": one(keys, (_, chance) => chance.pick(attacks)),
  "prototype entries": (text, chance) =>
    `${text}\n${chance.pick(attacks)}: { polluted: true, ${chance.pick(attacks)}: { polluted: true } }\n`,
  "unicode confusables": (text, chance) => {
    const letter = chance.pick(Object.keys(confusables));
    const places = [...text].flatMap((each, index) => (each === letter ? [index] : []));
    const at = places.length === 0 ? 0 : chance.pick(places);
    return text.slice(0, at) + confusables[letter]! + text.slice(at + 1);
  },
  "control characters": (text, chance) => {
    const at = chance.below(text.length);
    return text.slice(0, at) + chance.pick(controls) + text.slice(at);
  },
  "escaped control characters": one(
    /"[^"\n]*"/g,
    (_, chance) => `"${chance.pick(["\\u001b[2J", "\\u202e", "\\ud800", "\\0", "\\x07"])}"`,
  ),
  truncation: (text, chance) => text.slice(0, chance.below(text.length)),
  "doubled piece": (text, chance) => {
    const at = chance.below(text.length);
    const length = chance.pick([1, 20, 500]);
    return text.slice(0, at) + text.slice(at, at + length) + text.slice(at);
  },
  "lost indentation": lineOf((line, chance) => line.slice(chance.below(4))),
  "gained indentation": lineOf((line, chance) => " ".repeat(chance.pick([1, 2, 30, 500])) + line),
  "expression attack": one(values, (_, chance) => JSON.stringify(chance.pick(expressions))),
  "formula attack": one(
    /poisson: /g,
    (match, chance) => `season: ${JSON.stringify(chance.pick(expressions))}, ${match}`,
  ),
  extends: (text, chance) => `${text}\nextends: ${JSON.stringify(chance.pick(targets))}\n`,
  "long names": one(keys, (key, chance) => key.repeat(chance.pick([2, 30, 5000]))),
  "many entries": (text, chance) =>
    `${text}\nx-many:\n${Array.from({ length: chance.pick([100, 20_000]) }, (_, index) => `  k${index}: ${index}`).join("\n")}\n`,
  "many alternatives": (text, chance) =>
    text.replace(
      /^alternatives:.*$/m,
      (line) =>
        `${line}\n${Array.from({ length: chance.pick([10, 200, 600]) }, (_, index) => `  plan-${index}: {}`).join("\n")}`,
    ),
  "odd path": (text, chance) =>
    text.replace(
      /^alternatives:.*$/m,
      (line) =>
        `${line}\n  odd: { ${JSON.stringify(chance.pick(["", ".", "assets", "assets.", "assets..x", "a.".repeat(500), "__proto__.x", "assets.__proto__.x", "flows.*", "horizon", "nodes", "assets.new"]))}: ${chance.pick(pieces)} }`,
    ),
  "other line ends": (text) => text.replaceAll("\n", "\r\n"),
  "byte order mark": (text) => `\ufeff${text}`,
  "document marks": lineOf(
    (line, chance) => `${chance.pick(["---", "...", "%YAML 1.1", "%TAG ! x:", "--- !!map"])}\n${line}`,
  ),
};
