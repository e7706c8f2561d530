/** What the language leaves to the engine comes into the source by one door, `src/arithmetic`. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** What ECMA-262 (section 21.3) fixes to the last bit, and constants, which are the nearest numbers in every engine. */
const exact = new Set([
  ...["abs", "ceil", "clz32", "floor", "fround", "imul", "max", "min", "round", "sign", "sqrt", "trunc"],
  ...["E", "LN10", "LN2", "LOG10E", "LOG2E", "PI", "SQRT1_2", "SQRT2"],
]);

/** The floors whose numbers reach a result. */
const computing = /^src\/(arithmetic|statistics|engine|theory|scenario|network|model|experiment)\//;

/** What those floors may take of packages that calculate; packages that do not are named with nothing. */
const packages: Readonly<Record<string, readonly string[] | "all">> = {
  "d3-array": ["ascending", "fsum", "quantileSorted"],
  // It reads expressions only; what they come to is worked out in src/scenario/formula.ts and quantity.ts.
  "mathjs/number": ["create", "MathNode", "parseDependencies"],
  ...{ "@noble/hashes/sha2.js": "all", "@noble/hashes/utils.js": "all", yaml: "all", zod: "all" },
};

/** A power of two by whole literals, such as 2 ** -53, has one value in every engine. */
function isPowerOfTwo({ left, right }: ts.BinaryExpression): boolean {
  const exponent = ts.isPrefixUnaryExpression(right) ? right.operand : right;
  return left.getText() === "2" && ts.isNumericLiteral(exponent) && /^\d+$/.test(exponent.text);
}

/** Each thing of a file that another engine may give otherwise, with its line. */
function leftToTheEngine(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const say = (node: ts.Node, what: string) =>
    found.push(
      `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${what}; see src/arithmetic`,
    );
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === "Math") {
      const { parent } = node;
      // A property that is called Math, or a key, is no use of the global.
      const isName =
        (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) && parent.name === node;
      const member =
        ts.isPropertyAccessExpression(parent) && parent.expression === node ? parent.name.text : undefined;
      if (!isName && !(member !== undefined && exact.has(member))) say(node, `Math.${member ?? "?"}`);
    }
    if (ts.isBinaryExpression(node)) {
      const { kind } = node.operatorToken;
      if (kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken) say(node, "**=");
      if (kind === ts.SyntaxKind.AsteriskAsteriskToken && !isPowerOfTwo(node)) say(node, node.getText());
    }
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && computing.test(file)) {
      const from = node.moduleSpecifier;
      if (from !== undefined && ts.isStringLiteral(from) && !from.text.startsWith(".")) {
        const allowed = Object.hasOwn(packages, from.text) ? packages[from.text]! : [];
        const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
        const names =
          bindings !== undefined && (ts.isNamedImports(bindings) || ts.isNamedExports(bindings))
            ? bindings.elements.map((each) => (each.propertyName ?? each.name).text)
            : ["all of it"];
        for (const name of names)
          if (allowed !== "all" && !allowed.includes(name)) say(node, `${name} of ${from.text}`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe("arithmetic that the language leaves to the engine", () => {
  it("is nowhere in the source", () => {
    const files = readdirSync("src", { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join("src", file));
    expect(files.length).toBeGreaterThan(300);
    expect(files.flatMap((file) => leftToTheEngine(file, readFileSync(file, "utf8")))).toEqual([]);
  });

  it.each([
    ["Math.exp(1)", "Math.exp"],
    ["[1].map(Math.sin)", "Math.sin"],
    ["Math.tanh(1)", "Math.tanh"],
    ['Math["log"](2)', "Math.?"],
    ["const { log } = Math", "Math.?"],
    ["const m = Math", "Math.?"],
    ["Math.random()", "Math.random"],
    ["x ** 2", "x ** 2"],
    ["2 ** n", "2 ** n"],
    ["2 ** 0.5", "2 ** 0.5"],
    ["10 ** -3", "10 ** -3"],
    ["x **= 2", "**="],
    ['import { geoDistance } from "d3-geo"', "geoDistance of d3-geo"],
    ['import { bin } from "d3-array"', "bin of d3-array"],
    ['import { fsum, ticks as marks } from "d3-array"', "ticks of d3-array"],
    ['import { create, all } from "mathjs/number"', "all of mathjs/number"],
    ['import mathjs from "mathjs"', "all of it of mathjs"],
    ['import * as d3 from "d3-array"', "all of it of d3-array"],
    ['export { geoArea } from "d3-geo"', "geoArea of d3-geo"],
  ])("is found: %s", (text, what) => {
    expect(leftToTheEngine("src/theory/bad.ts", `\n${text};`)).toEqual([
      `src/theory/bad.ts:2: ${what}; see src/arithmetic`,
    ]);
  });

  it.each([
    "Math.sqrt(Math.PI) + Math.fround(2 ** -53) + 2 ** 24",
    'import { ascending } from "d3-array"; import { z } from "zod"; import { ln } from "../arithmetic/index.ts"',
    "const text = `**bold** Math.exp`; // x ** 2",
  ])("is not found in: %s", (text) => {
    expect(leftToTheEngine("src/theory/good.ts", text)).toEqual([]);
  });

  it("report and command line may draw with d3-geo, and not calculate with Math.exp", () => {
    expect(leftToTheEngine("src/report/map.ts", 'import { geoPath } from "d3-geo"')).toEqual([]);
    expect(leftToTheEngine("src/report/map.ts", "Math.exp(1)")).toHaveLength(1);
  });
});
