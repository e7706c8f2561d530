import { erf } from "../statistics/special/errorFunction.ts";

/**
 * The probability of detection by parallel sweeps under the inverse cube law at a coverage z >= 0: erf(z sqrt(pi) / 2).
 *
 * It lies between the exhaustive and the random search (Koopman 1946, Search and Screening, OEG Report 56).
 */
export const inverseCubeSearch = (z: number): number => erf((z * Math.sqrt(Math.PI)) / 2);
