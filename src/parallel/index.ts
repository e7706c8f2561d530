// An engine model on all cores: for Node, so that the engine itself needs nothing but the language.
export {
  type InWorkersOptions,
  replicateInWorkers,
  replicateVariantsInWorkers,
} from "./replicateInWorkers.ts";
