import { shown } from '../place.ts';
import { isDeprecated } from '../registry/cwe.ts';
import type { CsafTest } from '../test.ts';
import { cweItems } from './cwe-item.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.2.23. */
export const usageOfDeprecatedCwe: CsafTest = {
  clause: '6.2.23',
  severity: 'warning',
  check: (document, note) => {
    for (const { path, id, version } of cweItems(document)) {
      if (!isDeprecated(id, version)) continue;
      note(path, say('csaf.deprecated-cwe', { cwe: shown(id), version: shown(version) }));
    }
  },
};
