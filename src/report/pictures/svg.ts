/** Pieces of a picture: text that is escaped and broken into lines, and colours that everybody can tell apart. */

/**
 * Okabe and Ito's blue and vermilion (2008, Color Universal Design), their sky blue and orange on dark paper; hollow
 * grey points for what is not clear, so that nothing rests on colour alone.
 */
const lightInks = {
  paper: "#ffffff",
  ink: "#1b1f24",
  soft: "#57606a",
  grid: "#d8dee4",
  zero: "#57606a",
  unclear: "#6e7781",
  less: "#0072b2",
  more: "#d55e00",
  passed: "#009e73",
  spared: "#aa4a86",
  land: "#e4e7ea",
  coast: "#aeb6be",
  sea: "#f6f9fb",
};

const darkInks = {
  paper: "#0d1117",
  ink: "#f0f3f6",
  soft: "#adb6c0",
  grid: "#30363d",
  zero: "#adb6c0",
  unclear: "#adb6c0",
  less: "#56b4e9",
  more: "#e69f00",
  passed: "#009e73",
  spared: "#cc79a7",
  land: "#262d35",
  coast: "#4a545e",
  sea: "#10161d",
};

const inks = (colours: typeof lightInks): string => `
.paper { fill: ${colours.paper} } .ink, .heading { fill: ${colours.ink} } .soft, .small { fill: ${colours.soft} }
.grid { stroke: ${colours.grid} } .zero { stroke: ${colours.zero} } .seam { stroke: ${colours.paper} }
.less { stroke: ${colours.less}; fill: ${colours.less} } .more { stroke: ${colours.more}; fill: ${colours.more} }
.unclear { stroke: ${colours.unclear}; fill: ${colours.paper} } .over { stroke: ${colours.more}; fill: ${colours.paper} }
.beyond { fill: ${colours.more} } .ring { stroke: ${colours.ink} } .mark { stroke: ${colours.soft} }
.removed { stroke: ${colours.less} } .passed { stroke: ${colours.passed} } .moved { stroke: ${colours.more} } .spared { stroke: ${colours.spared} }
.land { fill: ${colours.land}; stroke: ${colours.coast} } .coast { stroke: ${colours.coast} } .sea { fill: ${colours.sea} } .area { stroke: ${colours.soft} } .place { fill: ${colours.ink}; stroke: ${colours.paper} }
.label { stroke: ${colours.paper} }
`;

/** Fills that stay apart for every kind of sight: Okabe and Ito's palette, used with seams and labels between them. */
const fills = `
.hue-1 { fill: #0072b2 } .hue-2 { fill: #56b4e9 } .hue-3 { fill: #009e73 } .hue-4 { fill: #f0e442 }
.hue-5 { fill: #e69f00 } .hue-6 { fill: #cc79a7 } .hue-7 { fill: #999999 }
text.on-dark { fill: #ffffff } text.on-light { fill: #1b1f24 }
`;

/** Removal on a map, from none to most, darker and bluer: five steps that print in grey. */
const removal = (from: readonly string[]): string =>
  from
    .map((colour, i) => `.removal-${i} { stroke: ${colour} } .removal-${i}.swatch { fill: ${colour} }`)
    .join(" ");

/** What every picture needs, dark paper included. */
export const pictureStyle = `
text { font: 14px system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif }
.heading { font-size: 17px; font-weight: 600 } .small { font-size: 12px } .middle { text-anchor: middle } .end { text-anchor: end }
.strong { font-weight: 600 }
.zero { stroke-width: 1.5 } .interval { stroke-width: 3 } .point { stroke-width: 2 } .whisker { stroke-width: 1.5 }
.curve { fill: none; stroke-width: 2 } .dash-1 { stroke-dasharray: 8 4 } .dash-2 { stroke-dasharray: 2 4 }
.band { stroke: none; opacity: 0.2 } .greyed { stroke: #8c959f; fill: #8c959f; opacity: 0.45 } .greyed.point { fill: none }
.curve.less, .curve.more, .curve.unclear, .curve.greyed { fill: none } .curve.greyed { stroke-width: 1 }
.whisker { fill: none } .ring { fill: none; stroke-width: 1.5 } .beyond { stroke: none; opacity: 0.08 } .curve.over { fill: none }
.mark { stroke-dasharray: 5 4; stroke-width: 1.5 }
.bar { stroke: none } .bar.unclear { stroke-width: 1 } .pale { opacity: 0.35 } .seam { fill: none; stroke-width: 1 }
.flow { fill: none; stroke-linecap: round } .flow.unclear { fill: none }
.dashed { stroke-linecap: butt } .coast, .land { stroke-width: 0.5 } .coast { fill: none } .area { fill: none; stroke-dasharray: 3 3 }
.label { paint-order: stroke; stroke-width: 4; stroke-linejoin: round } .place { stroke-width: 1.5 } .swatch { stroke: none }
${fills}${removal(["#8c959f", "#56b4e9", "#0092c8", "#0072b2", "#003f68"])}
${inks(lightInks)}@media (prefers-color-scheme: dark) {${inks(darkInks)}
${removal(["#8c959f", "#2f81b7", "#56b4e9", "#9bd4f5", "#ffffff"])}
}
`;

/** Text as XML wants it; control characters, which XML cannot hold, are left out. */
export const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** Lines of text below one another. */
export function textLines(
  lines: readonly string[],
  {
    x,
    y,
    step,
    kind,
  }: { readonly x: number; readonly y: number; readonly step: number; readonly kind: string },
): readonly string[] {
  return lines.map((line, i) => `<text class="${kind}" x="${x}" y="${y + i * step}">${escaped(line)}</text>`);
}

/** About how wide a text is at 14 px, in pixels. */
export function textWidth(text: string, size = 14): number {
  let em = 0;
  for (const sign of text)
    em += sign > "\u2e80" ? 1 : /[MWmw@%]/.test(sign) ? 0.85 : /[A-Z]/.test(sign) ? 0.68 : 0.56;
  return em * size;
}

/** A number as SVG writes it. */
export const px = (value: number): string => String(Math.round(value * 10) / 10);
