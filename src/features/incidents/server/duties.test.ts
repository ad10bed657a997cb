import assert from 'node:assert/strict';
import { test } from 'node:test';

import { nameOf } from '../condition.ts';
import { openQuestions } from '../questions.ts';
import { standingsOf } from '../rulebook.ts';
import { rulebookOf, soundRulebooks, trySamples } from './rulebooks.ts';
import { dueAt, type Loose, pictureOf, set, stageIn, standing } from './testing.ts';

const jp = 'jp/samples/ransomware-at-an-electricity-operator';
const eu = 'eu-nis2/samples/ransomware-at-an-electricity-operator';

test('every sample of every profile comes out as its author says', () => {
  const profiles = [...soundRulebooks().keys()].sort();
  assert.deepEqual(profiles, ['eu-nis2', 'jp', 'us-fceb']);
  const trials = profiles.flatMap(trySamples);
  assert.ok(trials.length >= 15, `only ${trials.length} samples`);
  assert.deepEqual(
    trials.filter(({ faults }) => faults.length > 0),
    [],
  );
});

test('one incident yields three duties of three authorities, and no clock is another’s', () => {
  const found = standingsOf(rulebookOf('jp'), pictureOf(jp));
  const arising = found.filter((each) => each.standing === 'arises');
  assert.deepEqual(
    arising.map(({ duty }) => duty.id),
    ['jp:act42', 'jp:appi', 'jp:electricity'],
  );
  const detailed = arising.map((each) => dueAt(stageIn(each, 'detailed')));
  assert.equal(new Set(detailed).size, 3);
});

test('an incident is judged by the law of its day, whenever it is judged', () => {
  const at = (moment: string) =>
    standing('jp', 'jp:act42', pictureOf(jp, set('recognised-at', moment)));
  assert.equal(at('2026-10-01T00:00:00+09:00').standing, 'arises');
  const before = at('2026-09-30T23:59:59+09:00');
  assert.equal(before.standing, 'does-not-arise');
  assert.equal(before.isInForce, false);
});

test('where no fact says when it was, the day it is judged on counts, and that is said', () => {
  const { lawDay } = standing('jp', 'jp:act42', pictureOf(jp, set('recognised-at', null)));
  assert.deepEqual(lawDay, { day: '2026-11-20', isAssumed: true });
});

test('thirty days stand until a wrongful purpose is known of; then sixty, and the other is named', () => {
  const open = pictureOf(jp, (facts) => {
    set('malicious', null)(facts);
    set('personal-sensitive', true)(facts);
  });
  const waiting = stageIn(standing('jp', 'jp:appi', open), 'detailed');
  assert.equal(dueAt(waiting), '2026-12-21T14:59:59.999Z');
  assert.ok(waiting.clock.state === 'running');
  const [other] = waiting.clock.alternatives;
  assert.ok(other);
  assert.equal(other.dueAt?.toISOString(), '2027-01-18T14:59:59.999Z');
  assert.deepEqual(other.open.map(nameOf), ['field malicious']);
  const known = stageIn(standing('jp', 'jp:appi', pictureOf(jp)), 'detailed');
  assert.equal(dueAt(known), '2027-01-18T14:59:59.999Z');
});

test('“promptly” is three to five days where a guideline says so, and marked as no limit of the law', () => {
  const { clock } = stageIn(standing('jp', 'jp:appi', pictureOf(jp)), 'first');
  assert.ok(clock.state === 'running');
  assert.equal(clock.deadline.isSoft, true);
  assert.equal(clock.guidelineFrom?.toISOString(), '2026-11-23T14:59:59.999Z');
  assert.equal(clock.deadline.dueAt?.toISOString(), '2026-11-25T14:59:59.999Z');
});

const filing = (stage: string, at: string) => (facts: Loose) => {
  const filings = Array.isArray(facts['filings']) ? facts['filings'] : [];
  facts['filings'] = [...filings, { duty: 'eu-nis2:incident', stage, at }];
  facts['asOf'] = '2027-03-01T00:00:00Z';
};

test('a chained deadline is projected from the due date before it, and reckoned anew once that is filed', () => {
  const projected = stageIn(standing('eu-nis2', 'eu-nis2:incident', pictureOf(eu)), 'progress');
  assert.ok(projected.clock.state === 'running' && projected.clock.isProjected);
  assert.equal(dueAt(projected), '2026-12-23T22:59:59.999Z');
  const filed = pictureOf(eu, filing('notification', '2026-11-21T12:00:00+01:00'));
  const reckoned = stageIn(standing('eu-nis2', 'eu-nis2:incident', filed), 'progress');
  assert.ok(reckoned.clock.state === 'running' && !reckoned.clock.isProjected);
  assert.equal(dueAt(reckoned), '2026-12-21T22:59:59.999Z');
});

test('it counts from the first report of the stage before, not from its correction', () => {
  const twice = pictureOf(eu, (facts) => {
    filing('notification', '2026-11-25T12:00:00+01:00')(facts);
    filing('notification', '2026-11-21T12:00:00+01:00')(facts);
  });
  const found = stageIn(standing('eu-nis2', 'eu-nis2:incident', twice), 'progress');
  assert.equal(dueAt(found), '2026-12-21T22:59:59.999Z');
});

test('after a progress report the final one is due a month after handling, not after the notification', () => {
  const handled = pictureOf(eu, (facts) => {
    filing('notification', '2026-11-21T12:00:00+01:00')(facts);
    filing('progress', '2026-12-20T12:00:00+01:00')(facts);
    set('status', 'handled')(facts);
    set('handled-at', '2027-01-10T12:00:00+01:00')(facts);
  });
  const found = standing('eu-nis2', 'eu-nis2:incident', handled);
  assert.equal(stageIn(found, 'final').isOwed, 'no');
  assert.equal(dueAt(stageIn(found, 'final-after')), '2027-02-10T22:59:59.999Z');
});

test('a report on request is owed when asked for; without a day it is due without delay', () => {
  const stage = (picture: Parameters<typeof standing>[2]) =>
    stageIn(standing('eu-nis2', 'eu-nis2:incident', picture), 'intermediate');
  assert.deepEqual(stage(pictureOf(eu)).clock, { state: 'waiting', waiting: { on: 'request' } });
  const asked = pictureOf(eu, (facts) => {
    const at = '2026-11-20T02:00:00Z';
    facts['requests'] = [{ duty: 'eu-nis2:incident', stage: 'intermediate', at }];
  });
  const { clock } = stage(asked);
  assert.ok(clock.state === 'running');
  assert.equal(clock.deadline.dueAt, null);
  assert.equal(clock.deadline.isSoft, true);
});

const late: [string, string, boolean][] = [
  ['on the deadline itself', '2026-11-21T00:30:00.000Z', false],
  ['a millisecond later', '2026-11-21T00:30:00.001Z', true],
];
for (const [when, asOf, expected] of late) {
  test(`silence ${when} is ${expected ? 'late' : 'in time'}`, () => {
    const picture = pictureOf(jp, (facts) => (facts['asOf'] = asOf));
    assert.equal(stageIn(standing('jp', 'jp:electricity', picture), 'first').isLate, expected);
  });
}

test('a report sent late stays late; one in time is never late afterwards', () => {
  const sent = (at: string) =>
    stageIn(
      standing(
        'jp',
        'jp:electricity',
        pictureOf(jp, (facts) => {
          facts['filings'] = [{ duty: 'jp:electricity', stage: 'first', at }];
          facts['asOf'] = '2027-06-01T00:00:00Z';
        }),
      ),
      'first',
    ).isLate;
  assert.equal(sent('2026-11-21T00:30:00Z'), false);
  assert.equal(sent('2026-11-21T00:31:00Z'), true);
});

test('a supplement filed before the new facts does not meet them', () => {
  const sample = 'jp/samples/agency';
  const sent = (at: string) =>
    pictureOf(sample, (facts) => {
      facts['filings'] = [{ duty: 'jp:government-agency', stage: 'update', at }];
    });
  const update = (at: string) =>
    stageIn(standing('jp', 'jp:government-agency', sent(at)), 'update').filedAt;
  assert.equal(update('2026-11-21T00:59:59Z'), null);
  assert.ok(update('2026-11-21T01:00:00Z'));
});

test('what a register says is presumed, and a person’s word stands above it', () => {
  const said = (answer: string) =>
    pictureOf(jp, (facts) => facts.answers.push({ question: 'jp:special-operator', answer }));
  assert.equal(standing('jp', 'jp:act42', said('unknown')).standing, 'arises');
  assert.equal(standing('jp', 'jp:act42', said('no')).standing, 'does-not-arise');
});

test('until the kind of attack is known the form is provisional', () => {
  const open = stageIn(
    standing('jp', 'jp:act42', pictureOf(jp, set('incident-types', null))),
    'first',
  );
  assert.deepEqual([open.form?.choice.form, open.form?.isProvisional], ['jp:common-3', true]);
});

test('in the first minutes the questions that decide are named, each once', () => {
  const found = standingsOf(rulebookOf('jp'), pictureOf('jp/samples/first-minutes'));
  assert.deepEqual(openQuestions(found), ['jp:specified-computer', 'jp:electricity-accident']);
});

test('a profile that does not exist is refused', () => {
  assert.throws(() => rulebookOf('atlantis'), { message: 'incidents.no-rulebook' });
});
