import { shown } from '../place.ts';
import { selectedNamespaces } from '../ssvc-selection.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.2.34. Namespaces for documentation and tests pass. */
export const usageOfUnknownSsvcNamespace: CsafTest = {
  clause: '6.2.34',
  severity: 'warning',
  check: (document, note) => {
    for (const { path, base, standing } of selectedNamespaces(document)) {
      if (standing === 'registered' || standing === 'reserved') continue;
      note(path, say('csaf.unknown-ssvc-namespace', { namespace: shown(base) }));
    }
  },
};
