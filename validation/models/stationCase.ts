import { distributionMean } from "../../src/engine/index.ts";
import type { Ratio, StochasticCase } from "../case.ts";
import { type Station, type StationRecord, watchStation } from "./station.ts";

/** What is measured on a station in one replication. */
export type Measure = (record: StationRecord) => Ratio;

export interface StationCase {
  readonly case: string;
  readonly source: string;
  readonly expected: number;
  readonly tails?: "light" | "heavy";
  readonly station: Station;
  readonly measure: Measure;
}

const REPLICATIONS = 100;

/** A case about one station, with 100 replications. */
export function stationCase({ station, measure, tails = "light", ...rest }: StationCase): StochasticCase {
  const rate = station.classes.reduce((sum, { gap }) => sum + 1 / distributionMean(gap), 0);
  return {
    kind: "stochastic",
    ...rest,
    tails,
    replications: REPLICATIONS,
    effort: REPLICATIONS * rate * (station.warmUp + station.horizon),
    replicate: (open) => measure(watchStation(station, open)),
  };
}

/** The mean number present, in service or waiting. */
export const meanPresent: Measure = ({ present, horizon }) => [present.integral, horizon];

/** The share of time with exactly `number` present. */
export const shareOfTimeAt =
  (number: number): Measure =>
  ({ present, horizon }) => [present.timeAt(number), horizon];

/** The mean number waiting, by the resource's own monitor. */
export const meanWaiting: Measure = ({ resource, horizon }) => [
  resource.record.queueLength.mean * horizon,
  horizon,
];

/** The share of the servers that is busy, by the resource's own monitors. */
export const utilization: Measure = ({ resource }) => [resource.record.utilization, 1];

/** The mean wait of those served in a class. */
export const meanWait =
  (ofClass = 0): Measure =>
  ({ classes }) => [classes[ofClass]!.waits.sum, classes[ofClass]!.waits.count];

/** The mean square of the wait of those served. */
export const meanSquareWait: Measure = ({ classes }) => {
  const { count, mean, variance } = classes[0]!.waits;
  return [variance * (count - 1) + count * mean * mean, count];
};

/** The mean time from arrival to the end of service of those served in a class. */
export const meanSojourn =
  (ofClass = 0): Measure =>
  ({ classes }) => [classes[ofClass]!.sojourns.sum, classes[ofClass]!.sojourns.count];

/** The share of arrivals that is served after a wait longer than the station's mark. */
export const shareWaitingLong: Measure = ({ classes }) => [classes[0]!.waitedLong, classes[0]!.arrived];

/** The share of arrivals that is not served at once. */
export const shareDelayed: Measure = ({ classes }) => {
  const { waitedLong, reneged, arrived } = classes[0]!;
  return [waitedLong + reneged, arrived];
};

/** The share of arrivals that is turned away or gives up. */
export const shareLost: Measure = ({ classes }) => {
  const { balked, reneged, arrived } = classes[0]!;
  return [balked + reneged, arrived];
};
