import { type ChildProcess, fork } from "node:child_process";
import type { Work } from "./work.ts";

/** One line of the report: rates in units per second of CPU time, medians of the runs. */
export interface Score {
  readonly work: string;
  readonly unit: string;
  readonly picket: number;
  readonly peerName: string;
  readonly peer: number;
  readonly ratio: number;
  readonly goal: Work["goal"];
}

export interface RaceOptions {
  /** The compiled module that runs one contestant. */
  readonly program: string;
  readonly runs: number;
  /** Scales the amount of work. */
  readonly scale: number;
}

/**
 * Times picket and its peers on one work. Each contestant lives in a process of its own, has one run to warm up,
 * and then the runs take turns, so that a busy machine is busy for all of them.
 */
export async function race(work: Work, options: RaceOptions): Promise<Score[]> {
  const names = ["picket", ...Object.keys(work.peers)];
  const contestants = names.map((name) => {
    const units = Math.max(1, Math.round((work.peerUnits?.[name] ?? work.units) * options.scale));
    return { name, child: enter(options.program, [work.name, name, String(units)]), rates: [] as number[] };
  });
  for (let round = options.runs === 1 ? 1 : 0; round <= options.runs; round++) {
    for (const { child, rates } of contestants) {
      const rate = await once(child);
      if (round > 0) rates.push(rate);
    }
  }
  for (const { child } of contestants) child.kill();
  const [picket, ...peers] = contestants.map(({ name, rates }) => ({ name, rate: median(rates) }));
  if (peers.length === 0) peers.push({ name: "nobody", rate: Number.NaN });
  return peers.map(({ name, rate }) => ({
    work: work.name,
    unit: work.unit,
    picket: picket!.rate,
    peerName: name,
    peer: rate,
    ratio: picket!.rate / rate,
    goal: name === "simjs" ? work.goal : undefined,
  }));
}

function enter(program: string, args: string[]): ChildProcess {
  return fork(program, args, { execArgv: ["--expose-gc"] });
}

function once(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (code: number | null) => reject(new Error(`a contestant ended with code ${code}`));
    child.once("exit", failed);
    child.once("message", (answer: { rate: number }) => {
      child.off("exit", failed);
      resolve(answer.rate);
    });
    child.send("run");
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
