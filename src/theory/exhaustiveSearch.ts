/**
 * The probability of detection by an exhaustive search at a coverage z >= 0: min(1, z).
 *
 * The upper limit for one coordinated search: swept strips that neither overlap nor leave the area (Koopman 1946, Search and
 * Screening, OEG Report 56).
 */
export const exhaustiveSearch = (z: number): number => Math.min(1, z);
