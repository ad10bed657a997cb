import assert from 'node:assert/strict';
import { test } from 'node:test';

import { privateSubtag } from './private-language.ts';

const tags: [string, string | undefined][] = [
  ['qaa', 'qaa'],
  ['qtz', 'qtz'],
  ['qua', undefined],
  ['en-Qabx', 'qabx'],
  ['en-Qaby', undefined],
  ['en-QM', 'qm'],
  ['en-QL', undefined],
  ['en-XA', 'xa'],
  ['en-ZZ', 'zz'],
  ['en-AA', 'aa'],
  ['en-x-acme', 'x'],
  ['x-acme', 'x'],
  ['en-US', undefined],
  ['ja', undefined],
  ['not a tag', undefined],
  ['', undefined],
];
for (const [tag, subtag] of tags) {
  test(`“${tag}” has ${subtag === undefined ? 'nothing' : `“${subtag}”`} for private use`, () => {
    assert.equal(privateSubtag(tag), subtag);
  });
}
