import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Tlp } from '#features/labels/tlp.ts';
import type { VexProduct, VexStatus } from '#formats/vex/vex.ts';

import {
  type Assertion,
  Author,
  covers,
  type Effect,
  effectOf,
  isMaker,
  isShownToAll,
  labelBorne,
  Made,
  newestOfEach,
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
  ...{
    id: `${author} ${day} ${status}`,
    author,
    document: 'd',
    edition: '',
    status,
    justification: '',
  },
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

test('of one moment the higher edition of one document stands, in whichever order they came', () => {
  const edition = (number: string, status: VexStatus, document = 'd') => ({
    ...said('a', 1, status),
    ...{ edition: number, document },
  });
  const numbered: [string, string, VexStatus[]][] = [
    ['1', '2', ['fixed']],
    ['9', '10', ['fixed']],
    ['1.9.0', '1.10', ['fixed']],
    ['1', '1', ['affected', 'fixed']],
    ['1', '1.0', ['affected', 'fixed']],
    ['draft', '2', ['affected', 'fixed']],
    ['', '2', ['affected', 'fixed']],
  ];
  for (const [low, high, expected] of numbered) {
    const [one, other] = [edition(low, 'affected'), edition(high, 'fixed')];
    assert.deepEqual(statusesOf(one, other), expected, `${low} ${high}`);
    assert.deepEqual(statusesOf(other, one), expected.toReversed(), `${high} ${low}`);
  }
  assert.equal(statusesOf(edition('1', 'affected'), edition('2', 'fixed', 'e')).length, 2);
});

const labels: [string, Tlp, boolean][] = [
  ['RED', 'TLP:RED', false],
  ['TLP:AMBER', 'TLP:AMBER', false],
  ['TLP: amber+strict', 'TLP:AMBER+STRICT', false],
  ['AMBER_AND_STRICT', 'TLP:AMBER+STRICT', false],
  ['GREEN', 'TLP:GREEN', true],
  ['CLEAR', 'TLP:CLEAR', true],
  ['WHITE', 'TLP:CLEAR', true],
  ['PURPLE', 'TLP:RED', false],
  ['', 'TLP:RED', false],
];
for (const [words, label, isOpen] of labels) {
  test(`a document marked “${words}” bears ${label} and is ${isOpen ? '' : 'not '}shown to all`, () => {
    assert.equal(labelBorne(words), label);
    assert.equal(isShownToAll(labelBorne(words)), isOpen);
  });
}

const names: [string, boolean][] = [
  ['Acme PSIRT', true],
  ['株式会社アクメ', true],
  ['', false],
  ['Acme\u202etrist', false],
  ['Ac\u200bme', false],
  ['Acme\nOther', false],
  ['a'.repeat(500), true],
  ['a'.repeat(501), false],
];
for (const [name, isTaken] of names) {
  test(`an author named ${JSON.stringify(name.slice(0, 20))} is ${isTaken ? '' : 'not '}taken`, () => {
    assert.equal(Author.safeParse(name).success, isTaken);
  });
}

test('the newest of very many are found in one pass', () => {
  const many = Array.from({ length: 50_000 }, (_, at) => ({
    ...said('a', 1, 'fixed'),
    issuedAt: new Date(at),
  }));
  let looked = 0;
  const counted = many.map(
    (each) =>
      new Proxy(each, {
        get: (target, key) => ((looked += 1), Reflect.get(target, key)),
      }),
  );
  assert.equal(newestOfEach(counted).length, 1);
  assert.ok(looked < 10 * many.length, `${looked} looks`);
});

const makers: [string, VexProduct, boolean][] = [
  ['cpe:acme', { ecosystem: 'cpe', name: 'acme:gate' }, true],
  ['cpe:acme', { ecosystem: 'cpe', name: 'acmesoft:gate' }, false],
  ['npm:@acme', { ecosystem: 'npm', name: '@acme/gate' }, true],
  ['npm:gate', { ecosystem: 'npm', name: 'gate' }, true],
  ['npm:gate', { ecosystem: 'npm', name: 'gateway' }, false],
  ['npm:gate', { ecosystem: 'npm', name: 'gate.io' }, false],
  ['cpe:acme', { ecosystem: 'cpe', name: 'acme.org:gate' }, false],
  ['pypi:acme', { ecosystem: 'pypi', name: 'acme.gate' }, false],
  ['go:github.com/acme', { ecosystem: 'go', name: 'github.com/acme/gate' }, true],
  ['nuget:acme', { ecosystem: 'nuget', name: 'acme.gate' }, true],
  ['constructor:acme', { ecosystem: 'constructor', name: 'acme.gate' }, false],
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
