import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Verdict } from "./verdict.ts";

const program = "dist/cli/main.js";
const mostMegabytes = 300;

/** `picket check FILE` from outside. */
function check(file: string, peakFile: string) {
  const start = performance.now();
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "./fuzz/peak.mjs", program, "check", file],
    {
      encoding: "utf8",
      timeout: 20_000,
      input: "",
      env: { ...process.env, PICKET_PEAK: peakFile },
    },
  );
  const milliseconds = performance.now() - start;
  const { megabytes, processor } = JSON.parse(readFileSync(peakFile, "utf8")) as {
    readonly megabytes: number;
    readonly processor: number;
  };
  return { status, signal, said: stdout + stderr, stderr, milliseconds, megabytes, processor };
}

/** Judges `picket check FILE`: exit code, streams, time and memory. */
export function judgeCommand(file: string, peakFile: string, patience: number): Verdict {
  const { status, signal, said, stderr, milliseconds, megabytes, processor } = check(file, peakFile);
  const fault = (what: string): Verdict => ({ kind: "fault", what });
  if (signal !== null) return fault(`ended by ${signal} after ${milliseconds.toFixed(0)} ms`);
  if (status !== 0 && status !== 2) return fault(`exit code ${status}: ${stderr.slice(0, 500)}`);
  if (/^\s+at .*:\d+:\d+\)?$/m.test(said)) return fault(`a stack trace: ${said.slice(0, 500)}`);
  if (status === 2 && said.trim() === "") return fault("refused without a word");
  if (/root:.*:0:0/.test(said)) return fault("a file outside the tree was read");
  // Neighbours on the machine can only add to a time, so one that is too long is taken again.
  const most = 1000 * patience;
  if (processor > most) {
    const least = Math.min(check(file, peakFile).processor, check(file, peakFile).processor);
    if (least > most) return fault(`it took ${least.toFixed(0)} ms of processor time, the least of three`);
  }
  if (megabytes > mostMegabytes) return fault(`it took ${megabytes.toFixed(0)} MB`);
  return { kind: status === 0 ? "valid" : "refused" };
}
