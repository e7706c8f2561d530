/** Headless Chromium for the tests, or why there is none. */

import chromium from "@sparticuz/chromium";
import { type Browser, chromium as driver } from "playwright-core";

/** A browser in one process, which serves one context and is quick to start, or in several. */
export async function launch(processes: "one" | "several" = "one"): Promise<Browser> {
  const given = chromium.args.filter((each) => processes === "one" || each !== "--single-process");
  return driver.launch({
    executablePath: await chromium.executablePath(),
    args: [...given, "--no-sandbox", "--disable-background-networking", "--disable-component-update"],
    headless: true,
  });
}

/** A browser, or the line that says why its tests are skipped. */
export async function launchOrWhyNot(processes: "one" | "several" = "one"): Promise<Browser | string> {
  try {
    return await launch(processes);
  } catch (error) {
    const why = error instanceof Error ? error.message.split("\n")[0]! : String(error);
    const line = `Chromium cannot start (libnss3 may be missing): ${why}`;
    console.warn(`browser tests skipped: ${line}`);
    return line;
  }
}
