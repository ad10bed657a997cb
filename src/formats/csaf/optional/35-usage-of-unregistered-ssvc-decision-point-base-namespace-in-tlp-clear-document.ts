import { shown } from '../place.ts';
import { sharingOf } from '../sharing.ts';
import { selectedNamespaces } from '../ssvc-selection.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.2.35. */
export const usageOfUnregisteredSsvcNamespace: CsafTest = {
  clause: '6.2.35',
  severity: 'warning',
  check: (document, note) => {
    if (sharingOf(document).label !== 'CLEAR') return;
    for (const { path, base, standing } of selectedNamespaces(document)) {
      if (standing !== 'unregistered') continue;
      note(path, say('csaf.unregistered-ssvc-namespace-clear', { namespace: shown(base) }));
    }
  },
};
