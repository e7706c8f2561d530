/** What is known exactly: plain functions of numbers and arcs, each with its formula and its source. */

// Looking: how likely is detection?
export { type Barrier, barrierPatrol } from "./barrierPatrol.ts";
export { type Crossing, detectBeforeExit } from "./detectBeforeExit.ts";
export { ellipticE } from "./ellipticE.ts";
export { exhaustiveSearch } from "./exhaustiveSearch.ts";
export { equalGlimpses, glimpses } from "./glimpses.ts";
export { inverseCubeSearch } from "./inverseCubeSearch.ts";
export { meanRelativeSpeed } from "./meanRelativeSpeed.ts";
export { coverage, detectionRate, randomSearch, type Sweep } from "./randomSearch.ts";
export { combinedRate, finderShares, severalSearchers } from "./severalSearchers.ts";
export {
  definiteRange,
  inverseCubeLaw,
  type LateralRangeCurve,
  sweepWidth,
  sweepWidthOfSamples,
} from "./sweepWidth.ts";

// Knowing where to look: cues, cells and false contacts
export {
  areaOfUncertainty,
  type CuedSearch,
  cuedCoverage,
  cuedDetectionTime,
  cuedSearch,
  type Uncertainty,
} from "./cuedSearch.ts";
export {
  type InterruptedSearch,
  meanTimeToFind,
  type Sorting,
  searchingShare,
  sortedCases,
} from "./falseContacts.ts";
export { afterFailure, type Cell, detectionByEffort, optimalEffort } from "./optimalEffort.ts";

// Going: is there an asset, and can it reach?
export {
  earliestPlanarIntercept,
  type PlaneTarget,
  type Reach,
  reachAfter,
  timeToReach,
} from "./intercept.ts";
export { machineRepair, type RepairShop } from "./machineRepair.ts";
export { availability, onStationFraction, type PatrolCycle } from "./onStation.ts";

// Answering at once or not at all: loss systems
export { erlangB, erlangBContinuous, loadForBlocking, serversForBlocking } from "./erlangB.ts";
export {
  type CallZone,
  type Dispatching,
  type DispatchMeasures,
  hypercube,
  hypercubeWithQueue,
} from "./hypercube.ts";
export { orderedEntry } from "./orderedEntry.ts";
export { type OverflowGroups, overflow, overflowMoments } from "./overflow.ts";
export { type ReservedServers, reservation } from "./reservation.ts";

// Answering late: waiting with a deadline
export { erlangA, type PatienceMeasures } from "./erlangA.ts";
export { lossWithDeadline } from "./lossWithDeadline.ts";
export { lossWithPatience, type Patience } from "./lossWithPatience.ts";

// Waiting without one: queues and the chains behind them
export { type Batch, batchArrivals } from "./batchArrivals.ts";
export { birthDeath } from "./birthDeath.ts";
export { type Breakdown, mg1WithBreakdowns, mm1WithBreakdowns } from "./breakdowns.ts";
export { erlangC } from "./erlangC.ts";
export { jackson, type Station } from "./jackson.ts";
export { littlesLaw, type TwoOfLittle } from "./littlesLaw.ts";
export { type GeneralQueue, mg1 } from "./mg1.ts";
export { mgInfinity } from "./mgInfinity.ts";
export { mm1 } from "./mm1.ts";
export { mmc, mmcWaitBeyond, type PoissonQueue } from "./mmc.ts";
export { type LossyQueueMeasures, mmcK } from "./mmcK.ts";
export {
  type ClassMeasures,
  nonPreemptivePriority,
  nonPreemptivePriorityServers,
  preemptivePriority,
  preemptivePriorityServers,
} from "./priorities.ts";
export type { QueueMeasures } from "./queueMeasures.ts";
export { stationary, type Transition } from "./stationary.ts";
export { mg1WithVacations, type Vacation } from "./vacations.ts";

// Getting through: legs, losses and what they cost
export { capitalRecovery } from "./capitalRecovery.ts";
export { type Account, removalRate } from "./removalRate.ts";
export { costOnce, costReplacing, type RouteTrip } from "./routeCost.ts";
export { arrivalProbability, lossAlong, replacementFactor } from "./serialLegs.ts";

// Adapting: what the other side believes and does
export { type Deterrence, inverseWillingness, willingness } from "./deterrence.ts";
export { perceivedRisk, type RiskMemory } from "./perceivedRisk.ts";
export { nextPremium, type PremiumRule, premiumTarget } from "./riskPremium.ts";
export { decisionWeights, type Outcome, salience, salientValue } from "./salience.ts";

// Playing against it: games and interdiction on networks
export {
  type InspectedArc,
  type InspectionPlan,
  inspectionGame,
  parallelRoutesGame,
} from "./inspectionGame.ts";
export { type CostArc, leastCost } from "./leastCost.ts";
export { type CapacityArc, type Ends, type MaxFlow, maxFlow } from "./maxFlow.ts";
export {
  type Attack,
  type Interdiction,
  maxFlowInterdiction,
  sensorPlacement,
  shortestPathInterdiction,
  stochasticMaxFlowInterdiction,
  type WatchedArc,
} from "./networkInterdiction.ts";
