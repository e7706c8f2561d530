/** The batch script of a Slurm job array: one element a task. */

import { shellWord } from "../scenario/index.ts";

export type BatchScript = {
  readonly name: string;
  readonly tasks: number;
  /** The manifest, and the folder of the logs. */
  readonly manifest: string;
  readonly logs: string;
  /** The words that run picket on a node, such as `node /home/me/picket/dist/cli/main.js`. */
  readonly picket: readonly string[];
  /** Further options of sbatch, such as `--partition=short`. */
  readonly sbatch: readonly string[];
};

/** The script's text. A task that runs into its time limit gets a minute to keep what it finished. */
export function batchScript({ name, tasks, manifest, logs, picket, sbatch }: BatchScript): string {
  const options = [
    `--job-name=picket-${name}`,
    `--array=0-${tasks - 1}`,
    `--output=${logs}/%A_%a.log`,
    "--requeue",
    "--signal=TERM@60",
    ...sbatch,
  ];
  const words = [...picket, "worker", "--manifest", manifest].map(shellWord).join(" ");
  return [
    "#!/bin/bash",
    ...options.map((option) => `#SBATCH ${option}`),
    `exec ${words} --task "$SLURM_ARRAY_TASK_ID"`,
    "",
  ].join("\n");
}

/** Numbers as Slurm writes them: 0-3,7,9-12. */
export function arraySpec(numbers: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const number of numbers) {
    const last = spans.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else spans.push([number, number]);
  }
  return spans.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(",");
}
