// Every measure, once
export { catalogue } from "./catalogue.ts";
export type { CatalogueEntry, EntryFormula, Mechanism, Per } from "./entry.ts";
export { measureNames, measureWordsIn } from "./names.ts";

// What the ledger counts
export {
  type CheckpointSum,
  checkpointSums,
  type PartedSum,
  type PlainSum,
  partedSums,
  plainSums,
} from "./sums.ts";

// Why nobody came
export { type MissReason, missReasons } from "./missReasons.ts";
