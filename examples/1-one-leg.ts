/**
 * Covers: a scenario as data, `run`, a measure with its interval.
 *
 * Scenario: boats cross one stretch of sea in which one aircraft searches all the time. What share does it find?
 * Koopman's formula for random search knows the answer: 1 - exp(-v W t / A).
 */
import { run, scenario, withInterval } from "picket";
import { coverage, randomSearch } from "picket/theory";

const [speed, sweepWidth, area] = [370, 20, 500_000]; // km/h, km, km2
const [from, to, boat] = [0, 5, 50]; // degrees north, and km/h

const crossing = scenario({
  picket: 1,
  title: "One leg and one searcher",
  "warm-up": "30 days",
  horizon: "1 year",
  nodes: {
    start: { at: [from, 0], role: "origin" },
    end: { at: [to, 0], role: "market" },
  },
  zones: { sea: { at: [2.5, 0], area: `${area} km2` } },
  legs: { crossing: { from: "start", to: "end", by: "sea", zone: "sea" } },
  conveyances: { boat: { by: "sea", speed: `${boat} km/h`, capacity: "1 t" } },
  organisations: { network: { routes: "cheapest" } },
  flows: {
    boats: {
      organisation: "network",
      from: "start",
      to: "end",
      departures: { poisson: "10 / day" },
      load: "100 kg",
      conveyances: { sea: { boat: 1 } },
    },
  },
  assets: {
    searcher: {
      count: 1,
      role: ["detect"],
      base: { at: [2.5, 0] },
      zone: "sea",
      speed: `${speed} km/h`,
      "search-speed": `${speed} km/h`,
      "sweep-width": { boat: `${sweepWidth} km` },
      relative: false,
    },
  },
});

const result = await run(crossing, { replications: 30 });
const { detection_rate } = result.alternatives[0]!.measures;
console.log(`simulated: ${withInterval(detection_rate!)}`);

const hours = ((to - from) * (Math.PI / 180) * 6371.0088) / boat;
const expected = randomSearch(coverage({ speed, sweepWidth, area }, hours));
console.log(`expected:  ${(100 * expected).toFixed(1)} %`);
