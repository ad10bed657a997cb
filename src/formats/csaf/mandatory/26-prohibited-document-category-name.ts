import { shown, textAt, whole } from '../place.ts';
import { profilesOf } from '../profile.ts';
import type { CsafTest } from '../test.ts';
import { versionOf } from '../walk.ts';
import { say } from './texts.ts';

/**
 * §6.1.26 (2.0, 2.1): the category of a document of the profile “CSAF Base” is not the name of
 * another profile, however it is spaced, hyphenated or capitalized, and does not begin with `csaf_`.
 */
export const prohibitedDocumentCategoryName: CsafTest = {
  clause: '6.1.26',
  severity: 'error',
  check(document, note) {
    const category = textAt(whole(document), 'document', 'category');
    if (category === undefined || category === 'csaf_base') return;
    const profiles = profilesOf(versionOf(document));
    if (profiles.includes(category)) return;
    const name = bare(category);
    const taken = profiles.flatMap((profile) => [bare(profile), bare(profile.slice(5))]);
    const isReserved = category.toLowerCase().startsWith('csaf_');
    if (!isReserved && !taken.includes(name)) return;
    note('/document/category', say('csaf.6.1.26', { category: shown(category) }));
  },
};

// Dashes of every width, the minus sign and the soft hyphen; underscores of every width and the
// combining ones; white space.
const separators = /[\p{Pd}\p{Pc}\s\u00ad\u02d7\u2043\u2212\u0332\u0333]+/gu;

function bare(category: string): string {
  return category.slice(0, 1000).replaceAll(separators, '').toLowerCase();
}
