import { type Uniform, uniformFromWords } from "./uniform.ts";

const scratch = new Float64Array(2);
const words = new Int32Array(scratch.buffer);
/** Where the lower word of the first number lies: 0 on every machine but the rare big-endian one. */
const LOW = new Int32Array(new Float64Array([1]).buffer)[0] === 0 ? 0 : 1;
const HIGH = 1 - LOW;

/**
 * A uniform number in (0, 1) that belongs to two entities and a purpose, at the cost of a few nanoseconds.
 *
 * `a` and `b` are keys: any two numbers, usually one draw of each entity's own stream, or `idKey` of an id. Equal
 * arguments give the same number, whatever else was asked before, and any difference gives an independent one.
 * The order of `a` and `b` matters; NaN is one key. `purpose` is a whole number from 0 to 2^32 - 1.
 *
 * The bits of `a` are the key and those of `b` and `purpose` the counter of Threefry-2x32 with 13 rounds, the fewest
 * that pass all of BigCrush: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw (2011), Parallel Random Numbers: As
 * Easy as 1, 2, 3, table 2.
 */
export function pairUniform(a: number, b: number, purpose: number): number {
  scratch[0] = a;
  scratch[1] = b;
  const k0 = words[LOW]!;
  const k1 = words[HIGH]!;
  const k2 = k0 ^ k1 ^ 0x1bd11bda;
  // The purpose times an odd constant, so that it cannot meet the counter of a neighbouring small key.
  let x = ((words[LOW + 2]! + Math.imul(purpose, 0x9e3779b9)) | 0) + k0;
  let y = (words[HIGH + 2]! + k1) | 0;

  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + k1) | 0;
  y = (y + k2 + 1) | 0;

  x = (x + y) | 0;
  y = ((y << 17) | (y >>> 15)) ^ x;
  x = (x + y) | 0;
  y = ((y << 29) | (y >>> 3)) ^ x;
  x = (x + y) | 0;
  y = ((y << 16) | (y >>> 16)) ^ x;
  x = (x + y) | 0;
  y = ((y << 24) | (y >>> 8)) ^ x;
  x = (x + k2) | 0;
  y = (y + k0 + 2) | 0;

  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + k0) | 0;
  y = (y + k1 + 3) | 0;

  x = (x + y) | 0;
  y = ((y << 17) | (y >>> 15)) ^ x;
  return uniformFromWords(x, y);
}

/**
 * Uniform numbers in (0, 1) for entities that are numbered, such as customers: `draw(id, purpose)`.
 *
 * `const draw = numbered(stream("customer"))` takes one number from the stream as a key. Customer 7 then has the same number
 * for a purpose whatever the others do, as with a stream of its own, at a small part of the cost of opening one.
 * `id` is any number, `purpose` a whole number from 0 to 2^32 - 1.
 */
export function numbered(uniform: Uniform): (id: number, purpose: number) => number {
  const key = uniform();
  return (id, purpose) => pairUniform(key, id, purpose);
}

/**
 * A 32-bit key of an id, as a whole number from 0 to 2^32 - 1.
 *
 * Two of n ids share a key with probability near n² / 2^33, so it suits some hundreds of ids, such as routes.
 *
 * Source: G. Fowler, L. C. Noll, K.-P. Vo, FNV-1a (draft-eastlake-fnv), over UTF-16 code units, then the finalizer
 * fmix32 of A. Appleby's MurmurHash3, which spreads the last character over all bits.
 */
export function idKey(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
