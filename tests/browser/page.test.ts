/** The page in a real browser, from a file: quiet, readable by everybody, at every width, on paper. */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { brief, familyReport, languages, page as pageOf } from "../../src/report/index.ts";
import { kept, strait, wide } from "../report/kept.ts";
import { launch, launchOrWhyNot } from "./headless.ts";

let address = "";
let briefAddresses: readonly string[] = [];
let whyNot: string | undefined;
let browser: Browser | undefined;

beforeAll(async () => {
  const { folder, material } = await kept(strait, 24);
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return pathToFileURL(join(folder, name)).href;
  };
  address = write("page.html", pageOf({ ...material, file: "page.html" }));
  const { material: plain } = await kept(readFileSync("tests/cli/small.yaml", "utf8"), 24);
  const { material: many } = await kept(wide(), 6);
  briefAddresses = [plain, many].map((each, i) =>
    write(`brief-${i}.html`, brief({ ...each, language: languages.es })),
  );
  const tried = await launchOrWhyNot();
  if (typeof tried === "string") whyNot = tried;
  else await tried.close();
}, 240_000);

afterEach(() => browser?.close());

/** Opens a page and keeps what it says and asks for: a browser each time, because one process serves one context. */
async function open(
  url: string,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly said: string[]; readonly asked: string[] }> {
  browser = await launch();
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const [said, asked]: [string[], string[]] = [[], []];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(url);
  return { page, said, asked };
}

/** What axe-core finds that is serious or worse. */
async function serious(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return (await page.evaluate(`axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
    violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => id + ": " + nodes.slice(0, 3).map(({ html }) => html.slice(0, 120)).join(" | ")))`)) as string[];
}

const sideways = (page: Page) =>
  page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");

/** A shipped scenario on few replications, as a page of its own or of four calibrations. */
async function shipped(name: string, members: number, language: "en" | "es"): Promise<string> {
  const { folder, material } = await kept(readFileSync(`scenarios/${name}.yaml`, "utf8"), 4);
  const { scenario, comparison } = material;
  const family = Array.from({ length: members }, (_, k) => ({
    scenario: { ...scenario, title: `${scenario.title}, calibration ${k}` },
    comparison,
  }));
  const text = pageOf({
    ...{ ...material, language: languages[language], file: "page.html" },
    ...(members < 2 ? {} : { family: familyReport(family, languages[language]) }),
  });
  writeFileSync(join(folder, "page.html"), text);
  return pathToFileURL(join(folder, "page.html")).href;
}

describe("the page of a shipped scenario", () => {
  it.for([
    ["transit-zone-2014", 1, "en"],
    ["transit-zone-2014", 4, "es"],
    ["west-africa-europe", 1, "es"],
    ["southwest-border", 1, "en"],
  ] as const)(
    "%s with %s calibrations (%s) has answer, picture and caveats on its first screen, and at most 8 sheets",
    { timeout: 240_000 },
    async ([name, members, language], { skip }) => {
      if (whyNot !== undefined) return skip(whyNot);
      const { page } = await open(await shipped(name, members, language), {
        viewport: { width: 1280, height: 800 },
      });
      for (const part of ["h1", "#answer p", "header figure svg", "header .caveats li"]) {
        const boxes = await page.locator(part).filter({ visible: true }).all();
        expect(boxes.length, part).toBeGreaterThan(0);
        for (const each of boxes) {
          const { y, height } = (await each.boundingBox())!;
          expect(y + height, part).toBeLessThanOrEqual(800);
        }
      }
      expect((await page.locator("header .caveats li").count()) >= 3).toBe(true);
      expect(await page.locator("nav a").count()).toBe(5);
      for (const format of ["A4", "Letter"]) {
        const pdf = (await page.pdf({ format })).toString("latin1");
        expect(pdf.match(/\/Type\s*\/Page\b/g)!.length, format).toBeLessThanOrEqual(8);
      }
    },
  );
});

describe("the page in headless Chromium", () => {
  it("opens from a file with no request and no message, and hostile text does nothing", async ({ skip }) => {
    if (whyNot !== undefined) return skip(whyNot);
    const { page, said, asked } = await open(address);
    await page.waitForTimeout(500);
    expect({ said, asked }).toEqual({ said: [], asked: [address] });
    expect(await page.title()).toContain("<script>document.title='taken'</script>");
  }, 120_000);

  it.for([
    ["by day", {}],
    ["by night", { colorScheme: "dark" }],
    ["on a phone", { viewport: { width: 360, height: 740 }, isMobile: true }],
  ] as const)(
    "has no serious finding of axe-core %s, everything opened",
    { timeout: 240_000 },
    async ([, options], { skip }) => {
      if (whyNot !== undefined) return skip(whyNot);
      const { page } = await open(address, options);
      await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true");
      expect(await serious(page)).toEqual([]);
    },
  );

  it.for([320, 360, 640, 760, 1280])(
    "never scrolls sideways as a whole at %s px",
    { timeout: 120_000 },
    async (width, { skip }) => {
      if (whyNot !== undefined) return skip(whyNot);
      const { page } = await open(address, { viewport: { width, height: 740 } });
      await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true");
      expect(await sideways(page)).toBe(0);
    },
  );

  it("can be gone through with the keyboard alone, by a focus that is seen", async ({ skip }) => {
    if (whyNot !== undefined) return skip(whyNot);
    const { page } = await open(address);
    const all = (await page.evaluate(
      "[...document.querySelectorAll('a[href], summary, [tabindex=\"0\"], button, input, select, textarea')].filter((each) => each.checkVisibility()).length",
    )) as number;
    const reached = new Set<number>();
    for (let i = 0; i < all + 5; i++) {
      await page.keyboard.press("Tab");
      const at = (await page.evaluate(`(() => {
        const each = document.activeElement;
        if (each === document.body) return -1;
        const { outlineStyle, outlineWidth } = getComputedStyle(each);
        const seen = outlineStyle !== "none" && outlineWidth !== "0px";
        return seen ? [...document.querySelectorAll("*")].indexOf(each) : -2;
      })()`)) as number;
      expect(at).not.toBe(-2);
      if (at >= 0) reached.add(at);
    }
    expect(reached.size).toBe(all);
    await page.focus("summary");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.querySelector('details').open")).toBe(true);
  }, 120_000);

  it("shows one drawing of each picture at a time: wide on a desk and on paper, narrow on a phone; the tall map is narrow on paper too", async ({
    skip,
  }) => {
    if (whyNot !== undefined) return skip(whyNot);
    const { page } = await open(address, { viewport: { width: 1100, height: 800 } });
    const shown = () =>
      page.evaluate(`[...document.querySelectorAll("figure:has(.wide)")].map((figure) =>
        [...figure.querySelectorAll(".wide, .narrow")].filter((each) => each.checkVisibility()).map((each) => each.className).join())`) as Promise<
        readonly string[]
      >;
    await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true");
    const onDesk = await shown();
    expect(new Set(onDesk)).toEqual(new Set(["wide"]));
    await page.setViewportSize({ width: 380, height: 800 });
    expect(new Set(await shown())).toEqual(new Set(["narrow"]));
    await page.emulateMedia({ media: "print" });
    expect((await shown()).filter((kind) => kind === "narrow")).toHaveLength(1);
    expect((await shown()).filter((kind) => kind === "wide")).toHaveLength(onDesk.length - 1);
    expect(await page.locator("#map .narrow").isVisible()).toBe(true);
  }, 120_000);

  it("breaks no page between a heading and what it heads, nor within a picture or a row", async ({
    skip,
  }) => {
    if (whyNot !== undefined) return skip(whyNot);
    const { page } = await open(address);
    await page.emulateMedia({ media: "print" });
    const broken = (kinds: string, property: string) =>
      page.evaluate(
        `[...document.querySelectorAll("${kinds}")].filter((each) => getComputedStyle(each)["${property}"] !== "avoid").length`,
      );
    expect(await broken("main h2, main h3, main summary, main caption, main thead", "breakAfter")).toBe(0);
    expect(await broken("main tbody tr:first-child, main tbody tr:last-child", "breakBefore")).toBe(0);
    expect(await broken("figure, tr", "breakInside")).toBe(0);
  }, 120_000);

  it("goes to paper, the brief on one sheet of A4 or Letter, of eight alternatives too", async ({ skip }) => {
    if (whyNot !== undefined) return skip(whyNot);
    const { page } = await open(address);
    expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(20_000);
    for (const brief of briefAddresses) {
      await page.goto(brief);
      for (const format of ["A4", "Letter"]) {
        const pdf = (await page.pdf({ format })).toString("latin1");
        expect(pdf.match(/\/Type\s*\/Page\b/g), `${brief} ${format}`).toHaveLength(1);
      }
    }
  }, 120_000);
});
