import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { stillChosen, withToggled } from './chosen.ts';
import { everything, isNarrowed, ordered, readWanted, toggled, writeWanted } from './wanted.ts';

// The same values in every run: what fails here fails for everybody.
fc.configureGlobal({ seed: 20261126 });

const wanted = {
  filter: 'ＶＰＮ 装置',
  among: { state: ['良|好', '100%', ''], 'taken-at': ['%7C'] },
  orders: [
    { key: 'name', descending: true },
    { key: 'taken-at', descending: false },
  ],
  hidden: ['importance'],
};

test('what is wanted is read from the address as it was written there', () => {
  const query = writeWanted({}, 'systems', wanted);
  assert.deepEqual(readWanted(query, 'systems'), wanted);
  const sent = Object.fromEntries(new URLSearchParams(new URLSearchParams(query).toString()));
  assert.deepEqual(readWanted(sent, 'systems'), wanted);
});

test('values of every kind come back', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 12 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (values) => {
      const query = writeWanted({}, 't', { ...everything, among: { a: values } });
      assert.deepEqual(readWanted(query, 't').among, { a: values });
    }),
  );
});

test('other tables and the page itself keep their part of the address', () => {
  const query = { state: 'open', 'other.filter': 'x', 'systems.filter': 'y', from: '50' };
  const next = writeWanted(query, 'systems', everything);
  assert.deepEqual(next, { state: 'open', 'other.filter': 'x', from: '50' });
  assert.deepEqual(readWanted(query, 'system'), everything);
});

test('an address that somebody bent asks for nothing that is not there', () => {
  const query = { 't.filter': 'x'.repeat(9999), 't.order': '|-||', 't.is.': '1', 't.is.a': 7 };
  const read = readWanted(query, 't');
  assert.equal(read.filter.length, 200);
  assert.ok(read.orders.every(({ key }) => key === ''));
  assert.deepEqual(read.among['a'], []);
});

test('rows are left out by words and by values, not by order', () => {
  assert.equal(isNarrowed({ ...everything, orders: wanted.orders, hidden: ['a'] }), false);
  assert.equal(isNarrowed({ ...everything, filter: ' \u3000' }), false);
  assert.equal(isNarrowed({ ...everything, among: { a: [] } }), false);
  assert.equal(isNarrowed({ ...everything, among: { a: [''] } }), true);
  assert.equal(isNarrowed({ ...everything, filter: 'a' }), true);
});

test('a head orders by its column alone, turns when pressed again, and with Shift comes behind', () => {
  const [a, b] = [
    { key: 'a', descending: false },
    { key: 'b', descending: false },
  ];
  assert.deepEqual(ordered([], 'a', false), [a]);
  assert.deepEqual(ordered([a], 'a', false), [{ ...a, descending: true }]);
  assert.deepEqual(ordered([a], 'b', false), [b]);
  assert.deepEqual(ordered([a], 'b', true), [a, b]);
  assert.deepEqual(ordered([a, b], 'a', true), [{ ...a, descending: true }, b]);
});

test('a thing is in a list or it is not', () => {
  assert.deepEqual(toggled(['a'], 'b'), ['a', 'b']);
  assert.deepEqual(toggled(['a', 'b'], 'a'), ['b']);
});

test('what was chosen is gone once something else is shown, and what is gone is not chosen', () => {
  const chosen = { of: 'x', keys: withToggled(['1', '2'], '3') };
  assert.deepEqual(stillChosen(chosen, 'x', ['3', '2', '4']), ['3', '2']);
  assert.deepEqual(stillChosen(chosen, 'y', ['1', '2', '3']), []);
  assert.deepEqual([...withToggled(['1', '2'], '1')], ['2']);
});
