/** Numbers beside memory, in a file that is gone when the process ends. */

import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Spill } from "../experiment/index.ts";
import { reason, StoreError } from "./reason.ts";

/** Opens a spill file when it is first written to; `close` gives its space back. */
export function spillFile(): Spill & { readonly close: () => void } {
  let file: number | undefined;
  let length = 0;
  const opened = (): number => {
    if (file !== undefined) return file;
    const path = join(tmpdir(), `picket-${process.pid}-${Math.round(performance.now() * 1000)}.spill`);
    file = openSync(path, "wx+");
    rmSync(path, { force: true });
    return file;
  };
  return {
    write: (numbers) => {
      const place = length;
      const bytes = bytesOf(numbers);
      try {
        for (let done = 0; done < bytes.length; ) {
          done += writeSync(opened(), bytes, done, bytes.length - done, place * 8 + done);
        }
      } catch (error) {
        throw new StoreError(`${tmpdir()}: records cannot be set aside: ${reason(error)}`, { cause: error });
      }
      length += numbers.length;
      return place;
    },
    read: (place, into) => {
      const bytes = bytesOf(into);
      for (let done = 0; done < bytes.length; ) {
        const read = readSync(opened(), bytes, done, bytes.length - done, place * 8 + done);
        if (read === 0) throw new StoreError(`${tmpdir()}: records set aside are gone`);
        done += read;
      }
    },
    close: () => {
      if (file !== undefined) closeSync(file);
      file = undefined;
    },
  };
}

const bytesOf = (numbers: Float64Array): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
