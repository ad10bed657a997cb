import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { oscalValueOf, readOscalText } from '#formats/oscal/read.ts';

import { noroshi } from '../testing.ts';

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

test('an import elsewhere is found where one says, and the catalogue is printed in YAML', async () => {
  const path = file(
    'alone/q.yaml',
    'profile:\n  uuid: 3f1c9e7e-52f1-4c55-9f4e-6e0b6f3a4d02\n  metadata:\n    title: T\n    last-modified: 2026-11-26T00:00:00Z\n    version: "1"\n    oscal-version: 1.1.2\n  imports:\n    - href: https://example.test/other.xml\n      include-all: {}\n  modify:\n    alters:\n      - control-id: zz\n',
  );
  const { code, stdout, stderr } = await noroshi([
    'resolve',
    path,
    '--yaml',
    '--with',
    `${join(dir, 'beside')},${join(dir, 'elsewhere')}`,
  ]);
  assert.equal(code, 0, stderr);
  assert.match(stdout, /^catalog:\n/);
  const value = oscalValueOf(stdout);
  assert.ok(value.ok && readOscalText(stdout).ok);
  assert.match(stderr, /Warning \/profile\/modify\/alters\/0\/control-id: .*“zz”/);
});

const refused: [situation: string, path: string, reasons: RegExp[]][] = [
  [
    'a control that is not there',
    file('beside/wrong.json', profile('base_catalog.json', 'zz')),
    [/with-ids\/0: .*“zz”/],
  ],
  [
    'an import that is not there',
    file('alone/gone.json', profile('gone.json', 'a1')),
    [/href: .*“gone\.json”/],
  ],
  [
    'an import that is not sound, with what is wrong in it',
    file('elsewhere/p.json', profile('broken.json', 'a1')),
    [
      /imports\/0\/href: .*broken\.json/,
      /broken\.json#\/catalog\/metadata: .*oscal-version|broken\.json#\/catalog\/metadata/,
    ],
  ],
  ['a catalogue', join(dir, 'beside/base_catalog-min.json'), [/catalog/]],
  ['what is no OSCAL', file('alone/note.json', { note: 1 }), [/OSCAL/]],
  ['what is no text', file('alone/broken.json', '{"profile": '), [/ends before/]],
];
for (const [situation, path, reasons] of refused) {
  test(`${situation} is refused with its reasons`, async () => {
    const { code, stdout, stderr } = await noroshi(['resolve', path]);
    assert.equal(code, 1);
    assert.equal(stdout, '');
    for (const reason of reasons) assert.match(stderr, reason);
  });
}

test('a profile is needed, and a folder to look in must be there', async () => {
  assert.equal((await noroshi(['resolve'])).code, 2);
  assert.equal((await noroshi(['resolve', beside, '--with', join(dir, 'gone')])).code, 1);
  assert.equal((await noroshi(['resolve', join(dir, 'gone.json')])).code, 1);
});
