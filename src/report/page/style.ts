/** How the page looks: by day and by night, on paper, on a phone; wide and narrow drawings take turns. */

import { pictureStyle } from "../pictures/svg.ts";

export const pageStyle = `
:root { color-scheme: light dark; --paper: #ffffff; --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --shade: #f6f8fa; --link: #0a58a8; --bad: #a40e26 }
@media (prefers-color-scheme: dark) { :root { --paper: #0d1117; --ink: #f0f3f6; --soft: #adb6c0; --line: #3d444d; --shade: #161b22; --link: #79b8ff; --bad: #ff9aa2 } }
* { box-sizing: border-box } select, input, button { max-width: 100%; font: inherit }
html { font: 16px/1.55 system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
body { margin: 0 auto; padding: 0.7rem 1.2rem 4rem; max-width: 52rem; overflow-wrap: anywhere }
header, section { margin-bottom: 2.2rem }
h1 { font-size: 1.38rem; line-height: 1.25; margin: 0.2rem 0 }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 0 0 0.8rem; padding-top: 0.9rem; border-top: 1px solid var(--line) }
h3 { font-size: 1.05rem; line-height: 1.4; margin: 0.4rem 0 }
p, ul, ol, dl { margin: 0.6rem 0 } ul, ol { padding-left: 1.3rem } li { margin: 0.25rem 0 }
a { color: var(--link) } a:focus-visible, summary:focus-visible, .scroll:focus-visible, pre:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
.skip { position: absolute; left: -999px } .skip:focus { left: 1rem; top: 0.6rem; background: var(--paper); padding: 0.4rem 0.8rem; z-index: 1 }
.soft, figcaption, .made { color: var(--soft); font-size: 0.88rem }
.answer { font-size: 1rem; line-height: 1.38; font-weight: 600; border-left: 4px solid var(--link); padding-left: 0.9rem; margin: 0.5rem 0 } .answer p { margin: 0.25rem 0 }
.caveats { font-size: 0.85rem; line-height: 1.4; margin: 0.5rem 0 } .caveats ul { margin: 0 } .caveats li { margin: 0.1rem 0 }
header .soft { margin: 0.2rem 0 } header figure { margin: 0.5rem 0 0 } header figcaption { font-size: 0.78rem; line-height: 1.35; margin: 0.1rem 0 } header h3 { font-size: 0.95rem; margin: 0.1rem 0 } header details { margin: 0; font-size: 0.85rem } header summary { padding: 0 }
.bad { color: var(--bad); font-weight: 600 }
nav ul { list-style: none; padding: 0; margin: 0 0 0.4rem; display: flex; flex-wrap: wrap; gap: 0 1.4rem; font-size: 0.85rem } nav li { margin: 0 } .print-only { display: none }
figure { margin: 1rem 0 0.4rem } figure svg { display: block; max-width: 100%; height: auto } .wide svg, .narrow svg { width: 100% } .narrow { display: none }
figcaption { margin-top: 0.4rem }
details { margin: 0.5rem 0 1rem } summary { cursor: pointer; color: var(--link); padding: 0.3rem 0 }
.scroll { overflow-x: auto; margin: 0.6rem 0; max-width: 100% }
table { border-collapse: collapse; font-size: 0.86rem; line-height: 1.35; min-width: 100% }
caption { text-align: left; font-weight: 600; padding: 0.3rem 0 } .quiet { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.9rem 0.4rem 0; border-bottom: 1px solid var(--line); overflow-wrap: break-word; max-width: 26rem }
thead th, thead td { border-bottom: 2px solid var(--soft) } tbody th { font-weight: 600; min-width: 9rem } .under th { font-weight: 400; padding-left: 1rem; color: var(--soft) }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 0.86em } code { overflow-wrap: anywhere }
pre { background: var(--shade); border: 1px solid var(--line); border-radius: 6px; padding: 0.8rem; white-space: pre-wrap; overflow-wrap: anywhere }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.2rem 1rem; font-size: 0.9rem } dt { color: var(--soft) } dd { margin: 0 }
@media (max-width: 46rem) {
body { padding: 0.8rem 0.9rem 3rem } h1 { font-size: 1.4rem } .answer { font-size: 1rem } .wide { display: none } .narrow { display: block } tbody th { overflow-wrap: anywhere; min-width: 7rem }
dl { grid-template-columns: 1fr } dd { margin-bottom: 0.5rem } }
@media print {
@page { margin: 15mm 15mm 17mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #444444 } }
:root { color-scheme: light; --paper: #ffffff; --ink: #000000; --soft: #444444; --line: #bbbbbb; --shade: #ffffff; --link: #000000; --bad: #a40e26 }
html { font-size: 9.5pt; line-height: 1.4 } body { max-width: none; padding: 0 } header, section { margin-bottom: 1.1rem } nav, .skip, .screen { display: none } .wide { display: block } .narrow { display: none }
h2, h3, summary, caption, thead { break-after: avoid } tbody tr:first-child, tbody tr:last-child { break-before: avoid } figure, tr, .answer, pre { break-inside: avoid } .scroll { overflow: visible } thead { display: table-header-group }
table { font-size: 8pt } th, td { padding-right: 0.5rem; max-width: none } tbody th { min-width: 0 } a { text-decoration: none; color: inherit }
details > summary { list-style: none; color: inherit; font-weight: 600 } details:not([open]), .behind { display: none } .print-only { display: inline } dl { grid-template-columns: max-content 1fr } dd { margin: 0 }
figure svg { max-height: 70mm; margin: 0 auto } #funnel svg, #map svg { max-height: 168mm } #map .wide { display: none } #map .narrow { display: block } #live:has(#live-stage[hidden]) { display: none }
}
`;

/** Pictures follow the page by night, and are drawn for day on paper. */
export const styleOf = (more: readonly string[]): string =>
  `${pageStyle}${pictureStyle.replace("@media (prefers-color-scheme: dark)", "@media screen and (prefers-color-scheme: dark)")}${more.join("\n")}`;
