import type { XmlElement } from '#formats/xml/element.ts';
import { readXml, rootOf } from '#formats/xml/read.ts';
import type { Fault } from '#kernel/refusal.ts';

import type { Unit } from './archive.ts';

/** A file of XML and where it stands, or why it cannot be read. */
export type Markup =
  | { readonly ok: true; readonly path: string; readonly root: XmlElement }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** What the root of a document that is read here is called: answers of JVN, RSS 1.0 and Atom. */
const roots: ReadonlySet<string> = new Set(['VULDEF-Document', 'RDF', 'feed', 'Result']);

/** A year of JVN has about half as many elements; a tree of more would fill the memory of a server. */
const limits = { elements: 1_000_000 };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The XML document that a file is; undefined where it is none of a kind that is read here. */
export function markupIn({ name, bytes }: Unit): Markup | undefined {
  if (!beginsWithAngle(bytes)) return undefined;
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return undefined;
  }
  if (!roots.has(rootOf(text)?.name ?? '')) return undefined;
  const path = name === '' ? '' : `${name}#`;
  const reading = readXml(text, limits);
  if (reading.ok) return { ok: true, path, root: reading.document };
  const faults = reading.findings.map(({ path: at, text: words }) => ({
    path: path + at,
    text: words,
  }));
  return { ok: false, faults };
}

function beginsWithAngle(bytes: Uint8Array): boolean {
  return bytes.find((byte) => ![0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf].includes(byte)) === 0x3c;
}
