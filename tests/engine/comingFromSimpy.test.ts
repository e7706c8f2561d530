import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const folder = "examples/engine/simpy";
const page = readFileSync("docs/engine/coming-from-simpy.md", "utf8");

it("the page for those who come from SimPy shows the programs that the tests run, word for word", () => {
  const shown = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, program]) => program!.trim());
  const programs = readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .map((file) =>
      readFileSync(`${folder}/${file}`, "utf8")
        .replace(/^(\/\/.*\n)+/, "")
        .trim(),
    );
  expect(programs).toHaveLength(7);
  expect([...shown].sort()).toEqual(programs.sort());
});

it("links between the pages of the engine lead somewhere", () => {
  for (const file of ["coming-from-simpy.md", "which-one.md"]) {
    const text = readFileSync(`docs/engine/${file}`, "utf8");
    for (const [, target] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
      expect(existsSync(`docs/engine/${target}`), `${file}: ${target}`).toBe(true);
    }
  }
});
