// One history

export { type MissReason, missReasons } from "../measures/index.ts";
// What a class of assets amounts to
export { type Endgame, endgames, type Fleet } from "./assets/fleet.ts";
export { type Hull, placeOfHull } from "./assets/hull.ts";
export { isUnderWay } from "./assets/hullState.ts";
export { cycleHours, hullsOnStation, onStationShare, patrolCycle } from "./assets/patrolCycle.ts";
export { placeAt, thereAt, type Whereabouts } from "./assets/whereabouts.ts";
// Whose chance it was
export {
  type AttemptChance,
  attemptChance,
  checkpointDraw,
  type OpenStream,
  type ShipmentChance,
  shipmentChance,
} from "./chance.ts";
// What happened
export {
  type Fact,
  type Fate,
  type HullState,
  hullStates,
  type Listener,
} from "./facts.ts";
export { freeShare, lawfulTraffic } from "./lawfulTraffic.ts";
export { goneKm, type Passage } from "./passage.ts";
export { type Checkpoint, type Flow, type Plan, plan } from "./plan.ts";
export type { Assessment, Consultation } from "./response/assessment.ts";
export { type Case, isFalse, type KnownCase } from "./response/case.ts";
// Who goes
export { type Candidate, type DispatchRule, firstFree, nearest } from "./response/dispatchRule.ts";
export { type FixedResponse, fixedResponse } from "./response/fixedResponse.ts";
export { type SearchTarget, ZoneSearch } from "./search/zoneSearch.ts";
export type { Lot, Portion, Shipment } from "./shipment.ts";
export { type Course, course, type SimulateOptions, simulate } from "./simulate.ts";
