/** Opens a result that was kept by `--out`. */

import { readFileSync } from "node:fs";
import type { Comparison } from "../experiment/index.ts";
import { reason, UsageError } from "./failure.ts";

/** Throws UsageError for a file that cannot be read or is no result. */
export function openResult(file: string): Comparison {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(`${file}: cannot be read: ${reason(error)}`, { cause: error });
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new UsageError(`${file}: expected a result of picket compare (JSON); found other text`);
  }
  if (isComparison(data)) return data;
  const found = Array.isArray(data) ? `${data.length} of them; give each a file of its own` : "other JSON";
  throw new UsageError(`${file}: expected a result of picket compare; found ${found}`);
}

function isComparison(data: unknown): data is Comparison {
  if (typeof data !== "object" || data === null) return false;
  const { picket, alternatives, differences, failed, checks } = data as Record<string, unknown>;
  return (
    typeof picket === "string" &&
    [alternatives, differences, failed, checks].every((part) => Array.isArray(part))
  );
}
