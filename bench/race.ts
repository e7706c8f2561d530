import { fork } from "node:child_process";
import type { Work } from "./work.ts";

/** One contestant at one work, as a compiled module runs it. */
export interface Contender {
  /** The compiled module. */
  readonly program: string;
  /** Its name in the module: "picket" or a peer's. */
  readonly name: string;
}

/** One line of the report: units per second of processor time, medians of the rounds, and the median of the rounds' ratios. */
export interface Score {
  readonly work: string;
  readonly unit: string;
  readonly picket: number;
  readonly peerName: string;
  readonly peer: number;
  readonly ratio: number;
  /** The least and the greatest ratio of a round. */
  readonly ratios: readonly [least: number, greatest: number];
  readonly goal: Work["goal"];
}

export interface RaceOptions {
  readonly rounds: number;
  /** Scales the amount of work. */
  readonly scale: number;
}

/**
 * Times the contenders on one work. In every round each of them gets a process of its own, which does the work once to
 * warm up and once to be timed; nobody collects anybody's garbage in between. The contenders of a round follow
 * one another, so that a busy machine is busy for all of them, and a ratio compares what was timed side by side.
 */
export async function race(
  work: Work,
  [picket, ...others]: readonly [Contender, ...Contender[]],
  options: RaceOptions,
): Promise<Score[]> {
  const rates = new Map([picket, ...others].map((contender) => [contender, [] as number[]]));
  for (let round = 0; round < options.rounds; round++) {
    // Every other round backwards, so that nobody always comes first.
    const order = round % 2 === 0 ? [...rates] : [...rates].reverse();
    for (const [contender, measured] of order) {
      const units = work.peerUnits?.[contender.name] ?? work.units;
      measured.push(await timed(work.name, contender, Math.max(1, Math.round(units * options.scale))));
    }
  }
  const own = rates.get(picket)!;
  const score = (peerName: string, peer: readonly number[]): Score => {
    const ratios = own.map((rate, round) => rate / peer[round]!);
    return {
      work: work.name,
      unit: work.unit,
      picket: median(own),
      peerName,
      peer: median(peer),
      ratio: median(ratios),
      ratios: [Math.min(...ratios), Math.max(...ratios)],
      goal: peerName === "simjs" ? work.goal : undefined,
    };
  };
  if (others.length === 0)
    return [
      score(
        "nobody",
        own.map(() => Number.NaN),
      ),
    ];
  return others.map((other) => score(other.name, rates.get(other)!));
}

function timed(work: string, { program, name }: Contender, units: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = fork(program, [work, name, String(units)]);
    child.once("exit", (code) => reject(new Error(`${name} at "${work}" ended with code ${code}`)));
    child.once("message", ({ rate }: { rate: number }) => {
      child.removeAllListeners("exit");
      resolve(rate);
    });
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
