/** Elements of the page, found or made. */

/** Throws an Error for an element that the page should have and has not. */
export function byId<Kind extends Element = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no element ${id}`);
  return found as unknown as Kind;
}

type Properties = Readonly<Record<string, string | number | boolean>>;

/** An element with properties and what is in it; text stays text. */
export function made<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element) Object.assign(element, { [name]: value });
    else element.setAttribute(name, String(value));
  }
  element.append(...children);
  return element;
}

/** A control under its label. */
export const labelled = (text: string, control: HTMLElement): HTMLLabelElement =>
  made("label", {}, `${text} `, control);

/** Reads the data of a script element. */
export const dataOf = <Data>(id: string): Data => JSON.parse(byId(id).textContent ?? "null") as Data;
