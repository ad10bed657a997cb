import { shown, textAt, whole } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.2.38. */
export const usageOfDeprecatedProfile: CsafTest = {
  clause: '6.2.38',
  severity: 'warning',
  check: (document, note) => {
    const category = textAt(whole(document), 'document', 'category') ?? '';
    if (!category.startsWith('csaf_deprecated_')) return;
    note('/document/category', say('csaf.deprecated-profile', { category: shown(category) }));
  },
};
