/** A number, and not NaN. TypeScript sees to it where it is used; a text from a file would turn the clock into text. */
export function isNumber(value: unknown): value is number {
  return typeof value === "number" && !Number.isNaN(value);
}

/** A number of at least 0, Infinity included. */
export function isAtLeast0(value: unknown): value is number {
  return typeof value === "number" && value >= 0;
}

/** What a caller gave, as it would stand in a program: a text in quotation marks. */
export function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  return typeof value === "bigint" ? `${value}n` : String(value);
}
