import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { issueLine, parseScenario, ScenarioError } from "../../src/scenario/index.ts";
import { warningsOf } from "./support.ts";

const read = (name: string) => readFileSync(`tests/scenario/fixtures/${name}`, "utf8");

function refusal(text: string): string {
  try {
    parseScenario(text, { file: "bad.yaml" });
  } catch (error) {
    if (error instanceof ScenarioError) return error.message;
    throw error;
  }
  throw new Error("expected mistakes");
}

const suspicious = () =>
  read("good.yaml")
    .replace("speed: 24 kn", "speed: 200 kn")
    .replace("horizon: 1 year", "horizon: 1 year\nwarm-up: 10 days")
    .replace("response_rate", "displacement");

/** The page that shows what mistakes look like, with the messages that the program gives now. */
function page(): string {
  const fenced = (text: string, language = "") => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
  return `# What a mistake looks like

<!-- Written by tests/scenario/errorsPage.test.ts from the files in tests/scenario/fixtures; -u writes it again. -->

Every mistake of a file is reported at once, sorted by its place, each with what was expected, what was found, the nearest
known name, and the line of the file with a caret. The exit code is 2, and there is never a stack trace.

## A good file

${fenced(read("good.yaml"), "yaml")}

## The same file with mistakes

${fenced(read("bad.yaml"), "yaml")}

## What \`picket check bad.yaml\` says

${fenced(refusal(read("bad.yaml")))}

## Legal, but suspicious

A file that is valid may still hold values that are probably not meant. They are warnings, and the file runs. The good file
with a ship at 200 kn, a short warm-up and a measure that it cannot have:

${fenced(warningsOf(suspicious(), { file: "suspicious.yaml" }).join("\n"))}
`;
}

it("docs/scenario-errors.md shows the real messages", async () => {
  expect(parseScenario(read("good.yaml"), { file: "good.yaml" }).warnings.map(issueLine)).toEqual([]);
  await expect(page()).toMatchFileSnapshot("../../docs/scenario-errors.md");
});
