/** One process at a time answers into a folder; the lock of a process that is gone is taken over. */

import { randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { reason, StoreError } from "./reason.ts";

/** Who holds a folder. */
type Holder = {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
  /** Identifies the running system, so that a lock from before a restart is stale. */
  readonly boot: string;
  /** When the process began, in ticks since the system did, so that a process number used again is not mistaken. */
  readonly began: string;
};

/**
 * Takes the lock of a folder, which it makes, and returns what releases it. Throws StoreError, naming the holder, if a
 * process that is alive, or may be because it is on another machine, has it.
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, ".picket-lock");
  const own: Holder = {
    token: randomUUID(),
    pid: process.pid,
    host: hostname(),
    boot: systemText("/proc/sys/kernel/random/boot_id"),
    began: beginning(process.pid) ?? "",
  };
  const draft = `${path}.${own.token}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, JSON.stringify(own));
  } catch (error) {
    throw new StoreError(`${folder}: cannot be written: ${reason(error)}`, { cause: error });
  }
  try {
    for (let attempt = 0; attempt < 10; attempt++) {
      if (linked(draft, path)) return () => release(path, own.token);
      const holder = holderOf(path);
      if (holder === "nobody") continue;
      if (holder !== "unreadable" && isAlive(holder)) {
        const where = holder.host === own.host ? "" : ` on ${holder.host}`;
        throw new StoreError(
          `${folder}: in use by process ${holder.pid}${where}; wait for it, or choose another folder. ` +
            `If that process is gone, remove ${path}`,
        );
      }
      takeAway(path, holder);
    }
    throw new StoreError(`${folder}: its lock cannot be taken: others take it again and again`);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Gives a file a second name, unless that name is taken: atomic also on network disks. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw new StoreError(`${to}: cannot be written: ${reason(error)}`, { cause: error });
  }
}

function holderOf(path: string): Holder | "nobody" | "unreadable" {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Holder;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? "nobody" : "unreadable";
  }
}

/** Removes a stale lock by renaming it; puts it back if another process replaced it in between. */
function takeAway(path: string, stale: Holder | "unreadable"): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const taken = holderOf(aside);
  const same =
    taken === stale ||
    (typeof taken === "object" && typeof stale === "object" && taken.token === stale.token);
  if (!same) linked(aside, path);
  rmSync(aside, { force: true });
}

function release(path: string, token: string): void {
  const holder = holderOf(path);
  if (typeof holder === "object" && holder.token === token) rmSync(path, { force: true });
}

function isAlive({ pid, host, boot, began }: Holder): boolean {
  if (host !== hostname()) return true;
  const system = systemText("/proc/sys/kernel/random/boot_id");
  if (boot !== "" && system !== "" && boot !== system) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  const now = beginning(pid);
  return now === undefined || began === "" || now === began;
}

/** When a process began, in ticks since the system did: the 22nd field of its stat file, counted behind its name. */
function beginning(pid: number): string | undefined {
  const stat = systemText(`/proc/${pid}/stat`);
  return stat === "" ? undefined : stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
}

function systemText(path: string): string {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return "";
  }
}
