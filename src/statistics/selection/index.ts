// biome-ignore-all assist/source/organizeImports: the order is that of the story

// A procedure asks for replications and ends in a choice
export {
  type Direction,
  type Draw,
  type Procedure,
  runProcedure,
  runProcedureAsync,
  type Selection,
} from "./procedure.ts";
export type { IndifferenceZone } from "./requirements.ts";

// Common random numbers allowed
export { kimNelson, kimNelsonUpdated, type SequentialSelection } from "./kimNelson.ts";

// Independent systems only
export { rinott, type TwoStageSelection } from "./rinott.ts";
export { type RinottSetting, rinottConstant } from "./rinottConstant.ts";
export {
  type GoodSelection,
  goodSelection,
  goodSelectionConstants,
} from "./goodSelection.ts";
export { screeningConstant } from "./screeningConstant.ts";
export { type Knowledge, type OcbaSetting, ocba, ocbaShares } from "./ocba.ts";
export { chanceOfRightChoice } from "./chanceOfRightChoice.ts";
