import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { changed, picket, scratch } from "./picket.ts";

const folder = scratch();

/** What a scenario with one mistake gets: its line, exit code 2, and nothing that looks like a stack trace. */
async function refused(file: string, line: string): Promise<void> {
  const { code, stdout, stderr } = await picket("compare", file, "--quiet");
  expect(stderr.split("\n").map((each) => each.replaceAll(folder, ""))).toContain(line);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(stderr).not.toMatch(/Error:/);
  expect(stdout).toBe("");
  expect(code).toBe(2);
}

const written = (name: string, content: string | Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

it("an unknown key gets its line and the nearest key", () =>
  refused(
    changed(folder, "key.yaml", "warm-up: 10 days", "warmup: 10 days"),
    '/key.yaml:4:1 warmup: expected one of the keys picket, title, question, description, price-year, extends, calibrations, sources, levers, budget, uncertainties, alternatives, interventions, measures, ...; found the unknown key "warmup"; did you mean "warm-up"?',
  ));

it("a mass where a speed belongs gets its line and what it is", () =>
  refused(
    changed(folder, "unit.yaml", "speed: 30 kn", "speed: 35 kg"),
    '/unit.yaml:14:27 conveyances.boat.speed: expected a speed above 0, such as "35 kn"; found a mass ("35 kg")',
  ));

it("a negative count gets its line and its range", () =>
  refused(
    changed(folder, "count.yaml", "count: 2", "count: -2"),
    "/count.yaml:28:12 assets.unit.count: expected a whole number from 0 to 10,000, such as 6; found -2; did you mean 2?",
  ));

it("a leg from a node that does not exist gets its line, the nearest node, and where nodes are", () =>
  refused(
    changed(folder, "node.yaml", "from: start, to: end, by", "from: strat, to: end, by"),
    '/node.yaml:12:21 legs.crossing.from: expected the name of a node; found the unknown name "strat"; did you mean "start"? (nodes: /node.yaml:6:1)',
  ));

it("a flow with no path gets its line and where it begins", () =>
  refused(
    changed(folder, "route.yaml", "from: start, to: end, by", "from: end, to: start, by"),
    "/route.yaml:21:9 flows.boats.to: expected legs from start to end that its conveyances (sea) can travel; found no way (flows.boats.from: /route.yaml:20:5)",
  ));

it("a name given twice gets the line of the second and of the first", () =>
  refused(
    changed(
      folder,
      "twice.yaml",
      "organisations:",
      "  boat: { by: sea, speed: 20 kn, capacity: 1 t }\norganisations:",
    ),
    '/twice.yaml:15:3: expected each name once; found "boat" again; the first is in line 14',
  ));

it("a key __proto__ gets its line", () =>
  refused(
    changed(folder, "proto.yaml", "organisations:", "  __proto__: { by: sea }\norganisations:"),
    '/proto.yaml:15:3: expected another name; found the key "__proto__"; it means something else to the program',
  ));

it("an empty file gets its line and a way to begin", () =>
  refused(
    written("empty.yaml", ""),
    "/empty.yaml:1:1: expected a scenario; found an empty file; picket init writes one to start from",
  ));

it("a binary file is no text", () =>
  refused(
    written(
      "binary.yaml",
      Uint8Array.from({ length: 512 }, (_, i) => (i * 37) % 256),
    ),
    "/binary.yaml: cannot be read: it is not UTF-8 text",
  ));

it("aliases that multiply are refused where they do", () => {
  const nine = (item: string) => Array(9).fill(item).join(",");
  const levels = [..."bcdefghi"].map((name, i) => `${name}: &${name} [${nine(`*${"abcdefgh"[i]}`)}]`);
  return refused(
    written("bomb.yaml", [`a: &a [${nine("x")}]`, ...levels, ""].join("\n")),
    "/bomb.yaml:1:22: expected at most 100,000 values, aliases written out; found more",
  );
});

it("a file of more than 5 MB is refused before it is parsed", () =>
  refused(
    written("big.yaml", "#".repeat(6_000_000)),
    "/big.yaml: cannot be read: it has 6.0 MB, more than 5 MB",
  ));

it("a path that is not there cannot be read", () =>
  refused(join(folder, "nothing.yaml"), "/nothing.yaml: cannot be read: there is no such file"));

it("a folder cannot be read", () => {
  mkdirSync(join(folder, "folder.yaml"));
  return refused(join(folder, "folder.yaml"), "/folder.yaml: cannot be read: it is a directory");
});

it("mistakes of several files are all reported before any work is done", async () => {
  const first = changed(folder, "first.yaml", "speed: 30 kn", "speed: 30");
  const second = changed(folder, "second.yaml", "count: 2", "count: two");
  const { code, stderr, stdout } = await picket("compare", first, second);
  expect(stderr).toContain("first.yaml:14:27 conveyances.boat.speed");
  expect(stderr).toContain("second.yaml:28:12 assets.unit.count");
  expect(stdout).toBe("");
  expect(code).toBe(2);
});

it("lawful traffic beyond its lanes, which only numbers together can be, is bad input and no failure", async () => {
  const lanes = "checkpoints.ports-of-entry.lawful.lanes=10";
  const { code, stderr } = await picket(
    "compare",
    "scenarios/southwest-border.yaml",
    "--set",
    lanes,
    "--quiet",
  );
  expect(stderr).toMatch(/southwest-border.yaml.*10 lanes/);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(code).toBe(2);
});
