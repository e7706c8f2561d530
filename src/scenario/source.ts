/** Where a parameter comes from: four kinds of source, and the one rule that says which kind a source is. */

/**
 * `published`: a reader can look it up. `derived`: worked out from published figures, with the arithmetic.
 * `calibrated`: fitted so that the model gives a published figure. `assumed`: everything else.
 */
export const sourceKinds = ["published", "derived", "calibrated", "assumed"] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** A source in parts, as a file writes it. */
export interface SourceInParts {
  readonly kind: SourceKind;
  /** What it is; for a derived one the arithmetic. */
  readonly title?: string;
  readonly year?: number;
  /** Where a reader finds it: an address, DOI, report number or page. */
  readonly where?: string;
}

/** A source as a file gives it: plain text or parts. */
export type Source = string | SourceInParts;

/** What a source amounts to. */
export interface JudgedSource {
  readonly kind: SourceKind;
  /** The source as people read it; empty if there is none. */
  readonly words: string;
  /**
   * What is missing. `source`: there is none. `place`: it is said to be published, but names no place where a reader finds
   * it. `kind`: a text that names no such place and does not call itself illustrative or assumed.
   */
  readonly lacks?: "source" | "place" | "kind";
}

/**
 * The kind of a source. A source in parts is what it says, except that a published one needs a place where a reader finds
 * it, else it counts as assumed. A plain text is published if it names such a place and does not call itself illustrative,
 * else assumed. No source at all is assumed, and a note that says illustrative settles it.
 */
export function judged(source: Source | undefined, note?: string): JudgedSource {
  if (typeof source === "object") return judgedInParts(source);
  const words = [source, note].filter((each) => each !== undefined).join("; ");
  if (callsItselfIllustrative(words)) return { kind: "assumed", words };
  if (source === undefined) return { kind: "assumed", words, lacks: "source" };
  if (namesPlace(source)) return { kind: "published", words };
  return callsItselfAssumed(source) ? { kind: "assumed", words } : { kind: "assumed", words, lacks: "kind" };
}

function judgedInParts(source: SourceInParts): JudgedSource {
  const words = sourceWords(source);
  return source.kind === "published" && !namesPlace(source.where ?? "")
    ? { kind: "assumed", words, lacks: "place" }
    : { kind: source.kind, words };
}

/** A source as people read it: title, year, where. */
export function sourceWords(source: Source): string {
  if (typeof source === "string") return source;
  const parts = [source.title, source.year, source.where].filter((part) => part !== undefined);
  return parts.length === 0 ? source.kind : parts.join(", ");
}

/** Whether a text names a place where a reader finds a source: an address, DOI, report number or page. */
export const namesPlace = (text: string): boolean => places.some((place) => place.test(text));

const places: readonly RegExp[] = [
  // An address, or a domain with a path: https://..., gao.gov/products/gao-14-527
  /\bhttps?:\/\/\S+\.\S+/i,
  /\b(?:[a-z0-9-]+\.)+[a-z]{2,}\/\S+/i,
  // DOI, arXiv, ISBN
  /\b10\.\d{4,9}\/\S+/,
  /\barXiv:\s?\d{4}\.\d{4,5}\b/i,
  /\bISBN[ :-]*\d[\d -]{8,15}[\dX]\b/i,
  // A page: p. 93, pp. 4-7, page 12, pág. 3
  /\bpp?\.\s?\d+/i,
  /\bpages?\s\d+/i,
  /\bp[áa]gs?\.\s?\d+/i,
  // Letters and at least two groups of digits: GAO-14-527, OIG-25-17, CG-D-03-96
  /\b[A-Z]{2,}(?:-[A-Z]+)*-\d{2,}-\d+/,
  // RAND: N-2680, R-3594; Defense Technical Information Center: ADA381193; National Criminal Justice: NCJ 115123
  /\b(?:N|R|RM|RR|MR|MG|TR|WR)-\d{3,}\b/,
  /\bAD-?[AB]\d{6}\b/,
  /\bNCJ[ -]?\d{5,6}\b/,
  // Commandant instructions: COMDTINST 7310.1R, COMDTINST M16000.3; joint publications: JP 3-07.4
  /\bCOMDTINST\s[A-Z]?\d+\.\d+/,
  /\bJP\s\d+-\d+/,
  // Congress: CRS reports R42567, RL33153, IF10972; printed hearings CHRG-113hhrg87699
  /\b(?:R|RL|RS|IF|IN)\d{5}\b/,
  /\bCHRG-\d+[a-z]+\d+\b/,
  // United Nations documents: E/INCB/2022/1
  /\b[AES]\/[A-Z][A-Z0-9.]*(?:\/[A-Z0-9.]+)*\/\d+\b/,
];

const callsItselfIllustrative = (words: string) => /\billustrative\b/i.test(words);
const callsItselfAssumed = (words: string) =>
  /\b(assumed|assumption|unsourced|guess|estimate of ours)\b/i.test(words);
