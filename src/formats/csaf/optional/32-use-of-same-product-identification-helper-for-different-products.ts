import { asObject } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';
import { type Likeness, likeness } from '#formats/json-schema/unique.ts';

import { entries, members, type Place, shown, textAt, within } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { fullProductNames } from '../walk.ts';
import { say } from './texts.ts';

/**
 * CSAF 2.1 §6.2.32. Of every kind of helper each value by itself: lists are sets of values, objects
 * are equal by their members in whatever order.
 */
export const useOfSameProductIdentificationHelper: CsafTest = {
  clause: '6.2.32',
  severity: 'warning',
  check: (document, note) => {
    const users = new Map<string, string>();
    const nameOf = likeness();
    for (const product of fullProductNames(document)) {
      const id = textAt(product, 'product_id') ?? '';
      for (const { kind, place } of valuesOf(product)) {
        const key = `${kind} ${nameOfSet(place.value, nameOf)}`;
        const user = users.get(key) ?? id;
        users.set(key, user);
        if (user === id) continue;
        note(
          place.path,
          say('csaf.same-helper', { kind: shown(kind), id: shown(id), other: shown(user) }),
        );
      }
    }
  },
};

function valuesOf(product: Place): { kind: string; place: Place }[] {
  const helper = within(product, 'product_identification_helper');
  return members(helper).flatMap((member) => {
    const list = Array.isArray(member.value) ? entries(member) : [member];
    return list.map((place) => ({ kind: member.name, place }));
  });
}

/** The name of a value in which the order of hashes does not count. */
function nameOfSet(value: JsonValue, nameOf: Likeness): string {
  const object = asObject(value);
  const hashes = object?.['file_hashes'];
  if (!object || !Array.isArray(hashes)) return nameOf(value);
  return nameOf({ ...object, file_hashes: hashes.map((each) => nameOf(each)).sort() });
}
