/** A section of the page: what it says as HTML, and what it needs of the page around it. */

import type { Table } from "../text/answerTable.ts";
import type { Material } from "./material.ts";

export type Section = {
  /** Unique in the page; the address of the section. */
  readonly id: string;
  readonly title: string;
  /** Trusted: everything from outside was escaped when it was made. */
  readonly html: string;
  /** Its words as Markdown, where it has more to say than pictures and tables. */
  readonly markdown?: string;
  /** Its tables, as Markdown and CSV have them. */
  readonly tables?: readonly NamedTable[];
  /** Programs that run in the page, each in a script element of its own; their hashes enter the page's policy. */
  readonly scripts?: readonly string[];
  /** Whether these programs start workers from a Blob. */
  readonly workers?: boolean;
  /** Rules of style beside those of the page. */
  readonly css?: string;
};

export type NamedTable = {
  /** Unique in the page; the name of its file. */
  readonly name: string;
  /** What it is, where the title of the section does not say so. */
  readonly title?: string;
  readonly table: Table;
};

/** Makes a section, or nothing where the material does not hold what it needs. */
export type SectionMaker = (material: Material) => Section | undefined;
