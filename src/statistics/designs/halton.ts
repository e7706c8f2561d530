import { log2 } from "../../arithmetic/index.ts";
import { type DesignSize, type RandomDesign, requireSize, type UnitDesign } from "./design.ts";
import { permutation } from "./shuffle.ts";

/**
 * The first points of the Halton sequence, from the origin on: in dimension j the digits of the point's
 * number in the j-th prime base, mirrored at the point.
 *
 * Beyond about ten dimensions the plain sequence is striped; take `scrambledHalton` or `sobol`. Source:
 * Halton (1960), "On the efficiency of certain quasi-random sequences of points".
 */
export function halton(size: DesignSize): UnitDesign {
  requireSize("halton", size);
  return fromBases(size, primes(size.dimensions).map(mirrored));
}

/**
 * Halton points with every digit position of every base permuted at random; each point is uniform in the
 * unit cube, and the points stay evenly spread.
 *
 * Source: Owen (2017), "A randomized Halton algorithm in R".
 */
export function scrambledHalton(size: RandomDesign): UnitDesign {
  requireSize("scrambledHalton", size);
  return fromBases(
    size,
    primes(size.dimensions).map((base) => permuted(base, size.random)),
  );
}

function fromBases({ points }: DesignSize, coordinates: readonly ((index: number) => number)[]): UnitDesign {
  return Array.from({ length: points }, (_, index) => coordinates.map((coordinate) => coordinate(index)));
}

function mirrored(base: number): (index: number) => number {
  return (index) => {
    let value = 0;
    let weight = 1 / base;
    for (let rest = index; rest > 0; rest = Math.floor(rest / base)) {
      value += (rest % base) * weight;
      weight /= base;
    }
    return value;
  };
}

/** Permutes the leading digits, down to the last that a double can hold. */
function permuted(base: number, random: () => number): (index: number) => number {
  const places = Math.floor(53 / log2(base));
  const digits = Array.from({ length: places }, () => permutation(base, random));
  return (index) => {
    let value = 0;
    let weight = 1 / base;
    let rest = index;
    for (const digit of digits) {
      value += digit[rest % base]! * weight;
      weight /= base;
      rest = Math.floor(rest / base);
    }
    return Math.min(value, 1 - Number.EPSILON / 2);
  };
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
}
