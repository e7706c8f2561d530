/** From SVG to PNG, with a font that is the same everywhere. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

const installed = createRequire(import.meta.url);
const fonts = ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"];
let ready: Promise<void> | undefined;

/** Twice the size of the drawing, so that print is sharp; always for light paper. */
export async function png(svg: string): Promise<Uint8Array> {
  ready ??= initWasm(readFileSync(installed.resolve("@resvg/resvg-wasm/index_bg.wasm")));
  await ready;
  const resvg = new Resvg(svg, {
    fitTo: { mode: "zoom", value: 2 },
    font: {
      fontBuffers: fonts.map((file) => readFileSync(installed.resolve(`dejavu-fonts-ttf/ttf/${file}`))),
      defaultFontFamily: "DejaVu Sans",
      sansSerifFamily: "DejaVu Sans",
    },
  });
  return resvg.render().asPng();
}
