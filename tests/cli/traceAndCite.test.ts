import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { version } from "../../src/experiment/version.ts";
import { picket, scratch, small } from "./picket.ts";

const folder = scratch();
const kept = join(folder, "small.json");

beforeAll(async () => {
  const { code } = await picket("compare", small, "--replications", "3", "--quiet", "--out", folder);
  expect(code).toBe(0);
});

describe("trace", () => {
  it("writes facts or a trace for Perfetto, by the end of the name", async () => {
    const [facts, tracks] = [join(folder, "one.ndjson"), join(folder, "one.json.trace.json")];
    const words = ["--replication", "2", "--alternative", "two-more"];
    for (const out of [facts, tracks]) {
      expect(await picket("trace", kept, ...words, "--out", out)).toEqual({
        code: 0,
        stdout: "",
        stderr: "",
      });
    }
    const [head] = readFileSync(facts, "utf8").split("\n");
    expect(JSON.parse(head!)).toMatchObject({ alternative: "two-more", replication: 2, seed: "picket" });
    expect(JSON.parse(readFileSync(tracks, "utf8")).traceEvents.length).toBeGreaterThan(100);
  });

  it("refuses a name that says neither, and leaves no half of a file where it cannot write", async () => {
    const wrong = await picket("trace", kept, "--out", join(folder, "one.txt"));
    expect(wrong.stderr).toMatch(
      /^--out: expected FILE\.ndjson \(facts\) or FILE\.json \(for Perfetto\); found /,
    );
    expect(wrong.code).toBe(2);
    const nowhere = join(folder, "none", "one.ndjson");
    const failed = await picket("trace", kept, "--out", nowhere);
    expect(failed.stderr).toBe(`${nowhere}: cannot be written: there is no such file or folder\n`);
    expect(failed.code).toBe(1);
    expect(existsSync(`${nowhere}.part`)).toBe(false);
  });
});

describe("cite", () => {
  it("says title, version and license as the file CITATION.cff does", async () => {
    const { code, stdout } = await picket("cite");
    expect(code).toBe(0);
    const [cff, bibtex] = stdout.split("\n\n");
    const said = parse(cff!);
    const { title, license, type, authors } = parse(readFileSync("CITATION.cff", "utf8"));
    expect(said).toMatchObject({ title, license, type, authors, version });
    expect(said.identifiers[0].value).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(bibtex).toMatch(/^@software\{picket-0\.2\.0,\n {2}title = \{picket: a discrete-event/);
  });

  it("cites a result by its scenario, seed and hashes", async () => {
    const { stdout } = await picket("cite", kept);
    const result = JSON.parse(readFileSync(kept, "utf8"));
    const [cff, , data] = stdout.split("\n\n");
    const [reference] = parse(cff!).references;
    const hash = createHash("sha256").update(readFileSync(kept)).digest("hex");
    expect(reference.title).toBe("Result of picket: Small");
    expect(reference.identifiers.map(({ value }: { readonly value: string }) => value)).toEqual([
      `sha256:${result.scenarioHash}`,
      `sha256:${hash}`,
    ]);
    expect(reference.notes).toBe(`3 replications of each alternative, seed picket; ${result.reproduce}`);
    expect(data).toContain(hash);
  });
});
