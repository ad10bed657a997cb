import { extensionPlaces } from '../extension.ts';
import { textAt, whole } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.2.39.5. */
export const extensionInSupersededOrWithdrawnDocument: CsafTest = {
  clause: '6.2.39.5',
  severity: 'warning',
  check: (document, note) => {
    const category = textAt(whole(document), 'document', 'category');
    if (category !== 'csaf_superseded' && category !== 'csaf_withdrawn') return;
    const places = [...extensionPlaces.document(document), ...extensionPlaces.root(document)];
    for (const { path } of places) note(path, say('csaf.extension-in-withdrawn'));
  },
};
