import assert from 'node:assert/strict';
import { test } from 'node:test';

import { dueSteps, type FollowUp, nextStepAt, toldSteps } from './reminder.ts';

const issued = new Date('2030-01-01T03:00:00Z');
/** The end of 15 January in Japan. */
const dueAt = new Date('2030-01-15T14:59:59.999Z');
const japan = (day: number, hour: number, minute = 0) =>
  new Date(Date.UTC(2030, 0, day, hour - 9, minute));
const follow = (done: readonly string[] = []): FollowUp => ({
  ...{ kind: 'directive', dueAt, since: issued },
  done: new Set(done),
});
const names = (given: FollowUp, now: Date) => dueSteps(given, now).map(({ name }) => name);

const before = ['before-7', 'before-3', 'before-1'];
const cases: [string, Date, readonly string[], readonly string[]][] = [
  ['the day after the issue', japan(2, 12), [], []],
  ['a minute before nine, seven days ahead', japan(8, 8, 59), [], []],
  ['nine o’clock, seven days ahead', japan(8, 9), [], ['before-7']],
  ['the same morning once it is done', japan(8, 9, 1), ['before-7'], []],
  ['the morning of the last day', japan(15, 9), before, ['on']],
  ['the last minute of the last day', japan(15, 23, 59), [...before, 'on'], []],
  ['the morning after', japan(16, 9), [...before, 'on'], ['ministry']],
  ['two mornings after', japan(17, 9), [...before, 'on', 'ministry'], ['headquarters']],
  [
    'the third morning after',
    japan(18, 9),
    [...before, 'on', 'ministry', 'headquarters'],
    ['after-3'],
  ],
  [
    'the sixth',
    japan(21, 9),
    [...before, 'on', 'ministry', 'headquarters', 'after-3'],
    ['after-6'],
  ],
];
for (const [moment, now, done, expected] of cases) {
  test(`${moment}: ${expected.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(names(follow(done), now), expected);
  });
}

test('after a week’s outage every missed step follows once, in order, marked late', () => {
  const steps = dueSteps(follow(['before-7']), japan(19, 10));
  assert.deepEqual(
    steps.map(({ name, isLate }) => [name, isLate]),
    [
      ['before-3', true],
      ['before-1', true],
      ['on', true],
      ['ministry', true],
      ['headquarters', true],
      ['after-3', true],
    ],
  );
  const moments = steps.map(({ at }) => at.getTime());
  assert.deepEqual(
    moments,
    moments.toSorted((a, b) => a - b),
  );
  assert.deepEqual(
    names(follow(['before-7', ...steps.map(({ name }) => name)]), japan(19, 10)),
    [],
  );
});

test('of what is caught up together each audience is told once, of the latest', () => {
  const steps = dueSteps(follow(), japan(19, 10));
  assert.deepEqual([...toldSteps(steps)].map(({ name }) => name).sort(), [
    'after-3',
    'headquarters',
    'ministry',
  ]);
});

test('ten minutes are in time, more are late', () => {
  const late = (now: Date) => dueSteps(follow(), now).map(({ isLate }) => isLate);
  assert.deepEqual(late(japan(8, 9, 10)), [false]);
  assert.deepEqual(late(japan(8, 9, 11)), [true]);
});

test('a body that joins two days before its deadline has no reminder of a week', () => {
  const joined = { ...follow(), since: japan(13, 15) };
  assert.deepEqual(names(joined, japan(15, 10)), ['before-1', 'on']);
});

test('a deadline that falls before nine is reminded of at the deadline itself', () => {
  const early = { ...follow(['before-7', 'before-3', 'before-1']), dueAt: japan(15, 6) };
  assert.deepEqual(names(early, japan(15, 5, 59)), []);
  assert.deepEqual(names(early, japan(15, 6)), ['on']);
});

test('an alert is followed up less closely than a directive', () => {
  const alert = { ...follow(), kind: 'alert' as const };
  assert.deepEqual(names(alert, japan(17, 12)), ['before-3', 'before-1', 'on', 'ministry']);
});

test('the next look is at the next step, however far past the deadline', () => {
  assert.deepEqual(nextStepAt(follow(), japan(2, 12)), japan(8, 9));
  assert.deepEqual(nextStepAt(follow(), japan(15, 9)), japan(16, 9));
  assert.deepEqual(nextStepAt(follow(), japan(18, 9)), japan(21, 9));
  const [year] = [new Date('2031-01-01T00:00:00Z')];
  const next = nextStepAt(follow(), year);
  assert.ok(next > year && next.getTime() - year.getTime() <= 3 * 86_400_000);
});

test('a year of minutes does every step once', () => {
  const done = new Set<string>();
  let now = issued;
  for (let steps = 0; now < japan(400, 0); steps += 1) {
    assert.ok(steps < 500, 'the next look never comes');
    for (const { name } of dueSteps({ ...follow(), done }, now)) {
      assert.ok(!done.has(name), name);
      done.add(name);
    }
    now = nextStepAt(follow(), now);
  }
  assert.equal([...done].filter((name) => name.startsWith('after-')).length, 128);
});
