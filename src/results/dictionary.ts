/** What the names in the shards and in a result mean. */

import type { Layout, Measure } from "../experiment/index.ts";
import { partedSums } from "../measures/index.ts";

export type Dictionary = {
  /** The rows of the shards: sums over one replication. */
  readonly sums: readonly Entry[];
  /** What is reported: made from the sums of all replications. */
  readonly measures: readonly (Entry & { readonly formula: string })[];
};

type Entry = { readonly name: string; readonly unit: string; readonly about: string };

/** The dictionary of a comparison's layout and measures. */
export function dictionary(layout: Layout, measures: readonly Measure[]): Dictionary {
  const kinds = new Map(layout.parts.map(({ kind, id }) => [id, kind]));
  return {
    sums: layout.names.map((name) => {
      const at = name.indexOf(".");
      const whole = at < 0 ? name : name.slice(0, at);
      const part = at < 0 ? undefined : name.slice(at + 1);
      const { unit, about } = meaningOf(whole);
      const parted = (partedSums as readonly string[]).includes(whole);
      const kind = part === undefined ? undefined : parted ? `${kinds.get(part)} ${part}` : part;
      return { name, unit, about: kind === undefined ? about : `${about.slice(0, -1)}, for ${kind}.` };
    }),
    measures: measures.map((measure) => ({
      name: measure.name,
      unit: measure.unit,
      about: measure.about,
      formula: formulaText(measure),
    })),
  };
}

function formulaText({ formula }: Measure): string {
  const sum = (names: readonly string[]) => (names.length === 0 ? "0" : names.join(" + "));
  switch (formula.kind) {
    case "mean":
      return `mean over replications of ${sum(formula.columns)}${formula.factor === 1 ? "" : `, times ${formula.factor}`}`;
    case "ratio":
      return `sum over replications of ${sum(formula.numerators)} / sum of ${sum(formula.denominators)}${formula.factor === 1 ? "" : `, times ${formula.factor}`}`;
    case "constant":
      return formula.why;
    case "diversity":
      return "exp(entropy) of the shares of the sums over replications of kg_departed by route, corrected for bias";
  }
}

function meaningOf(sum: string): Omit<Entry, "name"> {
  const own = meanings[sum];
  if (own !== undefined) return own;
  const [kind = "", ...rest] = sum.split("_");
  const what = rest.join(" ");
  switch (kind) {
    case "shipments":
      return { unit: "shipments", about: `Shipments of the cohort that were ${what}.` };
    case "kg":
      return { unit: "kg", about: `Kilograms of the cohort ${what}.` };
    case "missed":
      return { unit: "shipments", about: `Known shipments that got no response: ${what}.` };
    case "known":
      return { unit: "shipments", about: `Shipments known by ${what}.` };
    case "cases":
      return { unit: "cases", about: `Cases ${what} in the measured period.` };
    case "hours":
      return { unit: "h", about: `Unit-hours ${what} in the measured period.` };
    case "period":
      return { unit: rest[0] === "kg" ? "kg" : "shipments", about: `Over the measured period: ${what}.` };
    default:
      return { unit: "1", about: `The sum ${sum} of a replication.` };
  }
}

const meanings: Readonly<Record<string, Omit<Entry, "name">>> = {
  kg_hours: { unit: "kg h", about: "Kilograms delivered times the hours that they were under way." },
  value_removed: { unit: "USD", about: "Kilograms removed times the wholesale price at their market." },
  cost_total: { unit: "USD", about: "Cost of the force over the measured period." },
  period_imbalance: { unit: "1", about: "Relative error of the balance of the measured period." },
  cohort_imbalance: { unit: "1", about: "Relative error of the balance of the cohort." },
  hulls: { unit: "units h", about: "Hulls in service times hours of the measured period." },
  missed_addressable: {
    unit: "shipments",
    about:
      "Missed shipments that one more ready unit at its station would have reached: an upper bound on what one more answers, which is soon busy itself.",
  },
  checked_kg: { unit: "kg", about: "Kilograms that came to checkpoints." },
  checked_kg_seized: { unit: "kg", about: "Kilograms seized at checkpoints." },
  checked_inspected: { unit: "loads", about: "Smuggled loads inspected." },
  lawful_arrivals: { unit: "vehicles", about: "Lawful vehicles in the measured period." },
  lawful_wait: { unit: "vehicle h", about: "Lawful vehicles times their wait." },
  own_numerator: { unit: "own", about: "Numerator of a measure of one's own." },
  own_denominator: { unit: "own", about: "Denominator of a measure of one's own." },
};
