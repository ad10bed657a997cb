import { shown } from '../place.ts';
import { sharingOf } from '../sharing.ts';
import { selectedNamespaces } from '../ssvc-selection.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.3.14. */
export const usageOfUnregisteredSsvcNamespaceNotClear: CsafTest = {
  clause: '6.3.14',
  severity: 'info',
  check: (document, note) => {
    if (sharingOf(document).label === 'CLEAR') return;
    for (const { path, base, standing } of selectedNamespaces(document)) {
      if (standing !== 'unregistered') continue;
      note(path, say('csaf.unregistered-ssvc-namespace', { namespace: shown(base) }));
    }
  },
};
