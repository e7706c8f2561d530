/** `picket plot`: a picture of a result. */

import {
  differences,
  type Language,
  languages,
  type Picture,
  type PictureName,
  pictures,
  svgDocument,
} from "../report/index.ts";
import { readProvenance, writeWhole } from "../results/index.ts";
import { nearest } from "../scenario/nearest.ts";
import { exitCodes, reason, UsageError } from "./failure.ts";
import { openMaterial } from "./openMaterial.ts";
import { openResult } from "./openResult.ts";
import { print } from "./output.ts";

export type PlotFlags = {
  readonly out?: string;
  readonly language: "en" | "es";
  readonly scenario?: string;
  readonly width?: number;
};

export async function plotCommand(
  name: string,
  results: readonly string[],
  { out, language, scenario, width }: PlotFlags,
): Promise<number> {
  if (!isPicture(name)) {
    const near = nearest(name, Object.keys(pictures));
    throw new UsageError(
      `picture: expected one of ${Object.keys(pictures).join(", ")}; found ${name}` +
        (near === undefined ? `; ${such}` : `; did you mean ${near}?`),
    );
  }
  if (results.length === 0)
    throw new UsageError(`result: expected a result (.json) or its folder; found none; ${such}`);
  const form = out === undefined ? "svg" : /\.(svg|png)$/.exec(out)?.[1];
  if (form === undefined) throw new UsageError(`--out: expected FILE.svg or FILE.png; found ${out}`);
  const picture = await pictureOf(name, results, { language: languages[language], scenario });
  const svg = svgDocument(picture, width);
  if (out === undefined) print(svg);
  else {
    const content = form === "png" ? await (await import("./png.ts")).png(svg) : svg;
    try {
      writeWhole(out, content);
    } catch (error) {
      throw new Error(`${out}: cannot be written: ${reason(error)}`, { cause: error });
    }
  }
  return exitCodes.done;
}

const such = "such as picket plot differences results/NAME.json --out FILE.svg";

const isPicture = (name: string): name is PictureName => Object.hasOwn(pictures, name);

/** Throws UsageError for a result that does not hold what the picture needs. */
async function pictureOf(
  name: PictureName,
  results: readonly string[],
  { language, scenario }: { readonly language: Language; readonly scenario: string | undefined },
): Promise<Picture> {
  try {
    if (name === "differences" && scenario === undefined && !hasProvenance(results[0]!)) {
      return differences(openResult(results[0]!), { language });
    }
    return pictures[name](await openMaterial(results, language, scenario === undefined ? {} : { scenario }));
  } catch (error) {
    if (error instanceof RangeError)
      throw new UsageError(`${results[0]}: ${error.message}`, { cause: error });
    throw error;
  }
}

/** Differences are drawn of a result alone too, which was printed and not kept; ids then stand for names. */
const hasProvenance = (path: string): boolean =>
  !path.endsWith(".json") || readProvenance(path)?.job !== undefined;
