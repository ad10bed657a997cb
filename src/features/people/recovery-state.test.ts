import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type InvitationState, stateOf } from './invitation.ts';
import { mostTries, type RecoveryState, recoveryState } from './recovery.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 26, 0, minute));
const now = at(10);

const fresh = {
  ...{ needsSecond: false, confirmedAt: null, usedAt: null, endedAt: null },
  ...{ expiresAt: at(11), tries: 0 },
};
const ways: [string, Partial<Parameters<typeof recoveryState>[0]>, RecoveryState][] = [
  ['opened for an operator', {}, 'open'],
  ['to the headquarters, not yet confirmed', { needsSecond: true }, 'waiting'],
  ['to the headquarters, confirmed', { needsSecond: true, confirmedAt: at(9) }, 'open'],
  ['at the moment it lapses', { expiresAt: now }, 'over'],
  ['one wrong try before the last', { tries: mostTries - 1 }, 'open'],
  ['after the last wrong try', { tries: mostTries }, 'over'],
  ['ended', { endedAt: at(9) }, 'over'],
  ['used, and lapsed since', { usedAt: at(5), expiresAt: at(6) }, 'used'],
];
for (const [situation, changes, expected] of ways) {
  test(`a way back ${situation} is ${expected}`, () => {
    assert.equal(recoveryState({ ...fresh, ...changes }, now), expected);
  });
}

const offers: [string, Partial<Parameters<typeof stateOf>[0]>, InvitationState][] = [
  ['that nobody touched', {}, 'open'],
  ['at the moment it lapses', { expiresAt: now }, 'expired'],
  ['accepted, and lapsed since', { usedAt: at(5), expiresAt: at(6) }, 'used'],
  ['taken back, and lapsed since', { revokedAt: at(5), expiresAt: at(6) }, 'revoked'],
];
for (const [situation, changes, expected] of offers) {
  test(`an invitation ${situation} is ${expected}`, () => {
    const untouched = { usedAt: null, revokedAt: null, expiresAt: at(11) };
    assert.equal(stateOf({ ...untouched, ...changes }, now), expected);
  });
}
