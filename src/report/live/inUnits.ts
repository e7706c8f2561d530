/** Numbers in house units as a reader knows them: rates a month, knots, days, shares in per cent. */

import type { Dimension } from "../../scenario/index.ts";

type Unit = { readonly name: string; readonly size: number };

const plainly: Unit = { name: "", size: 1 };

const unitOf = (dimension: Dimension, size: number): Unit => {
  switch (dimension) {
    case "duration":
      return size >= 72 ? { name: "days", size: 24 } : { name: "h", size: 1 };
    case "length":
      return { name: "km", size: 1 };
    case "area":
      return size >= 1e5 ? { name: "Mkm2", size: 1e6 } : { name: "km2", size: 1 };
    case "speed":
      return { name: "kn", size: 1.852 };
    case "mass":
      return size >= 1000 ? { name: "t", size: 1000 } : { name: "kg", size: 1 };
    case "money":
      return size >= 1e6 ? { name: "MUSD", size: 1e6 } : { name: "USD", size: 1 };
    case "rate":
      return { name: "/ month", size: 12 / 8766 };
    case "spending":
      return { name: "MUSD / year", size: 1e6 / 8766 };
    case "freight":
      return { name: "USD / km", size: 1 };
    case "price":
      return size >= 1000 ? { name: "kUSD / kg", size: 1000 } : { name: "USD / kg", size: 1 };
    case "share":
      return { name: "%", size: 0.01 };
    case "number":
      return plainly;
  }
};

/** "12.5 kn", "85 %", "144 / month"; `size` is the number by which the unit is chosen. */
export function inUnits(value: number, dimension: Dimension, locale: string, size: number = value): string {
  const { name, size: one } = unitOf(dimension, Math.abs(size));
  const text = (value / one).toLocaleString(locale, { maximumSignificantDigits: 4 });
  return name === "" ? text : `${text} ${name}`;
}
