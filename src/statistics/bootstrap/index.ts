// biome-ignore-all assist/source/organizeImports: the order is that of the story

// What is resampled: whole replications, pairs kept together
export {
  meanStatistic,
  pairedStatistic,
  type ReplicationStatistic,
  type Resample,
  ratioDifferenceStatistic,
  ratioStatistic,
} from "./statistic.ts";

// Intervals without a formula
export { type Bootstrap, bcaBootstrap, percentileBootstrap, studentizedBootstrap } from "./intervals.ts";
