import { shown } from '../place.ts';
import { sharingOf } from '../sharing.ts';
import { selectedNamespaces } from '../ssvc-selection.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.3.15. */
export const usageOfExtendedSsvcNamespaceNotClear: CsafTest = {
  clause: '6.3.15',
  severity: 'info',
  check: (document, note) => {
    if (sharingOf(document).label === 'CLEAR') return;
    for (const { path, text, hasExtension } of selectedNamespaces(document)) {
      if (!hasExtension) continue;
      note(path, say('csaf.extended-ssvc-namespace', { namespace: shown(text) }));
    }
  },
};
