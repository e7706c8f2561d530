import type { StochasticCase } from "../case.ts";
import { type Count, crossing, interdictionCase, share } from "../models/interdiction.ts";

/** A searcher that never leaves the zone. */
const searcher = (sweepWidth: number, more: object = {}) => ({
  count: 1,
  role: ["detect"],
  base: { at: [0, 0.5] },
  zone: "sea",
  "search-speed": "200 km/h",
  "sweep-width": { boat: `${sweepWidth} km` },
  relative: false,
  ...more,
});

const koopman = "B. O. Koopman (1980), Search and Screening, chapter 3: 1 - exp(-z), z = v W t / A";

/** A zone of 100,000 km2 that is crossed in 2 h: a searcher at 200 km/h sweeps z = W / 250 km of it. */
const still = (z: number): StochasticCase =>
  interdictionCase({
    case: `model: random search of still targets, z = ${z}: share detected`,
    source: koopman,
    expected: -Math.expm1(-z),
    world: crossing(2, { assets: { searcher: searcher(250 * z) } } as never),
    count: share("detected", "departed"),
    replications: 20,
    effort: 200_000,
  });

/** Mean relative speed of 40 and of 200 km/h against a target at 50 km/h, by quadrature with scipy 1.17. */
const relativeSpeed = { 40: 58.3904754260363, 200: 203.13740257055034 } as const;

const moving = (z: number, speed: keyof typeof relativeSpeed): StochasticCase =>
  interdictionCase({
    case: `model: random search at ${speed} km/h of targets at 50 km/h, z = ${z}: share detected`,
    source: `${koopman}, with the mean relative speed (2/pi)(u+v)E(m)`,
    expected: -Math.expm1(-z),
    world: crossing(2, {
      assets: {
        searcher: searcher((z * 100_000) / (2 * relativeSpeed[speed]), {
          relative: true,
          "search-speed": `${speed} km/h`,
        }),
      },
    } as never),
    count: share("detected", "departed"),
    replications: 20,
    effort: 200_000,
  });

/** Of all that is found, what the first class finds. */
const foundByFirst: Count = ({ from, to }) => {
  let first = 0;
  let all = 0;
  return {
    listen: (fact) => {
      if (fact.kind !== "detected" || fact.at < from || fact.at >= to) return;
      all++;
      if (fact.by.assetClass.id === "first") first++;
    },
    ratio: () => [first, all],
  };
};

/** Half of the patrol on station, so that the clock of the zone runs half of the time. */
const half = { endurance: "3 h", turnaround: "3 h" };

export const cases: readonly StochasticCase[] = [
  ...[0.25, 0.5, 1, 2, 3].map(still),
  ...[0.25, 0.5, 1, 2, 3].map((z) => moving(z, 200)),
  ...[0.5, 2].map((z) => moving(z, 40)),
  interdictionCase({
    case: "model: two searchers, one with three times the sweep width: share that it finds",
    source: "each finds in proportion to its rate: competing Poisson processes",
    expected: 0.75,
    world: crossing(2, { assets: { first: searcher(300), second: searcher(100) } } as never),
    count: foundByFirst,
    replications: 20,
    effort: 200_000,
  }),
  interdictionCase({
    case: "model: a searcher on station half of its cycle of 6 h, crossing of a whole cycle, z = 1 on station: share detected",
    source: `${koopman}; the clock of the zone grows by the same amount over every whole cycle`,
    expected: -Math.expm1(-1),
    world: crossing(6, { assets: { searcher: searcher(100_000 / (3 * 200), half) } } as never),
    count: share("detected", "departed"),
    replications: 20,
    effort: 200_000,
  }),
];
