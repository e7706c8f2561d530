/** A Slurm cluster of this one machine, for the length of a test. */

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { freePorts } from "./freePorts.ts";
import { scratch } from "./picket.ts";

/** Why there can be none here; undefined if there can. */
export function whyNoSlurm(): string | undefined {
  const absent = ["slurmctld", "slurmd", "sbatch", "munged", "mungekey"].filter(
    (program) => spawnSync("which", [program]).status !== 0,
  );
  if (absent.length > 0) return `${absent.join(", ")} not installed (apt-get install slurm-wlm munge)`;
  return process.getuid?.() === 0 ? undefined : "Slurm's daemons need root";
}

export type Cluster = {
  /** Runs a Slurm command to its end. */
  readonly run: (...words: readonly string[]) => { readonly status: number | null; readonly output: string };
  readonly stop: () => Promise<void>;
};

/** A cluster that is up. A port may be taken between the search for it and its use, so a second start is tried. */
export const cluster = (): Promise<Cluster> => started().catch(started);

/** Starts munged, slurmctld and slurmd on ports and in folders of their own. Throws with their logs if it does not come up. */
async function started(): Promise<Cluster> {
  const folder = scratch();
  chmodSync(folder, 0o755);
  const key = join(folder, "munge.key");
  const socket = join(folder, "munge.socket");
  const conf = join(folder, "slurm.conf");
  for (const place of ["state", "spool"]) mkdirSync(join(folder, place));
  const [controller, node] = await freePorts(2);
  writeFileSync(
    conf,
    [
      "ClusterName=test",
      `SlurmctldHost=${hostname()}(127.0.0.1)`,
      "SlurmUser=root",
      `AuthInfo=socket=${socket}`,
      `SlurmctldPort=${controller}`,
      `SlurmdPort=${node}`,
      `StateSaveLocation=${folder}/state`,
      `SlurmdSpoolDir=${folder}/spool`,
      `SlurmctldPidFile=${folder}/slurmctld.pid`,
      `SlurmdPidFile=${folder}/slurmd.pid`,
      "ProctrackType=proctrack/linuxproc",
      "TaskPlugin=task/none",
      "ReturnToService=2",
      "SchedulerType=sched/builtin",
      "SelectType=select/cons_tres",
      "SelectTypeParameters=CR_CPU",
      "AccountingStorageType=accounting_storage/none",
      "JobAcctGatherType=jobacct_gather/none",
      "MpiDefault=none",
      `NodeName=${hostname()} NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN`,
      `PartitionName=all Nodes=${hostname()} Default=YES MaxTime=INFINITE State=UP`,
      "",
    ].join("\n"),
  );
  const env = { ...process.env, SLURM_CONF: conf };
  const daemons: ChildProcess[] = [];
  let said = "";
  const daemon = (command: string, words: readonly string[]) => {
    const child = spawn(command, words, { env, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (text) => {
        said += text;
      });
    }
    daemons.push(child);
  };
  const run = (...[command, ...words]: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(command!, words, { env, encoding: "utf8" });
    return { status, output: stdout + stderr };
  };
  const stop = async () => {
    for (const child of daemons.reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill("SIGTERM");
      await Promise.race([
        new Promise((resolve) => child.once("close", resolve)),
        new Promise((resolve) => setTimeout(resolve, 5000)).then(() => child.kill("SIGKILL")),
      ]);
    }
  };

  spawnSync("mungekey", ["--create", `--keyfile=${key}`]);
  daemon("munged", [
    ...[
      "--foreground",
      "--force",
      `--key-file=${key}`,
      `--socket=${socket}`,
      `--pid-file=${folder}/munge.pid`,
    ],
    ...[`--log-file=${folder}/munge.log`, `--seed-file=${folder}/munge.seed`],
  ]);
  const until = async (ready: () => boolean) => {
    const end = Date.now() + 30_000;
    while (!ready()) {
      if (Date.now() > end || daemons.some((child) => child.exitCode !== null)) {
        await stop();
        throw new Error(`Slurm does not come up:\n${said}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };
  await until(() => existsSync(socket));
  daemon("slurmctld", ["-D", "-f", conf]);
  daemon("slurmd", ["-D", "-f", conf]);
  await until(() => /idle/.test(run("sinfo", "--noheader", "--format=%T").output));
  return { run, stop };
}
