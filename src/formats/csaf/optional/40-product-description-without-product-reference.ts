import { entries, shown, textAt, whole, within } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { termIn } from '../translation.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.2.40. A description of a product is known by its category and the start of its title. */
export const productDescriptionWithoutProductReference: CsafTest = {
  clause: '6.2.40',
  severity: 'warning',
  check: (document, note) => {
    const descriptions = entries(whole(document), 'document', 'notes').filter(
      (each) => textAt(each, 'category') === 'description',
    );
    if (descriptions.length === 0) return;
    const term = termIn(document, 'product-description');
    if (typeof term !== 'string') {
      note('/document/lang', term, 'info');
      return;
    }
    for (const each of descriptions) {
      const title = textAt(each, 'title') ?? '';
      const isBound = within(each, 'product_ids') ?? within(each, 'group_ids');
      if (isBound || !title.startsWith(term)) continue;
      note(each.path, say('csaf.unbound-description', { title: shown(title) }));
    }
  },
};
