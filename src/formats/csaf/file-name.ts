import type { JsonValue } from '#formats/json/read.ts';

import { entries, type Place, textAt, whole } from './place.ts';

/**
 * The name of the file that a document with a tracking id lies in (§5.1): in lower case, everything
 * but letters, digits, `+` and `-` replaced by one underscore a run.
 */
export function fileNameOf(trackingId: string): string {
  return `${trackingId.toLowerCase().replaceAll(/[^+\-a-z0-9]+/g, '_')}.json`;
}

/**
 * Whether a file with a document in it is named by §5.1. The name may say that the document is
 * invalid (`_invalid` before the extension); folders before it do not count.
 */
export function isNamedRightly(document: JsonValue, file: string): boolean {
  const id = textAt(whole(document), 'document', 'tracking', 'id');
  if (id === undefined) return false;
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  const right = fileNameOf(id);
  return name === right || name === right.replace(/\.json$/, '_invalid.json');
}

/** The references of the document to itself that are canonical URLs of it (§6.2.11). */
export function canonicalReferences(document: JsonValue): readonly Place[] {
  const id = textAt(whole(document), 'document', 'tracking', 'id');
  if (id === undefined) return [];
  const end = `/${fileNameOf(id)}`;
  return entries(whole(document), 'document', 'references').filter((reference) => {
    const url = textAt(reference, 'url') ?? '';
    const isSelf = textAt(reference, 'category') === 'self';
    return isSelf && url.startsWith('https://') && url.endsWith(end);
  });
}
