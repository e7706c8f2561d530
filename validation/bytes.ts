/**
 * The SHA-256 of everything that a run keeps of each shipped scenario, a line each: a refactor leaves every line as it was.
 *
 * `npm run build && npx tsx validation/bytes.ts > before.txt`, then the same at the other commit, then `diff`. The version of
 * picket is left out, and so is the hash of the program that names a shard; its rows are all there.
 */

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { parquetReadObjects } from "hyparquet";

const replications = "2";

const scenarios = ["scenarios", "scenarios/transit-zone-2014", "scenarios/textbook"].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => /\.(yaml|ts)$/.test(file))
    .sort()
    .map((file) => `${folder}/${file}`),
);

const sha = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");

function picket(...words: readonly string[]): string {
  return execFileSync(process.execPath, ["dist/cli/main.js", ...words], {
    encoding: "utf8",
    maxBuffer: 1e9,
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** The rows of every shard below a folder, whatever the program is called that made them. */
async function rowsOf(folder: string): Promise<string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".parquet"),
  );
  const shards = await Promise.all(
    files.map(async (file) => {
      const { buffer, byteOffset, byteLength } = readFileSync(join(folder, file));
      const bytes = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
      return sha(JSON.stringify(await parquetReadObjects({ file: bytes })));
    }),
  );
  return shards.sort().join("\n");
}

for (const scenario of scenarios) {
  const out = mkdtempSync(join(tmpdir(), "picket-bytes-"));
  try {
    const asked = [scenario, "--replications", replications, "--quiet"];
    const csv = picket("compare", ...asked, "--format", "csv", "--out", out);
    const result = join(out, `${basename(scenario, extname(scenario))}.json`);
    const { picket: _, ...values } = JSON.parse(readFileSync(result, "utf8"));
    const facts = join(out, "facts.ndjson");
    picket("trace", result, "--out", facts);
    const kept = {
      result: sha(JSON.stringify(values)),
      csv: sha(csv),
      shards: sha(await rowsOf(join(out, "shards"))),
      trace: sha(readFileSync(facts, "utf8").replace(/"picket":"[^"]*"/, '"picket":""')),
    };
    for (const [what, hash] of Object.entries(kept)) process.stdout.write(`${hash}  ${scenario} ${what}\n`);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
