/** `picket report`: the page that a committee reads and a reviewer runs again; also as Markdown, as a brief, as tables, as a difference. */

import { basename, join } from "node:path";
import { brief, csvTables, differenceOfReports, languages, markdown, page } from "../report/index.ts";
import { writeWhole } from "../results/index.ts";
import { exitCodes, reason, UsageError } from "./failure.ts";
import { makeFolder } from "./folder.ts";
import { openMaterial } from "./openMaterial.ts";
import { isPage, materialOfPage } from "./openPage.ts";

export type ReportFlags = {
  readonly out: string;
  readonly language: "en" | "es";
  readonly brief?: true;
  readonly against?: string;
  readonly tables?: string;
  readonly scenario?: string;
};

export async function reportCommand(paths: readonly string[], flags: ReportFlags): Promise<number> {
  const { out, against, tables } = flags;
  const form = /\.(html|md)$/.exec(out)?.[1];
  if (form === undefined) throw new UsageError(`--out: expected FILE.html or FILE.md; found ${out}`);
  const language = languages[flags.language];
  const named = flags.scenario === undefined ? {} : { scenario: flags.scenario };
  if (against !== undefined) {
    if (form === "html") throw new UsageError(`--against: expected --out FILE.md; found ${out}`);
    const [first, second] = await Promise.all(
      [against, paths[0]!].map((path) =>
        isPage(path) ? materialOfPage(path, language) : openMaterial([path], language, named),
      ),
    );
    write(out, differenceOfReports(first!, second!));
    process.stderr.write(`${out}\n`);
    return exitCodes.done;
  }
  const material = { ...(await openMaterial(paths, language, named)), file: basename(out) };
  if (flags.brief === true) {
    if (form !== "html") throw new UsageError(`--brief: expected --out FILE.html; found ${out}`);
    write(out, brief(material));
  } else write(out, form === "html" ? page(material) : markdown(material));
  if (tables !== undefined) {
    makeFolder(tables);
    for (const [name, text] of csvTables(material)) write(join(tables, name), text);
  }
  process.stderr.write(`${out}\n`);
  return exitCodes.done;
}

function write(path: string, text: string): void {
  try {
    writeWhole(path, text);
  } catch (error) {
    throw new Error(`${path}: cannot be written: ${reason(error)}`, { cause: error });
  }
}
