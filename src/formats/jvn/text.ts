import { readXml, rootOf } from '#formats/xml/read.ts';
import type { Finding } from '#kernel/finding.ts';

import { isJvnXml, validateJvnXml } from './read.ts';

const feeds: ReadonlySet<string> = new Set(['RDF', 'feed', 'Result']);

/**
 * Whether a text is XML that the MyJVN API answers with. A feed is one where it bears JVN's own
 * elements, so it is read; VULDEF is JVN's by its root.
 */
export function isJvnText(text: string): boolean {
  const root = rootOf(text);
  if (root?.name === 'VULDEF-Document') return true;
  if (!root || !feeds.has(root.name)) return false;
  const reading = readXml(text);
  return reading.ok && isJvnXml(reading.document);
}

/** Everything there is to say against a text: that it is no XML, or no answer, or what is wrong in it. */
export function validateJvnText(text: string): readonly Finding[] {
  const reading = readXml(text);
  return reading.ok ? validateJvnXml(reading.document) : reading.findings;
}
