import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { textbook } from "../../src/cli/textbook.ts";
import { judge } from "../../src/cli/validate.ts";

const page = readFileSync("docs/validation/README.md", "utf8");
const figure = (value: number) => Number(value.toPrecision(5)).toString();
const rowOf = (name: string) =>
  page.split("\n").find((line) => line.startsWith("|") && line.includes(`| ${name} |`));

it("the page of validation has every textbook case with its exact answer, and none that fails", () => {
  for (const { case: name, expected, source } of textbook) {
    expect(rowOf(name), name).toContain(`| agrees | ${name} | ${figure(expected())} |`);
    expect(rowOf(name)).toContain(`| ${source} |`);
  }
  expect(page).toContain(`${textbook.length} of ${textbook.length} textbook scenarios agree`);
});

it("the page has the figures that a case gives today: npx tsx validation/page.ts writes it again", async () => {
  const name = "Response at a fixed rate";
  const { got, halfWidth, z } = await judge(textbook.find((each) => each.case === name)!);
  expect(rowOf(name)).toContain(`| ${figure(got)} | ${figure(halfWidth)} | ${z.toFixed(2)} |`);
});
