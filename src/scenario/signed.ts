import type { Range } from "./field.ts";

/** A number with a sign in front, as people write a change: "+3", "-2 h". */
export interface Signed {
  readonly sign: "+" | "-";
  /** What follows the sign: "3", "2 h". */
  readonly bare: string;
  /** The number in it, and its unit as it stands there; undefined for anything longer. */
  readonly parts: { readonly size: number; readonly unit: string } | undefined;
}

const signedNumber = /^\s*([-+])\s*((\d+\.?\d*|\.\d+).*?)\s*$/;
const numberAndUnit = /^((?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)(\s*[A-Za-z%]*\w*\s*(?:\/\s*\w+)?)$/;

/** The sign and the size of a raw value that begins with a sign. */
export function signed(raw: unknown): Signed | undefined {
  if (typeof raw !== "string" && typeof raw !== "number") return undefined;
  const [, sign, bare] = signedNumber.exec(String(raw)) ?? [];
  if (sign === undefined || bare === undefined) return undefined;
  const [, size, unit] = numberAndUnit.exec(bare) ?? [];
  const parts = size === undefined || unit === undefined ? undefined : { size: Number(size), unit };
  return { sign: sign as "+" | "-", bare, parts };
}

/** Whether a quantity may be below zero, so that a sign says what it says. */
export const takesSigns = ({ least, above }: Range): boolean =>
  (least === undefined || least < 0) && (above === undefined || above < 0);
