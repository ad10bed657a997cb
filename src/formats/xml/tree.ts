import type { SaxesTagNS } from 'saxes';

import { isBlank, pathOf, type XmlAttribute, type XmlElement } from './element.ts';

/** An element while it is being read. */
type Growing = {
  -readonly [Key in Exclude<keyof XmlElement, 'parent' | 'children'>]: XmlElement[Key];
} & { readonly parent: Growing | undefined; children: Growing[] };

type Level = { readonly element: Growing; named: Map<string, Growing> | undefined; pieces: string };

/** A tree of elements that grows with the events of the parser. */
export type Growth = {
  readonly open: (tag: SaxesTagNS, line: number) => void;
  readonly write: (text: string) => void;
  readonly close: () => void;
  readonly depth: () => number;
  /** Where the element stands that is open. */
  readonly path: () => string;
  readonly root: () => XmlElement | undefined;
};

// Most elements have none of these; they share one.
const noNamespaces: ReadonlyMap<string, string> = new Map();
const declaring = 'http://www.w3.org/2000/xmlns/';

export function tree(): Growth {
  const levels: Level[] = [];
  let root: Growing | undefined;
  return {
    open: (tag, line) => {
      const above = levels.at(-1);
      const element = begun(tag, line, above?.element);
      if (above) adopt(above, element);
      else root ??= element;
      levels.push({ element, named: undefined, pieces: '' });
    },
    write: (text) => {
      const level = levels.at(-1);
      if (level) level.pieces += text;
    },
    close: () => {
      const level = levels.pop();
      if (!level) return;
      const { element, pieces } = level;
      element.text = element.children.length > 0 && isBlank(pieces) ? '' : pieces;
    },
    depth: () => levels.length,
    path: () => {
      const level = levels.at(-1);
      return level ? pathOf(level.element) : '';
    },
    root: () => root,
  };
}

function begun(tag: SaxesTagNS, line: number, parent: Growing | undefined): Growing {
  const { local: name, uri: namespace } = tag;
  const { attributes, declared } = split(tag);
  return {
    name,
    namespace,
    attributes,
    declared,
    children: [],
    text: '',
    line,
    parent,
    position: 0,
  };
}

function split({ attributes: written }: SaxesTagNS) {
  const all = Object.values(written);
  const attributes = all
    .filter(({ uri }) => uri !== declaring)
    .map(({ local, uri, value }): XmlAttribute => ({ name: local, namespace: uri, value }));
  if (attributes.length === all.length) return { attributes, declared: noNamespaces };
  const declared = all
    .filter(({ uri }) => uri === declaring)
    .map(({ prefix, local, value }) => [prefix === '' ? '' : local, value.trim()] as const);
  return { attributes, declared: new Map(declared) };
}

/** The first of a name is numbered when a second comes. */
function adopt(level: Level, child: Growing): void {
  const named = (level.named ??= new Map<string, Growing>());
  const latest = named.get(child.name);
  if (latest) {
    latest.position ||= 1;
    child.position = latest.position + 1;
  }
  named.set(child.name, child);
  level.element.children.push(child);
}
