import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { connect, createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "./freePorts.ts";
import { changed, main, picket, picketIn, scratch, small } from "./picket.ts";

const installed = spawnSync("redis-server", ["--version"]).status === 0;
if (!installed) process.stderr.write("redis-server is not installed: tests of the queue are skipped\n");

const children: ChildProcess[] = [];
const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) server.close();
  const gone = children.splice(0).map(async (child) => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGKILL");
      await new Promise((resolve) => child.once("close", resolve));
    }
  });
  await Promise.all(gone);
});

/** A process whose output is watched. */
function started(command: string, words: readonly string[], env: NodeJS.ProcessEnv = process.env) {
  const child = spawn(command, words, { stdio: ["ignore", "pipe", "pipe"], env });
  children.push(child);
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (more: string) => {
      text += more;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const says = async (pattern: RegExp) => {
    const until = Date.now() + 50_000;
    while (!pattern.test(text)) {
      if (Date.now() > until) throw new Error(`never said ${pattern}:\n${text}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { child, ended, says, text: () => text };
}

/** A server without persistence, as a cache often is: what it holds is gone when it ends. */
async function redis(port: number, words: readonly string[] = ["--port", String(port)]) {
  const server = started("redis-server", [...words, "--save", "", "--appendonly", "no", "--dir", scratch()]);
  await server.says(/Ready to accept connections/);
  return server;
}

async function worker(address: string, words: readonly string[] = []) {
  const process = started(globalThis.process.execPath, [
    ...[main, "worker", "--queue", address, "--workers", "1", "--lock", "4"],
    ...words,
  ]);
  await process.says(/waiting for tasks/);
  return process;
}

const submitting = (
  address: string,
  out: string,
  scenario: string,
  replications: number,
  words: readonly string[] = [],
) =>
  started(process.execPath, [
    ...[main, "submit", scenario, "--queue", address, "--out", out, "--quiet"],
    ...["--replications", String(replications), ...words],
  ]);

/** Three years instead of sixty days, so that a block takes its while. */
let long: string;
let expected: Buffer;
const replications = 40;
async function answerHere(scenario: string, count: number): Promise<Buffer> {
  const out = scratch();
  await picket("compare", scenario, "--replications", String(count), "--quiet", "--out", out);
  return readFileSync(join(out, `${scenario.split("/").at(-1)!.replace(".yaml", "")}.json`));
}

describe.skipIf(!installed)("a queue", { timeout: 120_000 }, () => {
  beforeAll(async () => {
    long = changed(scratch(), "long.yaml", "horizon: 60 days", "horizon: 3 years");
    expected = await answerHere(long, replications);
  }, 120_000);

  it("gives the bytes of the command itself, though one of two workers is killed in the middle of its task", async () => {
    const port = await freePort();
    await redis(port);
    const address = `redis://127.0.0.1:${port}`;
    const [doomed, other] = [await worker(address), await worker(address)];
    const out = scratch();
    const submit = submitting(address, out, long, replications);
    await doomed.says(/ ms\n/);
    doomed.child.kill("SIGKILL");
    expect(await submit.ended).toBe(0);
    expect(readFileSync(join(out, "long.json")).equals(expected)).toBe(true);
    other.child.kill("SIGTERM");
    expect(await other.ended).toBe(0);
    expect(other.text()).toContain("draining");
  });

  it("goes on after its connection was cut and restored, on both sides", async () => {
    const port = await freePort();
    await redis(port);
    const sockets = new Set<Socket>();
    let open = true;
    const proxy = createServer((client) => {
      if (!open) return client.destroy();
      const server = connect(port, "127.0.0.1");
      for (const socket of [client, server]) {
        sockets.add(socket);
        socket.on("error", () => {}).on("close", () => sockets.delete(socket));
      }
      client.pipe(server).pipe(client);
      return undefined;
    });
    servers.push(proxy);
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    const address = `redis://127.0.0.1:${(proxy.address() as { port: number }).port}`;
    const only = await worker(address);
    const out = scratch();
    const submit = submitting(address, out, long, replications);
    await only.says(/ ms\n/);
    open = false;
    for (const socket of sockets) socket.destroy();
    await submit.says(/connect|ECONN|closed|reset/i);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    open = true;
    expect(await submit.ended).toBe(0);
    expect(submit.text()).toContain("connected again");
    expect(readFileSync(join(out, "long.json")).equals(expected)).toBe(true);
  });

  it("submits again what a server lost that was restarted without a memory", async () => {
    const port = await freePort();
    const first = await redis(port);
    const address = `redis://127.0.0.1:${port}`;
    const only = await worker(address);
    const out = scratch();
    const submit = submitting(address, out, long, replications);
    await only.says(/ ms\n/);
    first.child.kill("SIGKILL");
    await first.ended;
    await redis(port);
    expect(await submit.ended).toBe(0);
    expect(readFileSync(join(out, "long.json")).equals(expected)).toBe(true);
  });

  it("serves several experiments at once", async () => {
    const port = await freePort();
    await redis(port);
    const address = `redis://127.0.0.1:${port}`;
    await worker(address);
    const names = ["one", "two", "three"];
    const folder = scratch();
    const files = names.map((name, i) =>
      changed(folder, `${name}.yaml`, "poisson: 4 / day", `poisson: ${3 + i} / day`),
    );
    const outs = names.map(() => scratch());
    const all = files.map((file, i) => submitting(address, outs[i]!, file, 12));
    expect(await Promise.all(all.map(({ ended }) => ended))).toEqual([0, 0, 0]);
    for (const [i, name] of names.entries()) {
      const kept = readFileSync(join(outs[i]!, `${name}.json`));
      expect(kept.equals(await answerHere(files[i]!, 12)), name).toBe(true);
    }
  });

  it("parks a task that ends its worker's thread each time, with its error, and does the others", async () => {
    const port = await freePort();
    await redis(port);
    const address = `redis://127.0.0.1:${port}`;
    const only = await worker(address);
    const poison = join(scratch(), "poison.mjs");
    // Ends its thread when nine shipments departed on the first day, which happens in a few replications.
    writeFileSync(
      poison,
      `export const counted = { kind: "measure", name: "counted", unit: "1", begin: () => { let n = 0; return {
         listen: ({ kind, at }) => { if (kind === "departed" && at < 24 && ++n === 9) process.exit(1); }, value: () => n }; } };`,
    );
    const out = scratch();
    const submit = submitting(address, out, small, 30, ["--plugin", poison]);
    expect(await submit.ended).toBe(1);
    const { failed, replications: left } = JSON.parse(readFileSync(join(out, "small.json"), "utf8"));
    expect(failed.length).toBeGreaterThan(0);
    expect(left).toBeGreaterThan(0);
    for (const { error } of failed) expect(error).toContain("its worker broke off");
    expect(only.text()).toContain("its worker broke off");
  });

  it("honours a password, and shows it to nobody", async () => {
    const port = await freePort();
    await redis(port, ["--port", String(port), "--requirepass", "s3cret-word"]);
    const address = `redis://:s3cret-word@127.0.0.1:${port}`;
    const only = await worker(address);
    const out = scratch();
    const submit = submitting(address, out, small, 6);
    expect(await submit.ended).toBe(0);
    const wrong = await picket(
      "submit",
      small,
      "--out",
      out,
      "--queue",
      address.replace("s3cret", "n0t-s3cret"),
    );
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toContain("redis://:***@127.0.0.1");
    for (const text of [only.text(), submit.text(), wrong.stderr, wrong.stdout])
      expect(text).not.toContain("s3cret");
    const kept =
      readFileSync(join(out, "small.provenance.json"), "utf8") +
      readFileSync(join(out, "small.json"), "utf8");
    expect(kept).not.toContain("s3cret");
  });

  it("speaks TLS to rediss://, and refuses a certificate that nobody vouches for", async () => {
    const folder = scratch();
    const [key, certificate] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    const made = spawnSync("openssl", [
      ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, "-days", "2"],
      ...["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"],
    ]);
    expect(made.status, String(made.stderr)).toBe(0);
    const port = await freePort();
    await redis(port, [
      ...["--port", "0", "--tls-port", String(port), "--tls-cert-file", certificate, "--tls-key-file", key],
      ...["--tls-ca-cert-file", certificate, "--tls-auth-clients", "no"],
    ]);
    const address = `rediss://localhost:${port}`;
    const trusting = { ...process.env, NODE_EXTRA_CA_CERTS: certificate, PICKET_QUEUE: address };
    const words = [main, "worker", "--queue", "--workers", "1"];
    const only = started(process.execPath, words, trusting);
    await only.says(/waiting for tasks/);
    const out = scratch();
    const submit = await picketIn(
      { env: trusting },
      ...["submit", small, "--queue", "--out", out, "--replications", "4", "--quiet"],
    );
    expect(submit.code).toBe(0);
    const distrusting = await picket("submit", small, "--queue", address, "--out", out);
    expect(distrusting.stderr).toContain("certificate");
    expect(distrusting.code).toBe(1);
  });

  it("where nobody answers, or no address, is said in a line", async () => {
    const port = await freePort();
    const [silent, odd, none] = await Promise.all([
      picket("submit", small, "--queue", `redis://127.0.0.1:${port}`, "--out", scratch()),
      picket("submit", small, "--queue", "http://127.0.0.1", "--out", scratch()),
      picket("worker", "--queue"),
    ]);
    expect(silent.stderr).toMatch(/redis:\/\/127\.0\.0\.1:\d+: no answer: .*ECONNREFUSED/);
    expect(odd.stderr).toContain("expected an address such as redis://host:6379");
    expect(none.stderr).toContain("PICKET_QUEUE");
    expect([silent.code, odd.code, none.code]).toEqual([1, 1, 2]);
  });
});
