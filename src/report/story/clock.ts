/** Simulated time as people say it. */

/** An hour from the start of the warm-up as a day and time from the decision date: "day 12, 06:30"; day 1 is the first. */
export function clock(at: number, decision: number): string {
  const minutes = Math.round((at - decision) * 60);
  const day = Math.floor(minutes / 1440);
  const rest = minutes - day * 1440;
  const two = (value: number) => String(value).padStart(2, "0");
  const number = day >= 0 ? `day ${day + 1}` : `${-day} ${day === -1 ? "day" : "days"} before`;
  return `${number}, ${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}

/** Hours as a length: "40 min", "13 h", "3.4 days". */
export function span(hours: number): string {
  if (hours < 0.995) return `${Math.max(hours > 0 ? 1 : 0, Math.round(hours * 60))} min`;
  if (hours < 9.95) return `${trimmed(hours.toFixed(1))} h`;
  return hours < 71.5 ? `${Math.round(hours)} h` : `${trimmed((hours / 24).toFixed(1))} days`;
}

const trimmed = (text: string): string => text.replace(/\.0$/, "");
