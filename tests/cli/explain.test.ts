import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { picket, scratch, small } from "./picket.ts";

const folder = scratch();
const kept = join(folder, "small.json");

beforeAll(async () => {
  const { code } = await picket("compare", small, "--replications", "3", "--quiet", "--out", folder);
  expect(code).toBe(0);
});

describe("explain", () => {
  it("tells a shipment's story from what the result records", async () => {
    const { code, stdout, stderr } = await picket("explain", kept, "boats-0-3");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^The shipment boats-0-3: alternative today, replication 1, seed picket\.\n/);
    expect(stdout).toContain("boats-0-3 set out from start for end with 100 kg, by crossing (flow boats).");
    expect(stdout).toMatch(/^Under two-more/m);
  });

  it("tells that of another replication and alternative, as data too", async () => {
    const words = ["boats-0-3", "--replication", "2", "--alternative", "two-more", "--format", "json"];
    const { code, stdout } = await picket("explain", kept, ...words);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      subject: { kind: "shipment", id: "boats-0-3" },
      episode: { alternative: "two-more", replication: 2 },
      otherwise: [{ alternative: "today" }],
    });
  });

  it("--missed ranks the reasons with an example of each", async () => {
    const { code, stdout } = await picket("explain", kept, "--missed");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Under today, [\d.]+ of [\d.]+ known shipments got no response \(mean of 3/);
    expect(stdout).toMatch(
      /^1\. busy: .*\n {3}boats-\d+-\d+ \(replication 1, set out .*\): unit-\d came closest/m,
    );
  });

  it("speaks Spanish if asked to, English otherwise", async () => {
    const inEnglish = await picket("explain", kept, "boats-0-3");
    expect(await picket("explain", kept, "boats-0-3", "--language", "en")).toEqual(inEnglish);
    const { code, stdout, stderr } = await picket("explain", kept, "boats-0-3", "--language", "es");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^El envío boats-0-3: alternativa today, réplica 1, semilla picket\.\n/);
    expect(stdout).toContain("boats-0-3 salió de start hacia end con 100 kg, por crossing (flujo boats).");
    expect(stdout).toMatch(/^Con two-more/m);
    const missed = await picket("explain", kept, "--missed", "--language", "es");
    expect(missed.stdout).toMatch(
      /^Con today, \d+,\d de \d+,\d envíos conocidos no se atendieron \(media de 3 réplicas\)/,
    );
    const wrong = await picket("explain", kept, "boats-0-3", "--language", "fr");
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain("Allowed choices are en, es");
  });

  it("says what is wrong with who or what cannot be explained, with exit code 2", async () => {
    const alone = join(folder, "alone");
    cpSync(kept, join(alone, "small.json"));
    const wrong: readonly (readonly [readonly string[], RegExp])[] = [
      [[kept, "boat-0-3"], /has no shipment boat-0-3; did you mean boats-0-3\?\n$/],
      [[kept], /expected a shipment, a case or --missed, and only one of them\n$/],
      [[kept, "boats-0-3", "--missed"], /only one of them\n$/],
      [[kept, "boats-0-3", "--replication", "4"], /--replication: the result has 1 to 3; found 4\n$/],
      [[kept, "boats-0-3", "--alternative", "two-mroe"], /found two-mroe; did you mean two-more\?\n$/],
      [[join(alone, "small.json"), "boats-0-3"], /its provenance file is missing/],
      [[small, "boats-0-3"], /expected a result of picket compare/],
    ];
    for (const [words, line] of wrong) {
      const { code, stdout, stderr } = await picket("explain", ...words);
      expect(stderr).toMatch(line);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    }
    rmSync(alone, { recursive: true });
  });
});
