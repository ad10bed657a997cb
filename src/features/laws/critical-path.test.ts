import assert from 'node:assert/strict';
import { test } from 'node:test';

import { criticalPath, effectOfSlip, outlook, type Task } from './critical-path.ts';

const task = (id: string, days: number, after: readonly string[] = []): Task => ({
  ...{ id, days, after, from: 0, doneOn: null, expectedOn: null, target: 100 },
});

const forecastsOf = (tasks: readonly Task[], today = 0) => {
  const found = outlook(tasks, today);
  assert.ok(found.ok);
  return found.forecasts;
};

test('what rests on two milestones waits for the later one, and that one decides', () => {
  const tasks = [task('order', 30), task('desk', 50), task('drill', 10, ['order', 'desk'])];
  const forecasts = forecastsOf(tasks);
  assert.equal(forecasts.get('drill')?.endsOn, 60);
  assert.deepEqual(criticalPath(tasks, forecasts), ['desk', 'drill']);
  assert.equal(forecasts.get('desk')?.slack, 40);
  assert.equal(forecasts.get('order')?.slack, 60);
});

test('a slip within what is to spare moves nothing beyond its day; one day more does', () => {
  const tasks = [task('order', 30), task('drill', 10, ['order'])];
  assert.deepEqual(effectOfSlip(tasks, 0, { id: 'order', days: 60 }).missed, []);
  const { moved, missed } = effectOfSlip(tasks, 0, { id: 'order', days: 61 });
  assert.deepEqual(missed, ['drill']);
  assert.equal(moved.get('drill'), 61);
});

test('what is not done ends today at the earliest, and late where its day has passed', () => {
  const forecasts = forecastsOf([{ ...task('order', 30), target: 40 }], 55);
  assert.equal(forecasts.get('order')?.endsOn, 55);
  assert.equal(forecasts.get('order')?.slack, -15);
});

test('what is done holds nothing up and has nothing to spare', () => {
  const tasks = [{ ...task('order', 30), doneOn: 5 }, task('drill', 10, ['order'])];
  const forecasts = forecastsOf(tasks, 20);
  assert.equal(forecasts.get('order')?.slack, null);
  assert.equal(forecasts.get('drill')?.endsOn, 20);
  assert.deepEqual(forecasts.get('drill')?.waitsFor, []);
});

test('milestones that wait for one another are named in their order', () => {
  const found = outlook([task('a', 1, ['c']), task('b', 1, ['a']), task('c', 1, ['b'])], 0);
  assert.ok(!found.ok);
  assert.deepEqual([...found.cycle].sort(), ['a', 'b', 'c']);
  assert.ok(!outlook([task('a', 1, ['a'])], 0).ok);
});

test('a chain of ten thousand milestones is reckoned', () => {
  const chain = Array.from({ length: 10_000 }, (_, at) =>
    task(String(at), 1, at === 0 ? [] : [String(at - 1)]),
  );
  assert.equal(forecastsOf(chain.toReversed()).get('9999')?.endsOn, 10_000);
});

/** A generator of the same numbers every time (mulberry32). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function randomTasks(random: (below: number) => number): Task[] {
  return Array.from({ length: 2 + random(7) }, (_, at) => ({
    ...{ id: String(at), from: random(20), days: 1 + random(15) },
    doneOn: random(5) === 0 ? random(30) : null,
    expectedOn: random(4) === 0 ? random(60) : null,
    target: random(3) === 0 ? null : random(70),
    after: Array.from({ length: at }, (__, before) => String(before)).filter(() => random(3) === 0),
  }));
}

/** The end of a milestone by walking every way that leads to it, one by one. */
function endByWalking(tasks: readonly Task[], id: string, today: number, slip: Slip): number {
  const task = tasks.find((each) => each.id === id);
  assert.ok(task);
  if (task.doneOn !== null) return task.doneOn;
  const ends = task.after.map((before) => endByWalking(tasks, before, today, slip));
  const start = ends.reduce((latest, end) => (end > latest ? end : latest), task.from);
  const candidates = [start + task.days, today, task.expectedOn ?? today];
  return Math.max(...candidates) + (slip.id === id ? slip.days : 0);
}
type Slip = { readonly id: string; readonly days: number };

test('on random plans the forecast is what walking every way finds, and a slip never brings anything forward', () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const random = randomFrom(seed);
    const tasks = randomTasks(random);
    const today = random(30);
    const slip = { id: String(random(tasks.length)), days: random(25) };
    const plain = forecastsOf(tasks, today);
    const slipped = outlook(tasks, today, new Map([[slip.id, slip.days]]));
    assert.ok(slipped.ok);
    for (const { id } of tasks) {
      const before: number = plain.get(id)?.endsOn ?? -1;
      const after: number = slipped.forecasts.get(id)?.endsOn ?? -1;
      assert.equal(before, endByWalking(tasks, id, today, { id, days: 0 }), `seed ${seed}: ${id}`);
      assert.equal(after, endByWalking(tasks, id, today, slip), `seed ${seed}: ${id} slipped`);
      assert.ok(after >= before, `seed ${seed}: ${id} ends earlier`);
    }
  }
});

test('on random plans what is to spare is exactly what may be lost without a day being missed', () => {
  let tried = 0;
  for (let seed = 1; seed <= 400; seed += 1) {
    const random = randomFrom(seed);
    const tasks = randomTasks(random);
    const today = random(30);
    for (const [id, { slack }] of forecastsOf(tasks, today)) {
      if (slack === null || slack < 0) continue;
      const within = effectOfSlip(tasks, today, { id, days: slack });
      assert.deepEqual(within.missed, [], `seed ${seed}: ${id}`);
      const ends = outlook(tasks, today, new Map([[id, slack + 1]]));
      assert.ok(ends.ok);
      const isMissed = tasks.some(
        ({ id: each, target, doneOn }) =>
          target !== null && doneOn === null && (ends.forecasts.get(each)?.endsOn ?? 0) > target,
      );
      assert.ok(isMissed, `seed ${seed}: ${id} could slip further`);
      tried += 1;
    }
  }
  assert.ok(tried > 200, `${tried} were tried`);
});
