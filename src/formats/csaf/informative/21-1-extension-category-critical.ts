import { extensions } from '../extension-class.ts';
import { textAt } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.3.21.1. What earlier drafts call `critical`, the schema calls `essential`. */
export const extensionCategoryCritical: CsafTest = {
  clause: '6.3.21.1',
  severity: 'info',
  check: (document, note) => {
    for (const each of extensions(document)) {
      const category = textAt(each, 'category');
      if (category !== 'essential' && category !== 'critical') continue;
      note(`${each.path}/category`, say('csaf.essential-extension', { category }));
    }
  },
};
