import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';

import { OrganizationId } from '#kernel/actor.ts';
import { toRequest } from '#kernel/endpoint.ts';

import { remedy } from './action.ts';
import { previewAddressees } from './api.ts';
import { askable, type DraftTerms, termsInAddress, withoutWords } from './draft-terms.ts';
import { emptyScope, exposed } from './scope.ts';

const terms: DraftTerms = { days: 14, scope: exposed, actions: [remedy] };
const naming = (count: number): DraftTerms => ({
  ...terms,
  scope: {
    ...emptyScope,
    organizations: Array.from({ length: count }, () => OrganizationId.parse(`org_${randomUUID()}`)),
  },
});
const addressOf = (of: DraftTerms) =>
  toRequest(previewAddressees, { terms: termsInAddress.encode(of) }).url;

test('terms that can be asked about fit into an address as it is sent; more are too long', () => {
  const counts = Array.from({ length: 300 }, (_, count) => count);
  const verdicts = counts.map((count) => askable(naming(count)));
  const fitting = verdicts.lastIndexOf('yes');
  assert.ok(fitting > 50 && fitting < 299, `${fitting} bodies can be named`);
  assert.ok(verdicts.slice(0, fitting + 1).every((verdict) => verdict === 'yes'));
  assert.ok(verdicts.slice(fitting + 1).every((verdict) => verdict === 'too-long'));
  assert.ok(addressOf(naming(fitting)).length < 8000);
});

test('what an action says in Japanese takes no room: only what binds is asked about', () => {
  const action = { ...remedy, text: '最新の修正版を適用すること。'.repeat(60) };
  const wordy = { ...terms, actions: [action] };
  assert.equal(askable(wordy), 'too-long');
  assert.equal(askable(withoutWords(wordy)), 'yes');
});

test('half-written terms are incomplete', () => {
  assert.equal(askable({ ...terms, days: 0 }), 'incomplete');
  assert.equal(askable({ ...terms, days: Number.NaN }), 'incomplete');
});

test('an address brings back the terms, and what is no terms is refused', () => {
  assert.deepEqual(termsInAddress.parse(termsInAddress.encode(terms)), terms);
  for (const text of ['', '{', '[]', '{"days":14}']) {
    assert.equal(termsInAddress.safeParse(text).success, false, text);
  }
});
