import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

import { rangesOf } from '#formats/advisory/ranges.ts';
import { readJson } from '#formats/json/read.ts';
import { readXml } from '#formats/xml/read.ts';
import type { Reading } from '#kernel/finding.ts';

import type { JvnAnswer } from './answer.ts';
import { isJvn, isJvnXml, readJvn, readJvnXml, validateJvn, validateJvnXml } from './read.ts';

/** Numbers from 0 to below 1, the same in every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const strangers = [
  ...[
    '',
    '0',
    'から',
    'より前',
    '1.2.3 より前',
    '～',
    '未満',
    'すべて',
    'cpe:/',
    'cpe:2.3:a',
    '%28',
  ],
  ...[
    'CVSS:3.1/',
    'jvnpid:1.0:::',
    'JVNDB-2024-000001',
    '2024-13-01T00:00+09:00',
    '九'.repeat(400),
  ],
];

/** A text with the content of some of its values replaced, doubled, cut or swapped. */
function mutated(text: string, random: () => number): string {
  const values = [...text.matchAll(/>([^<>]{1,200})<|"([^"]{0,200})"/g)];
  let changed = text;
  for (let change = 0; change <= random() * 4; change += 1) {
    const value = values[Math.floor(random() * values.length)];
    const written = value?.[1] ?? value?.[2] ?? '';
    const stranger = strangers[Math.floor(random() * strangers.length)] ?? '';
    const way = random();
    const next = way < 0.6 ? stranger : way < 0.8 ? written + stranger : written.slice(1);
    if (written !== '') changed = changed.replace(written, () => next);
  }
  return changed;
}

function judged(reading: Reading<JvnAnswer>): boolean {
  if (!reading.ok) {
    assert.ok(reading.findings.some(({ severity }) => severity === 'error'));
    return false;
  }
  for (const { reading: each } of reading.document.records) {
    if (each.ok) for (const affected of each.document.affected) rangesOf(affected);
    else assert.ok(each.findings.some(({ severity }) => severity === 'error'));
  }
  return reading.document.records.every((record) => record.reading.ok);
}

function isSoundXml(text: string): boolean {
  const xml = readXml(text);
  if (!xml.ok || !isJvnXml(xml.document)) return false;
  const isSound = judged(readJvnXml(xml.document));
  assert.ok(isSound || validateJvnXml(xml.document).length > 0);
  return isSound;
}

function isSoundJson(text: string): boolean {
  const json = readJson(text);
  if (!json.ok || !isJvn(json.document)) return false;
  const isSound = judged(readJvn(json.document));
  assert.ok(isSound || validateJvn(json.document).length > 0);
  return isSound;
}

test('an answer damaged anywhere is read or refused, and nothing is thrown', () => {
  const folder = resolve(import.meta.dirname, '../../../testdata/jvn');
  const random = numbers(4);
  const read = { sound: 0, faulty: 0 };
  for (const name of readdirSync(folder).filter((each) => /\.(xml|json)$/.test(each))) {
    const text = readFileSync(join(folder, name), 'utf8');
    for (let round = 0; round < 400; round += 1) {
      const damaged = mutated(text, random);
      const isSound = name.endsWith('.xml') ? isSoundXml(damaged) : isSoundJson(damaged);
      read[isSound ? 'sound' : 'faulty'] += 1;
    }
  }
  assert.ok(read.sound > 200 && read.faulty > 200, JSON.stringify(read));
});

test('an answer of many records and products takes time in proportion', () => {
  const item = (number: number) =>
    `<AffectedItem><Cpe version="2.2">cpe:/a:sample:p${number % 50}</Cpe><VersionNumber>${number}.0 から ${number}.9 まで</VersionNumber></AffectedItem>`;
  const whole = (count: number) =>
    `<VULDEF-Document version="3.2" xmlns="http://jvn.jp/vuldef/"><Vulinfo><VulinfoID>JVNDB-2099-000001</VulinfoID><VulinfoData><Title>t</Title><Affected>${Array.from({ length: count }, (_, at) => item(at)).join('')}</Affected></VulinfoData></Vulinfo></VULDEF-Document>`;
  const xml = readXml(whole(20_000));
  assert.ok(xml.ok);
  const reading = readJvnXml(xml.document);
  assert.ok(reading.ok);
  const [record] = reading.document.records;
  assert.ok(record?.reading.ok);
  assert.equal(record.reading.document.affected.length, 50);
  assert.equal(
    record.reading.document.affected.reduce((sum, { spans }) => sum + spans.length, 0),
    20_000,
  );
});
