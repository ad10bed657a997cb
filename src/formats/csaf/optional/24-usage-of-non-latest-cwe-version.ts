import { shown, textAt, whole } from '../place.ts';
import { compareCweVersions, isCweVersion, latestCweVersion } from '../registry/cwe.ts';
import type { CsafTest } from '../test.ts';
import { cweItems } from './cwe-item.ts';
import { say } from './texts.ts';

/**
 * CSAF 2.1 §6.2.24. The latest version is that of the day of the current release. A version newer
 * than all that are known here passes.
 */
export const usageOfNonLatestCweVersion: CsafTest = {
  clause: '6.2.24',
  severity: 'warning',
  check: (document, note) => {
    const date = textAt(whole(document), 'document', 'tracking', 'current_release_date') ?? '';
    const latest = latestCweVersion(date.slice(0, 10));
    if (latest === undefined) return;
    for (const { path, version } of cweItems(document)) {
      const isNewer = !isCweVersion(version) && compareCweVersions(version, latest) > 0;
      if (isNewer || compareCweVersions(version, latest) === 0) continue;
      note(path, say('csaf.non-latest-cwe', { version: shown(version), latest }));
    }
  },
};
