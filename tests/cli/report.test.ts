/** The page and its pictures on the command line, as a user has them. */

import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { picket, scratch, small } from "./picket.ts";

const folder = scratch();
const result = join(folder, "small.json");

beforeAll(async () => {
  const { code, stderr } = await picket("compare", small, "--replications", "24", "--out", folder);
  expect(code).toBe(0);
  expect(stderr).toContain(`Result: ${result}\nPage: ${join(folder, "small.html")}\n`);
}, 120_000);

describe("picket compare --out", () => {
  it("leaves the page that picket report gives", async () => {
    const again = join(folder, "again");
    mkdirSync(again);
    const { code, stdout } = await picket("report", result, "--out", join(again, "small.html"));
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(readFileSync(join(again, "small.html"), "utf8")).toBe(
      readFileSync(join(folder, "small.html"), "utf8"),
    );
  });
});

describe("picket report", () => {
  it("takes a folder that holds one result, and speaks Spanish", async () => {
    const out = join(folder, "es.html");
    expect((await picket("report", folder, "--language", "es", "--out", out)).code).toBe(0);
    expect(readFileSync(out, "utf8")).toContain("En palabras sencillas");
  });

  it("writes Markdown, tables, a brief, and what differs from another result", async () => {
    const other = scratch();
    const changed = ["--set", "assets.unit.processing=48 h", "--replications", "24", "--quiet"];
    await picket("compare", small, ...changed, "--out", other);
    const [markdown, brief, difference] = ["a.md", "b.html", "c.md"].map((name) => join(folder, name));
    const ended = await Promise.all([
      picket("report", result, "--out", markdown!, "--tables", join(folder, "tables")),
      picket("report", result, "--brief", "--out", brief!),
      picket("report", join(other, "small.json"), "--against", result, "--out", difference!),
    ]);
    expect(ended.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(readFileSync(markdown!, "utf8")).toContain("| Kilograms delivered (t) |");
    expect(readFileSync(join(folder, "tables", "alternatives.csv"), "utf8")).toMatch(
      /^,today,two more\r\nKilograms delivered \(t\),/,
    );
    expect(readFileSync(brief!, "utf8")).toContain("<h1");
    const text = readFileSync(difference!, "utf8");
    expect(text).toMatch(/\| assets\.unit\.processing \| [^|]*24 h[^|]* \| 48 h \|/);
    expect(text).toContain("| today | Kilograms delivered |");
    const [pages, same] = ["d.md", "e.md"].map((name) => join(folder, name));
    const shown = join(folder, "small.html");
    await picket("report", join(other, "small.html"), "--against", shown, "--out", pages!);
    expect(readFileSync(pages!, "utf8")).toBe(text);
    await picket("report", shown, "--against", result, "--out", same!);
    expect(readFileSync(same!, "utf8")).toContain("The two results are the same in every measure.");
  }, 120_000);

  it("says what is wrong with a result or a place", async () => {
    const lone = join(scratch(), "lone.json");
    writeFileSync(lone, readFileSync(result));
    const empty = scratch();
    const wrong: readonly (readonly [readonly string[], string])[] = [
      [[result, "--out", "page.pdf"], "--out: expected FILE.html or FILE.md; found page.pdf\n"],
      [
        [lone, "--out", "page.html"],
        `${lone}: its provenance file, which holds the scenario, is missing; give the scenario with --scenario FILE\n`,
      ],
      [
        [empty, "--out", "page.html"],
        `${empty}: expected a folder with a result of picket compare; found none\n`,
      ],
      [
        [result, result, "--out", "page.html"],
        `${result}: expected a result of picket frontier or picket profile; found another\n`,
      ],
    ];
    for (const [words, line] of wrong) {
      expect(await picket("report", ...words)).toEqual({ code: 2, stdout: "", stderr: line });
    }
    expect(existsSync("page.html")).toBe(false);
    const named = await picket("report", lone, "--scenario", small, "--out", join(empty, "page.html"));
    expect(named.code).toBe(0);
  }, 60_000);

  it("puts a frontier and a profile of the same scenario on the page", async () => {
    const text = readFileSync(small, "utf8").replace(
      "alternatives:",
      "levers: { assets.unit.count: { low: 1, high: 4, step: 1 } }\nalternatives:",
    );
    const place = scratch();
    const file = join(place, "levers.yaml");
    writeFileSync(file, text);
    const few = ["--replications", "4", "--quiet", "--out", place];
    await picket("compare", file, ...few);
    await picket("frontier", file, ...few);
    await picket("profile", file, "--weeks", "1", ...few);
    const kept = ["levers", "levers-frontier", "levers-profile"].map((name) => join(place, `${name}.json`));
    const { code } = await picket("report", ...kept, "--out", join(place, "page.html"));
    expect(code).toBe(0);
    const html = readFileSync(join(place, "page.html"), "utf8");
    expect(html).toContain('<section id="profile"');
    expect(html).toContain("Points: plans, with 95 % intervals");
    await picket("report", ...kept, "--out", join(place, "es.html"), "--language", "es");
    const spanish = /<section id="frontier"[\s\S]*?<\/section>/.exec(
      readFileSync(join(place, "es.html"), "utf8"),
    )![0];
    expect(spanish).toContain("De los planes sin presupuesto, ");
    expect(spanish).toContain("unit 2 (base)");
    expect(spanish).not.toContain("baseline");
    expect(html).toMatch(/<code>picket compare .*\npicket frontier .*\npicket profile .*<\/code>/);
  }, 120_000);
});

describe("picket plot", () => {
  it.each([...(["differences", "frontier", "margins", "funnel", "map", "hours", "outcomes"] as const)])(
    "draws %s as SVG and PNG",
    async (name) => {
      const [svg, png] = [join(folder, `${name}.svg`), join(folder, `${name}.png`)];
      const ended = await Promise.all([
        picket("plot", name, result, "--out", svg),
        picket("plot", name, result, "--out", png),
      ]);
      expect(ended).toEqual(Array(2).fill({ code: 0, stdout: "", stderr: "" }));
      expect(readFileSync(svg, "utf8")).toMatch(/^<svg [^>]*role="img"/);
      expect(readFileSync(png).subarray(1, 4).toString()).toBe("PNG");
      expect(statSync(png).size).toBeGreaterThan(10_000);
    },
  );

  it("says what a picture needs that is not there", async () => {
    const { code, stderr } = await picket("plot", "profile", result);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `${result}: no profile beside the result: give the file that picket profile kept as well\n`,
    });
  });
});
