import { shown, textAt } from '../place.ts';
import { orderOf } from '../range-interval.ts';
import { versTypes } from '../registry/vers-types.ts';
import type { CsafTest } from '../test.ts';
import { branches } from '../walk.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.2.51. Types that are registered, and those that versions can be compared by here. */
export const unknownVersType: CsafTest = {
  clause: '6.2.51',
  severity: 'warning',
  check: (document, note) => {
    for (const branch of branches(document)) {
      if (textAt(branch, 'category') !== 'product_version_range') continue;
      const [, type] = /^vers:([^/]{1,100})\//.exec(textAt(branch, 'name') ?? '') ?? [];
      if (type === undefined) continue;
      const isRegistered = versTypes.has(type);
      const isSupported = type === 'all' || type === 'none' || orderOf(type) !== undefined;
      if (isRegistered && isSupported) continue;
      const path = `${branch.path}/name`;
      if (isRegistered) note(path, say('csaf.unsupported-vers-type', { type: shown(type) }));
      else if (isSupported) note(path, say('csaf.unregistered-vers-type', { type: shown(type) }));
      else note(path, say('csaf.unknown-vers-type', { type: shown(type) }));
    }
  },
};
