/** How fast a replay runs, in simulated hours a second: a crossing of 14 hours is to be seen, a year in half a minute. */

export const speeds: readonly number[] = [1, 3, 12, 24, 120, 480];

/** At which a crossing of 14 hours takes almost five seconds. */
export const usualSpeed = 3;
