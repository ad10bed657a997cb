import assert from 'node:assert/strict';
import { test } from 'node:test';

import { departure, isAbout, RuleTerms, type Timing } from './rule.ts';

const zone = 'Asia/Tokyo';
const night = new Date('2026-11-25T14:30:00Z');
const noon = new Date('2026-11-26T03:00:00Z');
const quiet = { from: 22 * 60, until: 7 * 60 };
const morning = new Date('2026-11-25T22:00:00Z');
const nine = new Date('2026-11-26T00:00:00Z');

const cases: [string, Timing, boolean, Date, string, Date][] = [
  ['by day', { when: 'instant', quiet, urgentAnyway: true }, false, noon, 'queued', noon],
  ['by night', { when: 'instant', quiet, urgentAnyway: true }, false, night, 'suppressed', morning],
  ['urgent by night', { when: 'instant', quiet, urgentAnyway: true }, true, night, 'queued', night],
  [
    'urgent by night, where nothing may wake',
    { when: 'instant', quiet, urgentAnyway: false },
    true,
    night,
    'suppressed',
    morning,
  ],
  [
    'without quiet hours',
    { when: 'instant', quiet: null, urgentAnyway: false },
    false,
    night,
    'queued',
    night,
  ],
  ['in a digest', { when: 'digest', at: 9 * 60 }, true, night, 'queued', nine],
];
for (const [situation, timing, isUrgent, now, state, dueAt] of cases) {
  test(`what is told ${situation} is ${state} for ${dueAt.toISOString()}`, () => {
    const found = departure({ timing, zone }, { isUrgent, now });
    assert.deepEqual({ state: found.state, dueAt: found.dueAt }, { state, dueAt });
    assert.equal(found.purpose, timing.when === 'digest' ? 'digest' : 'notice');
  });
}

test('a rule of no kind in particular is about every kind', () => {
  assert.ok(isAbout({ kinds: [] }, 'intake.silent'));
  assert.ok(isAbout({ kinds: ['intake.silent'] }, 'intake.silent'));
  assert.ok(!isAbout({ kinds: ['directive.issued'] }, 'intake.silent'));
});

const terms = {
  kinds: [],
  way: { to: 'role', role: 'auditor' },
  timing: { when: 'digest', at: 540 },
  zone,
};
const wrong: [string, object][] = [
  ['a time after midnight', { timing: { when: 'digest', at: 1440 } }],
  [
    'quiet hours without length',
    { timing: { when: 'instant', quiet: { from: 60, until: 60 }, urgentAnyway: true } },
  ],
  ['a zone that does not exist', { zone: 'Asia/Edo' }],
  ['a kind that does not exist', { kinds: ['rumour.heard'] }],
  ['a way that does not exist', { way: { to: 'fax', number: '1' } }],
];
for (const [what, part] of wrong) {
  test(`a rule with ${what} is none`, () => {
    assert.ok(RuleTerms.safeParse(terms).success);
    assert.ok(!RuleTerms.safeParse({ ...terms, ...part }).success);
  });
}
