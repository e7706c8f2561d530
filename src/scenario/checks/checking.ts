import type { Complaint } from "../field.ts";
import type { World } from "../schema/world.ts";
import type { Path } from "../tree.ts";

/** What a check of a world looks at, and where it complains. */
export interface Checking {
  /** The world as far as it could be read: a key with a mistake in it is absent, and an entry that needs that key. */
  readonly world: World;
  /** Whether something stands at a path, readable or not. */
  readonly isWritten: (path: Path) => boolean;
  /** Whether every entry of these sections is there and refers to what exists; else a check that needs all of them is silent. */
  readonly areWhole: (...sections: readonly (keyof World)[]) => boolean;
  readonly complain: (
    path: Path,
    complaint: Complaint,
    more?: { readonly atKey?: boolean; readonly other?: Path },
  ) => void;
}

/** A check across the fields of a world. */
export type Check = (checking: Checking) => void;
