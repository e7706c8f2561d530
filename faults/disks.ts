/** Disks that are full, cannot be written, or lose their folder. */

import { spawnSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import {
  broken,
  compare,
  finished,
  pause,
  replicationsIn,
  scratch,
  shardsOf,
  skipped,
  survived,
  type Verdict,
} from "./stage.ts";

/** A small disk in memory; undefined where none can be mounted. */
function smallDisk(
  size: string,
):
  | { readonly folder: string; readonly set: (options: string) => void; readonly gone: () => void }
  | undefined {
  const folder = scratch();
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder]);
  if (mounted.status !== 0) return undefined;
  return {
    folder,
    set: (options) => {
      spawnSync("mount", ["-o", `remount,${options}`, folder]);
    },
    gone: () => {
      spawnSync("umount", ["-l", folder]);
    },
  };
}

/** The disk fills up in the middle; with more room the same command goes on. */
export async function diskFull(expected: string): Promise<Verdict> {
  const disk = smallDisk("96k");
  if (disk === undefined) return skipped("no small disk can be mounted here");
  try {
    const out = join(disk.folder, "out");
    const { code, stderr } = await compare(out).ended;
    if (code !== 1 || !stderr.includes("the disk is full")) {
      return broken(`exit ${code}, not told that the disk is full: ${stderr.slice(-300)}`);
    }
    const kept = replicationsIn(shardsOf(out));
    disk.set("size=50m");
    const { ended: _, ...verdict } = await finished(out, expected);
    if (verdict.kind !== "survived") return verdict;
    return survived(`said so, exit 1, ${kept} replications kept; with room it went on to the same bytes`);
  } finally {
    disk.gone();
  }
}

/** A folder that cannot be written is refused before any work. */
export async function readOnly(): Promise<Verdict> {
  const disk = smallDisk("1m");
  if (disk === undefined) return skipped("no small disk can be mounted here");
  try {
    mkdirSync(join(disk.folder, "out"));
    disk.set("ro");
    const { code, stderr } = await compare(join(disk.folder, "out")).ended;
    if (code !== 1 || !/read-only/.test(stderr)) return broken(`exit ${code}: ${stderr.slice(-300)}`);
    return survived("refused at once with exit 1 and the reason");
  } finally {
    disk.gone();
  }
}

/** The folder is removed under a running comparison. */
export async function folderRemoved(expected: string): Promise<Verdict> {
  const out = scratch();
  const run = compare(out);
  while (shardsOf(out).size < 3) await pause(20);
  // In one step, so that nothing is written into it while it goes.
  renameSync(out, `${out}-gone`);
  rmSync(`${out}-gone`, { recursive: true, force: true });
  const { code, stderr } = await run.ended;
  if (/^\s+at /m.test(stderr)) return broken(`a stack trace: ${stderr.slice(-300)}`);
  const { ended: _, ...verdict } = await finished(out, expected);
  return verdict.kind === "survived"
    ? survived(`the first command ended with exit ${code}, the same command again with the same bytes`)
    : verdict;
}
