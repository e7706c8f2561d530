import tychei from "seedrandom/lib/tychei.js";
import { describe, expect, it } from "vitest";
import {
  antithetic,
  gumbel,
  idKey,
  numbered,
  pairUniform,
  type Streams,
  streams,
  type Uniform,
} from "../../src/engine/chance.ts";
import { uniformFromWords } from "../../src/engine/uniform.ts";
import { chiSquareTail } from "../../src/statistics/special/index.ts";

/** The probability of a chi-square statistic at least this large when all cells are equally likely. */
function uniformityTail(cells: Int32Array): number {
  const total = cells.reduce((sum, count) => sum + count, 0);
  const expected = total / cells.length;
  const statistic = cells.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return chiSquareTail(statistic, cells.length - 1);
}

/** A test of hypothesis at one in 10,000 on either side: too even is as wrong as too uneven. */
function expectUniform(cells: Int32Array): void {
  const tail = uniformityTail(cells);
  expect(tail).toBeGreaterThan(1e-4);
  expect(tail).toBeLessThan(1 - 1e-4);
}

/** The index, 0 to 23, of the order of four numbers. */
function orderOfFour(a: number, b: number, c: number, d: number): number {
  const rank = (x: number, ...later: number[]) => later.filter((y) => y < x).length;
  return rank(a, b, c, d) * 6 + rank(b, c, d) * 2 + rank(c, d);
}

const cell = (u: number, cells: number) => Math.floor(u * cells);

/** The stream of an entity, named whole, in parts between slashes, or by the rest after a beginning. */
function openedInSomeWay(open: Streams, entity: string, k: number): Uniform {
  const [first = "", ...further] = entity.split("/");
  switch (k % 3) {
    case 0:
      return open(entity);
    case 1:
      return open(first, ...further);
    default: {
      const cut = k % (entity.length + 1);
      return open.beginning(entity.slice(0, cut >> 1)).beginning(entity.slice(cut >> 1, cut))(
        entity.slice(cut),
      );
    }
  }
}

describe("streams", () => {
  it("a stream depends on seed, replication and entity only", () => {
    const first = streams("picket", 7);
    first("other")();
    const a = first("shipment/12");
    const b = streams("picket", 7)("shipment/12");
    expect([a(), a(), a()]).toEqual([b(), b(), b()]);
    expect(streams("picket", 7)("shipment/13")()).not.toBe(streams("picket", 7)("shipment/12")());
    expect(streams("picket", 8)("shipment/12")()).not.toBe(streams("picket", 7)("shipment/12")());
    expect(streams("Picket", 7)("shipment/12")()).not.toBe(streams("picket", 7)("shipment/12")());
  });

  it("the numbers of a stream stay what they are", () => {
    // Regression: the upper 27 and 26 bits of consecutive int32() of tychei("picket|1|ship") in seedrandom 3.0.5.
    const ship = streams("picket", 1)("ship");
    expect([ship(), ship()]).toEqual([0.3050851967601983, 0.9540212271082289]);
  });

  it("are those of seedrandom, bit by bit, whatever the key", () => {
    for (let k = 0; k < 20_000; k++) {
      const seed = ["", "picket", "año", "a|b"][k & 3]!;
      const entity = `${["s", "p/flow", "ключ", "\u{1f6a2}", ""][k % 5]}/${k % 7 === 0 ? "x".repeat(k % 90) : k}`;
      const bits = tychei(`${seed}|${k % 11}|${entity}`).int32;
      const uniform = openedInSomeWay(streams(seed, k % 11), entity, k);
      for (let draw = 0; draw < 4; draw++) {
        const expected = uniformFromWords(bits(), bits());
        if (uniform() !== expected) expect.fail(`draw ${draw} of ${entity} is not that of seedrandom`);
      }
    }
  });

  it("numbers have 53 bits and lie strictly between 0 and 1", () => {
    expect(uniformFromWords(0, 0)).toBe(2 ** -53);
    expect(uniformFromWords(0, 63)).toBe(2 ** -53);
    expect(uniformFromWords(-1, -1)).toBe(1 - 2 ** -53);
    expect(uniformFromWords(0, 64)).toBe(2 ** -53);
    expect(uniformFromWords(0, 128)).toBe(2 ** -52);
    expect(uniformFromWords(32, 0)).toBe(2 ** -27);
  });

  // 1,048,576 streams whose names differ in a counter; seed and size fixed here before the first run.
  const N = 1 << 20;
  it.each([
    ["one flow's shipments", (i: number) => `s/caribbean/${i}`],
    ["a short name", (i: number) => `${i}`],
    ["attempts on the passages of shipments", (i: number) => `m/${i >> 3}/leg/${i & 7}`],
  ])("the first draws of neighbouring streams are independent: %s", (_, name) => {
    const open = streams("neighbours", 1);
    const firsts = new Float64Array(N);
    const seconds = new Float64Array(N);
    for (let i = 0; i < N; i++) {
      const uniform = open(name(i));
      firsts[i] = uniform();
      seconds[i] = uniform();
    }
    const singles = new Int32Array(1024);
    const pairs = new Int32Array(256);
    const secondPairs = new Int32Array(256);
    const within = new Int32Array(256);
    const orders = new Int32Array(24);
    for (let i = 0; i < N; i++) singles[cell(firsts[i]!, 1024)]! += 1;
    for (let i = 0; i + 1 < N; i += 2) {
      pairs[cell(firsts[i]!, 16) * 16 + cell(firsts[i + 1]!, 16)]! += 1;
      secondPairs[cell(seconds[i]!, 16) * 16 + cell(seconds[i + 1]!, 16)]! += 1;
      within[cell(firsts[i]!, 16) * 16 + cell(seconds[i]!, 16)]! += 1;
    }
    for (let i = 0; i + 3 < N; i += 4) {
      orders[orderOfFour(firsts[i]!, firsts[i + 1]!, firsts[i + 2]!, firsts[i + 3]!)]! += 1;
    }
    for (const cells of [singles, pairs, secondPairs, within, orders]) expectUniform(cells);
  });

  it("the first draws of neighbouring replications are independent", () => {
    const orders = new Int32Array(24);
    const pairs = new Int32Array(256);
    for (let r = 0; r < 400_000; r += 4) {
      const [a, b, c, d] = [0, 1, 2, 3].map((k) => streams("picket", r + k)("zone/1")());
      orders[orderOfFour(a!, b!, c!, d!)]! += 1;
      pairs[cell(a!, 16) * 16 + cell(b!, 16)]! += 1;
    }
    expectUniform(orders);
    expectUniform(pairs);
  });
});

describe("antithetic", () => {
  it("returns 1 - u for the same draw, exactly and within (0, 1)", () => {
    const plain = streams("twins", 1)("a");
    const twin = antithetic(streams("twins", 1)("a"));
    for (let i = 0; i < 10_000; i++) expect(plain() + twin()).toBe(1);
    expect(antithetic(() => 2 ** -53)()).toBe(1 - 2 ** -53);
    expect(antithetic(() => 1 - 2 ** -53)()).toBe(2 ** -53);
  });
});

describe("numbered", () => {
  it("gives an entity and a purpose the number that belongs to both and to the stream's first number", () => {
    const stream = streams("bank", 1);
    const draw = numbered(stream("customers"));
    expect(draw(7, 1)).toBe(pairUniform(stream("customers")(), 7, 1));
    draw(8, 0);
    expect(draw(7, 1)).toBe(numbered(stream("customers"))(7, 1));
    const all = [draw(7, 0), draw(7, 1), draw(8, 1), numbered(streams("bank", 2)("customers"))(7, 1)];
    expect(new Set(all).size).toBe(4);
  });
});

describe("pairUniform", () => {
  it("is Threefry-2x32 with 13 rounds", () => {
    const words = (low: number, high: number) =>
      new Float64Array(new Uint32Array([low, high]).buffer)[0] as number;
    // Random123, tests/kat_vectors: threefry2x32 13, counter 0 0, key 0 0 gives 9d1c5ec6 8bd50731
    expect(pairUniform(words(0, 0), words(0, 0), 0)).toBe(uniformFromWords(0x9d1c5ec6, 0x8bd50731));
    // counter 243f6a88 85a308d3, key 13198a2e 03707344 gives ba3e4725 f27d669e
    expect(pairUniform(words(0x13198a2e, 0x03707344), words(0x243f6a88, 0x85a308d3), 0)).toBe(
      uniformFromWords(0xba3e4725, 0xf27d669e),
    );
    // The purpose 3 adds 3 x 9e3779b9 to the first word of that counter: a Threefry in Python that gives the two above.
    expect(pairUniform(words(0x13198a2e, 0x03707344), words(0x243f6a88, 0x85a308d3), 3)).toBe(
      uniformFromWords(0x10169cd6, 0xf8b3e43c),
    );
  });

  it("depends on both keys, their order and the purpose, and on nothing else", () => {
    const u = pairUniform(0.25, 0.75, 1);
    pairUniform(0.1, 0.2, 3);
    expect(pairUniform(0.25, 0.75, 1)).toBe(u);
    expect(pairUniform(0.75, 0.25, 1)).not.toBe(u);
    expect(pairUniform(0.25, 0.75, 2)).not.toBe(u);
    expect(pairUniform(0.25, 0.75 + 2 ** -53, 1)).not.toBe(u);
  });

  const caseKeys = (n: number) => Array.from({ length: n }, (_, i) => streams("grid", 1)(`case/${i}`)());
  const assetKeys = (n: number) => Array.from({ length: n }, (_, j) => streams("grid", 1)(`asset/${j}`)());
  const small = (n: number) => Array.from({ length: n }, (_, i) => i);
  const keys32 = (n: number) => caseKeys(n).map((u) => Math.floor(u * 2 ** 32));

  // Grids of 4,096 cases and 256 assets, two purposes; fixed here before the first run.
  it.each([
    ["keys from streams", caseKeys(4096), assetKeys(256)],
    ["32-bit keys", keys32(4096), small(256).map((j) => idKey(`route-${j}`))],
    ["small whole numbers", small(4096), small(256)],
  ])("over a grid it is uniform, pairwise, triple-wise and serially independent: %s", (_, cases, assets) => {
    const singles = new Int32Array(4096);
    const alongAssets = new Int32Array(1024);
    const alongCases = new Int32Array(1024);
    const acrossPurposes = new Int32Array(1024);
    const triples = new Int32Array(512);
    const orders = new Int32Array(24);
    const transposed = new Int32Array(1024);
    for (let i = 0; i + 1 < cases.length; i += 2) {
      for (let j = 0; j + 3 < assets.length; j += 4) {
        const u = pairUniform(cases[i]!, assets[j]!, 1);
        const right = pairUniform(cases[i]!, assets[j + 1]!, 1);
        const below = pairUniform(cases[i + 1]!, assets[j]!, 1);
        const farther = pairUniform(cases[i]!, assets[j + 2]!, 1);
        const farthest = pairUniform(cases[i]!, assets[j + 3]!, 1);
        const other = pairUniform(cases[i]!, assets[j]!, 2);
        const swapped = pairUniform(assets[j + 1]!, cases[i + 1]!, 1);
        singles[cell(u, 4096)]! += 1;
        alongAssets[cell(u, 32) * 32 + cell(right, 32)]! += 1;
        alongCases[cell(u, 32) * 32 + cell(below, 32)]! += 1;
        acrossPurposes[cell(u, 32) * 32 + cell(other, 32)]! += 1;
        triples[cell(u, 8) * 64 + cell(right, 8) * 8 + cell(below, 8)]! += 1;
        transposed[cell(below, 32) * 32 + cell(swapped, 32)]! += 1;
        orders[orderOfFour(u, right, farther, farthest)]! += 1;
      }
    }
    for (const cells of [singles, alongAssets, alongCases, acrossPurposes, triples, transposed, orders]) {
      expectUniform(cells);
    }
  });

  it("the exclusive or of the four corners of a square is uniform", () => {
    // A hash that only adds a part of each key fails this: its corners cancel.
    const cells = new Int32Array(256);
    const cases = caseKeys(2048);
    const assets = assetKeys(128);
    for (let i = 0; i < 2048; i += 2) {
      for (let j = 0; j < 128; j += 2) {
        const top = (a: number, b: number) => Math.floor(pairUniform(a, b, 0) * 256);
        const corner = top(cases[i]!, assets[j]!) ^ top(cases[i + 1]!, assets[j]!);
        cells[corner ^ top(cases[i]!, assets[j + 1]!) ^ top(cases[i + 1]!, assets[j + 1]!)]! += 1;
      }
    }
    expectUniform(cells);
  });

  it("each bit of a key and of the purpose changes half of the bits of the result", () => {
    const bits = new Float64Array(1);
    const words = new Uint32Array(bits.buffer);
    const flip = (x: number, bit: number) => {
      bits[0] = x;
      words[bit >> 5]! ^= 1 << (bit & 31);
      return bits[0];
    };
    const ones = (x: number) => {
      let count = 0;
      for (let rest = x >>> 0; rest !== 0; rest &= rest - 1) count += 1;
      return count;
    };
    const upper = (u: number) => Math.floor(u * 2 ** 32);
    const keys = caseKeys(2000);
    // 2,000 flips of 32 bits: a share of one half with a standard error of 0.002; five of them are allowed.
    for (let bit = 0; bit < 52; bit++) {
      let a = 0;
      let b = 0;
      for (let i = 0; i < 2000; i++) {
        const [x, y] = [keys[i]!, keys[(i + 1) % 2000]!];
        const base = upper(pairUniform(x, y, 5));
        a += ones(base ^ upper(pairUniform(flip(x, bit), y, 5)));
        b += ones(base ^ upper(pairUniform(x, flip(y, bit), 5)));
      }
      expect(Math.abs(a / 64_000 - 0.5), `bit ${bit} of the first key`).toBeLessThan(0.01);
      expect(Math.abs(b / 64_000 - 0.5), `bit ${bit} of the second key`).toBeLessThan(0.01);
    }
  });
});

describe("idKey", () => {
  it("is fmix32 of FNV-1a", () => {
    // FNV-1a of "" is 811c9dc5 and of "foobar" bf9cf968 (draft-eastlake-fnv); fmix32 of these computed in Python.
    expect(idKey("")).toBe(2872998923);
    expect(idKey("foobar")).toBe(202221276);
  });

  it("gives neighbouring ids keys that differ everywhere", () => {
    const cells = new Int32Array(256);
    for (let i = 0; i < 65_536; i++) cells[idKey(`route-${i}`) >>> 24]! += 1;
    expectUniform(cells);
    expect(new Set(Array.from({ length: 5000 }, (_, i) => idKey(`asset/${i}`))).size).toBe(5000);
  });
});

describe("gumbel", () => {
  it("is the inverse of exp(-exp(-x))", () => {
    for (const x of [-3, -1, 0, 0.5, 4, 30])
      expect(gumbel(Math.exp(-Math.exp(-x)))).toBeCloseTo(x, x > 20 ? 1 : 10);
  });

  it("the greatest of log-weight plus Gumbel picks in proportion to weight", () => {
    const weights = [1, 2, 5];
    const picks = [0, 0, 0];
    const N = 80_000;
    const uniform = streams("gumbel", 1)("choice");
    for (let i = 0; i < N; i++) {
      const scores = weights.map((weight) => Math.log(weight) + gumbel(uniform()));
      picks[scores.indexOf(Math.max(...scores))]! += 1;
    }
    // Within 4 standard errors.
    picks.forEach((count, k) => {
      const p = weights[k]! / 8;
      expect(Math.abs(count / N - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / N));
    });
  });
});
