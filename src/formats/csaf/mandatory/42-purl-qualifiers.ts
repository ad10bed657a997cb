import { formatPurl, parsePurl } from '#formats/purl/purl.ts';

import { entries, shown } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { identificationHelpers } from '../walk.ts';
import { say } from './texts.ts';

/** §6.1.42 (2.1): the package URLs of one product differ in their qualifiers alone. */
export const purlQualifiers: CsafTest = {
  clause: '6.1.42',
  severity: 'error',
  check(document, note) {
    for (const helper of identificationHelpers(document)) {
      let first: string | undefined;
      for (const { path, value } of entries(helper, 'purls')) {
        const purl = typeof value === 'string' ? parsePurl(value) : undefined;
        if (!purl) continue;
        const name = formatPurl({ ...purl, qualifiers: new Map() });
        first ??= name;
        if (name !== first)
          note(path, say('csaf.6.1.42', { purl: shown(value), first: shown(first) }));
      }
    }
  },
};
