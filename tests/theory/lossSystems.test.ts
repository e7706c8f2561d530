import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  availability,
  erlangB,
  erlangBContinuous,
  hypercube,
  hypercubeWithQueue,
  loadForBlocking,
  machineRepair,
  mgInfinity,
  mmc,
  onStationFraction,
  orderedEntry,
  overflow,
  overflowMoments,
  reservation,
  serversForBlocking,
} from "../../src/theory/index.ts";

fc.configureGlobal({ seed: 20150308 });

describe("Erlang B", () => {
  it("has the published values", () => {
    const table: readonly (readonly [number, number, number])[] = [
      [2, 1, 0.2],
      [5, 3, 0.110054],
      [10, 7, 0.078741],
      [5, 8, 0.479008],
      [5, 16, 0.710621],
      [16, 16, 0.175308],
      [20, 20, 0.158892],
    ];
    for (const [servers, load, blocking] of table) {
      expect(Math.abs(erlangB(servers, load) - blocking)).toBeLessThan(5e-7);
    }
    expect(erlangB(0, 3)).toBe(1);
    expect(erlangB(3, 0)).toBe(0);
    expect(() => erlangB(2.5, 1)).toThrow(RangeError);
    expect(() => erlangB(2, -1)).toThrow(RangeError);
  });

  it("equals a^c / c! over the sum of a^k / k!", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.double({ min: 0.01, max: 60, noNaN: true }),
        (servers, load) => {
          let term = 1;
          let sum = 1;
          for (let k = 1; k <= servers; k++) {
            term *= load / k;
            sum += term;
          }
          expect(erlangB(servers, load) / (term / sum)).toBeCloseTo(1, 10);
        },
      ),
    );
  });

  it("for numbers of servers that are not whole equals the integral of Fortet", () => {
    // scipy 1.17: 1 / (a quad(exp(-a y) (1 + y)^n, 0, inf))
    const table: readonly (readonly [number, number, number])[] = [
      [2.5, 3, 0.4326645910942465],
      [0.5, 0.2, 0.4394113648781737],
      [7.3, 12, 0.4681273595932607],
      [4.999, 8, 0.4791009560751959],
      [0.01, 50, 0.9998038496145232],
    ];
    for (const [servers, load, blocking] of table) {
      expect(erlangBContinuous(servers, load)).toBeCloseTo(blocking, 12);
    }
    expect(erlangBContinuous(5, 8)).toBe(erlangB(5, 8));
    expect(erlangBContinuous(2.5, 0)).toBe(0);
  });

  it("inverted gives the load of a blocking: 26 % response with five ships is 17.9856 erlangs", () => {
    // scipy 1.17: brentq
    expect(loadForBlocking(5, 0.74)).toBeCloseTo(17.985577283385926, 10);
    expect(loadForBlocking(5, 0.75)).toBeCloseTo(18.76581811158726, 10);
    expect(loadForBlocking(10, 0.01)).toBeCloseTo(4.461176857577691, 10);
    expect(loadForBlocking(2.5, erlangBContinuous(2.5, 3))).toBeCloseTo(3, 9);
    expect(() => loadForBlocking(5, 1)).toThrow(RangeError);
  });

  it("answers 26 % with 5 ships, then these shares with other fleets", () => {
    const load = loadForBlocking(5, 0.74);
    const table: readonly (readonly [number, number])[] = [
      [4, 0.2088],
      [5, 0.26],
      [6, 0.3107],
      [8, 0.4104],
      [10, 0.5069],
      [13, 0.6433],
      [14, 0.6857],
      [16, 0.7647],
      [20, 0.8911],
      [24, 0.9649],
    ];
    for (const [ships, response] of table) expect(1 - erlangB(ships, load)).toBeCloseTo(response, 4);
  });

  it("gives the least number of servers for a blocking", () => {
    for (const load of [0.5, 8, 17.9856, 200]) {
      const servers = serversForBlocking(load, 0.05);
      expect(erlangB(servers, load)).toBeLessThanOrEqual(0.05);
      expect(erlangB(servers - 1, load)).toBeGreaterThan(0.05);
    }
    expect(serversForBlocking(3, 1)).toBe(0);
  });
});

describe("loss systems with more to them than one number", () => {
  it("reservation equals the chain solved by least squares", () => {
    // numpy: five servers, two reserved, loads 2 (high) and 3 (low)
    const { highLoss, lowLoss, meanBusy } = reservation({ servers: 5, reserved: 2, highLoad: 2, lowLoad: 3 });
    expect(highLoss).toBeCloseTo(0.07727975270479143, 12);
    expect(lowLoss).toBeCloseTo(0.6568778979907266, 12);
    expect(meanBusy).toBeCloseTo(2.8748068006182383, 11);
  });

  it("reservation of nothing is Erlang B for both, and of everything keeps the low class out", () => {
    const none = reservation({ servers: 5, reserved: 0, highLoad: 2, lowLoad: 3 });
    expect(none.highLoss).toBeCloseTo(erlangB(5, 5), 13);
    expect(none.lowLoss).toBeCloseTo(erlangB(5, 5), 13);
    const all = reservation({ servers: 5, reserved: 5, highLoad: 2, lowLoad: 3 });
    expect(all.highLoss).toBeCloseTo(erlangB(5, 2), 13);
    expect(all.lowLoss).toBeCloseTo(1, 13);
  });

  it("two groups with overflow equal the chain solved by least squares, and conserve the first stream", () => {
    // numpy: 3 servers with load 4, overflowing to 2 servers with load 1 of their own
    const { firstLoss, secondLoss, overflowShare } = overflow({
      firstServers: 3,
      firstLoad: 4,
      secondServers: 2,
      secondLoad: 1,
    });
    expect(firstLoss).toBeCloseTo(0.2572770341959573, 12);
    expect(secondLoss).toBeCloseTo(0.46970515927362255, 12);
    expect(overflowShare).toBeCloseTo(erlangB(3, 4) - 0.2572770341959573, 12);
  });

  it("one stream over both groups, with no other, is Erlang B of all servers", () => {
    const { firstLoss } = overflow({ firstServers: 3, firstLoad: 4, secondServers: 2, secondLoad: 0 });
    expect(firstLoss).toBeCloseTo(erlangB(5, 4), 13);
  });

  it("the moments of overflow are those of the chain with an endless second group", () => {
    // numpy: 3 servers, load 4, second group cut at 60
    const { mean, variance } = overflowMoments(3, 4);
    expect(mean).toBeCloseTo(1.8028169014084567, 11);
    expect(variance).toBeCloseTo(2.552668121407286, 10);
  });

  it("ordered entry of unlike servers equals the chain, and fast servers first lose less", () => {
    // numpy: arrivals 3, rates 2, 1, 0.5 in either order
    expect(orderedEntry(3, [2, 1, 0.5]).loss).toBeCloseTo(0.29467181467181475, 13);
    expect(orderedEntry(3, [0.5, 1, 2]).loss).toBeCloseTo(0.33133476404345247, 13);
  });

  it("ordered entry of like servers is Erlang B, and the k-th carries what the first k-1 overflow", () => {
    const { loss, workloads } = orderedEntry(4, [1, 1, 1, 1, 1]);
    expect(loss).toBeCloseTo(erlangB(5, 4), 13);
    workloads.forEach((busy, k) => {
      expect(busy).toBeCloseTo(4 * (erlangB(k, 4) - erlangB(k + 1, 4)), 13);
    });
  });
});

describe("the hypercube", () => {
  const serviceRates = [1, 0.8, 1.2];
  const zones = [
    { arrivalRate: 0.7, preferences: [0, 1, 2] },
    { arrivalRate: 0.5, preferences: [1, 2] },
    { arrivalRate: 0.9, preferences: [2, 0, 1] },
  ];

  it("of three unlike bases equals the chain solved by least squares", () => {
    // numpy: 8 states
    const { workloads, dispatches, losses } = hypercube({ serviceRates, zones });
    [0.5251252806456804, 0.5578763965961396, 0.5221576440801556].forEach((busy, k) => {
      expect(workloads[k]).toBeCloseTo(busy, 12);
    });
    const expected = [
      [0.4748747193543208, 0.19741168822722988, 0.11640496046449067],
      [0, 0.4421236034038616, 0.2300951604863656],
      [0.21412553010850674, 0.096723482017689, 0.4778423559198456],
    ];
    expected.forEach((row, zone) => {
      row.forEach((share, server) => {
        expect(dispatches[zone]![server]).toBeCloseTo(share, 12);
      });
    });
    [0.2113086319539599, 0.32778123610977405, 0.2113086319539599].forEach((loss, zone) => {
      expect(losses[zone]).toBeCloseTo(loss, 12);
    });
  });

  it("loses as Erlang B when all servers are alike and all zones ask for all, whatever the order", () => {
    const lists = [
      [0, 1, 2],
      [2, 1, 0],
      [1, 0, 2],
    ];
    const { losses } = hypercube({
      serviceRates: [1, 1, 1],
      zones: lists.map((preferences) => ({ arrivalRate: 0.8, preferences })),
    });
    for (const loss of losses) expect(loss).toBeCloseTo(erlangB(3, 2.4), 13);
  });

  it("with a queue equals the chain with a long one", () => {
    // numpy: the second zone asks for all three; queue cut at 400
    const complete = zones.map((zone) =>
      zone.arrivalRate === 0.5 ? { ...zone, preferences: [1, 2, 0] } : zone,
    );
    const { workloads, dispatches, waitingProbability, meanWait } = hypercubeWithQueue({
      serviceRates,
      zones: complete,
    });
    [0.7039489556014611, 0.7126300247355415, 0.6882891871748238].forEach((busy, k) => {
      expect(workloads[k]).toBeCloseTo(busy, 11);
    });
    [0.29605104439853813, 0.1311767159933293, 0.07896375869686509].forEach((share, k) => {
      expect(dispatches[0]![k]).toBeCloseTo(share, 11);
    });
    expect(waitingProbability).toBeCloseTo(0.49380848091126667, 11);
    expect(meanWait).toBeCloseTo(0.5486760898491908, 9);
    expect(() => hypercubeWithQueue({ serviceRates, zones })).toThrow(RangeError);
  });

  it("with a queue and like servers is M/M/c", () => {
    const zone = { arrivalRate: 2.4, preferences: [0, 1, 2] };
    const { waitingProbability, meanWait } = hypercubeWithQueue({ serviceRates: [1, 1, 1], zones: [zone] });
    const queue = mmc(3, { arrivalRate: 2.4, serviceRate: 1 });
    expect(waitingProbability).toBeCloseTo(queue.waitingProbability, 13);
    expect(meanWait).toBeCloseTo(queue.meanWait, 13);
  });
});

describe("the part of a fleet that is there", () => {
  it("on station is endurance less the way, over the cycle", () => {
    expect(onStationFraction({ endurance: 30, transit: 2, turnaround: 20 })).toBeCloseTo(0.52, 14);
    expect(onStationFraction({ endurance: 12, transit: 7, turnaround: 24 })).toBe(0);
    expect(availability(900, 100)).toBeCloseTo(0.9, 14);
  });

  it("under repair by two for six equals the chain", () => {
    // numpy: failure rate 0.1, repair rate 0.5
    const shop = machineRepair({ units: 6, repairers: 2, failureRate: 0.1, repairRate: 0.5 });
    expect(shop.availability).toBeCloseTo(0.8141081385237097, 13);
    expect(shop.meanDown).toBeCloseTo(1.115351168857742, 12);
    expect(shop.meanWaiting).toBeCloseTo(0.13842140262929048, 13);
    expect(shop.meanTimeDown).toBeCloseTo(2.2833804586867736, 12);
  });

  it("with a repairer for each unit is up MTBF / (MTBF + MTTR) of the time", () => {
    const shop = machineRepair({ units: 4, repairers: 4, failureRate: 1 / 900, repairRate: 1 / 100 });
    expect(shop.availability).toBeCloseTo(availability(900, 100), 13);
    expect(shop.repairerUtilization).toBeCloseTo(0.1, 13);
  });

  it("without limit is Poisson", () => {
    // By hand: e^-2 2^3 / 3!
    expect(mgInfinity(3, { arrivalRate: 48, serviceMean: 2 / 48 })).toBeCloseTo((Math.exp(-2) * 8) / 6, 13);
    expect(mgInfinity(0, { arrivalRate: 0, serviceMean: 5 })).toBe(1);
  });
});
