import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const cache = path("../node_modules/.cache/picket-bench");

/** A file of this folder compiled as the package is, into modules that share chunks; its path. */
export function bundled(name: string): Promise<string> {
  return compiled(name, `${cache}/${name}`, []);
}

/** The same with the package's sources as they were at a commit: the work of today on the engine of then. */
export function bundledAt(name: string, commit: string): Promise<string> {
  const sources = `${cache}/sources-${commit}`;
  rmSync(sources, { recursive: true, force: true });
  mkdirSync(sources, { recursive: true });
  const archive = execFileSync("git", ["archive", commit, "src"], {
    cwd: path(".."),
    maxBuffer: 2 ** 30,
  });
  execFileSync("tar", ["-x", "-C", sources], { input: archive });
  const then: Plugin = {
    name: "sources of a commit",
    setup({ onResolve }) {
      onResolve({ filter: /^\.\.\/(\.\.\/)?src\// }, ({ path: wanted }) => ({
        path: wanted.replace(/^(\.\.\/)+/, `${sources}/`),
      }));
    },
  };
  return compiled(name, `${cache}/${name}-${commit}`, [then]);
}

async function compiled(name: string, folder: string, plugins: Plugin[]): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  await build({
    entryPoints: [path(`${name}.ts`)],
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "es2022",
    external: ["simjs", "simscript", "esbuild", "tsx"],
    banner: { js: 'import { createRequire as cr } from "node:module"; const require = cr(import.meta.url);' },
    plugins,
  });
  return `${folder}/${name}.mjs`;
}
