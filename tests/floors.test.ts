import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, it } from "vitest";

const floors: Readonly<Record<string, number>> = {
  ...{
    arithmetic: 0,
    statistics: 1,
    engine: 2,
    theory: 2,
    scenario: 2,
    network: 3,
    parallel: 3,
    model: 4,
    experiment: 5,
  },
  ...{ results: 6, execution: 7, report: 8, cli: 9, "index.ts": 9 },
};
const floorOf = (file: string) => floors[relative("src", file).split("/")[0] ?? ""];
const room = (file: string) => relative("src", file).split("/")[0];

it("a floor imports only from floors below it", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  expect(files.length).toBeGreaterThan(50);
  const upward = files
    .map((file) => join("src", file))
    .flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/^(?:import|export)[^;]*?from "(\.[^"]+)"/gm)]
        .map((match) => join(dirname(file), match[1] ?? ""))
        .filter((target) => room(target) !== room(file) && !((floorOf(target) ?? 99) < (floorOf(file) ?? -1)))
        .map((target) => `${file} -> ${target}`),
    );
  expect(upward).toEqual([]);
});
