import { describe, expect, it } from "vitest";
import { differencesPicture } from "../../src/report/index.ts";
import { comparison, estimate, pair, standingBy } from "./fixture.ts";

const level = { kg_delivered: estimate(100_000, 2_000) };
const levels = { today: level, ten: level, more: level };
const picture = differencesPicture(
  comparison(levels, {
    ten: { kg_delivered: estimate(-20_000, 1_000) },
    more: { kg_delivered: estimate(500, 2_000) },
  }),
  { ten: "ten <ships> & more" },
);

/** Numbers of an attribute of every element with this class. */
const numbers = (element: string, kind: string, attribute: string): readonly number[] =>
  [...picture.matchAll(new RegExp(`<${element} class="${kind}"[^>]* ${attribute}="([-\\d.]+)"`, "g"))].map(
    (match) => Number(match[1]),
  );

describe("the picture of differences", () => {
  it("is told from its numbers: title, description of every row, caption with n and seed", () => {
    expect(picture).toContain(
      "<title>20.0 t less is delivered with ten &lt;ships&gt; &amp; more than with today</title>",
    );
    expect(picture).toContain("ten &lt;ships&gt; &amp; more compared with today: -20.0 t [-21.0, -19.0].");
    expect(picture).toContain("more compared with today: no clear difference: +0.50 t [-1.50, +2.50].");
    expect(picture).toMatch(
      /n = 100 paired replications, seed picket; picket 0\.1\.0, scenario 0123456789ab\.<\/desc>/,
    );
  });

  it("has points and ends of intervals where the axis says", () => {
    const [zero] = numbers("line", "zero", "x1");
    const [ten] = numbers("circle", "point less", "cx");
    const [, from, to] = /class="whisker less" d="M([\d.]+) .*?H([\d.]+)/.exec(picture)!.map(Number);
    const [unclear] = numbers("circle", "point unclear", "cx");
    const perKg = (zero! - ten!) / 20_000;
    expect((zero! - from!) / perKg).toBeCloseTo(21_000, -2);
    expect((zero! - to!) / perKg).toBeCloseTo(19_000, -2);
    expect((unclear! - zero!) / perKg).toBeCloseTo(500, -2);
  });

  it("shows an interval that is shorter than its dot: caps stand out above and below", () => {
    const exact = { ten: { kg_delivered: estimate(-20_000, 1) } };
    const drawn = differencesPicture(comparison({ today: level, ten: level }, exact));
    const [, cap] = /class="whisker less" d="M[\d.]+ [\d.]+v([\d.]+)/.exec(drawn)!.map(Number);
    const [, radius] = /class="point less"[^>]* r="([\d.]+)"/.exec(drawn)!.map(Number);
    expect(cap).toBeGreaterThan(3 * radius!);
  });

  it("claims for the plans within the budget only, and says which one is over it", () => {
    const changes = {
      ten: { kg_delivered: estimate(-900, 1_000) },
      more: { kg_delivered: estimate(-9_000, 1_000) },
    };
    const standing = {
      measure: "kg_delivered" as const,
      ...{ leader: "more", unbeaten: ["more"], method: "", level: 0.95, pairs: [] },
      affordable: { leader: null, unbeaten: ["today", "ten"], over: ["more"] },
    };
    const drawn = differencesPicture({ ...comparison(levels, changes), standing });
    expect(drawn).toContain(
      "<title>Within the budget: No alternative clearly delivers fewer kilograms than today",
    );
    expect(drawn).toContain(">more (over the budget)</text>");
  });

  it("is well-formed, without scripts or anything from elsewhere", () => {
    const open = [...picture.matchAll(/<([a-z]+)(?=[\s>])[^>]*?(\/?)>/g)].filter(
      ([, , closed]) => closed === "",
    );
    const close = [...picture.matchAll(/<\/([a-z]+)>/g)];
    expect(open.map(([, name]) => name).sort()).toEqual(close.map(([, name]) => name).sort());
    expect(picture).not.toMatch(/<script|href=|url\(|on\w+=/);
    expect(picture).toContain("prefers-color-scheme: dark");
  });

  it("claims nothing where nothing is clear", () => {
    const unclear = comparison(
      { today: level, ten: level },
      { ten: { kg_delivered: estimate(-900, 1_000) } },
    );
    expect(differencesPicture(unclear)).toContain(
      "<title>No alternative clearly delivers fewer kilograms than today</title>",
    );
  });

  it("from one replication says that it is one history", () => {
    const change = { kg_delivered: estimate(-900, null, "kg", 1) };
    const one = { ...comparison({ today: level, ten: level }, { ten: change }), replications: 1 };
    expect(differencesPicture(one)).toContain("One replication gives no interval");
    expect(differencesPicture(one)).not.toContain('class="whisker');
  });

  it("is refused where there is nothing to draw", () => {
    expect(() => differencesPicture(comparison({ today: level }, {}))).toThrow(RangeError);
    const failure = { alternative: "ten", replication: 7, error: "boom", seed: "picket", reproduce: "" };
    const failed = { ...comparison(levels, { ten: level }), failed: [failure] };
    expect(() => differencesPicture(failed)).toThrow("no picture of a result in which 1 replication failed");
  });
});

it("draws the intervals of the answer, which hold together: what the answer calls unclear is hollow", () => {
  const single = comparison(
    { today: { kg_delivered: estimate(21_500, 90) }, more: { kg_delivered: estimate(21_485, 90) } },
    { more: { kg_delivered: estimate(-15, 13) } },
  );
  const together = {
    ...single,
    standing: standingBy([pair(["more", "today"], [-15, 19], [1e6, 0])], {
      leader: null,
      unbeaten: ["today", "more"],
    }),
  };
  expect(differencesPicture(single)).toContain("-15.0 kg [-28.0, -2.0]");
  expect(differencesPicture(together)).toContain("-15.0 kg [-34.0, +4.0]");
  expect(differencesPicture(together)).toContain("hold together at 95 %");
});
