import type { JsonValue } from '#formats/json/read.ts';

import { entries, textAt } from '../place.ts';
import { vulnerabilities } from '../walk.ts';

/** A weakness as a vulnerability names it, by id and version of the list (2.1 §3.2.4.3). */
export type CweItem = { readonly path: string; readonly id: string; readonly version: string };

export function cweItems(document: JsonValue): readonly CweItem[] {
  return vulnerabilities(document)
    .flatMap((vulnerability) => entries(vulnerability, 'cwes'))
    .flatMap((item) => {
      const [id, version] = [textAt(item, 'id'), textAt(item, 'version')];
      if (id === undefined || version === undefined) return [];
      return [{ path: item.path, id, version }];
    });
}
