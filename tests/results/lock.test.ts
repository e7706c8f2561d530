import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { lockFolder, StoreError } from "../../src/results/index.ts";

const folder = () => mkdtempSync(join(tmpdir(), "picket-"));
const lockOf = (path: string) => join(path, ".picket-lock");

it("a folder has one holder at a time, and is free again when it is released", () => {
  const place = folder();
  const release = lockFolder(place);
  expect(() => lockFolder(place)).toThrow(`in use by process ${process.pid}; wait for it`);
  release();
  expect(readdirSync(place)).toEqual([]);
  lockFolder(place)();
});

it("the lock of a process that is gone is taken over", async () => {
  const place = folder();
  const child = spawn(process.execPath, ["-e", ""]);
  await new Promise((resolve) => child.on("close", resolve));
  const release = lockFolder(place);
  const own = JSON.parse(readFileSync(lockOf(place), "utf8"));
  release();
  writeFileSync(lockOf(place), JSON.stringify({ ...own, token: "gone", pid: child.pid, began: "1" }));
  lockFolder(place)();
  expect(readdirSync(place)).toEqual([]);
});

it("the lock of a process whose number was given to another is taken over, and one from before a restart", () => {
  const place = folder();
  const release = lockFolder(place);
  const own = JSON.parse(readFileSync(lockOf(place), "utf8"));
  release();
  for (const stale of [
    { ...own, token: "a", began: "1" },
    { ...own, token: "b", boot: "another" },
  ]) {
    writeFileSync(lockOf(place), JSON.stringify(stale));
    lockFolder(place)();
  }
  expect(readdirSync(place)).toEqual([]);
});

it("a lock that is no JSON, as a power cut may leave it, is taken over", () => {
  const place = folder();
  writeFileSync(lockOf(place), "");
  lockFolder(place)();
  expect(readdirSync(place)).toEqual([]);
});

it("the lock of a process on another machine is respected, with the machine's name and what to do", () => {
  const place = folder();
  const holder = { token: "x", pid: 7, host: `not-${hostname()}`, boot: "", began: "" };
  writeFileSync(lockOf(place), JSON.stringify(holder));
  expect(() => lockFolder(place)).toThrow(StoreError);
  expect(() => lockFolder(place)).toThrow(`in use by process 7 on not-${hostname()}`);
  expect(() => lockFolder(place)).toThrow(`remove ${lockOf(place)}`);
});

it("a folder that cannot be made says so", () => {
  const place = folder();
  writeFileSync(join(place, "file"), "");
  expect(() => lockFolder(join(place, "file", "in"))).toThrow("a part of its path is no folder");
});
