/** The same script gives the same bytes in Node and in headless Chromium. */

import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchOrWhyNot } from "./headless.ts";
import { bitsOfElementary, history, queue } from "./probe.ts";

let browser: Browser | string;

beforeAll(async () => {
  browser = await launchOrWhyNot();
}, 120_000);

afterAll(async () => {
  if (typeof browser !== "string") await browser.close();
});

describe("in headless Chromium", () => {
  it("elementary functions, engine and model give the bytes that they give in Node, with no Node API about", async ({
    skip,
  }) => {
    if (typeof browser === "string") return skip(browser);
    const bundle = await build({
      entryPoints: [fileURLToPath(new URL("./probe.ts", import.meta.url))],
      bundle: true,
      format: "iife",
      globalName: "probe",
      platform: "neutral",
      mainFields: ["module", "main"],
      write: false,
    });
    const page = await browser.newPage();
    await page.addScriptTag({ content: bundle.outputFiles[0]!.text });
    const there = (await page.evaluate(
      "[probe.queue(), probe.history(), probe.bitsOfElementary()]",
    )) as readonly string[];
    expect(there[0]!.length).toBeGreaterThan(10_000);
    expect(there[1]!.split("\n").length).toBeGreaterThan(5000);
    expect(there[0]).toBe(queue());
    expect(there[1]).toBe(history());
    expect(there[2]).toBe(bitsOfElementary());
  }, 120_000);
});
