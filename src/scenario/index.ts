// What the analyst writes: text or data in, a checked and resolved scenario out
export { type ParseOptions, parseScenario, scenario } from "./parseScenario.ts";
export { comingFrom } from "./assemble.ts";
export type { ScenarioInput } from "./schema/file.ts";
export type { Alternative, Intervention, Lever, Provenance, Scenario, Uncertainty } from "./scenario.ts";
export type { World } from "./schema/world.ts";
export { scenarioIn, type TextLanguage } from "./localText.ts";

// What is wrong or suspicious in it
export { type Issue, ScenarioError } from "./issue.ts";
export { issueLine } from "./report.ts";
export type { Suspicion } from "./warnings/warning.ts";
export { placedWarnings } from "./placedWarnings.ts";
export { refuseUnknownMeasures, type UnknownMeasure } from "./unknownMeasures.ts";
export { limits } from "./yamlTokens.ts";

// What it rests on
export {
  type JudgedSource,
  judged,
  type Source,
  type SourceInParts,
  type SourceKind,
  sourceKinds,
  sourceWords,
} from "./source.ts";
export { type Sourced, type Sourcing, sourcing } from "./sourcing.ts";
export { type CueAssumptions, cueAssumptions } from "./cueAssumptions.ts";
export { lack, mechanismsOf } from "./mechanisms.ts";

// Plans: other values at its paths
export {
  inWriting,
  type NamedPlan,
  type Parameter,
  type PathValues,
  parameterAt,
  planId,
  shortPath,
  withPlan,
  withPlans,
  withWorld,
} from "./plans.ts";

// Its parts
export { readQuantity } from "./quantity.ts";
export { type Dimension, dimensions } from "./dimension.ts";
export type { Distribution } from "./distribution.ts";
export { distributionMean } from "./distributionMean.ts";
export { evaluateFormula, type Formula } from "./formula.ts";
export { formulaBounds } from "./formulaBounds.ts";
export { detects, intercepts } from "./roles.ts";
export { mixesOf, namedRoutes, pathOfId, travels, type Weights } from "./ways.ts";

// As text
export { describe } from "./text/describe.ts";
export { diff } from "./text/diff.ts";
export { init } from "./text/init.ts";
export { jsonSchema } from "./text/jsonSchema.ts";
export { reference } from "./text/reference.ts";
export { resolve } from "./text/resolve.ts";
export { sources } from "./text/sources.ts";

// What identifies it, what is near to a name, how a shell reads it
export { canonicalJson, hashOf } from "./hash.ts";
export { identity } from "./identity.ts";
export { nearest } from "./nearest.ts";
export { shellWord } from "./shellWord.ts";

// Shapes of zones
export { contains, edgesOf, type Outline, outlineOf } from "./outline.ts";
