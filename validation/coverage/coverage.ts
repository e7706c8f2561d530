import { batchStudy, lossBootstrapStudy, lossStudy } from "./lossStudies.ts";
import { firstFinishedStudies, sequentialStudies } from "./sequentialStudies.ts";
import { skewedStudy, unsteadyRatioStudy } from "./skewedStudies.ts";
import { type Coverage, measureCoverage } from "./study.ts";

/** Fixed before the first run, and never changed to make a case pass. */
const seed = "coverage";
const experiments = 1000;
const sequentialExperiments = 4000;

/** All coverage studies, in the order of the table; takes some minutes. */
export function* coverageStudies(): Generator<Coverage[]> {
  for (const n of [10, 30]) yield measureCoverage(lossStudy(n, experiments, seed));
  for (const n of [10, 30]) yield measureCoverage(lossBootstrapStudy(n, experiments, seed));
  yield measureCoverage(batchStudy(experiments, seed));
  for (const cv of [0.8, 2]) {
    for (const n of [10, 30, 100]) yield measureCoverage(skewedStudy(cv, n, experiments, seed));
  }
  for (const n of [10, 30]) yield measureCoverage(unsteadyRatioStudy(1, n, experiments, seed));
  for (const study of sequentialStudies(sequentialExperiments, seed)) yield measureCoverage(study);
  for (const study of firstFinishedStudies(experiments, seed)) yield measureCoverage(study);
}
