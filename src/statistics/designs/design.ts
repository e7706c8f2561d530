/** Design points in the unit cube [0, 1)^d: one row a point, one column a dimension. */
export type UnitDesign = readonly (readonly number[])[];

/** How many points in how many dimensions. */
export type DesignSize = { readonly points: number; readonly dimensions: number };

/** The size of a randomised design and its source of uniforms in [0, 1). */
export type RandomDesign = DesignSize & { readonly random: () => number };

/** Throws a RangeError unless both numbers are whole and positive and there are at most `most` dimensions. */
export function requireSize(
  caller: string,
  { points, dimensions }: DesignSize,
  most = Number.POSITIVE_INFINITY,
): void {
  if (!(Number.isInteger(points) && points >= 1)) {
    throw new RangeError(`${caller} requires a whole number of points of at least 1; found ${points}`);
  }
  if (!(Number.isInteger(dimensions) && dimensions >= 1 && dimensions <= most)) {
    throw new RangeError(`${caller} requires 1 to ${most} dimensions; found ${dimensions}`);
  }
}

/** A lever or uncertainty between two values. */
export type Range = { readonly low: number; readonly high: number };

/** The design stretched from the unit cube to one range a dimension. Throws a RangeError on unequal counts. */
export function stretch(design: UnitDesign, ranges: readonly Range[]): number[][] {
  return design.map((point) => {
    if (point.length !== ranges.length) {
      throw new RangeError(
        `stretch requires one range a dimension; found ${ranges.length} for ${point.length}`,
      );
    }
    return point.map((u, j) => ranges[j]!.low + u * (ranges[j]!.high - ranges[j]!.low));
  });
}
