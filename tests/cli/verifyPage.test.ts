import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { picket, scratch, small } from "./picket.ts";

const folder = scratch();
const kept = join(folder, "small.json");
const page = join(folder, "page.html");
let html = "";

beforeAll(async () => {
  await picket("compare", small, "--replications", "4", "--quiet", "--out", folder);
  expect((await picket("report", kept, "--out", page)).code).toBe(0);
  html = readFileSync(page, "utf8");
}, 60_000);

/** What `picket verify` says of the page with a piece of its text replaced; the piece must be there. */
async function verifyWith(name: string, before: string, after: string) {
  if (!html.includes(before)) throw new Error(`the page has no ${before}`);
  const file = join(folder, `${name}.html`);
  writeFileSync(file, html.replace(before, after));
  return picket("verify", file);
}

describe("verify a page", () => {
  it("runs again what the page contains, and finds every number and section the same", async () => {
    const { code, stdout, stderr } = await picket("verify", page);
    expect(stderr).toBe("");
    expect(stdout).toMatch(
      /^same: scenario and its hash\nsame: [\d,]+ values of the results block\nsame: head of the page\n/,
    );
    for (const section of ["words", "table", "frontier", "live", "stress", "results"])
      expect(stdout).toContain(`same: section ${section}\n`);
    expect(stdout).toMatch(/page\.html agrees with a new run of its scenario\n$/);
    expect(code).toBe(0);
  });

  it("does so for a page in Spanish too", async () => {
    const spanish = join(folder, "es.html");
    await picket("report", kept, "--out", spanish, "--language", "es");
    expect(await picket("verify", spanish)).toMatchObject({ code: 0 });
  });

  it("says nothing against a page with a frontier and a profile, and finds one figure of them changed", async () => {
    const place = scratch();
    const levers = join(place, "levers.yaml");
    writeFileSync(
      levers,
      readFileSync(small, "utf8").replace(
        "alternatives:",
        "levers: { assets.unit.count: { low: 1, high: 3, step: 1 }, assets.unit.processing.exponential: { low: 12 h, high: 24 h, step: 12 h } }\nalternatives:",
      ),
    );
    const few = ["--replications", "4", "--quiet", "--out", place];
    await picket("compare", levers, ...few);
    await picket("frontier", levers, ...few);
    await picket("profile", levers, "--weeks", "2", ...few);
    const whole = join(place, "whole.html");
    const kinds = ["", "-frontier", "-profile"].map((kind) => join(place, `levers${kind}.json`));
    await picket("report", ...kinds, "--out", whole);
    const { code, stdout, stderr } = await picket("verify", whole);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^same: \d+ values of the frontier\nsame: \d+ values of the profile$/m);
    for (const section of ["frontier", "margins", "profile"])
      expect(stdout).toContain(`same: section ${section}\n`);

    const text = readFileSync(whole, "utf8");
    const changes: readonly (readonly [string, RegExp, RegExp])[] = [
      [
        "cost",
        /"frontier":\[.*?"cost":(\d)/,
        /^DIFFERENT: 1 of \d+ values of the frontier\n {2}frontier\.frontier\.0\.cost: /m,
      ],
      ["margin", /id="margins"[\s\S]*?stops? (\d)/, /^DIFFERENT: section margins$/m],
      ["point", /id="frontier"[\s\S]*?<td><span dir="auto">[^<]*?(\d)/, /^DIFFERENT: section frontier$/m],
      ["band", /"bands":.*?"estimate":(\d)/, /^DIFFERENT: 1 of \d+ values of the profile$/m],
    ];
    for (const [name, where, finding] of changes) {
      const [found, digit] = where.exec(text)!;
      const changed = join(place, `${name}.html`);
      writeFileSync(
        changed,
        text.replace(found, () => found.slice(0, -1) + ((Number(digit) + 1) % 10)),
      );
      const ended = await picket("verify", changed);
      expect(ended.stdout, name).toMatch(finding);
      expect(ended.code, name).toBe(1);
    }
  }, 120_000);

  it("computes the calibration of a family page again, and names those that it cannot; Markdown and brief carry the range", async () => {
    const place = scratch();
    const text = readFileSync(small, "utf8");
    const files = ["", ", slow boats"].map((label, k) => {
      const file = join(place, `member-${k}.yaml`);
      writeFileSync(
        file,
        text
          .replace("title: Small", `title: Small, ${k} units${label}`)
          .replace("speed: 30 kn", `speed: ${30 - k} kn`),
      );
      return file;
    });
    const asked = ["compare", ...files, "--replications", "4", "--quiet", "--out", place];
    expect((await picket(...asked)).code).toBe(0);
    const whole = join(place, "member-0.html");
    const family = readFileSync(whole, "utf8");
    expect(family).toContain(`<code>picket compare ${files.join(" ")} --seed picket --replications 4</code>`);
    expect(/<header>[\s\S]*<\/header>/.exec(family)![0]).toContain("in all 2 calibrations, ");
    const { code, stdout } = await picket("verify", whole);
    expect(stdout).toMatch(
      /^same: \d+ values of the calibration of the page\nnot compared: 1 other calibration \(1 units, slow boats\)$/m,
    );
    expect(code).toBe(0);

    const changed = join(place, "changed.html");
    writeFileSync(
      changed,
      family.replace(
        /("family":.*?"share":\{"estimate":0\.)(\d)/,
        (_, before, digit) => `${before}${(Number(digit) + 1) % 10}`,
      ),
    );
    const found = await picket("verify", changed);
    expect(found.stdout).toMatch(/^DIFFERENT: \d+ of \d+ values of the calibration of the page$/m);
    expect(found.code).toBe(1);

    const kinds = [0, 1].map((k) => join(place, `member-${k}.json`));
    const [sheet, markdown] = [join(place, "brief.html"), join(place, "page.md")];
    await picket("report", ...kinds, "--brief", "--out", sheet);
    await picket("report", ...kinds, "--out", markdown);
    for (const path of [sheet, markdown])
      expect(readFileSync(path, "utf8")).toContain("in all 2 calibrations, ");
    expect(readFileSync(markdown, "utf8")).toContain("## The range over calibrations");
  }, 120_000);

  it("says what was set and which plug-ins took part, on the page, in Markdown and in the brief", async () => {
    const place = scratch();
    const set = ["--set", "assets.unit.processing=48 h", "--replications", "4", "--quiet"];
    await picket("compare", small, ...set, "--out", place);
    const result = join(place, "small.json");
    const [sheet, markdown] = [join(place, "brief.html"), join(place, "page.md")];
    await picket("report", result, "--brief", "--out", sheet);
    await picket("report", result, "--out", markdown);
    for (const path of [join(place, "small.html"), sheet, markdown])
      expect(readFileSync(path, "utf8")).toContain("assets.unit.processing=48 h");
    expect((await picket("verify", join(place, "small.html"))).code).toBe(0);
  }, 120_000);

  it("finds one number changed in the results block, and says which", async () => {
    const estimate = JSON.parse(readFileSync(kept, "utf8")).alternatives[1].measures.kg_delivered.estimate;
    const { code, stdout } = await verifyWith(
      "number",
      `"estimate":${estimate}`,
      `"estimate":${estimate + 1}`,
    );
    expect(stdout).toMatch(
      /^DIFFERENT: \d of [\d,]+ values of the results block\n {2}two-more kg_delivered\.estimate: the page has [\d.]+, computed [\d.]+$/m,
    );
    expect(stdout).toMatch(/does NOT agree with a new run of its scenario\n$/);
    expect(code).toBe(1);
  });

  it("finds one figure changed in the words of the page, and says what it should be", async () => {
    const figure = /class="answer[^"]*"><p>[^<]*?([\d.]+) t/.exec(html)![1]!;
    const { code, stdout } = await verifyWith("words", `${figure} t`, "12.34 t");
    expect(stdout).toMatch(/^DIFFERENT: head of the page\n {2}the page says ".*12\.34.*", computed /m);
    expect(code).toBe(1);
  });

  it("finds a changed scenario by its hash and its numbers", async () => {
    const changed = await verifyWith("scenario", '"count":4', '"count":5');
    expect(changed.stdout).toMatch(/^DIFFERENT: scenario and its hash\nDIFFERENT: \d+ of /);
    expect(changed.code).toBe(1);
  });

  it("says of a file that is no page, or that contains no scenario, that it is not one, with exit code 2", async () => {
    const none = join(folder, "none.html");
    writeFileSync(none, "<!DOCTYPE html><p>Hello");
    expect(await picket("verify", none)).toEqual({
      code: 2,
      stdout: "",
      stderr: `${none}: expected a page that picket report wrote; found no results block in it\n`,
    });
    const missing = await picket("verify", join(folder, "missing.html"));
    expect(missing.stderr).toMatch(/missing\.html: cannot be read: there is no such file or folder\n$/);
    const bare = join(folder, "bare.html");
    writeFileSync(bare, html.replace(/<script type="application\/json" id="picket-live">.*?<\/script>/, ""));
    expect((await picket("verify", bare)).stderr).toMatch(/contains no scenario to run again/);
  });
});
