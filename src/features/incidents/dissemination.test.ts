import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import { readJson } from '#formats/json/read.ts';
import { validateStix } from '#formats/stix/validate.ts';
import { OrganizationId } from '#kernel/actor.ts';

import { DisseminationId, type Handed } from './dissemination.ts';
import { bundleOf, patternOf } from './dissemination-bundle.ts';

const seen = (type: Extract<Handed, { kind: 'indicator' }>['type'], value: string) =>
  ({ kind: 'indicator', type, value }) as const;

const patterns: [string, ReturnType<typeof seen>, string | undefined][] = [
  ['an address', seen('ip', '192.0.2.7'), "[ipv4-addr:value = '192.0.2.7']"],
  ['a longer address', seen('ip', '2001:db8::7'), "[ipv6-addr:value = '2001:db8::7']"],
  ['an address that is none', seen('ip', '当社の社内'), undefined],
  ['a file', seen('file-name', "a'b\\c.exe"), "[file:name = 'a\\'b\\\\c.exe']"],
  ['a short hash', seen('hash', 'a'.repeat(32)), `[file:hashes.MD5 = '${'a'.repeat(32)}']`],
  ['a long hash', seen('hash', 'b'.repeat(64)), `[file:hashes.'SHA-256' = '${'b'.repeat(64)}']`],
  ['a hash of no known length', seen('hash', 'abc'), undefined],
  ['a wallet', seen('wallet', 'bc1q0'), undefined],
];
for (const [what, indicator, expected] of patterns) {
  test(`${what} is found by ${expected ?? 'no pattern'}`, () => {
    assert.equal(patternOf(indicator), expected);
  });
}

const shared = {
  id: DisseminationId.parse('dissemination_0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061'),
  handed: [
    { kind: 'vulnerability', id: 'CVE-2099-0001' },
    { kind: 'vulnerability', id: 'JVNDB-2099-000001' },
    ...patterns.map(([, indicator]) => indicator),
  ] satisfies Handed[],
  madeAt: new Date('2026-11-26T00:00:00Z'),
  recalledAt: null,
  authority: {
    id: OrganizationId.parse('org_5b1c8a51-3d3e-4d5b-9a49-64c6b1f4c1d2'),
    names: { ja: '本部', en: 'Headquarters' },
  },
  label: 'TLP:AMBER+STRICT',
} as const;
const sha1 = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest();

test('a bundle is valid STIX 2.1 without a warning, is the same each time, and revoked once recalled', () => {
  const written = bundleOf(shared, sha1);
  assert.ok(written.ok, JSON.stringify(written.findings));
  assert.deepEqual(bundleOf(shared, sha1), written);
  const recalled = bundleOf({ ...shared, recalledAt: new Date('2026-11-27T00:00:00Z') }, sha1);
  assert.ok(recalled.ok);
  for (const text of [written.document, recalled.document]) {
    const read = readJson(text);
    assert.ok(read.ok);
    assert.deepEqual(validateStix(read.document, sha1), []);
  }
  assert.ok(!written.document.includes('"revoked"'));
  const revoked = recalled.document.match(/"revoked": true/g) ?? [];
  assert.equal(revoked.length, shared.handed.length + 1);
});
