import { describe, expect, it } from "vitest";
import { describe as described } from "../../src/scenario/index.ts";
import { changed, lines, parse, transitZone, warningsOf } from "./support.ts";

/** The sample, whose go-fasts meet small boats at sea that take the load ashore. */
const meeting = (own: string, role = "transfer") =>
  changed(
    "land: { lorry: 1 } }",
    `land: { lorry: 1 } }\n    conveyances-on: ${own}`,
    changed(
      "  pacific-crossing: { from: colombia-pacific, to: mexico-south,",
      `  ashore: { from: off-mexico, to: mexico-south, by: sea, zone: eastern-pacific }\n  pacific-crossing: { from: colombia-pacific, to: off-mexico,`,
      changed(
        "  lorry: ",
        "  skiff: { by: sea, speed: 15 kn, capacity: 400 kg }\n  lorry: ",
        changed("  mexico-south:", `  off-mexico: { at: [14.5, -93.9], role: ${role} }\n  mexico-south:`),
      ),
    ),
  );

describe("conveyances of a single leg", () => {
  it("are read beside those of its mode", () => {
    const flow = parse(meeting("{ ashore: { skiff: 1 } }")).baseline.flows["pacific"]!;
    expect(flow["conveyances-on"]).toEqual({ ashore: { skiff: 1 } });
    expect(flow.conveyances).toEqual({ sea: { "go-fast": 1 }, land: { lorry: 1 } });
  });

  it("are said by describe", () => {
    expect(described(parse(meeting("{ ashore: { skiff: 1 } }")))).toMatch(
      /travels by [^.]*go-fast[^.]*; on ashore by skiff\./,
    );
  });

  it.each<[what: string, own: string, line: RegExp]>([
    [
      "a leg that does not exist",
      "{ ashor: { skiff: 1 } }",
      /flows\.pacific\.conveyances-on\.ashor: expected the name of a leg; found the unknown name "ashor"; did you mean "ashore"\?/,
    ],
    [
      "a mode in place of a leg",
      "{ sea: { skiff: 1 } }",
      /conveyances-on\.sea: expected the name of a leg; found the unknown name "sea"/,
    ],
    [
      "a conveyance that does not exist",
      "{ ashore: { skif: 1 } }",
      /conveyances-on\.ashore\.skif: expected the name of a conveyance; .*did you mean "skiff"\?/,
    ],
    [
      "a conveyance of another kind",
      "{ ashore: { lorry: 1 } }",
      /conveyances-on\.ashore\.lorry: expected a conveyance by sea; found "lorry", which travels by land/,
    ],
    [
      "no weight above 0",
      "{ ashore: { skiff: 0 } }",
      /conveyances-on\.ashore: expected at least one conveyance with a weight above 0; found none/,
    ],
    [
      "a negative weight",
      "{ ashore: { skiff: -1 } }",
      /conveyances-on\.ashore\.skiff: expected a share or weight of at least 0/,
    ],
  ])("are refused with %s", (_what, own, line) => {
    expect(lines(meeting(own)).join("\n")).toMatch(line);
  });

  it("change at a transfer node only", () => {
    const [line, ...more] = lines(meeting("{ ashore: { skiff: 1 } }", "waypoint"));
    expect(line).toMatch(
      /flows\.pacific\.conveyances-on\.ashore: expected the conveyances of leg pacific-crossing, which it meets at off-mexico, a waypoint; found others; give off-mexico the role transfer, where loads change conveyance/,
    );
    expect(more).toEqual([]);
    expect(() => parse(meeting("{ ashore: { go-fast: 1 } }", "waypoint"))).not.toThrow();
  });

  it("are not unused, and one on no way of the flow is suspicious", () => {
    const usual = warningsOf(meeting("{ ashore: { skiff: 1 } }")).join("\n");
    expect(usual).not.toContain("skiff");
    const text = meeting("{ ashore: { skiff: 1 }, astray: { skiff: 1 } }")
      .replace("  ashore: {", "  astray: { from: mexico-south, to: islet, by: sea }\n  ashore: {")
      .replace("  off-mexico:", "  islet: { at: [12, -97], role: transfer }\n  off-mexico:");
    expect(warningsOf(text).join("\n")).toContain(
      'flows.pacific.conveyances-on.astray: expected a leg on some way of the flow; found "astray"',
    );
  });

  it("leave a mode unused when every leg of it has its own", () => {
    const text = changed(
      "land: { lorry: 1 } }",
      "land: { lorry: 1 } }\n    conveyances-on: { pacific-crossing: { go-fast: 1 } }",
      transitZone,
    );
    expect(warningsOf(text).join("\n")).toContain(
      "flows.pacific.conveyances.sea: expected a leg by sea on some way of the flow that is not in conveyances-on; found none",
    );
  });
});
