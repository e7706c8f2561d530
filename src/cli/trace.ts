/** `picket trace`: one replication of a result, written to a file fact by fact. */

import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { type Sink, writeFacts, writeTracks } from "../report/trace/index.ts";
import { exitCodes, reason, UsageError } from "./failure.ts";
import { type EpisodeFlags, episodeOf, openHistory } from "./openHistory.ts";

const forms = { ".ndjson": writeFacts, ".json": writeTracks } as const;

export async function traceCommand(
  result: string,
  flags: EpisodeFlags & { readonly out: string },
): Promise<number> {
  const { out } = flags;
  const form = Object.entries(forms).find(([end]) => out.endsWith(end));
  if (form === undefined) {
    throw new UsageError(`--out: expected FILE.ndjson (facts) or FILE.json (for Perfetto); found ${out}`);
  }
  const opened = await openHistory(result);
  const episode = episodeOf(opened, flags);
  const [, write] = form;
  intoFile(out, (sink) => write(opened.setting, episode, sink));
  return exitCodes.done;
}

/** Characters that are kept before they are written. */
const buffered = 1 << 16;

/** Writes a file piece by piece; it appears under its name when it is whole. */
function intoFile(path: string, write: (sink: Sink) => void): void {
  const part = `${path}.part`;
  const file = orSay(path, () => openSync(part, "w"));
  try {
    let kept = "";
    const flush = () => {
      orSay(path, () => writeAll(file, Buffer.from(kept)));
      kept = "";
    };
    write((text) => {
      kept += text;
      if (kept.length > buffered) flush();
    });
    flush();
  } catch (error) {
    closeSync(file);
    rmSync(part, { force: true });
    throw error;
  }
  closeSync(file);
  orSay(path, () => renameSync(part, path));
}

function writeAll(file: number, bytes: Buffer): void {
  for (let from = 0; from < bytes.length; ) from += writeSync(file, bytes, from);
}

function orSay<Done>(path: string, work: () => Done): Done {
  try {
    return work();
  } catch (error) {
    throw new Error(`${path}: cannot be written: ${reason(error)}`, { cause: error });
  }
}
