import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { picket, scratch, small } from "./picket.ts";
import { type Cluster, cluster, whyNoSlurm } from "./slurm.ts";

const why = whyNoSlurm();
if (why !== undefined) process.stderr.write(`no Slurm here, its test is skipped: ${why}\n`);

describe.skipIf(why !== undefined)("a Slurm job array", { timeout: 180_000 }, () => {
  let slurm: Cluster;
  beforeAll(async () => {
    slurm = await cluster();
  }, 150_000);
  afterAll(() => slurm?.stop());

  it("gives the bytes of the command itself, also after a task failed and was submitted again", async () => {
    const out = scratch();
    const words = ["--replications", "30", "--seed", "slurm"];
    const submitted = await picket("submit", small, "--slurm", "--out", out, "--tasks", "6", ...words);
    expect(submitted).toMatchObject({ code: 0, stderr: "" });
    const script = join(out, "array.sbatch");
    expect(submitted.stdout).toContain(`sbatch ${script}`);

    const early = await picket("collect", out);
    expect(early.code).toBe(1);
    expect(early.stderr).toContain(
      `6 of 6 tasks are missing. To run them on the cluster: sbatch --array=0-5 ${script}`,
    );

    const first = slurm.run("sbatch", "--wait", script);
    expect(first.status, first.output).toBe(0);
    expect(readdirSync(join(out, "logs")).filter((log) => log.endsWith(".log"))).toHaveLength(6);

    // One task's node dies before its shards are safe.
    const manifest = join(out, "manifest.json");
    const { job } = JSON.parse(readFileSync(manifest, "utf8"));
    const [history] = readdirSync(join(out, "shards"));
    rmSync(join(out, "shards", history!), { recursive: true });
    const partly = await picket("collect", out);
    expect(partly.code).toBe(1);
    const again = /sbatch --array=(\S+) /.exec(partly.stderr)![1]!;
    expect(partly.stderr).toContain("3 of 6 tasks are missing");

    // A manifest of another program makes its tasks fail, and Slurm sees it.
    const text = readFileSync(manifest, "utf8");
    writeFileSync(manifest, text.replaceAll(job.program, "ab".repeat(32)));
    expect(slurm.run("sbatch", "--wait", `--array=${again}`, script).status).not.toBe(0);
    writeFileSync(manifest, text);

    const second = slurm.run("sbatch", "--wait", `--array=${again}`, script);
    expect(second.status, second.output).toBe(0);
    const collected = await picket("collect", out);
    expect(collected.code, collected.stderr).toBe(0);

    const here = scratch();
    await picket("compare", small, ...words, "--quiet", "--out", here);
    expect(readFileSync(join(out, "small.json"), "utf8")).toBe(
      readFileSync(join(here, "small.json"), "utf8"),
    );
  });
});
