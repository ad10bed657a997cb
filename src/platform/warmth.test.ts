import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';

import { warmUp } from './warmth.ts';

test('work is done ahead in its order, and other work comes in between', async () => {
  const done: string[] = [];
  const piece = (name: string) => () => {
    done.push(name);
    setImmediate(() => done.push('another’s'));
  };
  await warmUp([piece('first'), piece('second')], new AbortController().signal);
  await turn();
  assert.deepEqual(done, ['first', 'another’s', 'second', 'another’s']);
});

test('nothing is begun before whoever starts it goes on, and nothing after it is told to stop', async () => {
  const done: string[] = [];
  const stop = new AbortController();
  const first = () => {
    done.push('first');
    stop.abort();
  };
  const second = () => done.push('second');
  const warming = warmUp([first, second], stop.signal);
  assert.deepEqual(done, []);
  await warming;
  assert.deepEqual(done, ['first']);
  await warmUp([second], stop.signal);
  assert.deepEqual(done, ['first']);
});
