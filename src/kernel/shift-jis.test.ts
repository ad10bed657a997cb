import assert from 'node:assert/strict';
import { test } from 'node:test';

import { shiftJisEncoder } from './shift-jis.ts';

const decoder = new TextDecoder('shift_jis', { fatal: true });
const decode = (bytes: Uint8Array) => {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
};
const encode = shiftJisEncoder(decode);

/** Every pair of bytes that is a character, by the row and cell of JIS X 0208 and its extensions. */
const pairs = Array.from({ length: 256 }, (_, lead) => lead)
  .filter((lead) => (lead >= 0x81 && lead <= 0x9f) || (lead >= 0xe0 && lead <= 0xfc))
  .flatMap((lead) =>
    Array.from({ length: 0xfc - 0x40 + 1 }, (_, at) => Uint8Array.of(lead, 0x40 + at)),
  )
  .flatMap((bytes) => {
    const character = decode(bytes);
    return character?.length === 1 ? [{ bytes, character }] : [];
  });
const isPrivate = ({ character }: { character: string }) => /\p{Private_Use}/u.test(character);

test('every character of JIS X 0208 and of the extensions of Windows comes back as it was', () => {
  const all = pairs.map(({ character }) => character).join('');
  // 6,879 of JIS X 0208, 83 of NEC's row 13, 374 that NEC repeats, and 388 of IBM.
  assert.equal(pairs.filter((pair) => !isPrivate(pair)).length, 6_879 + 83 + 374 + 388);
  const { bytes, missing } = encode(all);
  assert.deepEqual(missing, []);
  assert.equal(bytes.length, pairs.length * 2);
  assert.equal(decoder.decode(bytes), all);
});

test('a character that several bytes stand for is written as Windows writes it', () => {
  const first = new Map<string, Uint8Array>();
  const repeated = (lead: number | undefined) => lead === 0xed || lead === 0xee;
  for (const { bytes, character } of pairs.filter(({ bytes: [lead] }) => !repeated(lead))) {
    if (!first.has(character)) first.set(character, bytes);
  }
  for (const [character, bytes] of first) {
    assert.deepEqual([...encode(character).bytes], [...bytes], character);
  }
  assert.deepEqual([...encode('髙∵').bytes], [0xfb, 0xfc, 0x81, 0xe6]);
});

test('ASCII is one byte, and so are half-width katakana', () => {
  const plain = String.fromCodePoint(...Array.from({ length: 0x80 }, (_, at) => at));
  assert.deepEqual([...encode(plain).bytes], [...Buffer.from(plain)]);
  assert.deepEqual([...encode('｡ｱﾟ').bytes], [0xa1, 0xb1, 0xdf]);
});

test('what it does not have is marked, and named once', () => {
  const { bytes, missing } = encode('𠮷野家と𠮷田、😀');
  assert.equal(decoder.decode(bytes), '〓野家と〓田、〓');
  assert.deepEqual(missing, ['𠮷', '😀']);
});

test('half of a character and the selector of a variant are missing as well', () => {
  assert.deepEqual(encode('葛\u{E0100}\uD800').missing, ['\u{E0100}', '\uD800']);
  assert.deepEqual(encode('').missing, []);
});
