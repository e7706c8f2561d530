import { type CST, Lexer, Parser } from "yaml";
import { thousands } from "./thousands.ts";

/** No scenario is larger: in bytes as stored, in words and signs of YAML, in values once aliases are written out, in levels. */
export const limits = {
  bytes: 5_000_000,
  lexemes: 100_000,
  values: 100_000,
  levels: 60,
  indentation: 400,
} as const;

/** Where a text becomes too large or too deep. */
export interface Excess {
  readonly at: number;
  readonly expected: string;
}

/**
 * The tokens of a YAML text, or the place where it exceeds the limits. It stops there, before anything is parsed, so that
 * what is too large costs its words only, and a tower of brackets, of dashes or of indentation meets no recursion.
 */
export function yamlTokens(text: string): readonly CST.Token[] | Excess {
  const lexemes: string[] = [];
  let [at, brackets, indicators] = [0, 0, 0];
  let lineStart = true;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === "[" || lexeme === "{") brackets++;
    else if (lexeme === "]" || lexeme === "}") brackets--;
    else if (lexeme === "-" || lexeme === "?" || lexeme === ":") indicators++;
    else if (lineStart && lexeme.length > limits.indentation && lexeme.trim() === "") {
      return { at, expected: `lines that begin within ${limits.indentation} columns` };
    }
    lineStart = lexeme.endsWith("\n");
    if (lineStart) indicators = 0;
    if (lexemes.length === limits.lexemes) {
      return { at, expected: `at most ${thousands(limits.lexemes)} words and signs in a scenario` };
    }
    if (Math.max(brackets, indicators) > limits.levels) return { at, expected: tooDeep };
    lexemes.push(lexeme);
    if (!markers.has(lexeme)) at += lexeme.length;
  }
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of lexemes) for (const token of parser.next(lexeme)) tokens.push(token);
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

export const tooDeep = `at most ${limits.levels} levels`;

/** What the lexer adds that is not in the text: start of a document, end of a flow with an error, a scalar follows. */
const markers = new Set(["\u0002", "\u0018", "\u001f"]);
