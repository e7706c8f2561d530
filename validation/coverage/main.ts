// Prints how often each interval method's 95 % interval covers, and exits 1 when one misses what it is held to.
import { coverageStudies } from "./coverage.ts";
import type { Coverage } from "./study.ts";

const columns = "output | method | n | covered of | below | above | median width | held to";
console.log(`| ${columns} |`);
console.log(
  `|${columns
    .split("|")
    .map(() => "---")
    .join("|")}|`,
);

let failed = 0;
for (const rows of coverageStudies()) {
  for (const row of rows) {
    if (!row.pass) failed++;
    console.log(`| ${cells(row).join(" | ")} |`);
  }
}
console.log(
  failed === 0 ? "\nAll methods cover as they should." : `\n${failed} methods miss what they are held to.`,
);
process.exitCode = failed === 0 ? 0 : 1;

function cells({
  output,
  method,
  n,
  experiments,
  covered,
  below,
  above,
  medianWidth,
  demand,
  pass,
}: Coverage) {
  const verdict = pass ? demand : `${demand}: MISSED`;
  return [
    output,
    method,
    n,
    `${covered} of ${experiments}`,
    below,
    above,
    medianWidth.toPrecision(3),
    verdict,
  ];
}
