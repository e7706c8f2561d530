import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { picket, picketIn, scratch, small } from "./picket.ts";

const folder = scratch();
const module = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

it("a rule that throws in one replication leaves no answer, but who, when, with which seed, and how to see it again", async () => {
  // It fails for cases that open in ten hours of some 1,700.
  const rule = module(
    "fails.mjs",
    "export const rule = ({ openedAt }, [first]) => { if (openedAt > 900 && openedAt < 910) throw new Error('boom'); return first; };\n",
  );
  const { code, stdout } = await picket(
    "compare",
    small,
    "--replications",
    "8",
    "--workers",
    "1",
    "--quiet",
    "--plugin",
    rule,
  );
  expect(stdout).toMatch(/^No answer: \d+ replications? failed\.$/m);
  expect(stdout).not.toContain("kg_delivered");
  const line = new RegExp(
    `^Failed: (\\S+), replication (\\d+) \\((\\S.*), hour 90\\d\\.?\\d* from the start of the warm-up, step [\\d,]+, seed picket\\): .*dispatch rule rule of ${rule}, case \\S+: boom$`,
    "m",
  ).exec(stdout)!;
  const [, alternative, replication] = line;
  expect(stdout).toContain(
    `  Reproduce: picket run ${small} --plugin ${rule} --alternatives ${alternative} --seed picket --replications 8 --replication ${replication}\n`,
  );
  expect(code).toBe(1);

  const again = await picket(
    ...["run", small, "--plugin", rule, "--alternatives", alternative!, "--replications", "8"],
    ...["--replication", replication!, "--quiet", "--format", "json"],
  );
  const { failed, replications } = JSON.parse(again.stdout);
  expect(replications).toBe(0);
  expect(failed).toHaveLength(1);
  expect(failed[0]).toMatchObject({ alternative, replication: Number(replication) });
  expect(failed[0].error).toContain("boom");
  expect(again.code).toBe(1);
});

it("--plugin changes the result, adds its measure to the table, and is named in the command that gives it again", async () => {
  module(
    "mine.mjs",
    `export const nobody = () => undefined;
     export const cued = { kind: "measure", name: "cued_in_all", unit: "shipments",
       begin: () => { let n = 0; return { listen: (fact) => { if (fact.kind === "cued") n++; }, value: () => n }; } };\n`,
  );
  const { code, stdout } = await picketIn(
    { cwd: folder },
    "run",
    small,
    "--replications",
    "3",
    "--plugin",
    "./mine.mjs",
  );
  expect(stdout).toMatch(/^today +[\d.]+ +0 +\d+ +0$/m);
  expect(stdout).toContain("Plug-ins in use: mine.mjs.");
  expect(stdout).toMatch(/^cued_in_all \(shipments\) +\d+/m);
  expect(stdout).toContain("--plugin ./mine.mjs");
  expect(code).toBe(0);
});

it("a plug-in that is missing, does not parse or exports neither rule nor measure is bad input in a line", async () => {
  const wrong: readonly (readonly [string, RegExp])[] = [
    [join(folder, "none.mjs"), /none\.mjs: cannot be loaded: there is no module/],
    [module("broken.mjs", "export const = 7;\n"), /broken\.mjs: cannot be loaded: /],
    [module("throws.mjs", "throw new Error('no luck');\n"), /throws\.mjs: cannot be loaded: no luck$/],
    [module("nothing.mjs", "const a = 1;\n"), /nothing\.mjs: exports neither a dispatch rule nor a measure$/],
    [
      module("number.mjs", "export const seven = 7;\n"),
      /number\.mjs: export seven: expected a dispatch rule/,
    ],
    [
      module("two.mjs", "export const a = () => undefined;\nexport const b = () => undefined;\n"),
      /expected at most one dispatch rule; found a of .*two\.mjs, b of .*two\.mjs$/,
    ],
  ];
  for (const [file, line] of wrong) {
    const { code, stdout, stderr } = await picket("compare", small, "--quiet", "--plugin", file);
    expect(stderr.trimEnd()).toMatch(line);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  }
});

it("a plug-in in TypeScript is loaded too", async () => {
  const rule = module(
    "rule.ts",
    "export const first = (_: unknown, [one]: readonly unknown[]): unknown => one;\n",
  );
  const { code, stdout } = await picket("run", small, "--replications", "2", "--quiet", "--plugin", rule);
  expect(stdout).toContain("is delivered with today");
  expect(code).toBe(0);
});
