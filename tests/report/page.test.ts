import { readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, it } from "vitest";
import type { Comparison } from "../../src/experiment/index.ts";
import {
  brief,
  csv,
  csvTables,
  languages,
  markdown,
  page,
  pictures,
  svgDocument,
} from "../../src/report/index.ts";
import { resultText } from "../../src/results/index.ts";
import { hostile, type Kept, kept, strait, wide } from "./kept.ts";

let given: Kept;
let html: string;
const opened = (text: string) => parseHTML(text).document;

beforeAll(async () => {
  given = await kept(strait, 24);
  html = page({ ...given.material, file: "given.html" });
}, 120_000);

describe("numbers", () => {
  it("in the page's JSON, in the kept file and in CSV are the same to the last digit", () => {
    const block = opened(html).querySelector("#picket-results")!.textContent!;
    const { result, leftOut } = JSON.parse(block) as { result: Comparison; leftOut: number };
    expect(leftOut).toBe(0);
    expect(resultText(result)).toBe(readFileSync(given.path, "utf8"));
    const rows = csv(result).trim().split("\r\n");
    const delivered = result.differences.find(
      ({ measure, alternative }) => measure === "kg_delivered" && alternative === "two-more",
    )!;
    expect(rows.find((row) => row.includes(",two-more,today,kg_delivered,"))).toContain(
      `,${delivered.estimate},${delivered.low},${delivered.high},`,
    );
  });

  it("in every table of the page are in Markdown and in CSV as well, to the letter", () => {
    const tables = [...opened(html).querySelectorAll("table")];
    const kept = csvTables(given.material);
    expect([...kept.keys()].join(" ")).toBe(
      "change.csv plans.csv alternatives.csv changes.csv frontier.csv margins.csv funnel.csv legs.csv routes.csv hours.csv outcomes.csv checks.csv to-complete.csv ranges.csv stress.csv",
    );
    expect(tables).toHaveLength(kept.size);
    const plain = (text: string) => text.replaceAll("\u00a0", " ");
    const inCsv = [...kept.values()].join("").replaceAll('""', '"');
    const inMarkdown = markdown(given.material).replace(/\\(?=[\\*_[\]<>|#~])/g, "");
    const cells = tables.flatMap((table) => [...table.querySelectorAll("th span, td span")]);
    expect(cells.length).toBeGreaterThan(300);
    for (const { textContent } of cells) {
      const text = plain(textContent!).replaceAll("`", "");
      expect(inCsv.replaceAll("`", "")).toContain(text);
      expect(inMarkdown.replaceAll("`", "")).toContain(text);
    }
  });

  it("in the table of the page are those of the result, rounded", () => {
    const { comparison } = given.material;
    const [, measures] = opened(html).querySelectorAll("#table table");
    const cells = [...measures!.querySelectorAll("tbody tr")].map((row) => row.textContent ?? "");
    const [first] = comparison.alternatives;
    const tons = (kg: number) =>
      (kg / 1000).toLocaleString("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    expect(cells[0]).toContain("Kilograms delivered (t)");
    expect(cells[0]).toContain(tons(first!.measures["kg_delivered"]!.estimate!));
    expect(cells.some((row) => row.includes("Responded to, of those known (%)"))).toBe(true);
  });

  it("in Spanish are written in the manner of Spanish", () => {
    const spanish = page({ ...given.material, language: languages.es });
    expect(spanish).toContain('<html lang="es">');
    const { comparison } = given.material;
    const kg = comparison.alternatives[0]!.measures["kg_delivered"]!.estimate!;
    const written = (kg / 1000).toLocaleString("es-ES", {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    });
    expect(written).toContain(",");
    expect(opened(spanish).querySelector("#table")!.textContent).toContain(written);
    expect(spanish).not.toMatch(/>(In plain words|Budget frontier|Inputs and assumptions)</);
  });
});

describe("sections", () => {
  it("are those that the result holds, in the order of a reader's questions", () => {
    const ids = [...opened(html).querySelectorAll("main > section")].map(({ id }) => id);
    expect(ids.filter((id) => id !== "live")).toEqual(
      "words table frontier margins funnel map hours outcomes sure assumptions stress reproduce results".split(
        " ",
      ),
    );
  });

  it("call a replication a replication, which may be shorter than a year", () => {
    expect(opened(html).querySelector("#outcomes h3")!.textContent).toMatch(
      / is delivered in eight replications out of ten/,
    );
  });

  it("leave out what needs replications where none are kept, and say nothing in its place", () => {
    const bare = opened(page({ ...given.material, histories: undefined }));
    for (const id of ["margins", "hours", "outcomes"]) expect(bare.querySelector(`#${id}`)).toBeNull();
    expect(bare.querySelector("#funnel")).not.toBeNull();
  });

  it("of a result in which replications failed say so, and show no table", () => {
    const failed = {
      ...{ alternative: "today", replication: 3, error: `boat-7: ${hostile.script}`, seed: "picket" },
      reproduce: "picket run given.yaml --replication 3",
    };
    const { comparison } = given.material;
    const broken = opened(page({ ...given.material, comparison: { ...comparison, failed: [failed] } }));
    expect(broken.querySelector(".answer.bad")!.textContent).toBe("No answer: 1 replication failed.");
    expect(broken.querySelector("#table")).toBeNull();
    expect(broken.querySelector("#sure")!.textContent).toContain(hostile.script);
  });

  it("name what STRESS-DES asks for and nobody said", () => {
    const text = opened(html).querySelector("#stress")!.textContent!;
    expect(text).toMatch(/22 are filled in and 2 \(3\.1, 5\.4\) are missing/);
    expect(text).toContain("No reason is given for six-more");
    const silent = opened(
      page({ ...given.material, scenario: withoutWords(given.material.scenario) }),
    ).querySelector("#stress")!.textContent!;
    expect(silent).toMatch(/20 are filled in and 4 \(1\.1, 3\.1, 3\.2, 5\.4\) are missing/);
  });

  it("list every parameter whose source is to complete", () => {
    const text = opened(html).querySelector("#assumptions")!.textContent!;
    expect(text).toContain("assets.cutter.speed");
    expect(text).toContain("Incomplete sources");
  });

  it("list what is assumed of intelligence beside what the model assumes, and STRESS-DES counts it", () => {
    const assumed = (parts: Partial<Kept["material"]>) => opened(page({ ...given.material, ...parts }));
    const points = (document: ReturnType<typeof opened>) =>
      [...document.querySelectorAll("#assumptions h3 + ul > li")].map((each) => each.textContent);
    expect(points(assumed({}))).toHaveLength(5);
    expect(points(assumed({}))[4]).toBe("Cues of boats are exact and stay exact until landfall.");
    expect(points(assumed({ language: languages.es }))[4]).toBe(
      "Los avisos de inteligencia sobre boats son exactos y lo siguen siendo hasta la llegada a tierra.",
    );
    expect(assumed({}).querySelector("#stress")!.textContent).toContain("5 of the model, and");
  });
});

function withoutWords({ question: _, description: __, ...rest }: Kept["material"]["scenario"]) {
  return rest;
}

describe("hostile text", () => {
  it("stands in the page as text and as nothing else", () => {
    const document = opened(html);
    expect(document.querySelector("h1")!.textContent).toBe(`Strait ${hostile.script} ${hostile.close}`);
    expect([
      ...document.querySelectorAll("img, iframe, object, embed, link, [onerror], [onload], [style]"),
    ]).toEqual([]);
    const scripts = [...document.querySelectorAll("script")];
    const running = scripts.filter((script) => script.getAttribute("type") !== "application/json");
    expect(running.map((script) => script.textContent === given.material.live)).toEqual([true]);
    expect(html).not.toContain("<script>document");
    expect(html).not.toContain("<img");
  });

  it("in pictures that stand alone is text too", () => {
    for (const [name, make] of Object.entries(pictures)) {
      if (name === "profile") continue;
      const svg = svgDocument(make(given.material));
      expect(svg, name).not.toMatch(/<script|<img|onerror=alert\(1\)>/);
      const open = [...svg.matchAll(/<([a-z]+)(?=[\s>])[^>]*?(\/?)>/g)].filter(
        ([, , closed]) => closed === "",
      );
      const close = [...svg.matchAll(/<\/([a-z]+)>/g)];
      expect(open.map(([, tag]) => tag).sort(), name).toEqual(close.map(([, tag]) => tag).sort());
    }
  });

  it("in Markdown starts no markup, and the brief is as safe", () => {
    const text = markdown(given.material);
    expect(text).not.toMatch(/(^|[^\\])<(script|img)/);
    expect(text).toContain("## Inputs and assumptions");
    expect([...opened(brief(given.material)).querySelectorAll("img, script")]).toEqual([]);
  });
});

describe("the page as a file", () => {
  it("asks for nothing from elsewhere and allows only its own style", () => {
    const policy = opened(html).querySelector("meta[http-equiv]")!.getAttribute("content")!;
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+='; /);
    expect(policy).not.toContain("unsafe");
    expect([...html.matchAll(/\b(?:src|href)="([^"#][^"]*)"/g)]).toEqual([]);
  });

  it("says in every picture what it shows: a title and a description that exist, ids that are unique", () => {
    const document = opened(html);
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const drawn = [...document.querySelectorAll("figure svg[aria-labelledby]")];
    expect(drawn.length).toBeGreaterThan(12);
    for (const svg of drawn) {
      for (const id of svg.getAttribute("aria-labelledby")!.split(" ")) {
        expect(document.getElementById(id)!.textContent!.length).toBeGreaterThan(5);
      }
    }
  });

  it("is the same bytes each time", () => {
    expect(page({ ...given.material, file: "given.html" })).toBe(html);
  });

  it("takes under 2 MB for 8 alternatives and 40 routes", async () => {
    const { material } = await kept(wide(), 2);
    const text = page(material);
    expect(new TextEncoder().encode(text).length).toBeLessThan(2_000_000);
    expect(opened(text).querySelector("#map details + details")!.textContent).toContain("route-40");
  }, 120_000);
});
