import { entries, isContainer, members, type Place, shown, whole } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.0 and 2.1 §6.2.13. Of each object the first key that should stand further up. */
export const sorting: CsafTest = {
  clause: '6.2.13',
  severity: 'warning',
  check: (document, note) => {
    const waiting: Place[] = [whole(document)];
    for (let place = waiting.pop(); place; place = waiting.pop()) {
      const keys = members(place);
      const at = keys.findIndex(({ name }, index) => name < (keys[index - 1]?.name ?? ''));
      const [before, key] = [keys[at - 1], keys[at]];
      if (before && key) {
        const values = { key: shown(key.name), before: shown(before.name) };
        note(key.path, say('csaf.unsorted-key', values));
      }
      const inner = [...keys, ...entries(place)].filter(({ value }) => isContainer(value));
      for (const each of inner.reverse()) waiting.push(each);
    }
  },
};
