/** A picture before it is drawn: what it says in words and figures, and how it is drawn at a width. */

import type { Table } from "../text/answerTable.ts";
import { wrapped } from "../text/wrapped.ts";
import { escaped, pictureStyle, textLines } from "./svg.ts";

export type Picture = {
  /** The finding, made from the numbers. */
  readonly title: string;
  readonly subtitle: string;
  /** What is drawn, over what it was measured, with n and seed. */
  readonly caption: string;
  /** The numbers in words, for those who cannot see the picture. */
  readonly words: string;
  /** The numbers behind it. */
  readonly table: Table;
  /** Draws marks into a frame of this width, in pixels; the height is what they need. */
  readonly draw: (width: number) => Drawing;
};

export type Drawing = {
  readonly height: number;
  /** SVG elements, from the back to the front. */
  readonly marks: readonly string[];
};

export const usualWidth = 760;
const margin = 20;

/** An SVG document that stands alone: title, picture, caption, and its own style. */
export function svgDocument(picture: Picture, width: number = usualWidth): string {
  const { title, subtitle, caption, words } = picture;
  const heading = wrapped(title, Math.floor((width - 2 * margin) / 10.2));
  const subheading = wrapped(subtitle, Math.floor((width - 2 * margin) / 7));
  const below = wrapped(caption, Math.floor((width - 2 * margin) / 6.3));
  const top = margin + heading.length * 22 + subheading.length * 18 + 6;
  const { height, marks } = picture.draw(width);
  const captionTop = top + height + 8;
  const whole = Math.ceil(captionTop + below.length * 16 + margin - 8);
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${whole}" width="${width}" height="${whole}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(`${words} ${caption}`)}</desc>`,
    `<style>${pictureStyle}</style>`,
    `<rect class="paper" width="${width}" height="${whole}"/>`,
    ...textLines(heading, { x: margin, y: margin + 16, step: 22, kind: "heading" }),
    ...textLines(subheading, { x: margin, y: margin + 14 + heading.length * 22, step: 18, kind: "soft" }),
    `<g transform="translate(0 ${top})">`,
    ...marks,
    "</g>",
    ...textLines(below, { x: margin, y: captionTop + 12, step: 16, kind: "small" }),
    "</svg>",
  ].join("\n")}\n`;
}

/** The picture alone, for a page that sets title and caption around it and has the style; `id` is unique in the page. */
export function svgWithin(
  picture: Picture,
  { id, width }: { readonly id: string; readonly width: number },
): string {
  const { height, marks } = picture.draw(width);
  const tall = Math.ceil(height);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${tall}" width="${width}" height="${tall}" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escaped(picture.title)}</title>`,
    `<desc id="${id}-desc">${escaped(picture.words)}</desc>`,
    ...marks,
    "</svg>",
  ].join("\n");
}
