/** Keeps a result as a file, whole or not at all. */

import { closeSync, constants, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { threadId } from "node:worker_threads";

/**
 * Writes a file so that a reader sees the old one or the new one, never a half, and so that it outlives a power cut.
 * Makes its folder.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  const unfinished = `${path}.${process.pid}-${threadId}${unfinishedEnd}`;
  try {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const file = openSync(unfinished, "w");
    try {
      for (let written = 0; written < bytes.length; ) {
        written += writeSync(file, bytes, written, bytes.length - written);
      }
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  settle(folder);
}

/** How the name of a file ends that is being written. */
export const unfinishedEnd = ".unfinished";

/** Makes a renaming last. Some systems cannot flush a folder; the file itself is safe there too. */
function settle(folder: string): void {
  let file: number | undefined;
  try {
    file = openSync(folder, constants.O_RDONLY);
    fsyncSync(file);
  } catch {
    return;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** The canonical text of a result: the same result is the same bytes. */
export const resultText = (result: unknown): string => `${JSON.stringify(result, undefined, 2)}\n`;
