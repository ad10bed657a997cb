import { extensionClassOf, extensions } from '../extension-class.ts';
import { shown, textAt } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.2.54.1. Official extensions are passed over. */
export const registeredExtension: CsafTest = {
  clause: '6.2.54.1',
  severity: 'warning',
  check: (document, note) => {
    for (const each of extensions(document)) {
      const schema = textAt(each, '$schema');
      if (extensionClassOf(schema) !== 'experimental') continue;
      note(each.path, say('csaf.unregistered-extension', { schema: shown(schema ?? '') }));
    }
  },
};
