// Peak resident memory of M/M/1 with a process per customer, at 1 and at 10 million customers: npm run bench:memory
// V8's young generation has a fixed size in both: left to itself it grows in the course of a long run, whatever runs.
import { fork } from "node:child_process";
import { bundled } from "./bundled.ts";
import { mm1 } from "./works/mm1.ts";

const program = await bundled("contestant");

/** Megabytes at the peak of one run in a process of its own. */
function peak(customers: number): Promise<number> {
  const child = fork(program, [mm1.name, "picket", String(customers)], {
    execArgv: ["--min-semi-space-size=16", "--max-semi-space-size=16"],
  });
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the run ended with code ${code}`)));
    child.once("message", ({ peakMegabytes }: { peakMegabytes: number }) => {
      resolve(peakMegabytes);
      child.kill();
    });
  });
}

const one = await peak(1_000_000);
const ten = await peak(10_000_000);
const growth = `${(100 * (ten / one - 1)).toFixed(1)} %`;
console.log(
  `1 million customers ${one.toFixed(1)} MB, 10 million ${ten.toFixed(1)} MB: ${growth} (must be at most 10 %)`,
);
