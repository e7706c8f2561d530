// A replication: its plans by date, then the run itself
export { type Checkpoint, type Flow, type Plan, plan } from "./plan.ts";
export { type PlanSchedule, planSchedule, type SimulateOptions, simulate } from "./simulate.ts";

// What happened
export { type Fact, type Fate, type UnitState, unitStates, type Listener } from "./facts.ts";
export { type MissReason, missReasons } from "../measures/index.ts";

// What is smuggled, and on what
export { goneKm, type Passage } from "./smuggling/passage.ts";
export type { Lot, Portion, Shipment } from "./smuggling/shipment.ts";

// Asset classes and their units
export { type Endgame, endgames, type AssetClass } from "./assets/assetClass.ts";
export { type Unit, placeOfUnit } from "./assets/unit.ts";
export { isUnderWay } from "./assets/unitState.ts";
export { cycleHours, unitsOnStation, onStationShare, patrolCycle } from "./assets/patrolCycle.ts";
export { placeAt, thereAt, type Whereabouts } from "./assets/whereabouts.ts";

// Who looks for it
export { type SearchTarget, ZoneSearch } from "./search/zoneSearch.ts";

// Who goes: cases, rules, missions
export type { Assessment, Consultation } from "./response/assessment.ts";
export { type Case, isFalse, type KnownCase } from "./response/case.ts";
export { type Candidate, type DispatchRule, firstFree, nearest } from "./response/dispatchRule.ts";
export { type FixedResponse, fixedResponse } from "./response/fixedResponse.ts";

// Checkpoints
export { freeShare, lawfulTraffic } from "./checkpoints/lawfulTraffic.ts";

// Who owns which draw
export {
  type AttemptDraws,
  attemptDraws,
  checkpointDraw,
  type OpenStream,
  type ShipmentDraws,
  shipmentDraws,
} from "./draws.ts";
