/** What sliders are set to, as it stands in the address after `#`, so that a link shares it; any text may stand there. */

import type { Settings } from "./atPath.ts";
import type { Slider } from "./section.ts";

/** A plan of one's own in a state of the world, in house units; what is as written is left out. */
export type Choice = { readonly levers: Settings; readonly state: Settings };

export type Sliders = { readonly levers: readonly Slider[]; readonly state: readonly Slider[] };

/** A name before a path says which slider it is: `plan.assets.cutter.count=4&world.zones.sea.area=2`. */
const prefixes = { levers: "plan.", state: "world." } as const;

/** Text for the address; empty where every slider is at the value as written. */
export function addressOf({ levers, state }: Choice): string {
  const words = new URLSearchParams();
  for (const [path, value] of Object.entries(levers)) words.set(prefixes.levers + path, String(value));
  for (const [path, value] of Object.entries(state)) words.set(prefixes.state + path, String(value));
  return words.toString();
}

/**
 * The choice in an address: of the paths that have a slider, each at the nearest value that it can take. Whatever else
 * stands there is left out.
 */
export function choiceIn(address: string, sliders: Sliders): Choice {
  const words = new URLSearchParams(address.replace(/^#/, ""));
  const settings = (prefix: string, of: readonly Slider[]): Settings =>
    Object.fromEntries(
      of.flatMap((slider): readonly (readonly [string, number])[] => {
        const text = words.get(prefix + slider.path);
        if (text === null || text.trim() === "" || !Number.isFinite(Number(text))) return [];
        const value = nearest(valuesOf(slider), Math.max(slider.low, Math.min(slider.high, Number(text))));
        return value === slider.value ? [] : [[slider.path, value]];
      }),
    );
  return {
    levers: settings(prefixes.levers, sliders.levers),
    state: settings(prefixes.state, sliders.state),
  };
}

/** The values that a slider can take, in order: its steps from the lowest, the highest, and the value as written. */
export function valuesOf({
  low,
  high,
  step,
  value,
}: Pick<Slider, "low" | "high" | "step" | "value">): readonly number[] {
  const steps = Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, k) => low + k * step);
  const apart = steps.filter(
    (each) => Math.abs(each - value) > step * 1e-6 && Math.abs(each - high) > step * 1e-6,
  );
  return [...new Set([...apart, value, high])].sort((a, b) => a - b);
}

const nearest = (values: readonly number[], wanted: number): number =>
  values.reduce((best, each) => (Math.abs(each - wanted) < Math.abs(best - wanted) ? each : best));
