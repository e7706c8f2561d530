/** `picket cite`: how to cite picket, and a result that it gave, as CITATION.cff and BibTeX. */

import { readFileSync } from "node:fs";
import { sha256, workerProgram } from "../execution/program.ts";
import { version } from "../experiment/version.ts";
import { exitCodes } from "./failure.ts";
import { openResult } from "./openResult.ts";
import { print } from "./output.ts";

const title = "picket: a discrete-event simulator for interdiction policy";
const authors = "The picket authors";
const year = "2026";

/** A result as it is cited. */
type CitedResult = {
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly seed: string;
  readonly replications: number;
  readonly picket: string;
  readonly reproduce: string;
  /** SHA-256 of the file. */
  readonly sha256: string;
};

export async function citeCommand(file: string | undefined): Promise<number> {
  const result = file === undefined ? undefined : cited(file);
  const program = (await workerProgram()).hash;
  print(`${cff(program, result)}\n${bibtex(program, result)}`);
  return exitCodes.done;
}

function cited(file: string): CitedResult {
  return { ...openResult(file), sha256: sha256(readFileSync(file)) };
}

/** Citation File Format 1.2.0; a result stands in it as a reference of type data. */
function cff(program: string, result: CitedResult | undefined): string {
  const lines = [
    "cff-version: 1.2.0",
    "message: If you use picket, please cite it as below.",
    `title: ${JSON.stringify(title)}`,
    "type: software",
    `version: ${version}`,
    "license: MIT",
    "authors:",
    `  - name: ${authors}`,
    "identifiers:",
    ...identifier("  ", "SHA-256 of the program that simulates", program),
  ];
  if (result === undefined) return `${lines.join("\n")}\n`;
  const reference = [
    "references:",
    "  - type: data",
    `    title: ${JSON.stringify(resultTitle(result))}`,
    "    authors:",
    `      - name: ${authors}`,
    `    version: ${result.picket}`,
    `    notes: ${JSON.stringify(`${basis(result)}; ${result.reproduce}`)}`,
    "    identifiers:",
    ...identifier("      ", "SHA-256 of the scenario", result.scenarioHash),
    ...identifier("      ", "SHA-256 of the result", result.sha256),
  ];
  return `${[...lines, ...reference].join("\n")}\n`;
}

const identifier = (indent: string, description: string, value: string): readonly string[] => [
  `${indent}- type: other`,
  `${indent}  value: "sha256:${value}"`,
  `${indent}  description: ${description}`,
];

function bibtex(program: string, result: CitedResult | undefined): string {
  const software = entry("software", `picket-${version}`, {
    title,
    author: `{${authors}}`,
    year,
    version,
    note: `SHA-256 of the program: ${program}`,
  });
  if (result === undefined) return software;
  const data = entry("misc", `picket-result-${result.sha256.slice(0, 12)}`, {
    title: resultTitle(result),
    author: `{${authors}}`,
    year,
    howpublished: `picket ${result.picket}`,
    note: `${basis(result)}. SHA-256 of the scenario: ${result.scenarioHash}. SHA-256 of the result: ${result.sha256}. Reproduce: ${result.reproduce}`,
  });
  return `${software}\n${data}`;
}

function entry(type: string, key: string, fields: Readonly<Record<string, string>>): string {
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${inBibtex(name, value)}},`);
  return `@${type}{${key},\n${lines.join("\n")}\n}\n`;
}

/** Characters that mean something to BibTeX or TeX stand for themselves; an author in braces stays a name. */
function inBibtex(name: string, value: string): string {
  if (name === "author") return value;
  return value
    .replace(/[{}\\]/g, "")
    .replace(/[&%$#_]/g, (character) => `\\${character}`)
    .replaceAll("~", "\\textasciitilde{}")
    .replaceAll("^", "\\textasciicircum{}");
}

const resultTitle = ({ scenario }: CitedResult): string => `Result of picket: ${scenario}`;

const basis = ({ replications, seed }: CitedResult): string =>
  `${replications} replications of each alternative, seed ${seed}`;
