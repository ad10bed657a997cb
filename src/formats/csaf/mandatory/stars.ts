import type { JsonValue } from '#formats/json/read.ts';

import { entries, shown } from '../place.ts';
import type { Note } from '../test.ts';
import { identificationHelpers } from '../walk.ts';
import { say } from './texts.ts';

/** Notes each text of a list of the identification helpers in which `*` is a wildcard twice or more. */
export function noteStars(document: JsonValue, list: string, note: Note): void {
  for (const helper of identificationHelpers(document)) {
    for (const { path, value } of entries(helper, list)) {
      if (typeof value !== 'string' || unescapedStars(value) < 2) continue;
      note(path, say('csaf.stars', { value: shown(value) }));
    }
  }
}

function unescapedStars(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\\') at += 1;
    else if (sign === '*') count += 1;
  }
  return count;
}
