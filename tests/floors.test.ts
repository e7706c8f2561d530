import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const floors: Readonly<Record<string, number>> = {
  ...{
    arithmetic: 0,
    statistics: 1,
    measures: 1,
    engine: 2,
    theory: 2,
    scenario: 2,
    network: 3,
    parallel: 3,
    model: 4,
  },
  ...{ experiment: 5, results: 6, execution: 7, study: 8, report: 9, cli: 10, "index.ts": 10 },
};

const room = (file: string) => relative("src", file).split("/")[0]!;
const floorOf = (file: string) => floors[room(file)];

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => join("src", file));
const textOf = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));

/** What a file imports from other folders of the house, statically or when it is needed. */
const importsOf = (file: string): readonly string[] =>
  [...textOf.get(file)!.matchAll(/(?:\bfrom |\bimport\()"(\.[^"]+)"/g)]
    .map((match) => join(dirname(file), match[1]!))
    .filter((target) => room(target) !== room(file));

/** Folders whose files other folders open one by one: a command loads no more than it needs, and so does a formula. */
const openedFileByFile: readonly (readonly [from: string, to: string])[] = [
  ["cli", ""],
  ["report/live/program", ""],
  ["engine", "statistics/special"],
  ["theory", "statistics/special"],
];

describe("the house", () => {
  it("has a floor for each room", () => {
    expect(files.length).toBeGreaterThan(50);
    expect([...new Set(files.map(room))].filter((each) => floors[each] === undefined)).toEqual([]);
  });

  it("lets a floor import only from floors below it", () => {
    const upward = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => !((floorOf(target) ?? 99) < (floorOf(file) ?? -1)))
        .map((target) => `${file} -> ${target}`),
    );
    expect(upward).toEqual([]);
  });

  it("lets other rooms in through the index", () => {
    const past = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => !target.endsWith("/index.ts"))
        .filter(
          (target) =>
            !openedFileByFile.some(
              ([from, to]) => file.startsWith(join("src", from)) && target.startsWith(join("src", to)),
            ),
        )
        .map((target) => `${file} -> ${target}`),
    );
    expect(past).toEqual([]);
  });

  it("has in each index headings that hold what they announce", () => {
    const maps = files.filter((file) => file.split("/").length <= 3 && file.endsWith("index.ts"));
    expect(maps.length).toBeGreaterThan(10);
    for (const file of maps) {
      const paragraphs = textOf
        .get(file)!
        .trim()
        .split(/\n{2,}/);
      for (const paragraph of paragraphs) {
        const lines = paragraph.split("\n");
        expect(lines[0], `${file}: a paragraph begins with its heading`).toMatch(/^(\/\/ |\/\*\*)/);
        const headings = lines.filter((line) => line.startsWith("// "));
        expect(headings.length, `${file}: one heading over ${headings[0]}`).toBeLessThanOrEqual(1);
        if (headings.length > 0)
          expect(
            lines.some((line) => /^export /.test(line)),
            `${file}: ${headings[0]}`,
          ).toBe(true);
      }
    }
  });

  it("has for each package of third parties one door a floor", () => {
    const doors: Readonly<Record<string, readonly string[]>> = {
      mathjs: ["scenario"],
      zod: ["scenario"],
      yaml: ["scenario"],
      "@noble/hashes": ["scenario", "report"],
      "d3-array": ["statistics", "report"],
      "d3-geo": ["report"],
      "topojson-client": ["report"],
      "topojson-specification": ["report"],
      geojson: ["report"],
      "world-atlas": ["cli"],
      "@resvg/resvg-wasm": ["cli"],
      "dejavu-fonts-ttf": ["cli"],
      hyparquet: ["results"],
      "hyparquet-writer": ["results"],
      "@duckdb/node-api": ["results"],
      bullmq: ["execution"],
      ioredis: ["execution"],
      esbuild: ["execution"],
      tsx: ["execution"],
      commander: ["cli"],
      "cli-table3": ["cli", "report"],
    };
    const outside = files.flatMap((file) =>
      [...textOf.get(file)!.matchAll(/(?:\bfrom |\bimport\()"([^".][^"]*)"/g)]
        .map((match) => match[1]!)
        .filter((name) => !name.startsWith("node:"))
        .map((name) =>
          name
            .split("/")
            .slice(0, name.startsWith("@") ? 2 : 1)
            .join("/"),
        )
        .filter((name) => doors[name]?.includes(room(file)) !== true)
        .map((name) => `${file}: ${name}`),
    );
    expect(outside).toEqual([]);
  });

  it("uses no Node API on its floors up to experiment", () => {
    const node = files.filter(
      (file) =>
        // Replications of an engine model on all cores are Node's by their nature: a door of its own, picket/engine/parallel.
        room(file) !== "parallel" &&
        (floorOf(file) ?? 99) <= floors["experiment"]! &&
        /from "node:/.test(textOf.get(file)!),
    );
    expect(node).toEqual([]);
  });
});
