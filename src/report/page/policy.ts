/** The page's content security policy: nothing from elsewhere, and only the style and the programs that it was made with. */

import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

export type Contents = {
  readonly style: string;
  readonly scripts: readonly string[];
  /** Whether programs start workers from a Blob. */
  readonly workers: boolean;
};

/** For a `meta` element. Text is hashed as it stands between the tags. */
export function policy({ style, scripts, workers }: Contents): string {
  return [
    "default-src 'none'",
    `style-src '${sourceHash(style)}'`,
    ...(scripts.length === 0
      ? []
      : [`script-src ${scripts.map((each) => `'${sourceHash(each)}'`).join(" ")}`]),
    ...(workers ? ["worker-src blob:"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** A hash as a policy writes it. */
export function sourceHash(text: string): string {
  const bytes = sha256(utf8ToBytes(text));
  return `sha256-${btoa(String.fromCharCode(...bytes))}`;
}
