import { shown } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { documentVersion, newestRevision, statusOf } from '../tracking.ts';
import type { DocumentVersion } from '../version.ts';
import { say } from './texts.ts';

/**
 * §6.1.16 (2.0, 2.1): the version of the document is the number of its newest revision. Build
 * metadata does not count, nor, in a draft, does what marks a pre-release.
 */
export const latestDocumentVersion: CsafTest = {
  clause: '6.1.16',
  severity: 'error',
  check(document, note) {
    const [own, newest] = [documentVersion(document), newestRevision(document)];
    if (!own || !newest) return;
    const isDraft = statusOf(document) === 'draft';
    if (nameOf(own.version, isDraft) === nameOf(newest.version, isDraft)) return;
    const values = { version: shown(own.place.value), newest: shown(newest.number) };
    note(own.place.path, say('csaf.6.1.16', values));
  },
};

function nameOf({ numbers, prerelease }: DocumentVersion, isDraft: boolean): string {
  return [numbers.join('.'), ...(isDraft ? [] : prerelease)].join('-');
}
