/** Lengths of time in hours: a year is 365.25 days, a month a twelfth of it. */
export const hoursPerYear = 365.25 * 24;
export const hoursPerMonth = hoursPerYear / 12;
