import { powerOfTwo } from "../../arithmetic/index.ts";
import { type DesignSize, type RandomDesign, requireSize, type UnitDesign } from "./design.ts";
import { directionData } from "./joeKuo.ts";

const bits = 32;
const mostDimensions = directionData.length + 1;

/**
 * The first points of the Sobol sequence in Gray-code order, from the origin on, in up to 64 dimensions.
 *
 * Take a power of two points: only then are they balanced. Source: Sobol' (1967); direction numbers of Joe
 * and Kuo (2008); order of Antonov and Saleev (1979).
 */
export function sobol(size: DesignSize): UnitDesign {
  requireSize("sobol", size, mostDimensions);
  const dimensions = Array.from({ length: size.dimensions }, (_, j) => directions(j));
  return grayCodePoints(
    size.points,
    dimensions,
    dimensions.map(() => 0),
    0,
  );
}

/**
 * Sobol points under a random linear scramble and digital shift: each point is uniform in the open unit
 * cube, the balance stays, and different sources give independent designs, so that averages over several
 * have a standard error.
 *
 * Source: Matoušek (1998), "On the L2-discrepancy for anchored boxes".
 */
export function scrambledSobol(size: RandomDesign): UnitDesign {
  requireSize("scrambledSobol", size, mostDimensions);
  const word = () => Math.floor(size.random() * powerOfTwo(bits)) >>> 0;
  const dimensions = Array.from({ length: size.dimensions }, (_, j) => scramble(directions(j), word));
  return grayCodePoints(size.points, dimensions, dimensions.map(word), 0.5);
}

/** Direction numbers v_1 ... v_32 of one dimension, as 32-bit words with v_1 the leading bit. */
function directions(dimension: number): number[] {
  const [polynomial, ...initial] = directionData[dimension - 1] ?? [];
  if (polynomial === undefined) return Array.from({ length: bits }, (_, i) => powerOfTwo(bits - 1 - i));
  const degree = initial.length;
  const v = initial.map((m, i) => (m << (bits - 1 - i)) >>> 0);
  for (let i = degree; i < bits; i++) {
    let next = v[i - degree]! ^ (v[i - degree]! >>> degree);
    for (let k = 1; k < degree; k++) {
      if ((polynomial >>> (degree - k)) & 1) next ^= v[i - k]!;
    }
    v.push(next >>> 0);
  }
  return v;
}

/** Multiplies direction numbers by a random lower triangular binary matrix with ones on its diagonal. */
function scramble(v: readonly number[], word: () => number): number[] {
  const rows = Array.from({ length: bits }, (_, row) => {
    const diagonal = powerOfTwo(bits - 1 - row);
    return ((row === 0 ? 0 : word() & (-2 * diagonal)) | diagonal) >>> 0;
  });
  return v.map((number) =>
    rows.reduce((sum, row, place) => (parity(row & number) ? sum + powerOfTwo(bits - 1 - place) : sum), 0),
  );
}

function parity(word: number): number {
  let folded = word ^ (word >>> 16);
  folded ^= folded >>> 8;
  folded ^= folded >>> 4;
  return (0x6996 >>> (folded & 15)) & 1;
}

function grayCodePoints(
  points: number,
  dimensions: readonly (readonly number[])[],
  shift: readonly number[],
  offset: number,
): UnitDesign {
  const state = [...shift];
  return Array.from({ length: points }, (_, index) => {
    const point = state.map((word) => (word + offset) / powerOfTwo(bits));
    const changed = 31 - Math.clz32(~index & (index + 1));
    for (let j = 0; j < state.length; j++) state[j] = (state[j]! ^ dimensions[j]![changed]!) >>> 0;
    return point;
  });
}
