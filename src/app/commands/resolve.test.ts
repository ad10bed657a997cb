import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { readOscalText } from '#formats/oscal/read.ts';
import { program } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { type Text, wording } from '#kernel/text.ts';

import type { Terminal } from '../command.ts';
import { noroshi } from '../testing.ts';
import { words } from '../words.ts';
import { resolve } from './resolve.ts';

const dir = mkdtempSync(join(tmpdir(), 'noroshi-resolve-'));
after(() => {
  rmSync(dir, { recursive: true });
});

const metadata = {
  title: 'T',
  'last-modified': '2026-11-26T00:00:00Z',
  version: '1',
  'oscal-version': '1.1.2',
};
const uuid = '3f1c9e7e-52f1-4c55-9f4e-6e0b6f3a4d01';
const catalog = {
  catalog: {
    uuid,
    metadata,
    controls: [
      { id: 'a1', title: 'A1' },
      { id: 'a2', title: 'A2' },
    ],
  },
};
const profile = (href: string, id: string) => ({
  profile: { uuid, metadata, imports: [{ href, 'include-controls': [{ 'with-ids': [id] }] }] },
});

function file(name: string, content: unknown): string {
  const path = join(dir, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

file('beside/base_catalog-min.json', catalog);
file('elsewhere/deep/other.json', catalog);
file('elsewhere/broken.json', { catalog: { uuid, metadata: { title: 'T' } } });
const beside = file('beside/p.json', profile('base_catalog.xml', 'a1'));

test('an import beside the profile is found in the form it is there', async () => {
  const { code, stdout, stderr } = await noroshi(['resolve', beside]);
  assert.equal(code, 0, stderr);
  const reading = readOscalText(stdout);
  assert.ok(reading.ok);
  assert.equal(reading.document.model, 'catalog');
  assert.deepEqual(reading.document.root['controls'], [{ id: 'a1', title: 'A1' }]);
  assert.equal(stderr, '');
});

/** What the command says when it runs in this process. */
async function run(path: string, options: Readonly<Record<string, string | true>> = {}) {
  const out: string[] = [];
  const notes: Text[] = [];
  const terminal: Terminal = {
    json: false,
    bar: undefined,
    language: 'en',
    out: (line) => out.push(line),
    note: (text) => notes.push(typeof text === 'string' ? { key: text } : text),
    say: (text) => wording(words, text, 'en'),
    lines: async function* () {},
  };
  const open = () => Promise.reject(new Error('There is no installation.'));
  const code = await resolve.run(terminal, { operands: [path], options }, open, program(new Set()));
  return { code, out: out.join('\n'), notes: notes.map((text) => wording(words, text, 'en')) };
}

async function refusalOf(path: string, options?: Readonly<Record<string, string>>) {
  try {
    await run(path, options);
  } catch (error) {
    assert.ok(error instanceof Refusal);
    return error.faults.map(({ path: place, text }) => `${place}: ${wording(words, text, 'en')}`);
  }
  throw new Error('It was not refused.');
}

test('an import elsewhere is found where one says, and the catalogue is printed in YAML', async () => {
  const path = file(
    'alone/q.yaml',
    `profile:
  uuid: 3f1c9e7e-52f1-4c55-9f4e-6e0b6f3a4d02
  metadata: { title: T, last-modified: 2026-11-26T00:00:00Z, version: "1", oscal-version: 1.1.2 }
  imports:
    - href: https://example.test/other.xml
      include-all: {}
  modify:
    alters:
      - control-id: zz
`,
  );
  const folders = `${join(dir, 'beside')},${join(dir, 'elsewhere')}`;
  const { code, out, notes } = await run(path, { yaml: true, with: folders });
  assert.equal(code, 0);
  assert.match(out, /^catalog:\n/);
  assert.ok(readOscalText(out).ok);
  assert.equal(notes.length, 1);
  assert.ok(notes[0]?.startsWith('Warning /profile/modify/alters/0/control-id: '));
  assert.ok(notes[0]?.includes('“zz”'));
});

const refused: [situation: string, path: string, reasons: RegExp[]][] = [
  [
    'a control that is not there',
    file('beside/wrong.json', profile('base_catalog.json', 'zz')),
    [/^\/profile\/imports\/0\/include-controls\/0\/with-ids\/0: .*“zz”/],
  ],
  [
    'an import that is not there',
    file('alone/lonely.json', profile('gone.json', 'a1')),
    [/^\/profile\/imports\/0\/href: .*“gone\.json”/],
  ],
  [
    'an import that is not sound, with what is wrong in it',
    file('elsewhere/p.json', profile('broken.json', 'a1')),
    [
      /^\/profile\/imports\/0\/href: .*broken\.json/,
      ...new Array<RegExp>(4).fill(/broken\.json#\/catalog\/metadata/),
    ],
  ],
  ['a catalogue', join(dir, 'beside/base_catalog-min.json'), [/catalog/]],
  ['what is no OSCAL', file('alone/note.json', { note: 1 }), [/OSCAL/]],
  ['what is no JSON', file('alone/broken.json', '{"profile": '), [/ends before/]],
];
for (const [situation, path, reasons] of refused) {
  test(`${situation} is refused with its reasons`, async () => {
    const told = await refusalOf(path);
    assert.equal(told.length, reasons.length, told.join('\n'));
    for (const [at, reason] of reasons.entries()) assert.match(told[at] ?? '', reason);
  });
}

test('a folder to look in must be there, and so must the profile', async () => {
  assert.deepEqual(await refusalOf(beside, { with: join(dir, 'gone') }), []);
  assert.deepEqual(await refusalOf(join(dir, 'gone.json')), []);
});

test('what is refused ends with 1 and says nothing on standard output', async () => {
  const { code, stdout, stderr } = await noroshi(['resolve', join(dir, 'beside/wrong.json')]);
  assert.deepEqual([code, stdout], [1, '']);
  assert.match(stderr, /with-ids\/0: /);
});
