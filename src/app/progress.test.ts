import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Text } from '#kernel/text.ts';

import { progressOver } from './progress.ts';
import { width } from './width.ts';

const inWords = ({ key, values }: Text) => `${key} ${Object.values(values ?? {}).join(' ')}`;
const textOf = (told: Text | string) => (typeof told === 'string' ? told : inWords(told));

function follow(columns?: number) {
  const [told, drawn]: [string[], string[]] = [[], []];
  const draw = (line: string) => void drawn.push(line);
  const bar = columns === undefined ? undefined : { draw, columns: () => columns };
  const note = (text: Text | string) => void told.push(textOf(text));
  const clock = { now: 0 };
  const progress = progressOver(1_000, { bar, note, say: inWords }, () => clock.now);
  return { told, drawn, clock, progress };
}

test('a person sees a bar with rate and remaining time, ten times a second at the most', () => {
  const { drawn, clock, progress } = follow(200);
  for (let done = 0; done <= 500; done += 1) {
    clock.now = done * 10;
    progress.at(done, `f${done}`);
  }
  progress.end();
  assert.equal(drawn.length, 51);
  assert.match(drawn[49]!, /^\[#{12}-{12}\] cli.progress.pace 500 1000 50 100 0:05 f500$/);
  assert.equal(drawn[50], '');
});

test('a bar is no wider than the terminal, and a name cannot move the cursor', () => {
  const { drawn, clock, progress } = follow(60);
  clock.now = 1_000;
  progress.at(100, `\u001b[2J日本語の名前${'あ'.repeat(100)}`);
  assert.ok(width(drawn[0]!) <= 59);
  assert.ok(!drawn[0]!.includes('\u001b'));
});

test('where nobody watches there is a line every ten seconds', () => {
  const { told, clock, progress } = follow();
  for (let done = 0; done <= 500; done += 1) {
    clock.now = done * 100;
    progress.at(done, 'f');
  }
  assert.deepEqual(told.length, 5);
  assert.equal(told[0], 'cli.progress.pace 100 1000 10 10 1:30');
});
