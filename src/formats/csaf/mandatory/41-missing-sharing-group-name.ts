import { whole, within } from '../place.ts';
import { reservedNames, sharingOf } from '../sharing.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** §6.1.41 (2.1): a sharing group with a reserved id has the name that goes with it. */
export const missingSharingGroupName: CsafTest = {
  clause: '6.1.41',
  severity: 'error',
  check(document, note) {
    const { id, name } = sharingOf(document);
    const reserved = reservedNames.get(id ?? '');
    if (reserved === undefined || name === reserved) return;
    const group = within(whole(document), 'document', 'distribution', 'sharing_group');
    const place = within(group, 'name') ?? group;
    note(place?.path ?? '', say('csaf.6.1.41', { name: reserved }));
  },
};
