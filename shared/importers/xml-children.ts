import type { XmlElement } from './parse-xml.ts';

/** Children by local name: reports differ in their prefixes. */
export const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name);

export const childOf = (element: XmlElement, name: string): XmlElement | null =>
  element.children.find((child) => child.name === name) ?? null;

/** The text of a child; `null` where it is absent. */
export const textOf = (element: XmlElement, name: string): string | null =>
  childOf(element, name)?.text.trim() ?? null;

/** The `name` children of the child `list`. */
export function itemsIn(element: XmlElement, list: string, name: string): readonly XmlElement[] {
  const inner = childOf(element, list);
  return inner ? childrenOf(inner, name) : [];
}
