/**
 * A quantity as a scenario writes it, from the ways in which people write amounts: `$25,000 / kg` is `25000 USD / kg`,
 * `1.5 million USD` is `1.5 MUSD`, `2,5 t` is `2.5 t`. Undefined if there is nothing to rewrite. What it makes may still
 * be no quantity.
 */
export function rewritten(text: string): string | undefined {
  const plain = text
    .trim()
    .replaceAll(/(\d)[,'\u00a0\u202f ](?=\d{3}(?!\d))/g, "$1")
    .replace(/^(\d+),(\d{1,2})(?!\d)/, "$1.$2")
    .replace(/^(?:USD?\s*)?\$\s*([\d.]+)\s*/, "$1 USD ")
    .replace(/^([\d.]+)\s*\$/, "$1 USD")
    .replace(/^([\d.]+) USD (?:k|thousand)(?![a-z])/i, "$1 kUSD")
    .replace(/^([\d.]+) USD (?:m|mn|million)(?![a-z])/i, "$1 MUSD")
    .replace(/^([\d.]+) USD (?:b|bn|billion)(?![a-z])/i, "$1 BUSD")
    .replace(/^([\d.]+)\s*thousand (?=USD|(?:US )?dollars)/i, "$1 k")
    .replace(/^([\d.]+)\s*million (?=USD|(?:US )?dollars)/i, "$1 M")
    .replace(/^([\d.]+)\s*billion (?=USD|(?:US )?dollars)/i, "$1 B")
    .replace(/^([\d.]+)\s*([kMB]?)\s*(?:US )?dollars?(?![a-z])/i, "$1 $2USD")
    .replace(/ per (?=[a-z])/i, " / ")
    .replace(/^(\d+):([0-5]\d)$/, "$1 h + $2 min")
    .replace(/^(\d+ ?[a-z]+),? (?:and )?(\d+ ?[a-z]+)$/, "$1 + $2")
    .replaceAll(/\s+/g, " ")
    .trim();
  return plain === text.trim() ? undefined : plain;
}
