/** Shards damaged at every kind of place. */

import { readFileSync, writeFileSync } from "node:fs";
import { broken, compare, finished, scratch, shardsOf, survived, type Verdict } from "./stage.ts";

/** Damages a kept answer's shards, each in another way, and asks again. */
export async function damaged(expected: string): Promise<Verdict> {
  const out = scratch();
  await compare(out).ended;
  const shards = [...shardsOf(out).keys()];
  const ways = Object.entries(damages);
  const hurt: string[] = [];
  for (const [i, [, damage]] of ways.entries()) {
    const file = shards[i % shards.length]!;
    if (hurt.includes(file)) break;
    writeFileSync(file, damage(readFileSync(file), readFileSync(shards.at(-1 - i)!)));
    hurt.push(file);
  }
  const { ended, ...verdict } = await finished(out, expected);
  if (verdict.kind !== "survived") return verdict;
  const unsaid = hurt.filter((file) => !ended.stderr.includes(file));
  if (hurt.length < ways.length)
    return broken(`only ${hurt.length} shards for ${ways.length} kinds of damage`);
  if (unsaid.length > 0) return broken(`${unsaid.length} damaged shards were not told of`);
  return survived(
    `${hurt.length} kinds of damage found, told, and made again: ${Object.keys(damages).join(", ")}`,
  );
}

const flipped = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at]! ^= 0x40;
  return copy;
};

const footer = (bytes: Buffer): number => bytes.length - 8 - bytes.readUInt32LE(bytes.length - 8);

const damages: Readonly<Record<string, (bytes: Buffer, other: Buffer) => Buffer>> = {
  "first bytes": (bytes) => flipped(bytes, 0),
  "page header": (bytes) => flipped(bytes, 5),
  "page data": (bytes) => flipped(bytes, footer(bytes) >> 1),
  footer: (bytes) => flipped(bytes, footer(bytes) + 10),
  checksum: (bytes) => flipped(bytes, bytes.lastIndexOf("picket.sha256") + 30),
  "what it says of itself": (bytes) => flipped(bytes, bytes.lastIndexOf('"history"') + 15),
  "length of the footer": (bytes) => flipped(bytes, bytes.length - 8),
  "last bytes": (bytes) => flipped(bytes, bytes.length - 1),
  "cut in the data": (bytes) => bytes.subarray(0, footer(bytes) >> 1),
  "cut by one byte": (bytes) => bytes.subarray(0, bytes.length - 1),
  empty: () => Buffer.alloc(0),
  "another shard in its place": (_, other) => other,
  zeros: (bytes) => Buffer.alloc(bytes.length),
};
