// What a folder holds
export {
  type CatalogueEntry,
  catalogue,
  type Prunable,
  prunable,
  prune,
  shardDirectoriesOfResult,
  sizeOf,
} from "./catalogue.ts";

// What the names mean
export { type Dictionary, dictionary } from "./dictionary.ts";
export { type ExportFormat, exportRecords } from "./exported.ts";

// What a history is, by content
export { type Chance, historyHash } from "./history.ts";

// Keeping files
export { lockFolder } from "./lock.ts";
export {
  dictionaryPath,
  isResultName,
  type Provenance,
  placeOfResult,
  provenancePath,
  readProvenance,
  readResult,
  resultPath,
} from "./provenance.ts";
export { type Answered, query } from "./query.ts";
export { reason, StoreError } from "./reason.ts";
export { resultText, writeWhole } from "./save.ts";

// Shards
export { decodeShard, encodeShard, type Shard, ShardError, shardNames } from "./shard.ts";
export { spillFile } from "./spillFile.ts";
export {
  forget,
  historiesKept,
  historyFolder,
  keepBlock,
  keptBlocks,
  makeFolders,
  readKept,
  type ShardDirectory,
  shardBytes,
  shardPath,
  spansKept,
  removeUnfinished,
} from "./store.ts";
