import { shown } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { documentVersion, isReleased } from '../tracking.ts';
import { isInitial } from '../version.ts';
import { say } from './texts.ts';

/** §6.1.17 (2.0, 2.1): a document of version `0`, `0.y.z` or a pre-release is a draft. */
export const documentStatusDraft: CsafTest = {
  clause: '6.1.17',
  severity: 'error',
  check(document, note) {
    const own = documentVersion(document);
    if (!own || !isReleased(document)) return;
    if (!isInitial(own.version) && own.version.prerelease.length === 0) return;
    note('/document/tracking/status', say('csaf.6.1.17', { version: shown(own.place.value) }));
  },
};
