import { type Complaints, leaf, type Parameter, readParameter, readPlace } from "./field.ts";
import { type OutlineMistake, outlineMistakes, outlineOf } from "./outline.ts";
import { foundKind } from "./quantity.ts";

type Corner = readonly [north: number, east: number];

/** The fewest and the most corners of a shape. */
export const cornerLimits = { least: 3, most: 200 } as const;

/** The outline of an area: corners in either order, once they are read in the order that has the inside on the left. */
export function shape(about: string, example: readonly Corner[]) {
  return leaf<Parameter<readonly Corner[]>, readonly Corner[]>(
    { kind: "shape" },
    { description: about, example },
    (raw, complaints) => readParameter(raw, complaints, readShape),
  );
}

const expected = `a list of ${cornerLimits.least} to ${cornerLimits.most} corners [degrees north, degrees east], such as [[1, -80], [6, -79], [8, -84]]`;

function readShape(raw: unknown, { complain }: Complaints): readonly Corner[] | undefined {
  if (!Array.isArray(raw) || raw.length < cornerLimits.least || raw.length > cornerLimits.most) {
    complain({ expected, found: foundKind(raw) });
    return undefined;
  }
  const corners = (raw as unknown[]).map((corner, i) =>
    readPlace(corner, { complain: (complaint, path = []) => complain(complaint, [i, ...path]) }),
  );
  const points = corners.filter((corner) => corner !== undefined);
  if (points.length < corners.length) return undefined;
  const mistakes = outlineMistakes(points);
  for (const { corner, ...complaint } of mistakes satisfies readonly OutlineMistake[])
    complain(complaint, [corner]);
  return mistakes.length > 0 ? undefined : outlineOf(points).points;
}
