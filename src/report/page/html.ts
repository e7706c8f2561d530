/** Pieces of HTML: prose, tables and figures, everything from outside escaped. */

import type { Language } from "../language/index.ts";
import { type Picture, svgWithin, usualWidth } from "../pictures/picture.ts";
import { escaped } from "../pictures/svg.ts";
import type { Table } from "../text/answerTable.ts";

/** A line of text in which `backticks` mark code. */
export const prose = (text: string): string =>
  escaped(text)
    .replace(/`([^`]*)`/g, (_, code: string) => `<code>${code}</code>`)
    // An interval and a count stay on one line.
    .replace(/\[[-+\d][^\]]{0,40}\]|\bn = [\d.,]+|\d [%t](?!\w)/g, (together) =>
      together.replaceAll(" ", "\u00a0"),
    );

export const paragraph = (text: string, kind?: string): string =>
  `<p${kind === undefined ? "" : ` class="${kind}"`}>${prose(text)}</p>`;

/** A paragraph of somebody else's words, which may run from right to left. */
export const theirWords = (text: string, kind?: string): string =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map((block) => `<p dir="auto"${kind === undefined ? "" : ` class="${kind}"`}>${escaped(block)}</p>`)
    .join("");

export const list = (items: readonly string[]): string =>
  items.length === 0 ? "" : `<ul>${items.map((item) => `<li>${prose(item)}</li>`).join("")}</ul>`;

export type TableLook = {
  readonly caption: string;
  readonly language: Language;
  /** Whether the caption is for those only who cannot see what stands around the table. */
  readonly quiet?: boolean;
};

/** A table whose first column names the rows, in a frame that scrolls by itself where the page is narrow. */
export function tableHtml({ head, rows }: Table, { caption, language, quiet = false }: TableLook): string {
  const cell = (lines: readonly string[]) =>
    lines.map((line) => `<span dir="auto">${prose(line.trim())}</span>`).join("<br>");
  const heads = head.map((each) =>
    each.join("").trim() === "" ? "<td></td>" : `<th scope="col">${cell(each)}</th>`,
  );
  const body = rows.map((row) => {
    const [first, ...others] = row;
    const indented = first![0]!.startsWith("  ");
    const tds = others.map((each) => `<td>${cell(each)}</td>`).join("");
    return `<tr${indented ? ' class="under"' : ""}><th scope="row">${cell(first!)}</th>${tds}</tr>`;
  });
  return (
    `<div class="scroll" tabindex="0" role="region" aria-label="${escaped(`${language.words.page.scroll}: ${caption}`)}">` +
    `<table><caption${quiet ? ' class="quiet"' : ""}>${prose(caption)}</caption>` +
    `<thead><tr>${heads.join("")}</tr></thead><tbody>${body.join("\n")}</tbody></table></div>`
  );
}

export const details = (summary: string, body: string, kind?: string): string =>
  `<details${kind === undefined ? "" : ` class="${kind}"`}><summary>${prose(summary)}</summary>${body}</details>`;

/** Widths at which a figure is drawn: for a desk and for a phone. */
export const widths = { wide: usualWidth, narrow: 360 } as const;

/** A picture in both widths, with title, caption and the numbers behind it. */
export function figure(
  picture: Picture,
  { id, language }: { readonly id: string; readonly language: Language },
): string {
  const numbers =
    picture.table.rows.length === 0
      ? ""
      : details(
          language.words.page.numbers,
          tableHtml(picture.table, { caption: picture.title, language, quiet: true }),
          "behind",
        );
  return (
    `<figure><h3>${prose(picture.title)}</h3>` +
    `<div class="wide">${svgWithin(picture, { id: `${id}-wide`, width: widths.wide })}</div>` +
    `<div class="narrow">${svgWithin(picture, { id: `${id}-narrow`, width: widths.narrow })}</div>` +
    `<figcaption>${prose(picture.caption)}</figcaption></figure>${numbers}`
  );
}
