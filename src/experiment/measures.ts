/** The contract's measures: name, unit and how each follows from the sums of a record. */

import { missReasons } from "../model/index.ts";
import { hoursPerMonth } from "./calendarYear.ts";
import { type Layout, type PartedSum, partedSums } from "./layout.ts";
import type { Formula, Measure, OwnMeasure } from "./measure.ts";

const mean = (columns: readonly string[], factor = 1): Formula => ({ kind: "mean", columns, factor });
const ratio = (numerators: readonly string[], denominators: readonly string[], factor = 1): Formula => ({
  kind: "ratio",
  numerators,
  denominators,
  factor,
});

/** What decides which measures apply. */
export type MeasuresInput = {
  readonly layout: Layout;
  /** Hours of the measured period. */
  readonly horizon: number;
  readonly own: readonly OwnMeasure[];
  /** Whether a market has a price. */
  readonly priced: boolean;
};

/** Every contract measure that applies, in the order of the contract, then those by part, then one's own. */
export function measures({ layout, horizon, own, priced }: MeasuresInput): readonly Measure[] {
  return [
    ...shipmentCounts,
    ...rates,
    ...cases,
    ...kilograms,
    ...misses(layout),
    ...(priced ? [valueRemoved] : []),
    {
      name: "cost_total",
      unit: "USD",
      formula: mean(["cost_total"]),
      about: "Cost of the force over the measured period.",
    },
    ...throughput(horizon),
    ...assets(layout, horizon),
    ...checkpoints(layout),
    ...routes(layout),
    ...byPart(layout),
    ...own.map(ownMeasure),
  ];
}

const count = (name: PartedSum, about: string): Measure => ({
  name,
  unit: "shipments",
  formula: mean([name]),
  about,
});

const shipmentCounts: readonly Measure[] = [
  count("shipments_departed", "Shipments that departed in the measured period."),
  count("shipments_cued", "Of them, known to intelligence."),
  count("shipments_detected", "Of them, detected by a sensor."),
  count("shipments_known", "Of them, cued or detected with a position good enough to send an asset."),
  count("shipments_responded", "Of them, those to which an asset was sent before the last deadline."),
  count("shipments_intercepted", "Of them, reached by an asset."),
  count("shipments_disrupted", "Of them, that lost cargo to it."),
  count("shipments_delivered", "Of them, that delivered at least a part."),
];

const share = (name: string, numerator: string, denominator: string, about: string): Measure => ({
  name,
  unit: "1",
  formula: ratio([numerator], [denominator]),
  about,
});

const rates: readonly Measure[] = [
  share("awareness_rate", "shipments_known", "shipments_departed", "Known shipments over departed ones."),
  share(
    "awareness_rate.cue_only",
    "known_cue_only",
    "shipments_departed",
    "Known by a cue alone over departed.",
  ),
  share(
    "awareness_rate.sensor_only",
    "known_sensor_only",
    "shipments_departed",
    "Known by a sensor alone over departed.",
  ),
  share("awareness_rate.both", "known_both", "shipments_departed", "Known by cue and sensor over departed."),
  share(
    "detection_rate",
    "shipments_detected",
    "shipments_departed",
    "Shipments detected by a sensor over departed ones.",
  ),
  share(
    "response_rate",
    "shipments_responded",
    "shipments_known",
    "Shipments responded to over known ones; the reported 25 % is this rate. Do not rank plans by it.",
  ),
  share(
    "interception_rate",
    "shipments_intercepted",
    "shipments_responded",
    "Intercepted shipments over those responded to.",
  ),
  share(
    "success_rate",
    "shipments_disrupted",
    "shipments_intercepted",
    "Disrupted shipments over intercepted ones.",
  ),
  {
    name: "removal_rate",
    unit: "1",
    formula: ratio(["kg_seized", "kg_jettisoned"], ["kg_departed"]),
    about: "Kilograms seized and jettisoned over kilograms departed.",
  },
  share(
    "case_response_rate",
    "cases_answered",
    "cases_opened",
    "Cases responded to over cases opened, false ones included.",
  ),
];

const cases: readonly Measure[] = (["cases_opened", "cases_answered", "cases_false"] as const).map(
  (name) => ({
    name,
    unit: "cases",
    formula: mean([name]),
    about: `Cases ${name.slice("cases_".length)} in the measured period.`,
  }),
);

const kg = (name: string, columns: readonly string[], about: string): Measure => ({
  name,
  unit: "kg",
  formula: mean(columns),
  about,
});

const kilograms: readonly Measure[] = [
  kg("kg_intended", ["kg_departed"], "Kilograms departed and those not sent because of the risk."),
  kg("kg_departed", ["kg_departed"], "Kilograms that departed in the measured period."),
  kg("kg_delivered", ["kg_delivered"], "Of them, kilograms that reached their market."),
  kg("kg_seized", ["kg_seized"], "Kilograms in hand."),
  kg("kg_jettisoned", ["kg_jettisoned"], "Kilograms seen to be jettisoned or scuttled."),
  kg("kg_lost", ["kg_lost"], "Everything else that did not arrive."),
  kg("kg_abandoned", [], "Kilograms not sent because of the risk."),
  kg("kg_unresolved", ["kg_unresolved"], "Kilograms still on the way or in store at the end of the run-out."),
  kg("kg_removed", ["kg_seized", "kg_jettisoned"], "Kilograms seized and jettisoned."),
  kg("kg_replacement", [], "The part of departed kilograms that only replaces losses."),
];

function misses(layout: Layout): readonly Measure[] {
  return [
    ...missReasons.map((reason) =>
      count(`missed_${reason}`, `Known shipments that got no response: ${reason}.`),
    ),
    ...layout.classes.map((id) => ({
      name: `missed_addressable.${id}`,
      unit: "shipments",
      formula: mean([`missed_addressable.${id}`]),
      about: `Missed shipments that one more ready ${id}, at its station, would have reached: an upper bound on what one more answers.`,
    })),
  ];
}

const valueRemoved: Measure = {
  name: "value_removed",
  unit: "USD",
  formula: mean(["value_removed"]),
  about: "Kilograms removed times the wholesale price at their market.",
};

const throughput = (horizon: number): readonly Measure[] => [
  {
    name: "kg_per_month",
    unit: "kg/month",
    formula: mean(["period_kg_delivered"], hoursPerMonth / horizon),
    about: "Kilograms delivered a month in the measured period.",
  },
  {
    name: "shipments_per_month",
    unit: "shipments/month",
    formula: mean(["period_shipments_delivered"], hoursPerMonth / horizon),
    about: "Shipments delivered a month in the measured period, parts counted by their share.",
  },
  {
    name: "transit_time",
    unit: "h",
    formula: ratio(["kg_hours"], ["kg_delivered"]),
    about: "Mean hours from departure to delivery, weighted by kilograms.",
  },
];

const assets = (layout: Layout, horizon: number): readonly Measure[] =>
  layout.classes.flatMap((id) => [
    {
      name: `utilization.${id}`,
      unit: "1",
      formula: ratio([`hours_mission.${id}`], [`hours_mission.${id}`, `hours_on-station.${id}`]),
      about: `Share of its time on station that ${id} spends on missions.`,
    },
    {
      name: `on_station.${id}`,
      unit: "units",
      formula: mean([`hours_mission.${id}`, `hours_on-station.${id}`], 1 / horizon),
      about: `Mean number of ${id} on station, missions included.`,
    },
    {
      name: `hulls.${id}`,
      unit: "units",
      formula: mean([`hulls.${id}`], 1 / horizon),
      about: `Hulls of ${id} in service.`,
    },
    {
      name: `days_under_way.${id}`,
      unit: "days",
      formula: mean([`hours_under_way.${id}`], 1 / 24),
      about: `Days of ${id} outbound, on station, on missions and homebound.`,
    },
  ]);

const checkpoints = (layout: Layout): readonly Measure[] =>
  layout.checkpoints.length === 0
    ? []
    : ["", ...layout.checkpoints.map((id) => `.${id}`)].flatMap((part) => [
        {
          name: `inspected${part}`,
          unit: "loads",
          formula: mean([`checked_inspected${part}`]),
          about: "Smuggled loads inspected.",
        },
        {
          name: `seizure_effectiveness${part}`,
          unit: "1",
          formula: ratio([`checked_kg_seized${part}`], [`checked_kg${part}`]),
          about: "Kilograms seized at checkpoints over kilograms that came to them.",
        },
        {
          name: `wait_lawful${part}`,
          unit: "h",
          formula: ratio([`lawful_wait${part}`], [`lawful_arrivals${part}`]),
          about: "Mean wait of lawful traffic.",
        },
      ]);

const routes = (layout: Layout): readonly Measure[] => [
  {
    name: "active_routes",
    unit: "routes",
    formula: {
      kind: "diversity",
      columns: layout.parts.filter((part) => part.kind === "route").map(({ id }) => `kg_departed.${id}`),
    },
    about: "exp(entropy) of the shares of the routes in kilograms departed, corrected for bias.",
  },
];

const byPart = (layout: Layout): readonly Measure[] =>
  [...shipmentCounts, ...kilograms, ...misses(layout)].flatMap((whole) => {
    const { formula } = whole;
    if (formula.kind !== "mean" || formula.columns.length === 0) return [];
    if (!formula.columns.every((column) => (partedSums as readonly string[]).includes(column))) return [];
    return layout.parts.map(({ kind, id }) => ({
      ...whole,
      name: `${whole.name}.${id}`,
      formula: mean(formula.columns.map((column) => `${column}.${id}`)),
      about: `${whole.about} By ${kind}.`,
    }));
  });

const ownMeasure = ({ name, unit, about }: OwnMeasure): Measure => ({
  name,
  unit,
  about: about ?? "A measure of one's own.",
  formula: ratio([`own_numerator.${name}`], [`own_denominator.${name}`]),
});
