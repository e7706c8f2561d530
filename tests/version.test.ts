import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { version } from "../src/experiment/version.ts";

it("the version that results carry is that of the package", () => {
  expect(version).toBe(JSON.parse(readFileSync("package.json", "utf8")).version);
});
