import { entries, shown, textAt, whole } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.3.22. */
export const nestedProductPath: CsafTest = {
  clause: '6.3.22',
  severity: 'info',
  check: (document, note) => {
    const paths = entries(whole(document), 'product_tree', 'product_paths');
    const defined = new Set(paths.map((each) => textAt(each, 'full_product_name', 'product_id')));
    const report = (path: string, id: string | undefined) => {
      if (id === undefined || !defined.has(id)) return;
      note(path, say('csaf.nested-product-path', { id: shown(id) }));
    };
    for (const each of paths) {
      const begin = textAt(each, 'beginning_product_reference');
      report(`${each.path}/beginning_product_reference`, begin);
      for (const step of entries(each, 'subpaths')) {
        report(`${step.path}/next_product_reference`, textAt(step, 'next_product_reference'));
      }
    }
  },
};
