import type { Complaint } from "../field.ts";
import type { World } from "../schema/world.ts";
import type { Path } from "../tree.ts";

/** What a check of a world looks at, and where it complains. */
export interface Checking {
  /** The world as far as it could be read: an entry with a mistake of its own is absent. */
  readonly world: World;
  /** Where other parts of the file are wrong, a check that needs them all says nothing. */
  readonly complete: boolean;
  readonly complain: (
    path: Path,
    complaint: Complaint,
    more?: { readonly atKey?: boolean; readonly other?: Path },
  ) => void;
}

/** A check across the fields of a world. */
export type Check = (checking: Checking) => void;
