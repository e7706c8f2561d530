import type { Check } from "./checking.ts";

/** Loads wait and are repacked only at transfer nodes. */
export const checkNodes: Check = ({ world, complain }) => {
  for (const [id, node] of Object.entries(world.nodes)) {
    if (node.role === "transfer") continue;
    for (const key of ["stay", "split", "join"] as const) {
      if (node[key] === undefined) continue;
      complain(
        ["nodes", id, key],
        { expected: `${key} only at a node of the role transfer`, found: `the role ${node.role}` },
        { atKey: true, other: ["nodes", id, "role"] },
      );
    }
  }
};
