/** Sliders for what may be chosen and for what is not known. */

import type { Dimension } from "../../../scenario/index.ts";
import { inUnits } from "../inUnits.ts";
import type { Slider } from "../section.ts";
import { valuesOf } from "../shared.ts";
import type { Desk } from "./attach.ts";
import { made } from "./element.ts";

/** A group of sliders, and how to set them from elsewhere: to these values, the others to what is written. */
export type Group = {
  readonly element: HTMLElement;
  readonly set: (values: Readonly<Record<string, number>>) => void;
};

/** Undefined where there is nothing to set. */
export function sliderGroup(
  { language }: Desk,
  title: string,
  {
    name,
    sliders,
    onChoice,
  }: {
    readonly name: string;
    readonly sliders: readonly Slider[];
    readonly onChoice: (path: string, value: number) => void;
  },
): Group | undefined {
  if (sliders.length === 0) return undefined;
  const rows = sliders.map((slider, k) => {
    const { path, low, high, value: written, dimension } = slider;
    const id = `slider-${name}-${k}`;
    const words = (number: number) =>
      inUnits(number, dimension as Dimension, language.locale, Math.max(Math.abs(low), Math.abs(high)));
    const shown = made("output", { htmlFor: id });
    const values = valuesOf(slider);
    const input = made("input", { type: "range", id, min: 0, max: values.length - 1, step: 1 });
    input.dataset["path"] = path;
    const show = (value: number) => {
      shown.textContent = words(value);
      input.setAttribute("aria-valuetext", words(value));
    };
    input.defaultValue = input.value = String(values.indexOf(written));
    show(written);
    input.addEventListener("input", () => {
      const value = values[input.valueAsNumber]!;
      show(value);
      onChoice(path, value);
    });
    const set = (value: number) => {
      input.value = String(values.indexOf(value));
      show(value);
    };
    const element = made(
      "div",
      { className: "slider" },
      made("label", { htmlFor: id }, slider.name),
      input,
      shown,
    );
    return { path, written, set, element };
  });
  return {
    element: made("fieldset", {}, made("legend", {}, title), ...rows.map(({ element }) => element)),
    set: (chosen) => {
      for (const { path, written, set } of rows) set(chosen[path] ?? written);
    },
  };
}
