/** `picket verify RESULT|PAGE`: computes again and compares: shards of a result byte by byte, a page number by number. */

import { verify } from "../study/index.ts";
import { exitCodes } from "./failure.ts";
import { interruptible } from "./interruption.ts";
import { isPage } from "./openPage.ts";
import { print } from "./output.ts";

export function verifyCommand(
  file: string,
  { sample, seed }: { readonly sample: number; readonly seed: string },
): Promise<number> {
  if (isPage(file)) return interruptible((signal) => verifyPageCommand(file, signal));
  return interruptible(async (signal) => {
    const findings = await verify(file, {
      ...{ sample, seed, signal },
      onShard: ({ what, same }) => print(`${same ? "same bytes" : "DIFFERENT BYTES"}: ${what}\n`),
    });
    return verdict(
      file,
      findings.every(({ same }) => same),
    );
  });
}

async function verifyPageCommand(file: string, signal: AbortSignal): Promise<number> {
  const { verifyPage } = await import("./verifyPage.ts");
  const findings = await verifyPage(file, signal);
  for (const { what, same, detail } of findings) {
    const words = same === undefined ? "not compared" : same ? "same" : "DIFFERENT";
    print(`${words}: ${what}\n${detail === undefined ? "" : `${detail}\n`}`);
  }
  return verdict(
    file,
    findings.every(({ same }) => same !== false),
  );
}

function verdict(file: string, isSame: boolean): number {
  print(
    isSame
      ? `${file} agrees with a new run of its scenario\n`
      : `${file} does NOT agree with a new run of its scenario\n`,
  );
  return isSame ? exitCodes.done : exitCodes.failed;
}
