/** A row of CSV. */

/** RFC 4180, its line end included; null is empty. Text that a spreadsheet would take for a formula starts with a quote. */
export const csvRow = (cells: readonly (number | string | boolean | null)[]): string =>
  `${cells.map(cell).join(",")}\r\n`;

function cell(value: number | string | boolean | null): string {
  if (value === null) return "";
  const text = String(value);
  const safe =
    typeof value === "string" && /^[=+\-@\t\r]/.test(text) && !figure.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A signed number with its unit and interval: "-240 t [-250, -230]". */
const figure = /^[+-][\d.,]+( [\p{L}%/ ]+)?( \[[-+\d.,; ]+\])?$/u;
