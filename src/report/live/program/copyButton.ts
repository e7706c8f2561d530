/** A button that copies the text of an element, or selects it where a page may not copy. */

import { made } from "./element.ts";

export function copyButton(
  from: HTMLElement,
  words: { readonly copy: string; readonly copied: string },
): HTMLButtonElement {
  const button = made("button", { type: "button", id: `${from.id}-copy` }, words.copy);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(from.textContent ?? "");
      button.textContent = words.copied;
    } catch {
      getSelection()?.selectAllChildren(from);
    }
  });
  return button;
}
