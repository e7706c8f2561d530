/** A section of the page: what it says as HTML, and what it needs of the page around it. */

import type { Material } from "../material.ts";

export type Section = {
  /** Unique in the page; the address of the section. */
  readonly id: string;
  readonly title: string;
  /** Trusted: everything from outside was escaped when it was made. */
  readonly html: string;
  /** The same as Markdown, where the section has more to say than pictures. */
  readonly markdown?: string;
  /** Programs that run in the page, each in a script element of its own; their hashes enter the page's policy. */
  readonly scripts?: readonly string[];
  /** Whether these programs start workers from a Blob. */
  readonly workers?: boolean;
  /** Rules of style beside those of the page. */
  readonly css?: string;
};

/** Makes a section, or nothing where the material does not hold what it needs. */
export type SectionMaker = (material: Material) => Section | undefined;
