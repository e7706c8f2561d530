// Writes docs/gallery/: the page of each shipped scenario, and an index with the answers. Run after `npm run build`.
// Few replications, so that it takes minutes: each page says how many.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { pathToFileURL } from "node:url";

const replications = 30;
const scenarios = [
  "transit-zone-2014.yaml",
  "transit-zone-2014-few.yaml",
  "transit-zone-2014/rough.yaml",
  "transit-zone-2014/few-rough.yaml",
  "reported-rates.yaml",
  "west-africa-europe.yaml",
  "southwest-border.yaml",
  "budget-ladder.ts",
];

const picket = (...words) =>
  execFileSync(process.execPath, ["dist/cli/main.js", ...words], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

/** The top of a page as a reader sees it, where a Chromium can be started. */
async function photograph(page, out) {
  try {
    const { chromium: driver } = await import("playwright-core");
    const { default: chromium } = await import("@sparticuz/chromium");
    const browser = await driver.launch({
      executablePath: await chromium.executablePath(),
      args: [...chromium.args, "--no-sandbox"],
    });
    const tab = await browser.newPage({ viewport: { width: 920, height: 1580 } });
    await tab.goto(pathToFileURL(page).href);
    await tab.screenshot({ path: out });
    await browser.close();
  } catch (error) {
    console.warn(`${out} is left as it is: Chromium cannot start (${error.message.split("\n")[0]})`);
  }
}

const folder = mkdtempSync(join(tmpdir(), "picket-gallery-"));
const lines = [];
mkdirSync("docs/gallery", { recursive: true });
for (const file of scenarios) {
  const name = basename(file, extname(file));
  picket("compare", `scenarios/${file}`, "--replications", String(replications), "--quiet", "--out", folder);
  const page = `docs/gallery/${name}.html`;
  copyFileSync(join(folder, `${name}.html`), page);
  const result = join(folder, `${name}.json`);
  const markdown = join(folder, `${name}.md`);
  picket("report", result, "--out", markdown);
  const [title, ...rest] = readFileSync(markdown, "utf8").split("\n\n");
  const answer = rest.find((block) => block.startsWith("**"));
  lines.push(`## ${title.replace(/^# /, "")}\n\n${answer.replaceAll("**", "")}\n\n[${name}.html](${name}.html)`);
  if (name === "transit-zone-2014") {
    for (const picture of ["funnel", "map", "margins"]) {
      picket("plot", picture, result, "--out", `docs/gallery/${picture}.png`);
    }
    picket("plot", "differences", result, "--out", "docs/answer.svg");
    picket("report", result, "--language", "es", "--out", `docs/gallery/${name}.es.html`);
  }
}
rmSync(folder, { recursive: true, force: true });
await photograph("docs/gallery/transit-zone-2014.html", "docs/page.png");
writeFileSync(
  "docs/gallery/README.md",
  `# Gallery

The page of each shipped scenario, as \`picket compare ... --out\` writes it: download one and open it in a browser. Each rests
on ${replications} replications of each alternative, written by \`node docs/gallery.mjs\`; more replications narrow the intervals.

${lines.join("\n\n")}

## In Spanish

[transit-zone-2014.es.html](transit-zone-2014.es.html)

## Pictures alone

\`picket plot NAME RESULT --out FILE.svg|png\`, here \`funnel\`, \`map\` and \`margins\`:

![Where shipments are lost](funnel.png)
![Where it flows, and what changes](map.png)
![What the next dollar buys](margins.png)
`,
);
