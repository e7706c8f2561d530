/** The page in a real browser, from a file: it runs nothing until it is told to, then agrees, answers sliders and plays. */

import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageProgram } from "../../src/execution/pageProgram.ts";
import { compare, readScenario } from "../../src/index.ts";
import { languages, page as pageOf } from "../../src/report/index.ts";
import { launchOrWhyNot } from "./headless.ts";

const scenarioText = `picket: 1
title: Strait <script>alert(1)</script>
warm-up: 20 days
horizon: 60 days
nodes:
  start: { at: [2, -80], role: origin }
  end: { at: [14, -92], role: market }
zones: { sea: { at: [8, -86], area: 1 Mkm2 } }
legs: { crossing: { from: start, to: end, by: sea, zone: sea } }
conveyances: { boat: { by: sea, speed: 30 kn, capacity: 1 t } }
organisations: { network: { routes: cheapest } }
flows:
  boats:
    organisation: network
    from: start
    to: end
    departures: { poisson: { value: 4 / day, low: 2 / day, high: 8 / day } }
    load: { lognormal: { mean: 100 kg, cv: 0.5 } }
    conveyances: { sea: { boat: 1 } }
    cue: { share: 80 %, after: 6 h }
assets:
  cutter:
    count: 2
    role: [detect, intercept]
    base: { at: [13, -90] }
    zone: sea
    speed: 20 kn
    search-speed: 12 kn
    sweep-width: { boat: 20 nmi }
    endurance: 20 days
    turnaround: 5 days
    processing: { exponential: 24 h }
    endgame: { seize: 80 %, escape: 20 % }
    cost: { hull-year: 10 MUSD }
levers: { assets.cutter.count: { low: 1, high: 8, step: 1 } }
alternatives:
  today: {}
  two-more: { assets.cutter.count: 4 }
measures: [kg_delivered, cost_total]
`;

const folder = mkdtempSync(join(tmpdir(), "picket-live-"));
const file = join(folder, "page.html");
let browser: Browser | string;

/** Writes the page of a scenario with so many replications. */
async function writePage(
  to: string,
  text: string,
  replications: number,
  language = languages.en,
): Promise<void> {
  const path = to.replace(".html", ".yaml");
  writeFileSync(path, text);
  const scenario = await readScenario(path);
  const comparison = await compare(scenario, { replications, workers: 1 });
  const job = { scenario, seed: "picket", alternatives: ["today", "two-more"], plugins: [] };
  const html = pageOf({
    ...{ comparison, scenario, language },
    ...{ origin: { job, replications: { from: 1, to: replications } }, live: await pageProgram() },
  });
  writeFileSync(to, html);
}

beforeAll(async () => {
  await writePage(file, scenarioText, 6);
  // In a single process, closing one page would close them all.
  browser = await launchOrWhyNot("several");
}, 240_000);

afterAll(async () => {
  if (typeof browser !== "string") await browser.close();
});

/** A page opened from a file, offline, with all that it says and asks for. */
async function opened(
  path: string,
): Promise<{ readonly page: Page; readonly heard: string[]; readonly workers: string[] }> {
  const context = await (browser as Browser).newContext({ offline: true });
  const page = await context.newPage();
  const heard: string[] = [];
  const workers: string[] = [];
  page.on("console", (message) => heard.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => heard.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (!/^(file|blob):/.test(request.url())) heard.push(`request: ${request.url()}`);
  });
  page.on("worker", (worker) => workers.push(worker.url()));
  await page.goto(pathToFileURL(path).href);
  return { page, heard, workers };
}

const trialIsOver = "#live-trial-said:not([aria-busy]) table";

/** Waits for the end of the trial that a choice just made begins: it may be over before anybody sees that it runs. */
async function trialOfTheLastChoice(page: Page): Promise<void> {
  // Trials of choices made on the way may begin and end; a slider rests for a quarter of a second before the last begins.
  await page.waitForTimeout(2000);
  await page.waitForSelector(trialIsOver, { timeout: 120_000 });
}

/** The figure at the head of a cell of the trial. */
async function figure(page: Page, measure: string, column: number): Promise<number> {
  const cells = page.locator(`#live-trial-said tr[data-measure=${measure}] td`);
  return Number.parseFloat(((await cells.nth(column).textContent()) ?? "").replaceAll(",", ""));
}

describe("a page that carries the engine, opened from a file without a connection", () => {
  it("runs nothing before a button is pressed, and says and asks for nothing", async ({ skip }) => {
    if (typeof browser === "string") return skip(browser);
    const { page, heard, workers } = await opened(file);
    await page.waitForTimeout(1000);
    expect(await page.locator("#live-controls").isVisible()).toBe(true);
    expect(workers).toEqual([]);
    expect(heard).toEqual([]);
    await page.context().close();
  }, 60_000);

  it("computes the comparison again, and every number agrees to the last digit", async ({ skip }) => {
    if (typeof browser === "string") return skip(browser);
    const { page, heard, workers } = await opened(file);
    await page.click("#live-again-start");
    await page.waitForSelector("#live-again-said .good, #live-again-said .bad", { timeout: 120_000 });
    expect(await page.textContent("#live-again-said")).toMatch(
      /^All [\d,]+ numbers agree to the last digit\.$/,
    );
    expect(workers.length).toBeGreaterThan(0);
    expect(workers.every((url) => url.startsWith("blob:"))).toBe(true);
    expect(heard).toEqual([]);
    await page.context().close();
  }, 180_000);

  it("says which number does not agree, where one was changed", async ({ skip }) => {
    if (typeof browser === "string") return skip(browser);
    const text = readFileSync(file, "utf8");
    const changed = join(folder, "changed.html");
    const [whole, digits] = /"kg_delivered":\{"estimate":(\d+)/.exec(text)!;
    writeFileSync(changed, text.replace(whole, whole.replace(digits!, String(Number(digits) + 1))));
    const { page } = await opened(changed);
    await page.click("#live-again-start");
    await page.waitForSelector("#live-again-said .bad", { timeout: 120_000 });
    expect(await page.textContent("#live-again-said tbody")).toMatch(/^today kg_delivered\.estimate\d/);
    await page.context().close();
  }, 180_000);

  it("answers a slider: more cutters deliver less and cost more; back at the baseline nothing differs", async ({
    skip,
  }) => {
    if (typeof browser === "string") return skip(browser);
    const { page, heard } = await opened(file);
    await page.click("#live-trial-start");
    await page.waitForSelector("#live-trial-said table", { timeout: 120_000 });
    await page.waitForSelector(trialIsOver, { timeout: 120_000 });
    const before = await figure(page, "kg_delivered", 1);
    expect(await figure(page, "kg_delivered", 0)).toBe(before);
    expect(await page.textContent("#live-trial-said tr[data-measure=kg_delivered]")).toContain("no change");

    const cutters = page.locator('input[data-path="assets.cutter.count"]');
    await cutters.focus();
    for (let k = 0; k < 6; k++) await page.keyboard.press("ArrowRight");
    await trialOfTheLastChoice(page);
    expect(await figure(page, "kg_delivered", 1)).toBeLessThan(0.95 * before);
    expect(await page.textContent("#live-trial-said p")).toContain("n = 20 of 20 replications");
    expect(await figure(page, "kg_delivered", 0)).toBe(before);
    expect(await figure(page, "kg_delivered", 2)).toBeLessThan(0);
    expect(await figure(page, "cost_total", 2)).toBeGreaterThan(0);

    await page.click("#live-trial-reset");
    await trialOfTheLastChoice(page);
    expect(await figure(page, "kg_delivered", 1)).toBe(before);
    expect(heard).toEqual([]);
    await page.context().close();
  }, 300_000);

  it("shares its sliders by the address: a link sets them and runs nothing until it is told to, a hostile one is ignored", async ({
    skip,
  }) => {
    if (typeof browser === "string") return skip(browser);
    const { page, heard, workers } = await opened(file);
    await page.click("#live-trial-start");
    await page.waitForSelector(trialIsOver, { timeout: 120_000 });
    await page.locator('input[data-path="assets.cutter.count"]').focus();
    for (let k = 0; k < 2; k++) await page.keyboard.press("ArrowRight");
    expect(new URL(page.url()).hash).toBe("#plan.assets.cutter.count=4");
    await trialOfTheLastChoice(page);
    const delivered = await figure(page, "kg_delivered", 1);
    expect(await page.textContent("#live-trial-money")).toMatch(/^Your plan costs [\d.]+ million USD over /);
    expect(workers.length).toBeGreaterThan(0);

    const shared = await page.context().newPage();
    const started: string[] = [];
    shared.on("worker", (worker) => started.push(worker.url()));
    await shared.goto(page.url());
    const slider = shared.locator('input[data-path="assets.cutter.count"]');
    expect(await slider.getAttribute("aria-valuetext")).toBe("4");
    expect(started).toEqual([]);
    await shared.click("#live-trial-start");
    await trialOfTheLastChoice(shared);
    expect(await figure(shared, "kg_delivered", 1)).toBe(delivered);

    const hostile = await page.context().newPage();
    hostile.on("pageerror", (error) => heard.push(error.message));
    const address = pathToFileURL(file).href;
    await hostile.goto(`${address}#plan.assets.cutter.count=<img src=x onerror=alert(1)>&world.x=1`);
    expect(await hostile.locator("input[type=range]").count()).toBe(0);
    await hostile.goto(`${address}#plan.assets.cutter.count=999`);
    expect(
      await hostile.locator('input[data-path="assets.cutter.count"]').getAttribute("aria-valuetext"),
    ).toBe("8");
    expect(heard).toEqual([]);
    await page.context().close();
  }, 300_000);

  it("gives the command of a trial, which answers with the same number", async ({ skip }) => {
    if (typeof browser === "string") return skip(browser);
    const { page } = await opened(file);
    await page.goto(`${pathToFileURL(file).href}#plan.assets.cutter.count=4`);
    await page.reload();
    await page.click("#live-trial-start");
    await trialOfTheLastChoice(page);
    const delivered = await page
      .locator("#live-trial-said tr[data-measure=kg_delivered] td")
      .nth(1)
      .textContent();
    const command = (await page.textContent("#live-trial-command"))!;
    const [write, ask] = command.split("\n");
    expect(ask).toMatch(
      /^picket compare .*your-plan\.json --alternatives today,your-plan --seed picket --replications 20$/,
    );
    const [, text, path] = /^printf "%s\\n" '(.*)' > (.*)$/.exec(write!)!;
    writeFileSync(path!, text!);
    const asked = await compare(await readScenario(path!), {
      replications: 20,
      workers: 1,
      alternatives: ["today", "your-plan"],
    });
    const { estimate } = asked.alternatives[1]!.measures["kg_delivered"]!;
    expect(Number.parseFloat(delivered!.replaceAll(",", ""))).toBeCloseTo(estimate! / 1000, 1);
    await page.context().close();
  }, 300_000);

  it("plays a replication: the picture moves, the scrubber moves it too, and a pause holds it", async ({
    skip,
  }) => {
    if (typeof browser === "string") return skip(browser);
    const { page, heard } = await opened(file);
    await page.selectOption("#live-replay-alternative", "two-more");
    await page.click("#live-replay-load");
    await page.waitForSelector("#live-replay-play", { timeout: 120_000 });
    const look = () =>
      page.evaluate(
        "document.getElementById('live-canvas').toDataURL() + document.getElementById('live-status').textContent",
      ) as Promise<string>;
    const still = await look();
    await page.waitForTimeout(300);
    expect(await look()).toBe(still);
    await page.click("#live-replay-play");
    await page.waitForTimeout(1000);
    expect(await look()).not.toBe(still);
    await page.click("#live-replay-play");
    const paused = await look();
    await page.waitForTimeout(300);
    expect(await look()).toBe(paused);

    expect(await page.locator("#live-replay-speed option:checked").textContent()).toBe("3 hours a second");
    await page.locator("#live-replay-time").fill("720");
    expect(await page.textContent("#live-status")).toMatch(
      /^day 31, 00:00: \d+ loads under way; [\d.,]+ k?t?g? ?delivered and [\d.,]+ k?t?g? ?removed so far$/,
    );
    expect(heard).toEqual([]);
    await page.context().close();
  }, 180_000);

  it("shows the replay on paper as it stands, and without the controls", async ({ skip }) => {
    if (typeof browser === "string") return skip(browser);
    const { page } = await opened(file);
    await page.click("#live-replay-load");
    await page.waitForSelector("#live-replay-play", { timeout: 120_000 });
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#live-stage").isVisible()).toBe(true);
    expect(await page.locator("#live-replay-play").isVisible()).toBe(false);
    expect(await page.locator("#live-again-start").isVisible()).toBe(false);
    // What is cleared comes out of Chromium's PDF as white, and would hide the map.
    await page.evaluate(`{
      globalThis.cleared = 0;
      const { clearRect } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.clearRect = function (...all) { cleared++; clearRect.apply(this, all); };
    }`);
    await page.pdf();
    expect(await page.evaluate("cleared")).toBe(0);
    await page.context().close();
  }, 120_000);

  it("tells the story of a shipment by name, by keyboard alone, and says so if there is none", async ({
    skip,
  }) => {
    if (typeof browser === "string") return skip(browser);
    const { page, heard } = await opened(file);
    await page.locator("#live-story-name").focus();
    await page.keyboard.type("boats-0-3");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#live-story-told .story", { timeout: 120_000 });
    const story = await page.textContent("#live-story-told");
    expect(story).toMatch(/^The shipment boats-0-3: alternative today, replication 1, seed picket\./);
    expect(story).toContain("Under two-more");
    await page.fill("#live-story-name", "zeppelin");
    await page.click("#live-story-tell");
    await page.locator("#live-story-told", { hasText: "no shipment zeppelin" }).waitFor({ timeout: 120_000 });
    expect(heard).toEqual([]);
    await page.context().close();
  }, 120_000);

  it("tells it in Spanish on a page in Spanish", async ({ skip }) => {
    if (typeof browser === "string") return skip(browser);
    const spanish = join(folder, "spanish.html");
    await writePage(spanish, scenarioText, 2, languages.es);
    const { page, heard } = await opened(spanish);
    await page.fill("#live-story-name", "boats-0-3");
    await page.click("#live-story-tell");
    await page.waitForSelector("#live-story-told .story", { timeout: 120_000 });
    const story = await page.textContent("#live-story-told");
    expect(story).toMatch(/^El envío boats-0-3: alternativa today, réplica 1, semilla picket\./);
    expect(story).toContain("Con two-more");
    expect(story).not.toMatch(/\b(the|was|with|drew|set out)\b/i);
    expect(await page.locator("#live-story-told [lang]").count()).toBe(0);
    expect(await page.textContent("#live-story")).not.toContain("inglés");
    await page.fill("#live-story-name", "zeppelin");
    await page.click("#live-story-tell");
    await page
      .locator("#live-story-told", { hasText: "ningún envío zeppelin" })
      .waitFor({ timeout: 120_000 });
    expect(heard).toEqual([]);
    await page.context().close();
  }, 120_000);

  it("plays thousands of moves as a film", async ({ skip }) => {
    if (typeof browser === "string") return skip(browser);
    const many = join(folder, "many.html");
    await writePage(
      many,
      scenarioText.replace("value: 4 / day, low: 2 / day, high: 8 / day", "value: 60 / day"),
      2,
    );
    const { page } = await opened(many);
    await page.click("#live-replay-load");
    await page.waitForSelector("#live-replay-play", { timeout: 120_000 });
    await page.selectOption("#live-replay-speed", "480");
    await page.click("#live-replay-play");
    const frames = (await page.evaluate(`new Promise((done) => {
      let frames = 0;
      const began = performance.now();
      const step = () => performance.now() - began > 2000 ? done(frames) : (frames++, requestAnimationFrame(step));
      requestAnimationFrame(step);
    })`)) as number;
    // Ten a second, so that a machine busy with other tests passes too; 60 where nothing else runs.
    expect(frames).toBeGreaterThan(20);
    await page.context().close();
  }, 120_000);

  it.for(["light", "dark"] as const)(
    "has no serious finding of axe-core with all controls open, %s",
    { timeout: 120_000 },
    async (colorScheme, { skip }) => {
      if (typeof browser === "string") return skip(browser);
      const { page } = await opened(file);
      await page.emulateMedia({ colorScheme });
      await page.click("#live-replay-load");
      await page.click("#live-again-start");
      await page.click("#live-trial-start");
      await page.waitForSelector("#live-replay-play", { timeout: 120_000 });
      await page.waitForSelector("#live-again-said .good", { timeout: 120_000 });
      await page.waitForSelector(trialIsOver, { timeout: 120_000 });
      await page.evaluate(axe.source);
      const findings = (await page.evaluate(
        "axe.run('#live').then(({ violations }) => violations.map(({ id, impact, nodes }) => ({ id, impact, html: nodes[0].html })))",
      )) as readonly { readonly impact: string }[];
      expect(findings.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
      await page.context().close();
    },
  );
});
