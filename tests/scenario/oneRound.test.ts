/** Every mistake is reported once, and all of them in the same round, those of meaning beside those of form. */

import { describe, expect, it } from "vitest";
import { changed, lines, mistakes, transitZone } from "./support.ts";

const pathsOf = (text: string) => mistakes(text).map(({ path }) => path);

describe("one mistake is one message", () => {
  it.each([
    ["role: [detect]", "role: detect", 'found "detect"; did you mean [detect]?'],
    ["role: [intercept]", "role: intercept", 'found "intercept"; did you mean [intercept]?'],
    ["role: [intercept]", "role: cutters", 'found "cutters"'],
    [
      "    zone: eastern-pacific\n    speed",
      "    answers: eastern-pacific\n    speed",
      "did you mean [eastern-pacific]?",
    ],
  ])("a word where a list is asked for: %s as %s", (list, word, end) => {
    const found = lines(changed(list, word));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("expected a list, such as [");
    expect(found[0]!.endsWith(end), found[0]).toBe(true);
  });

  it("a list that is too long or too short still says so", () => {
    expect(lines(changed("role: [detect]", "role: []")).join()).toContain(
      "expected a list of at least 1; found a list of 0",
    );
    expect(lines(changed("role: [detect]", "role: [detect, detect, detect]")).join()).toContain(
      "expected a list of at most 2; found a list of 3",
    );
  });

  it.each([
    ["$25,000 / kg", "25000 USD / kg"],
    ["$25000/kg", "25000 USD /kg"],
    ["US$ 25,000 / kg", "25000 USD / kg"],
    ["$25k / kg", "25 kUSD / kg"],
    ["25,000 USD / kg", "25000 USD / kg"],
    ["25 000 USD / kg", "25000 USD / kg"],
    ["25000 dollars per kg", "25000 USD / kg"],
    ["0.025 million USD / kg", "0.025 MUSD / kg"],
    ["25,5 kUSD / kg", "25.5 kUSD / kg"],
  ])(
    "a price as people write it, %s, in quotes, between braces and on a line of its own",
    (written, meant) => {
      for (const [text, column] of [
        [changed("role: market }", `role: market, price: "${written}" }`), /:\d+:\d+/],
        [changed("role: market }", `role: market, price: ${written} }`), /:\d+:\d+/],
        [
          changed(
            "role: market }",
            `role: market }\n  other:\n    at: [1, 1]\n    role: market\n    price: ${written}`,
          ),
          /:\d+:12/,
        ],
      ] as const) {
        const found = lines(text);
        expect(found, text).toHaveLength(1);
        expect(found[0]).toMatch(column);
        expect(found[0]).toContain(
          `price: expected a price above 0, such as "25 kUSD / kg"; found "${written}"; write ${meant}`,
        );
      }
    },
  );

  it("a name of digits between braces stays a name", () => {
    expect(lines(changed("role: market }", "role: market, 5 t: 3 }")).join()).toContain(
      'the unknown key "5 t"',
    );
  });
});

describe("a route in fixed shares that does not exist", () => {
  const shares = (name: string, rest = "") =>
    changed("routes: cheapest", `routes: { shares: { ${name}: 1 } }${rest}`);

  it("is reported with the ways there are and the nearest of them", () => {
    const [line, ...more] = lines(shares("pacific-crosing--mexican-road"));
    expect(more).toEqual([]);
    expect(line).toContain(
      'expected the legs of a way of one of its flows, joined with --; found "pacific-crosing--mexican-road"; did you mean "pacific-crossing--mexican-road"? known: pacific-crossing--mexican-road',
    );
    expect(lines(shares("sea")).join()).toContain('found "sea"; known: pacific-crossing--mexican-road');
  });

  it("is reported with the routes of the file, where it names them, and the nearest of them", () => {
    const routes = "routes:\n  by-sea: { legs: [pacific-crossing, mexican-road] }\norganisations:";
    const text = changed("organisations:", routes, shares("bysea"));
    expect(lines(text).join()).toContain(
      'expected the name of a route; found the unknown name "bysea"; did you mean "by-sea"? known: by-sea',
    );
  });

  it("is reported beside mistakes elsewhere", () => {
    const text = shares("sea")
      .replace("capacity: 2 t", "capacity: 2 kn")
      .replace("role: [detect]", "role: detect");
    expect(pathsOf(text)).toEqual([
      "conveyances.go-fast.capacity",
      "organisations.pacific-network.routes.shares.sea",
      "assets.patrol-aircraft.role",
    ]);
  });
});

describe("mistakes of meaning are reported in the same round as mistakes of form", () => {
  it("a flow without a way, beside an asset that cannot be read", () => {
    const text = changed(
      "from: mexico-south, to: us-southwest",
      "from: us-southwest, to: mexico-south",
    ).replace("count: 6", "count: six");
    expect(pathsOf(text)).toEqual(["flows.pacific.to", "assets.patrol-aircraft.count"]);
  });

  it("what an asset lacks, beside a wrong unit in it; what is written wrongly is not lacking", () => {
    const text = changed(
      "    search-speed: 200 kn\n    sweep-width: { small-fast: 20 nmi }\n",
      "    search-speed: 200\n",
    );
    const found = lines(text);
    expect(found).toHaveLength(2);
    expect(found[0]).toContain("expected sweep-width, which the role detect needs");
    expect(found[1]).toContain("search-speed: expected a speed of at least 0");
  });

  it("an asset with two numbers, one of them unreadable", () => {
    expect(pathsOf(changed("    count: 6\n", "    count: six\n    on-station: 3\n"))).toEqual([
      "assets.patrol-aircraft.count",
      "assets.patrol-aircraft.on-station",
    ]);
  });

  it("a landing on a leg whose zone cannot be read is not without a zone", () => {
    const text = changed("by: sea, zone: eastern-pacific }", "by: sea, zone: 3, landing: 2 h }");
    expect(pathsOf(text)).toEqual(["legs.pacific-crossing.zone"]);
  });

  it("a flow whose own conveyances of a leg cannot be read is not without a way", () => {
    const text = changed("sea: { go-fast: 1 }, ", "").replace(
      "land: { lorry: 1 } }",
      "land: { lorry: 1 } }\n    conveyances-on: { pacific-crossing: { go-fast: 1 kg } }",
    );
    expect(pathsOf(text)).toEqual(["flows.pacific.conveyances-on.pacific-crossing.go-fast"]);
  });

  it("a file that does not say its version, beside whatever else is wrong with it", () => {
    const text = transitZone.replace("picket: 1\n", "").replace("speed: 35 kn", "speed: 35 kg");
    expect(pathsOf(text)).toEqual(["picket", "conveyances.go-fast.speed"]);
  });
});
