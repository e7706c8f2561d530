import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ScenarioError } from "../../src/scenario/index.ts";
import { readScenario } from "../../src/study/readScenario.ts";
import { transitZone } from "./support.ts";

let folder: string;
const path = (name: string) => join(folder, name);

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "picket-")));
  mkdirSync(path("inside/deeper"), { recursive: true });
  mkdirSync(path("outside"));
  writeFileSync(path("inside/good.yaml"), transitZone);
  writeFileSync(path("outside/secret.yaml"), transitZone);
  writeFileSync(path("inside/deeper/base.yaml"), transitZone);
  symlinkSync(path("outside/secret.yaml"), path("inside/link.yaml"));
  symlinkSync(path("inside/circle.yaml"), path("inside/circle.yaml"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const refusal = async (name: string): Promise<string> => {
  try {
    await readScenario(name.startsWith("/") ? name : path(name));
  } catch (error) {
    expect(error).toBeInstanceOf(ScenarioError);
    expect((error as ScenarioError).issues.length).toBeGreaterThan(0);
    return (error as ScenarioError).message.replaceAll(folder, "FOLDER");
  }
  throw new Error("expected a refusal");
};
const extending = (target: string) => {
  writeFileSync(path("inside/child.yaml"), `picket: 1\nextends: ${target}\nhorizon: 2 years\n`);
  return "inside/child.yaml";
};

describe("readScenario", () => {
  it("reads a file, with changes on top", async () => {
    const read = await readScenario(path("inside/good.yaml"), { set: ["assets.cutter.on-station=7"] });
    expect(read.file).toBe(path("inside/good.yaml"));
    expect(read.baseline.assets["cutter"]!["on-station"]).toBe(7);
  });

  it.each([
    [
      "that does not exist",
      () => "inside/none.yaml",
      "FOLDER/inside/none.yaml: cannot be read: there is no such file",
    ],
    ["that is a directory", () => "inside", "FOLDER/inside: cannot be read: it is a directory"],
    ["that is a device", () => "/dev/zero", "/dev/zero: cannot be read: it is not a regular file"],
    [
      "whose links lead in a circle",
      () => "inside/circle.yaml",
      "FOLDER/inside/circle.yaml: cannot be read: its links lead in a circle",
    ],
  ])("refuses a file %s", async (_what, file, message) => {
    expect(await refusal(file())).toBe(message);
  });

  it("refuses a file of more than 5 MB before it reads it", async () => {
    writeFileSync(path("large.yaml"), Buffer.alloc(50_000_000, "#"));
    const start = performance.now();
    expect(await refusal("large.yaml")).toBe(
      "FOLDER/large.yaml: cannot be read: it has 50.0 MB, more than 5 MB",
    );
    expect(performance.now() - start).toBeLessThan(500);
  });

  it("refuses binary files and empty ones", async () => {
    writeFileSync(path("binary.yaml"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]));
    expect(await refusal("binary.yaml")).toBe("FOLDER/binary.yaml: cannot be read: it is not UTF-8 text");
    writeFileSync(path("truncated.yaml"), Buffer.from("title: caf\u00e9").subarray(0, -1));
    expect(await refusal("truncated.yaml")).toMatch(/it is not UTF-8 text/);
    writeFileSync(path("zeros.yaml"), Buffer.alloc(1000));
    expect(await refusal("zeros.yaml")).toMatch(
      /^FOLDER\/zeros\.yaml:1:1: expected a text file; found the character U\+0000; is it a binary file\?/,
    );
    writeFileSync(path("empty.yaml"), "");
    expect(await refusal("empty.yaml")).toMatch(
      /^FOLDER\/empty\.yaml:1:1: expected a scenario; found an empty file/,
    );
  });

  it("follows extends within the folder of the file and below, and to the scenarios that come with picket", async () => {
    expect((await readScenario(path(extending("good.yaml")))).baseline.horizon).toBe(2 * 8766);
    expect((await readScenario(path(extending("deeper/base.yaml")))).baseline.horizon).toBe(2 * 8766);
    expect((await readScenario(path(extending("picket:textbook/loss-system.yaml")))).baseline.horizon).toBe(
      2 * 8766,
    );
  });

  it.each([
    [
      "the folder above",
      "../outside/secret.yaml",
      /secret\.yaml, which lies outside the folder of the scenario/,
    ],
    ["an absolute path", "/etc/passwd", /\/etc\/passwd, which lies outside the folder of the scenario/],
    ["a link that leads out", "link.yaml", /link\.yaml, which lies outside the folder of the scenario/],
    ["a device", "/dev/zero", /which lies outside the folder of the scenario/],
    ["a directory", "deeper", /which cannot be read: it is a directory/],
    ["itself", "child.yaml", /leads back here/],
    [
      "out of the packaged scenarios",
      "picket:../package.json",
      /which lies outside the folder of the scenario/,
    ],
    ["a link in a circle", "circle.yaml", /its links lead in a circle/],
  ])("does not follow extends to %s", async (_what, target, message) => {
    expect(await refusal(extending(target))).toMatch(message);
  });
});
