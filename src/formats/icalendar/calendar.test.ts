import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { calendarText } from './calendar.ts';

// The same values in every run: what fails here fails for everybody.
fc.configureGlobal({ seed: 20261126 });

const at = new Date('2026-11-30T08:00:00.123Z');
const textOf = (summary: string, description = '') =>
  calendarText({
    name: '期限',
    at,
    events: [{ uid: 'a@b', at, summary, description, url: 'https://x.example/y', alarms: [60] }],
  });

/** A reader of our own: unfolds lines, then undoes escapes (RFC 5545 §3.1, §3.3.11). */
const valueOf = (calendar: string, name: string) => {
  const lines = calendar.replaceAll('\r\n ', '').split('\r\n');
  const line = lines.find((each) => each.startsWith(`${name}:`)) ?? '';
  return line
    .slice(name.length + 1)
    .replaceAll(/\\([\\;,nN])/g, (_, each: string) => (each.toLowerCase() === 'n' ? '\n' : each));
};

test('a deadline is an event at an instant in UTC, with an alarm', () => {
  const lines = textOf('更新').split('\r\n');
  for (const line of [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'DTSTART:20261130T080000Z',
    'SUMMARY:更新',
    'URL:https://x.example/y',
    'TRIGGER:-PT60M',
    'END:VCALENDAR',
  ]) {
    assert.ok(lines.includes(line), line);
  }
});

test('whatever is written comes back, in lines of at most 75 octets', () => {
  const written = fc
    .string({ unit: 'grapheme', maxLength: 300 })
    .filter((text) => !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text));
  fc.assert(
    fc.property(written, written, (summary, description) => {
      const calendar = textOf(summary, `${description}\n${summary}`);
      assert.equal(valueOf(calendar, 'SUMMARY'), summary);
      assert.equal(valueOf(calendar, 'DESCRIPTION'), `${description}\n${summary}`);
      for (const line of calendar.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75);
    }),
    { numRuns: 300 },
  );
});

test('nobody’s title begins a line of its own', () => {
  const calendar = textOf('x\r\nEND:VEVENT\nATTACH:file:///etc/passwd\u2028BEGIN:VEVENT');
  const lines = calendar.split('\r\n');
  assert.equal(lines.filter((line) => line === 'END:VEVENT').length, 1);
  assert.ok(!lines.some((line) => line.startsWith('ATTACH')));
});
