/** Numbers in stories. */

import { inScale, scaleFor } from "../numbers.ts";

/** A mass: "601 kg", "1.24 t". */
export function mass(kg: number): string {
  const scale = scaleFor("kg", kg);
  return `${inScale(kg, scale)} ${scale.unit}`;
}

/** A share as a percentage with as many decimals as it has, three at most. */
export const share = (value: number): string => `${Number((100 * value).toFixed(3))} %`;

/** A draw in (0, 1), so that it is never shown as 0 or 1. */
export const thousandths = (draw: number): string =>
  draw < 0.0005 || draw > 0.9995 ? draw.toPrecision(4) : draw.toFixed(3);
