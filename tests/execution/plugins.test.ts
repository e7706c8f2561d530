import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { loadPlugins, type Plugin, PluginError } from "../../src/execution/index.ts";
import type { DispatchRule } from "../../src/model/index.ts";
import type { Scenario } from "../../src/scenario/index.ts";
import { compare, readScenario, run } from "../../src/study/index.ts";

const folder = mkdtempSync(join(tmpdir(), "picket-"));
const module = (name: string, text: string): URL => {
  writeFileSync(join(folder, name), text);
  return pathToFileURL(join(folder, name));
};

let scenario: Scenario;
beforeAll(async () => {
  scenario = await readScenario("tests/cli/small.yaml");
});
const few = { replications: 3, workers: 1 };

const measure = (name: string, value: () => unknown) => ({
  kind: "measure",
  name,
  unit: "1",
  begin: () => ({ listen: () => {}, value }),
});

describe("a dispatch rule", () => {
  const nobody: DispatchRule = () => undefined;

  it("is a bare function, an export of an object, or an export of a module by URL or path", async () => {
    const url = module("nobody.mjs", "export const nobody = () => undefined;\n");
    const ways: readonly Plugin[] = [nobody, { nobody }, url, join(folder, "nobody.mjs")];
    for (const plugin of ways) {
      const { alternatives } = await run(scenario, { ...few, plugins: [plugin] });
      expect(alternatives[0]!.measures["shipments_responded"]!.estimate).toBe(0);
      expect(alternatives[0]!.measures["missed_outranked"]!.estimate).toBeGreaterThan(0);
    }
  });

  it("that chooses as the scenario's rule does leaves every number as it is", async () => {
    const nearest: DispatchRule = (_, candidates) =>
      candidates.reduce((best, each) => (each.time < best.time ? each : best));
    const [own, given] = await Promise.all([
      compare(scenario, { ...few, plugins: [nearest] }),
      compare(scenario, few),
    ]);
    expect(own.alternatives).toEqual(given.alternatives);
    expect(own.differences).toEqual(given.differences);
  });

  it("that throws fails its replication and no other, with rule, case, time and seed", async () => {
    const brittle: DispatchRule = ({ openedAt }, [first]) => {
      if (openedAt > 900 && openedAt < 910) throw new Error("boom");
      return first;
    };
    const { failed, replications } = await run(scenario, { ...few, replications: 8, plugins: [brittle] });
    expect(failed.length).toBeGreaterThan(0);
    expect(replications).toBe(8 - failed.length);
    for (const failure of failed) {
      expect(failure.error).toMatch(/dispatch rule brittle of the calling program, case boats-\S+: boom$/);
      expect(failure.time).toBeGreaterThan(900);
      expect(failure.time).toBeLessThan(911);
      expect(failure.entity).toMatch(/boats/);
      expect(failure.step).toBeGreaterThan(100);
      expect(failure.seed).toBe("picket");
      expect(failure.reproduce).toContain(`replication ${failure.replication}`);
    }
  });

  it("that chooses what was not offered fails its replication", async () => {
    const stranger = (() => ({ hull: "mine" })) as unknown as DispatchRule;
    const { failed } = await run(scenario, { ...few, plugins: [stranger] });
    expect(failed).toHaveLength(3);
    expect(failed[0]!.error).toContain(
      "expected one of the candidates or undefined; found a value of type object",
    );
  });

  it("of which there are two is refused", async () => {
    const two = loadPlugins([{ a: nobody, b: nobody }]);
    await expect(two).rejects.toThrow(
      "expected at most one dispatch rule; found a of the calling program, b of the calling program",
    );
    await expect(two).rejects.toThrow(PluginError);
  });
});

describe("a measure", () => {
  it("that throws when it begins, listens or ends, or is not finite, fails its replication by name", async () => {
    const boom = () => {
      throw new Error("boom");
    };
    const wrong = [
      { kind: "measure", name: "mine", unit: "1", begin: boom },
      { kind: "measure", name: "mine", unit: "1", begin: () => ({ listen: boom, value: () => 1 }) },
      measure("mine", boom),
    ];
    for (const each of wrong) {
      const { failed } = await run(scenario, { ...few, plugins: [{ each }] });
      expect(failed).toHaveLength(3);
      expect(failed[0]!.error).toContain("measure mine of the calling program: boom");
    }
    const { failed } = await run(scenario, {
      ...few,
      plugins: [{ none: measure("mine", () => Number.NaN) }],
    });
    expect(failed[0]!.error).toContain(
      "measure mine of the calling program: expected a finite value; found NaN",
    );
  });

  it("is refused with a name of picket's own, a name that is none, or one that another has", async () => {
    const load = (...exports: readonly Readonly<Record<string, unknown>>[]) => loadPlugins(exports);
    const one = () => 1;
    await expect(load({ a: measure("kg_delivered", one) })).rejects.toThrow(
      "there is a measure kg_delivered already",
    );
    await expect(load({ a: measure("Kilo-grams", one) })).rejects.toThrow(
      'name of a measure: expected lower case and underscores, such as kg_at_dawn; found "Kilo-grams"',
    );
    await expect(load({ a: measure("mine", one) }, { b: measure("mine", one) })).rejects.toThrow(
      "the plug-ins have two measures mine",
    );
  });
});

describe("a module", () => {
  it("that cannot be loaded, exports nothing or exports something else is a PluginError with its path", async () => {
    const wrong: readonly (readonly [URL, RegExp])[] = [
      [pathToFileURL(join(folder, "none.mjs")), /none\.mjs: cannot be loaded: there is no module/],
      [module("throws.mjs", "throw new Error('no luck');"), /throws\.mjs: cannot be loaded: no luck$/],
      [module("empty.mjs", ""), /empty\.mjs: exports neither a dispatch rule nor a measure$/],
      [module("text.mjs", "export const a = 'b';"), /text\.mjs: export a: .*found a value of type string$/],
    ];
    for (const [url, line] of wrong) {
      await expect(loadPlugins([url])).rejects.toThrow(line);
      await expect(loadPlugins([url])).rejects.toThrow(PluginError);
    }
  });

  it("is named in the command that gives the result again; a function cannot be", async () => {
    const url = module("mine.mjs", "export const first = (_, [one]) => one;\n");
    const named = await run(scenario, { ...few, plugins: [url] });
    expect(named.reproduce).toBe(
      `picket run tests/cli/small.yaml --plugin ${join(folder, "mine.mjs")} --seed picket --replications 3`,
    );
    const own = await run(scenario, { ...few, plugins: [(_, [one]) => one] });
    expect(own.reproduce).toBe(
      "run the program that asked this question again, with seed picket and 3 replications",
    );
  });
});
