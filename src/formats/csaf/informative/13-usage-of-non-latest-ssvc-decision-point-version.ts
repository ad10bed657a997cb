import { compareVersions } from '#formats/versions/order.ts';

import { shown, textAt } from '../place.ts';
import { latestDecisionPoint, selectedNamespaces } from '../ssvc-selection.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.3.13, of registered namespaces. */
export const usageOfNonLatestSsvcDecisionPointVersion: CsafTest = {
  clause: '6.3.13',
  severity: 'info',
  check: (document, note) => {
    for (const { selection, base } of selectedNamespaces(document)) {
      const [key, version] = [textAt(selection, 'key'), textAt(selection, 'version')];
      const latest = latestDecisionPoint(base, key ?? '');
      if (version === undefined || latest === undefined) continue;
      if (compareVersions('semver', version, latest) !== -1) continue;
      const values = { key: shown(key ?? ''), version: shown(version), latest };
      note(selection.path, say('csaf.non-latest-decision-point', values));
    }
  },
};
