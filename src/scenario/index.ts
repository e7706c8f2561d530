// What the analyst writes: text or data -> a validated, unit-checked, resolved Scenario.

export { comingFrom } from "./assemble.ts";
export { type CueAssumptions, cueAssumptions } from "./cueAssumptions.ts";
export { type Dimension, dimensions } from "./dimension.ts";
// Its parts
export type { Distribution } from "./distribution.ts";
export { distributionMean } from "./distributionMean.ts";
export { evaluateFormula, type Formula } from "./formula.ts";
export { formulaBounds } from "./formulaBounds.ts";
export { type Issue, ScenarioError } from "./issue.ts";
export { scenarioIn, type TextLanguage } from "./localText.ts";
export { lack, mechanismsOf } from "./mechanisms.ts";
export { type ParseOptions, parseScenario, scenario } from "./parseScenario.ts";
export { placedWarnings } from "./placedWarnings.ts";
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
export { readQuantity } from "./quantity.ts";
export { issueLine } from "./report.ts";
export { detects, intercepts } from "./roles.ts";
// What it is then
export type { Alternative, Intervention, Lever, Provenance, Scenario, Uncertainty } from "./scenario.ts";
export type { ScenarioInput } from "./schema/file.ts";
export type { World } from "./schema/world.ts";
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
// As text
export { describe } from "./text/describe.ts";
export { diff } from "./text/diff.ts";
export { init } from "./text/init.ts";
export { jsonSchema } from "./text/jsonSchema.ts";
export { reference } from "./text/reference.ts";
export { resolve } from "./text/resolve.ts";
export { sources } from "./text/sources.ts";
export { refuseUnknownMeasures, type UnknownMeasure } from "./unknownMeasures.ts";
export type { Suspicion } from "./warnings/warning.ts";
// Its ways
export { mixesOf, namedRoutes, pathOfId, travels, type Weights } from "./ways.ts";
export { limits } from "./yamlTokens.ts";
