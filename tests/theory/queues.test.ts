import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  batchArrivals,
  birthDeath,
  erlangA,
  erlangB,
  erlangC,
  jackson,
  littlesLaw,
  lossWithDeadline,
  lossWithPatience,
  mg1,
  mg1WithBreakdowns,
  mg1WithVacations,
  mm1,
  mm1WithBreakdowns,
  mmc,
  mmcK,
  mmcWaitBeyond,
  nonPreemptivePriority,
  nonPreemptivePriorityServers,
  preemptivePriority,
  preemptivePriorityServers,
  stationary,
} from "../../src/theory/index.ts";

fc.configureGlobal({ seed: 20150308 });

describe("Little's law", () => {
  it("turns 48 shipments a month and 2 at sea into 1.27 days, and 72 and 4 into 1.69", () => {
    const month = 365.25 / 12;
    expect(littlesLaw({ rate: 48 / month, number: 2 }).time).toBeCloseTo(1.27, 2);
    expect(littlesLaw({ rate: 72 / month, number: 4 }).time).toBeCloseTo(1.69, 2);
  });

  it("gives back the third from any two", () => {
    expect(littlesLaw({ rate: 3, time: 4 })).toEqual({ rate: 3, time: 4, number: 12 });
    expect(littlesLaw({ number: 12, time: 4 })).toEqual({ rate: 3, time: 4, number: 12 });
    expect(littlesLaw({ rate: 3, number: 12 })).toEqual({ rate: 3, time: 4, number: 12 });
  });
});

describe("Markov chains", () => {
  it("a birth-death chain and elimination agree, also where probabilities span many powers of ten", () => {
    const births = [5, 1e-3, 20, 0.5];
    const deaths = [1, 2, 1e-4, 7];
    const chances = birthDeath(births, deaths);
    const transitions = births.flatMap((rate, k) => [
      { from: k, to: k + 1, rate },
      { from: k + 1, to: k, rate: deaths[k]! },
    ]);
    stationary(5, transitions).forEach((chance, k) => {
      expect(chance / chances[k]!).toBeCloseTo(1, 12);
    });
  });

  it("a ring of three has probabilities in proportion to the times spent", () => {
    const ring = [
      { from: 0, to: 1, rate: 1 },
      { from: 1, to: 2, rate: 2 },
      { from: 2, to: 0, rate: 4 },
    ];
    [4 / 7, 2 / 7, 1 / 7].forEach((chance, k) => {
      expect(stationary(3, ring)[k]).toBeCloseTo(chance, 14);
    });
    expect(() => stationary(3, ring.slice(0, 2))).toThrow(RangeError);
  });
});

describe("queues without end", () => {
  it("M/M/1 at load 0.9 holds 9, of which 8.1 wait", () => {
    const queue = mm1({ arrivalRate: 0.9, serviceRate: 1 });
    expect(queue.meanNumber).toBeCloseTo(9, 12);
    expect(queue.meanQueue).toBeCloseTo(8.1, 12);
    expect(queue.meanSojourn).toBeCloseTo(10, 12);
    expect(() => mm1({ arrivalRate: 1, serviceRate: 1 })).toThrow(RangeError);
  });

  it("M/M/5 at load 4 equals the chain cut at 4,000", () => {
    // numpy; C is Erlang's published 0.5541
    const queue = mmc(5, { arrivalRate: 4, serviceRate: 1 });
    expect(queue.waitingProbability).toBeCloseTo(0.554112554112554, 13);
    expect(queue.meanWait).toBeCloseTo(0.554112554112554, 13);
    expect(queue.meanNumber).toBeCloseTo(6.216450216450215, 12);
    expect(mmcWaitBeyond(5, { arrivalRate: 4, serviceRate: 1 }, 2)).toBeCloseTo(
      0.554112554112554 * Math.exp(-2),
      13,
    );
    expect(erlangC(5, 5)).toBe(1);
  });

  it("M/G/1 of constant times waits half as long as of exponential ones", () => {
    const queue = { arrivalRate: 0.8, serviceMean: 1 };
    expect(mg1({ ...queue, serviceCv: 0 }).meanWait).toBeCloseTo(2, 12);
    expect(mg1({ ...queue, serviceCv: 1 }).meanWait).toBeCloseTo(
      mm1({ arrivalRate: 0.8, serviceRate: 1 }).meanWait,
      12,
    );
  });

  it("vacations add their mean residual: none for none, half of constant ones", () => {
    const queue = { arrivalRate: 0.5, serviceMean: 1, serviceCv: 1 };
    expect(mg1WithVacations(queue, { mean: 0, cv: 0 }).meanWait).toBeCloseTo(1, 13);
    expect(mg1WithVacations(queue, { mean: 3, cv: 0 }).meanWait).toBeCloseTo(2.5, 13);
    // numpy: the chain of the number present and the server's being there, exponential vacations of mean 3, cut at 400
    expect(mg1WithVacations(queue, { mean: 3, cv: 1 }).meanWait).toBeCloseTo(4.00000000000073, 10);
  });

  it("breakdowns equal the chain of up and down, cut at 250", () => {
    // numpy: arrivals 0.5, service 1, failures 0.2, repairs 0.8, all exponential: 1.875 if only while serving, 2 if at any time
    const breakdown = { failureRate: 0.2, repairMean: 1.25, repairCv: 1 };
    const queue = mg1WithBreakdowns({ arrivalRate: 0.5, serviceMean: 1, serviceCv: 1 }, breakdown);
    expect(queue.meanNumber).toBeCloseTo(1.8750000003772325, 8);
    // numpy: the same with two exponential phases to each service and each repair, cut at 150
    const phased = mg1WithBreakdowns(
      { arrivalRate: 0.5, serviceMean: 1, serviceCv: Math.SQRT1_2 },
      { ...breakdown, repairCv: Math.SQRT1_2 },
    );
    expect(phased.meanNumber).toBeCloseTo(1.5625000000026568, 10);
    const any = mm1WithBreakdowns(
      { arrivalRate: 0.5, serviceRate: 1 },
      { failureRate: 0.2, repairRate: 0.8 },
    );
    expect(any).toBeCloseTo(2.0000000012895134, 8);
    expect(
      mm1WithBreakdowns({ arrivalRate: 0.5, serviceRate: 1 }, { failureRate: 0, repairRate: 1 }),
    ).toBeCloseTo(1, 13);
    expect(() =>
      mm1WithBreakdowns({ arrivalRate: 0.8, serviceRate: 1 }, { failureRate: 0.2, repairRate: 0.8 }),
    ).toThrow();
  });

  it("batches of 1, 2 and 4 equal the chain cut at 900, and batches of one are M/G/1", () => {
    // numpy: batches 0.3, sizes with .5, .3, .2, exponential service of mean 1
    const queue = { arrivalRate: 0.3, serviceMean: 1, serviceCv: 1 };
    expect(batchArrivals(queue, { mean: 1.9, meanSquare: 4.9 }).meanNumber).toBeCloseTo(2.372092998023474, 7);
    const single = batchArrivals(queue, { mean: 1, meanSquare: 1 });
    expect(single.meanWait).toBeCloseTo(mg1(queue).meanWait, 13);
    expect(single.waitingProbability).toBeCloseTo(mg1(queue).waitingProbability, 13);
  });

  it("a Jackson network of three equals its chain station by station", () => {
    // numpy: traffic equations solved, then each M/M/c cut at 3,000
    const network = jackson([
      { arrivalRate: 1, servers: 2, serviceRate: 1.2, next: [0, 0.6, 0.2] },
      { arrivalRate: 0.5, servers: 1, serviceRate: 3, next: [0.1, 0, 0.5] },
      { arrivalRate: 0, servers: 3, serviceRate: 0.9, next: [0, 0.3, 0] },
    ]);
    [1.1479591836734695, 1.479591836734694, 0.9693877551020409].forEach((rate, i) => {
      expect(network.throughputs[i]).toBeCloseTo(rate, 12);
    });
    [1.2404252042587935, 0.9731543624161075, 1.1381291538636213].forEach((number, i) => {
      expect(network.stations[i]?.meanNumber).toBeCloseTo(number, 11);
    });
    expect(network.meanSojourn).toBeCloseTo(2.234472480359015, 11);
  });
});

describe("priorities", () => {
  const classes = [
    { arrivalRate: 0.2, serviceMean: 1, serviceCv: 1 },
    { arrivalRate: 0.3, serviceMean: 1.25, serviceCv: 1 },
  ];

  it("that interrupt equal the chain of the two numbers present, cut at 45", () => {
    // numpy: 1.25 and 3.52941
    const [high, low] = preemptivePriority(classes);
    expect(high?.meanSojourn).toBeCloseTo(1.25, 10);
    expect(low?.meanSojourn).toBeCloseTo(3.5294117646189966, 8);
  });

  it("that do not interrupt equal the chain of the numbers and the class in service, cut at 35", () => {
    // numpy: 1.8359375 and 3.2169117, with an error of the cut below 1e-6
    const [high, low] = nonPreemptivePriority(classes);
    expect(high?.meanSojourn).toBeCloseTo(1.8359374998788598, 8);
    expect(low?.meanSojourn).toBeCloseTo(3.2169117423554323, 6);
  });

  it("equal the chain with two phases to each low service", () => {
    // numpy: cut at 30 and 40 (interrupting), 18 and 28 (not)
    const phased = [classes[0]!, { ...classes[1]!, serviceCv: Math.SQRT1_2 }];
    const interrupting = preemptivePriority(phased);
    expect(interrupting[0]?.meanSojourn).toBeCloseTo(1.25, 10);
    expect(interrupting[1]?.meanSojourn).toBeCloseTo(3.184742646985688, 6);
    const polite = nonPreemptivePriority(phased);
    expect(polite[0]?.meanSojourn).toBeCloseTo(1.6894531243199518, 8);
    expect(polite[1]?.meanSojourn).toBeCloseTo(2.8722425151220357, 4);
  });

  it("that interrupt at two servers equal the chain of the two numbers, cut at 60", () => {
    // numpy: arrivals 0.5 and 0.8, service 1
    const [high, low] = preemptivePriorityServers(2, 1, [0.5, 0.8]);
    expect(high?.meanSojourn).toBeCloseTo(1.0666666666661662, 11);
    expect(low?.meanSojourn).toBeCloseTo(2.1471861470163485, 9);
  });

  it("at two servers equal the chain of the two queues, cut at 60", () => {
    // numpy: arrivals 0.5 and 0.8, service 1
    const [high, low] = nonPreemptivePriorityServers(2, 1, [0.5, 0.8]);
    expect(high?.meanWait).toBeCloseTo(0.3414141414130638, 9);
    expect(low?.meanWait).toBeCloseTo(0.9754689753825461, 8);
  });

  it("conserve the mean wait weighted by load, and one class is the plain queue", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            arrivalRate: fc.integer({ min: 1, max: 9 }),
            serviceMean: fc.integer({ min: 1, max: 9 }),
          }),
          {
            minLength: 1,
            maxLength: 5,
          },
        ),
        (draws) => {
          const whole = draws.reduce((sum, each) => sum + each.arrivalRate * each.serviceMean, 0) * 1.3;
          const classes = draws.map((each) => ({
            ...each,
            arrivalRate: each.arrivalRate / whole,
            serviceCv: 0.7,
          }));
          const waits = nonPreemptivePriority(classes);
          const reversed = [...nonPreemptivePriority([...classes].reverse())].reverse();
          const weigh = (of: typeof waits) =>
            of.reduce(
              (sum, each, k) => sum + classes[k]!.arrivalRate * classes[k]!.serviceMean * each.meanWait,
              0,
            );
          expect(weigh(waits) / weigh(reversed)).toBeCloseTo(1, 10);
        },
      ),
    );
    expect(nonPreemptivePriority([classes[0]!])[0]?.meanWait).toBeCloseTo(mg1(classes[0]!).meanWait, 13);
    expect(preemptivePriority([classes[0]!])[0]?.meanSojourn).toBeCloseTo(mg1(classes[0]!).meanSojourn, 13);
  });
});

describe("limited room and patience", () => {
  it("M/M/5/8 at load 4 equals its chain, and room for the servers only is Erlang B", () => {
    // numpy
    const queue = mmcK(5, 8, { arrivalRate: 4, serviceRate: 1 });
    expect(queue.loss).toBeCloseTo(0.07340041395252986, 13);
    expect(queue.meanWait).toBeCloseTo(0.1398636561427259, 13);
    expect(queue.meanSojourn).toBeCloseTo(1.1398636561427258, 12);
    expect(queue.waitingProbability).toBeCloseTo(0.377508098438331, 13);
    expect(mmcK(5, 5, { arrivalRate: 8, serviceRate: 1 }).loss).toBeCloseTo(erlangB(5, 8), 13);
  });

  it("Erlang A equals its chain cut at 3,000", () => {
    // numpy; the first also by quadrature of Baccelli and Hebuterne's density
    const table = [
      {
        servers: 5,
        load: 6,
        patience: 0.5,
        loss: 0.22638661000504837,
        waits: 0.8028384645766344,
        wait: 0.45277322001009673,
      },
      {
        servers: 5,
        load: 18,
        patience: 2,
        loss: 0.7224412411166315,
        waits: 0.9968334088462172,
        wait: 0.3612206205583158,
      },
      {
        servers: 10,
        load: 7,
        patience: 0.1,
        loss: 0.006063193486005936,
        waits: 0.21072069603198035,
        wait: 0.06063193486005935,
      },
    ];
    for (const { servers, load, patience, loss, waits, wait } of table) {
      const queue = erlangA(servers, { arrivalRate: load, serviceRate: 1 }, patience);
      expect(queue.loss).toBeCloseTo(loss, 12);
      expect(queue.waitingProbability).toBeCloseTo(waits, 12);
      expect(queue.meanWait).toBeCloseTo(wait, 12);
    }
  });

  it("Erlang A lies between Erlang B and Erlang C", () => {
    const queue = { arrivalRate: 4, serviceRate: 1 };
    expect(erlangA(5, queue, 1e9).loss).toBeCloseTo(erlangB(5, 4), 7);
    expect(erlangA(5, queue, 1e-7).waitingProbability).toBeCloseTo(erlangC(5, 4), 5);
  });

  it("a fixed deadline loses by the density of the offered wait, by quadrature", () => {
    // scipy 1.17: quad of Baccelli and Hebuterne's density with patience D
    const table = [
      {
        servers: 5,
        load: 6,
        deadline: 0.5,
        loss: 0.24729512171717005,
        waits: 0.7338103637088645,
        wait: 0.25537012315981555,
      },
      {
        servers: 5,
        load: 18,
        deadline: 0.7,
        loss: 0.7222241801199958,
        waits: 0.9999716925711539,
        wait: 0.6786367043892914,
      },
      { servers: 3, load: 3, deadline: 2, loss: 0.1125, waits: 0.7875, wait: 0.9 },
    ];
    for (const { servers, load, deadline, loss, waits, wait } of table) {
      const queue = lossWithDeadline(servers, { arrivalRate: load, serviceRate: 1 }, deadline);
      expect(queue.loss).toBeCloseTo(loss, 12);
      expect(queue.waitingProbability).toBeCloseTo(waits, 12);
      expect(queue.meanWait).toBeCloseTo(wait, 12);
    }
  });

  it("a deadline of nothing is Erlang B, a long one is M/M/c, and losses fall in between", () => {
    const queue = { arrivalRate: 4, serviceRate: 1 };
    expect(lossWithDeadline(5, queue, 0).loss).toBeCloseTo(erlangB(5, 4), 13);
    expect(lossWithDeadline(5, queue, 0).waitingProbability).toBeCloseTo(erlangB(5, 4), 13);
    // By hand: the servers never rest, so 5 of 105 are served, each as if at rate 100 before its deadline.
    const flood = lossWithDeadline(5, { arrivalRate: 105, serviceRate: 1 }, 10);
    expect(flood.loss).toBeCloseTo(1 - 5 / 105, 12);
    expect(flood.meanWait).toBeCloseTo(10 - 5 / 105 / 100, 12);
    expect(lossWithDeadline(5, queue, 60).meanWait).toBeCloseTo(mmc(5, queue).meanWait, 10);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 300 }),
        (servers, load, deadline) => {
          const queue = { arrivalRate: load / 10, serviceRate: 1 };
          const soon = lossWithDeadline(servers, queue, deadline / 100);
          const later = lossWithDeadline(servers, queue, deadline / 50);
          expect(later.loss).toBeLessThanOrEqual(soon.loss + 1e-12);
          expect(soon.loss).toBeLessThanOrEqual(erlangB(servers, load / 10) + 1e-12);
          expect(soon.utilization).toBeLessThanOrEqual(1 + 1e-12);
        },
      ),
    );
  });

  it("patience of any law loses by its density: uniform against quadrature, exponential against Erlang A", () => {
    // scipy 1.17: quad of Baccelli and Hebuterne's density, patience uniform between 0.2 and 1.4
    const uniform = {
      survival: (wait: number) => Math.max(0, Math.min(1, (1.4 - wait) / 1.2)),
      longest: 1.4,
    };
    const six = lossWithPatience(5, { arrivalRate: 6, serviceRate: 1 }, uniform);
    expect(six.loss).toBeCloseTo(0.23398028618421485, 8);
    expect(six.waitingProbability).toBeCloseTo(0.777768433171731, 8);
    const eighteen = lossWithPatience(5, { arrivalRate: 18, serviceRate: 1 }, uniform);
    expect(eighteen.loss).toBeCloseTo(0.7222241459484827, 8);

    const exponential = { survival: (wait: number) => Math.exp(-0.5 * wait), longest: 60 };
    const palm = erlangA(5, { arrivalRate: 6, serviceRate: 1 }, 0.5);
    const general = lossWithPatience(5, { arrivalRate: 6, serviceRate: 1 }, exponential);
    expect(general.loss).toBeCloseTo(palm.loss, 9);
    expect(general.waitingProbability).toBeCloseTo(palm.waitingProbability, 9);
    expect(general.meanWait).toBeCloseTo(palm.meanWait, 9);
  });

  it("patience that varies little loses as a fixed deadline does, but for the square of its spread", () => {
    const queue = { arrivalRate: 6, serviceRate: 1 };
    const fixed = lossWithDeadline(5, queue, 0.5);
    const departure = (spread: number) => {
      const survival = (wait: number) => Math.max(0, Math.min(1, (0.5 + spread - wait) / (2 * spread)));
      const { loss, meanWait } = lossWithPatience(5, queue, { survival, longest: 0.5 + spread });
      return [loss - fixed.loss, meanWait - fixed.meanWait] as const;
    };
    expect(departure(0.008)[0] / departure(0.004)[0]).toBeCloseTo(4, 1);
    expect(departure(0.008)[1] / departure(0.004)[1]).toBeCloseTo(4, 1);
    expect(Math.abs(departure(0.0005)[1])).toBeLessThan(2e-7);
  });
});
