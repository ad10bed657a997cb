import assert from 'node:assert/strict';
import { test } from 'node:test';

import { base64 } from '#kernel/base64.ts';

import { type Checkpoint, formatCheckpoint, parseCheckpoint } from './checkpoint.ts';

const root = new Uint8Array(32).fill(7);
const checkpoint: Checkpoint = { origin: 'noroshi.example/証跡', size: 300, root, extensions: [] };

const accepted: [string, Checkpoint][] = [
  ['a plain checkpoint', checkpoint],
  ['the empty tree', { ...checkpoint, size: 0 }],
  ['the largest size', { ...checkpoint, size: Number.MAX_SAFE_INTEGER }],
  ['extension lines', { ...checkpoint, extensions: ['one', 'two 2'] }],
];
for (const [what, given] of accepted) {
  test(`${what} reads back as it was written`, () => {
    assert.deepEqual(parseCheckpoint(formatCheckpoint(given)), { ok: true, value: given });
  });
}

test('the text is three lines', () => {
  assert.equal(formatCheckpoint(checkpoint), `noroshi.example/証跡\n300\n${base64(root)}\n`);
});

const encoded = base64(root);
const refused: [string, string, string][] = [
  ['nothing', '', 'tlog.checkpoint.lines'],
  ['two lines', `o\n1\n`, 'tlog.checkpoint.lines'],
  ['no line break at the end', `o\n1\n${encoded}`, 'tlog.checkpoint.lines'],
  ['an empty origin', `\n1\n${encoded}\n`, 'tlog.checkpoint.lines'],
  ['an empty size', `o\n\n${encoded}\n`, 'tlog.checkpoint.lines'],
  ['an empty extension line', `o\n1\n${encoded}\n\nx\n`, 'tlog.checkpoint.lines'],
  ['a blank line at the end', `o\n1\n${encoded}\n\n`, 'tlog.checkpoint.lines'],
  ['a leading zero', `o\n01\n${encoded}\n`, 'tlog.checkpoint.size'],
  ['two zeros', `o\n00\n${encoded}\n`, 'tlog.checkpoint.size'],
  ['a sign', `o\n+1\n${encoded}\n`, 'tlog.checkpoint.size'],
  ['minus zero', `o\n-0\n${encoded}\n`, 'tlog.checkpoint.size'],
  ['an exponent', `o\n1e3\n${encoded}\n`, 'tlog.checkpoint.size'],
  ['hexadecimal', `o\n0x1\n${encoded}\n`, 'tlog.checkpoint.size'],
  ['a space before the size', `o\n 1\n${encoded}\n`, 'tlog.checkpoint.size'],
  ['wide digits', `o\n１\n${encoded}\n`, 'tlog.checkpoint.size'],
  ['a size past the safe integers', `o\n9007199254740992\n${encoded}\n`, 'tlog.checkpoint.size'],
  ['a size of twenty digits', `o\n10000000000000000000\n${encoded}\n`, 'tlog.checkpoint.size'],
  ['a root of 31 bytes', `o\n1\n${base64(root.slice(1))}\n`, 'tlog.checkpoint.root'],
  ['a root that is not Base 64', `o\n1\nroot\u00e9\n`, 'tlog.checkpoint.root'],
  ['a root without padding', `o\n1\n${encoded.slice(0, -1)}\n`, 'tlog.checkpoint.root'],
];
for (const [what, text, reason] of refused) {
  test(`${what} is refused`, () => {
    const parsed = parseCheckpoint(text);
    assert.equal(parsed.ok ? 'none' : parsed.reason.key, reason);
  });
}

const unwritable: [string, Partial<Checkpoint>][] = [
  ['a line break in the origin', { origin: 'a\n9' }],
  ['no origin', { origin: '' }],
  ['an empty extension line', { extensions: [''] }],
  ['a negative size', { size: -1 }],
  ['a fraction as size', { size: 1.5 }],
  ['a size past the safe integers', { size: 2 ** 53 }],
  ['a short root', { root: new Uint8Array(31) }],
];
for (const [what, part] of unwritable) {
  test(`${what} is never written`, () => {
    assert.throws(() => formatCheckpoint({ ...checkpoint, ...part }), RangeError);
  });
}
