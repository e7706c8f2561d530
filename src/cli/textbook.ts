/** What the textbook scenarios have to give, worked out without a simulation. */

import {
  cuedSearch,
  erlangB,
  hypercube,
  loadForBlocking,
  lossAlong,
  lossWithDeadline,
  meanRelativeSpeed,
  orderedEntry,
  overflow,
  randomSearch,
  reservation,
} from "../theory/index.ts";

/** One number of one textbook scenario with its exact value. */
export type TextbookCase = {
  readonly case: string;
  /** File in scenarios/textbook, without its ending. */
  readonly file: string;
  /** Changes to it, as on the command line. */
  readonly set?: readonly string[];
  /** The alternative that is looked at; the first unless given. */
  readonly alternative?: string;
  readonly measure: string;
  readonly expected: () => number;
  readonly source: string;
};

const hoursPerYear = 8766;
const loss = (servers: number, load: number) => () => 1 - erlangB(servers, load);
const erlang = "Erlang B: Erlang 1917; insensitive to the law of service: Sevastyanov 1957";
/** The load under which five units answer 26 % of the cases. */
const reportedLoad = loadForBlocking(5, 0.74);
const ships = (count: number): TextbookCase => ({
  case: `Loss system at the load of the reported 26 %, ${count} units`,
  file: "loss-system",
  set: [`assets.unit.count=${count}`, `assets.unit.processing.exponential=${reportedLoad} h`],
  measure: "response_rate",
  expected: loss(count, reportedLoad),
  source: erlang,
});

/** The boat of cued-search.yaml: 20 hours at sea, 50 km/h; 100 km/h x 20 km swept. */
const cued = (convention: "normal" | "disc") => () =>
  cuedSearch({
    uncertainty:
      convention === "disc" ? { kind: "disc", radius: 40 } : { kind: "normal", area: Math.PI * 1600 },
    targetSpeed: 10,
    sweepRate: 2000,
    cap: 4e8,
    from: 0,
    until: 20,
  });

const reserved = reservation({ servers: 8, reserved: 2, highLoad: 2, lowLoad: 5 });
const groups = overflow({ firstServers: 3, firstLoad: 4, secondServers: 4, secondLoad: 2.4 });
const cube = hypercube({
  serviceRates: [1, 1 / 2, 1 / 1.5],
  zones: [
    { arrivalRate: 0.5, preferences: [0, 1, 2] },
    { arrivalRate: 0.8, preferences: [1, 2, 0] },
    { arrivalRate: 0.3, preferences: [0, 1] },
  ],
});
const answeredInCube = (zone: "north" | "east" | "south", index: number, rate: number): TextbookCase => ({
  case: `Hypercube: cases of the ${zone} that are answered in a year`,
  file: "hypercube",
  measure: `shipments_responded.to-${zone}`,
  expected: () => rate * hoursPerYear * (1 - cube.losses[index]!),
  source: "Larson 1974, hypercube with losses",
});

export const textbook: readonly TextbookCase[] = [
  {
    case: "Loss system, exponential hours",
    file: "loss-system",
    measure: "response_rate",
    expected: loss(5, 8),
    source: erlang,
  },
  {
    case: "Loss system, constant hours",
    file: "loss-system",
    alternative: "deterministic",
    measure: "response_rate",
    expected: loss(5, 8),
    source: erlang,
  },
  {
    case: "Loss system, lognormal hours",
    file: "loss-system",
    alternative: "lognormal",
    measure: "response_rate",
    expected: loss(5, 8),
    source: erlang,
  },
  ...[5, 10, 13, 16].map(ships),
  {
    case: "Loss with a fixed deadline",
    file: "fixed-deadline",
    measure: "response_rate",
    expected: () => 1 - lossWithDeadline(5, { arrivalRate: 1, serviceRate: 1 / 8 }, 5).loss,
    source: "M/M/c+D: Gnedenko and Kovalenko 1989",
  },
  {
    case: "A mixed fleet with ordered entry",
    file: "mixed-fleet",
    measure: "response_rate",
    expected: () => 1 - orderedEntry(1, [1, 1, 1 / 4, 1 / 4]).loss,
    source: "Cooper 1976",
  },
  {
    case: "A reserve for heavy loads: light ones answered in a year",
    file: "reservation",
    measure: "shipments_responded.light",
    expected: () => hoursPerYear * (1 - reserved.lowLoss),
    source: "trunk reservation: Kaufman 1981",
  },
  {
    case: "A reserve for heavy loads: heavy ones answered in a year",
    file: "reservation",
    measure: "shipments_responded.heavy",
    expected: () => 0.4 * hoursPerYear * (1 - reserved.highLoss),
    source: "trunk reservation: Kaufman 1981",
  },
  {
    case: "Overflow: cases of the west answered in a year",
    file: "overflow",
    measure: "shipments_responded.to-west",
    expected: () => hoursPerYear * (1 - groups.firstLoss),
    source: "chain of the two numbers of busy units",
  },
  {
    case: "Overflow: cases of the east answered in a year",
    file: "overflow",
    measure: "shipments_responded.to-east",
    expected: () => 0.6 * hoursPerYear * (1 - groups.secondLoss),
    source: "chain of the two numbers of busy units",
  },
  answeredInCube("north", 0, 0.5),
  answeredInCube("east", 1, 0.8),
  answeredInCube("south", 2, 0.3),
  {
    case: "False cues: cases answered",
    file: "false-cues",
    measure: "case_response_rate",
    expected: loss(5, 0.5 * 1 + 0.5 * 8),
    source: erlang,
  },
  {
    case: "Response at a fixed rate",
    file: "fixed-response",
    measure: "response_rate",
    expected: () => 0.25,
    source: "the rate itself",
  },
  {
    case: "Random search, one searcher",
    file: "random-search",
    measure: "detection_rate",
    expected: () => randomSearch((370 * 20 * (675.6756756756757 / 50)) / 100_000),
    source: "Koopman 1980, ch. 3",
  },
  {
    case: "Random search, two searchers",
    file: "random-search",
    alternative: "two-searchers",
    set: ["assets.searcher.count=2"],
    measure: "detection_rate",
    expected: () => randomSearch((2 * 370 * 20 * (675.6756756756757 / 50)) / 100_000),
    source: "Koopman 1980, ch. 3; rates of searchers add",
  },
  {
    case: "Random search for moving targets",
    file: "moving-targets",
    measure: "detection_rate",
    expected: () =>
      randomSearch((meanRelativeSpeed(12 * 1.852, 35 * 1.852) * 40 * (1000 / (35 * 1.852))) / 100_000),
    source: "mean relative speed: Koopman 1980, ch. 1",
  },
  {
    case: "Cued search, normal convention",
    file: "cued-search",
    measure: "interception_rate",
    expected: cued("normal"),
    source: "closed form, checked by quadrature",
  },
  {
    case: "Cued search, farthest-on circle",
    file: "cued-search",
    alternative: "disc",
    measure: "interception_rate",
    expected: cued("disc"),
    source: "closed form, checked by quadrature",
  },
  {
    case: "Three serial legs at one in ten",
    file: "serial-legs",
    measure: "removal_rate",
    expected: () => lossAlong([0.1, 0.1, 0.1]),
    source: "1 - 0.9 x 0.9 x 0.9",
  },
  {
    case: "Inspectors taken up by lawful traffic",
    file: "inspectors",
    measure: "seizure_effectiveness",
    expected: () => 0.5 * (1 - erlangB(4, 3)) * 0.8,
    source: erlang,
  },
];
