import type { Distribution } from "../../src/engine/index.ts";
import {
  jackson,
  machineRepair,
  mg1WithBreakdowns,
  mg1WithVacations,
  mm1WithBreakdowns,
  type RepairShop,
} from "../../src/theory/index.ts";
import type { OpenStream, Ratio, StochasticCase } from "../case.ts";
import { watchFailuresAtAnyTime, watchFailuresInService } from "../models/breakdowns.ts";
import { type NetworkRecord, type NetworkStation, watchNetwork } from "../models/network.ts";
import { watchRepairShop } from "../models/repairShop.ts";
import { watchVacations } from "../models/vacations.ts";

const REPLICATIONS = 100;
const exponential: Distribution = { kind: "exponential", mean: 1 };

interface TimedCase {
  readonly case: string;
  readonly source: string;
  readonly expected: number;
  readonly rate: number;
  readonly warmUp: number;
  readonly horizon: number;
  readonly watch: (open: OpenStream, times: { readonly warmUp: number; readonly horizon: number }) => Ratio;
}

function timedCase({ rate, warmUp, horizon, watch, ...rest }: TimedCase): StochasticCase {
  return {
    kind: "stochastic",
    ...rest,
    tails: "light",
    replications: REPLICATIONS,
    effort: REPLICATIONS * rate * (warmUp + horizon),
    replicate: (open) => watch(open, { warmUp, horizon }),
  };
}

const jacksonSource = "J. R. Jackson (1957), Networks of waiting lines";

/** Two stations in series. */
const tandem: readonly NetworkStation[] = [
  { servers: 1, serviceRate: 1, arrivalRate: 0.6, next: [0, 1] },
  { servers: 2, serviceRate: 0.5, arrivalRate: 0, next: [0, 0] },
];

/** Two stations; three of ten who leave the second go back to the first, one of ten who leave the first is done. */
const feedback: readonly NetworkStation[] = [
  { servers: 1, serviceRate: 1, arrivalRate: 0.4, next: [0, 0.9] },
  { servers: 1, serviceRate: 0.9, arrivalRate: 0.1, next: [0.3, 0] },
];

const allPresent = ({ present }: NetworkRecord, horizon: number): Ratio => [
  present.reduce((sum, each) => sum + each.integral, 0),
  horizon,
];

const shop: RepairShop = { units: 6, repairers: 2, failureRate: 0.2, repairRate: 0.7 };
const repairs = machineRepair(shop);
const repairSource =
  "machine repair: C. Palm (1947); W. Feller, An Introduction to Probability Theory I, chapter XVII";

const vacationSource = "Y. Levy, U. Yechiali (1975); S. W. Fuhrmann, R. B. Cooper (1985)";

export const cases: readonly StochasticCase[] = [
  timedCase({
    case: "Jackson tandem: mean number at the second station",
    source: jacksonSource,
    expected: jackson(tandem).stations[1]!.meanNumber,
    ...{ rate: 1.2, warmUp: 1500, horizon: 30_000 },
    watch: (open, times) => [watchNetwork(tandem, times, open).present[1]!.integral, times.horizon],
  }),
  timedCase({
    case: "Jackson tandem: mean time in the network",
    source: jacksonSource,
    expected: jackson(tandem).meanSojourn,
    ...{ rate: 1.2, warmUp: 1500, horizon: 20_000 },
    watch: (open, times) => watchNetwork(tandem, times, open).sojourn,
  }),
  timedCase({
    case: "Jackson network with feedback: mean number present",
    source: jacksonSource,
    expected: jackson(feedback).meanNumber,
    ...{ rate: 1.3, warmUp: 3000, horizon: 80_000 },
    watch: (open, times) => allPresent(watchNetwork(feedback, times, open), times.horizon),
  }),
  timedCase({
    case: "Jackson network with feedback: mean time in the network",
    source: jacksonSource,
    expected: jackson(feedback).meanSojourn,
    ...{ rate: 1.3, warmUp: 3000, horizon: 50_000 },
    watch: (open, times) => watchNetwork(feedback, times, open).sojourn,
  }),
  timedCase({
    case: "machine repair, 6 units and 2 repairers: mean number down",
    source: repairSource,
    expected: repairs.meanDown,
    ...{ rate: 1, warmUp: 200, horizon: 10_000 },
    watch: (open, times) => [watchRepairShop(shop, times, open).down.integral, times.horizon],
  }),
  timedCase({
    case: "machine repair, 6 units and 2 repairers: mean number waiting",
    source: repairSource,
    expected: repairs.meanWaiting,
    ...{ rate: 1, warmUp: 200, horizon: 20_000 },
    watch: (open, times) => [watchRepairShop(shop, times, open).shop.record.queueLength.mean, 1],
  }),
  timedCase({
    case: "machine repair, 6 units and 2 repairers: share of time with none down",
    source: repairSource,
    expected: repairs.downChances[0]!,
    ...{ rate: 1, warmUp: 200, horizon: 10_000 },
    watch: (open, times) => [watchRepairShop(shop, times, open).down.timeAt(0), times.horizon],
  }),
  timedCase({
    case: "M/M/1 with exponential vacations, load 0.6: mean sojourn",
    source: vacationSource,
    expected: mg1WithVacations({ arrivalRate: 0.6, serviceMean: 1, serviceCv: 1 }, { mean: 1.5, cv: 1 })
      .meanSojourn,
    ...{ rate: 1, warmUp: 1500, horizon: 20_000 },
    watch: (open, times) => {
      const vacation: Distribution = { kind: "exponential", mean: 1.5 };
      return watchVacations({ arrivalRate: 0.6, service: exponential, vacation, ...times }, open);
    },
  }),
  timedCase({
    case: "M/D/1 with vacations of fixed length, load 0.6: mean sojourn",
    source: vacationSource,
    expected: mg1WithVacations({ arrivalRate: 0.6, serviceMean: 1, serviceCv: 0 }, { mean: 2, cv: 0 })
      .meanSojourn,
    ...{ rate: 1, warmUp: 1500, horizon: 10_000 },
    watch: (open, times) => {
      const [service, vacation]: Distribution[] = [
        { kind: "constant", value: 1 },
        { kind: "constant", value: 2 },
      ];
      return watchVacations({ arrivalRate: 0.6, service: service!, vacation: vacation!, ...times }, open);
    },
  }),
  timedCase({
    case: "M/E2/1 that fails in service, load 0.6: mean sojourn",
    source: "D. P. Gaver (1962), A waiting line with interrupted service, including priorities",
    expected: mg1WithBreakdowns(
      { arrivalRate: 0.5, serviceMean: 1, serviceCv: Math.SQRT1_2 },
      { failureRate: 0.1, repairMean: 2, repairCv: 0 },
    ).meanSojourn,
    ...{ rate: 0.7, warmUp: 1500, horizon: 40_000 },
    watch: (open, times) =>
      watchFailuresInService(
        {
          arrivalRate: 0.5,
          service: { kind: "erlang", shape: 2, mean: 1 },
          failureRate: 0.1,
          repair: { kind: "constant", value: 2 },
          ...times,
        },
        open,
      ),
  }),
  timedCase({
    case: "M/M/1 that fails at any time, load 0.6: mean number present",
    source: "H. White, L. S. Christie (1958), Queuing with preemptive priorities or with breakdown",
    expected: mm1WithBreakdowns({ arrivalRate: 0.5, serviceRate: 1 }, { failureRate: 0.1, repairRate: 0.5 }),
    ...{ rate: 0.7, warmUp: 1500, horizon: 60_000 },
    watch: (open, times) =>
      watchFailuresAtAnyTime(
        {
          arrivalRate: 0.5,
          service: exponential,
          failureRate: 0.1,
          repair: { kind: "exponential", mean: 2 },
          ...times,
        },
        open,
      ),
  }),
];
