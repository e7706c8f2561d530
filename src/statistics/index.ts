// What was seen: running summaries
export { Tally, type TallyState } from "./tally.ts";
export { TimeWeighted } from "./timeWeighted.ts";
export { correlation, covariance, deviation, mean, variance } from "./moments.ts";

// How sure we are: a number, its interval, its n
export type { Estimate } from "./estimate.ts";
export { meanInterval } from "./meanInterval.ts";
export { skewAdjustedInterval } from "./skewAdjustedInterval.ts";
export { deltaRatio, jackknifeRatio, ratioInterval } from "./ratioInterval.ts";
export { fiellerRatio } from "./fieller.ts";
export { quantileInterval } from "./quantileInterval.ts";
export { wilson } from "./wilson.ts";
export { clopperPearson } from "./clopperPearson.ts";
export { garwood } from "./garwood.ts";
export { jackknife } from "./jackknife.ts";
export { jackknifeCorrected } from "./jackknifeCorrected.ts";
export { jackknifeError } from "./jackknifeError.ts";
export * from "./bootstrap/index.ts";

// What another ship buys: paired differences and margins
export { pairedDifference } from "./pairedDifference.ts";
export { type PairedRatios, pairedRatioDifference } from "./pairedRatioDifference.ts";
export { varianceRatio, varianceRatioOfRatios } from "./varianceRatio.ts";
export { marginalRatio, type PairedPlans } from "./marginalRatio.ts";
export { inverseInterval } from "./inverseInterval.ts";
export { chanceBetter } from "./chanceBetter.ts";

// Several answers at once
export {
  allPairDifferences,
  type BestDifference,
  bonferroniLevel,
  differencesFromBest,
  differencesFromStandard,
  type PlanDifference,
} from "./simultaneous.ts";

// How many replications
export { looks, meetsTarget, type PrecisionTarget, type Progress, sequentialRule } from "./sequential.ts";
export { CompletePrefix } from "./completePrefix.ts";
export { type Control, controlVariates, type ReducedEstimate } from "./controlVariates.ts";
export { antitheticPairs } from "./antitheticPairs.ts";

// One long run: its warm-up and its mean
export { mser, mser5, type WarmUpAdvice } from "./mser.ts";
export { welchAverage } from "./welchAverage.ts";
export { type BatchMeans, batchMeans } from "./batchMeans.ts";
export { type VonNeumannTest, vonNeumann } from "./vonNeumann.ts";

// Where to run
export * from "./designs/index.ts";

// Which plan to choose
export * from "./selection/index.ts";
export { dominates, hypervolume, type Outcomes, paretoSet } from "./pareto.ts";
export {
  type Choice,
  hurwicz,
  laplace,
  maximin,
  minimaxRegret,
  type Payoffs,
  regretTable,
  satisficing,
} from "./regret.ts";

// The laws behind the intervals
export * from "./special/index.ts";
