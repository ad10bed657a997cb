import { shown } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { documentVersion, isReleased } from '../tracking.ts';
import { say } from './texts.ts';

/** §6.1.20 (2.0, 2.1): the version of a released document is no pre-release. */
export const nonDraftDocumentVersion: CsafTest = {
  clause: '6.1.20',
  severity: 'error',
  check(document, note) {
    const own = documentVersion(document);
    if (!own || !isReleased(document) || own.version.prerelease.length === 0) return;
    note(own.place.path, say('csaf.6.1.20', { version: shown(own.place.value) }));
  },
};
