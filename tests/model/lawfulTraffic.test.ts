import { describe, expect, it } from "vitest";
import { freeShare, lawfulTraffic } from "../../src/model/checkpoints/lawfulTraffic.ts";

const steady = {
  traffic: 100,
  lanes: 5,
  primary: 1 / 24,
  referred: 0.02,
  inspection: 0.5,
  inspectors: 2,
};

describe("lawful traffic as a fluid queue", () => {
  it("waits for nothing while arrivals stay below what the lanes pass", () => {
    const traffic = lawfulTraffic(steady);
    expect(traffic.meanWait).toBe(0);
    expect([...traffic.wait]).toEqual(new Array(168).fill(0));
    // 100 an hour, 2 % referred, half an hour each: 1 erlang in every hour
    for (const erlangs of traffic.referrals) expect(erlangs).toBeCloseTo(1, 12);
  });

  it("builds a backlog in the peak and works it off after it: a triangle worked out by hand", () => {
    // 12 hours at 40 an hour, 12 at 0, lanes pass 24: backlog 192 at noon, gone after another 8 hours.
    const hours = [...new Array(12).fill(1), ...new Array(12).fill(0)];
    const traffic = lawfulTraffic({ ...steady, traffic: 20, lanes: 1, hours });
    expect(traffic.wait[0]).toBeCloseTo(0, 12);
    expect(traffic.wait[6]).toBeCloseTo((16 * 6) / 24, 12);
    expect(traffic.wait[12]).toBeCloseTo(8, 12);
    expect(traffic.wait[19]).toBeCloseTo(1, 12);
    expect(traffic.wait[20]).toBeCloseTo(0, 12);
    // Units arrive only in the rising half, evenly: their mean wait is half of 8 hours.
    expect(traffic.meanWait).toBeCloseTo(4, 12);
  });

  it("keeps the backlog of a Sunday night for Monday: the second week is periodic", () => {
    const days = [0, 0, 0, 0, 0, 0, 7];
    const traffic = lawfulTraffic({ ...steady, traffic: 10, lanes: 1, days });
    // Sunday 70 an hour against 24: 46 x 24 left at midnight, so Monday's first unit waits 46 hours.
    expect(traffic.wait[0]).toBeCloseTo(46, 9);
  });

  it("refuses more traffic in a week than its lanes can pass", () => {
    expect(() => lawfulTraffic({ ...steady, traffic: 121 })).toThrow(RangeError);
  });

  it("gives a selected load the chance that Erlang's formula leaves of a free inspector", () => {
    // B(2, 1) = 0.2 (domain table V2); B(1, 1) = 1/2
    expect(freeShare(2, 0, 1)).toBeCloseTo(0.8, 12);
    expect(freeShare(2, 1, 1)).toBeCloseTo(0.5, 12);
    expect(freeShare(2, 2, 1)).toBe(0);
    expect(freeShare(2, 0, 0)).toBe(1);
  });
});
