import { hypot } from "../../arithmetic/index.ts";
import { type RandomDesign, requireSize, type UnitDesign } from "./design.ts";
import { permutation } from "./shuffle.ts";

/**
 * A Latin hypercube: in every dimension each of n equal slices holds exactly one point, placed at random
 * within it.
 *
 * Source: McKay, Beckman and Conover (1979), "A comparison of three methods for selecting values of input
 * variables in the analysis of output from a computer code".
 */
export function latinHypercube(size: RandomDesign): UnitDesign {
  requireSize("latinHypercube", size);
  const { points, dimensions, random } = size;
  const columns = Array.from({ length: dimensions }, () =>
    permutation(points, random).map((slice) => (slice + random()) / points),
  );
  return Array.from({ length: points }, (_, i) => columns.map((column) => column[i]!));
}

/**
 * The Latin hypercube, of `candidates` drawn, whose two nearest points lie farthest apart.
 *
 * Source: Johnson, Moore and Ylvisaker (1990), "Minimax and maximin distance designs".
 */
export function maximinLatinHypercube(size: RandomDesign & { readonly candidates?: number }): UnitDesign {
  let best = latinHypercube(size);
  let widest = nearestDistance(best);
  for (let drawn = 1; drawn < (size.candidates ?? 100); drawn++) {
    const candidate = latinHypercube(size);
    const distance = nearestDistance(candidate);
    if (distance > widest) [best, widest] = [candidate, distance];
  }
  return best;
}

/** The Euclidean distance between the two nearest points of a design; Infinity for a single point. */
export function nearestDistance(design: UnitDesign): number {
  let nearest = Number.POSITIVE_INFINITY;
  design.forEach((a, i) => {
    for (const b of design.slice(0, i)) {
      nearest = Math.min(nearest, hypot(...a.map((value, j) => value - b[j]!)));
    }
  });
  return nearest;
}
