import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { VexProduct, VexStatus } from '#formats/vex/vex.ts';

import {
  type Assertion,
  covers,
  type Effect,
  effectOf,
  isMaker,
  Made,
  standing,
} from './assertion.ts';

const left = { ecosystem: 'npm', component: 'left-pad', version: '1.2.3' };
const library = { ecosystem: 'debian:12', component: 'openssl', version: '3.0.11-1~deb12u2' };
const npm = (rest: Partial<VexProduct> = {}): VexProduct => ({
  ...{ ecosystem: 'npm', name: 'left-pad' },
  ...rest,
});

const coverage: [string, VexProduct, typeof left, boolean][] = [
  ['the package in every version', npm(), left, true],
  ['another package', npm({ name: 'right-pad' }), left, false],
  ['the same name elsewhere', npm({ ecosystem: 'pypi' }), left, false],
  ['the very version', npm({ version: '1.2.3' }), left, true],
  ['the version written otherwise', npm({ version: 'v1.2.3+build' }), left, true],
  ['another version', npm({ version: '1.2.4' }), left, false],
  ['a range around it', npm({ range: 'vers:npm/>=1.0.0|<2.0.0' }), left, true],
  ['a range beside it', npm({ range: 'vers:npm/>=2.0.0' }), left, false],
  ['a range in another order', npm({ range: 'vers:pypi/>=1.0.0' }), left, false],
  ['a range that cannot be read', npm({ range: '>= 1.0.0' }), left, false],
  ['a version that is not stated', npm({ version: '1.2.3' }), { ...left, version: '' }, false],
  ['the release', { ecosystem: 'debian:12', name: 'openssl' }, library, true],
  ['another release', { ecosystem: 'debian:11', name: 'openssl' }, library, false],
  ['a distribution without release', { ecosystem: 'debian:?', name: 'openssl' }, library, true],
  ['another distribution', { ecosystem: 'ubuntu:?', name: 'openssl' }, library, false],
];
for (const [situation, product, component, expected] of coverage) {
  test(`a statement about ${situation} ${expected ? 'speaks' : 'does not speak'} of it`, () => {
    assert.equal(covers(product, component), expected);
  });
}

const effects: [VexStatus[], Effect | undefined][] = [
  [[], undefined],
  [['not_affected'], 'cleared'],
  [['fixed', 'not_affected'], 'cleared'],
  [['affected'], 'asserted'],
  [['affected', 'under_investigation'], 'asserted'],
  [['under_investigation'], 'investigated'],
  [['not_affected', 'affected'], 'contradicted'],
  [['fixed', 'under_investigation'], 'contradicted'],
];
for (const [statuses, expected] of effects) {
  test(`${statuses.join(' and ') || 'no statement'}: ${expected ?? 'no effect'}`, () => {
    assert.equal(effectOf(statuses), expected);
    assert.equal(effectOf(statuses.toReversed()), expected);
  });
}

const said = (author: string, day: number, status: VexStatus, product = npm()): Assertion => ({
  ...{ id: `${author} ${day} ${status}`, author, document: 'd', status, justification: '' },
  ...{
    issuedAt: new Date(Date.UTC(2030, 0, day)),
    receivedAt: new Date(0),
    file: 'f',
    unresolved: 0,
  },
  products: [product],
});
const statusesOf = (...assertions: Assertion[]) =>
  standing(assertions, left).map(({ status }) => status);

test('the newer statement of an author supersedes the older, whichever came in first', () => {
  assert.deepEqual(statusesOf(said('a', 1, 'affected'), said('a', 2, 'fixed')), ['fixed']);
  assert.deepEqual(statusesOf(said('a', 2, 'fixed'), said('a', 1, 'affected')), ['fixed']);
});

test('a newer statement about another version leaves the older one standing', () => {
  const other = npm({ version: '9.9.9' });
  const standingNow = statusesOf(said('a', 1, 'affected'), said('a', 2, 'fixed', other));
  assert.deepEqual(standingNow, ['affected']);
});

test('two authors stand beside each other, and so do two statements of one moment', () => {
  assert.equal(statusesOf(said('a', 1, 'affected'), said('b', 9, 'fixed')).length, 2);
  assert.equal(statusesOf(said('a', 1, 'affected'), said('a', 1, 'fixed')).length, 2);
});

const makers: [string, VexProduct, boolean][] = [
  ['cpe:acme', { ecosystem: 'cpe', name: 'acme:gate' }, true],
  ['cpe:acme', { ecosystem: 'cpe', name: 'acmesoft:gate' }, false],
  ['npm:@acme', { ecosystem: 'npm', name: '@acme/gate' }, true],
  ['npm:gate', { ecosystem: 'npm', name: 'gate' }, true],
  ['npm:gate', { ecosystem: 'npm', name: 'gateway' }, false],
  ['maven:org.acme', { ecosystem: 'maven', name: 'org.acme.gate:core' }, true],
  ['maven:org.acme', { ecosystem: 'npm', name: 'org.acme' }, false],
  ['debian', { ecosystem: 'debian:12', name: 'openssl' }, true],
  ['debian', { ecosystem: 'ubuntu:22.04', name: 'openssl' }, false],
  ['npm', { ecosystem: 'npm', name: 'gate' }, false],
];
for (const [made, product, expected] of makers) {
  test(`who makes ${made} ${expected ? 'makes' : 'does not make'} ${product.name}`, () => {
    assert.equal(isMaker({ author: 'a', makes: [made] }, product), expected);
  });
}

const made: [string, boolean][] = [
  ['cpe:acme', true],
  ['npm:@acme', true],
  ['maven:org.acme', true],
  ['debian', true],
  ['npm', false],
  ['npm:', false],
  ['NPM:acme', false],
  ['cpe:acme gate', false],
];
for (const [text, expected] of made) {
  test(`“${text}” ${expected ? 'says' : 'does not say'} what a supplier makes`, () => {
    assert.equal(Made.safeParse(text).success, expected);
  });
}
