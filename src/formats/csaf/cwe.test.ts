import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isCweRelease, nameOfCwe, wasNamed } from './cwe.ts';

test('a weakness has the name its release gives it', () => {
  const old = 'Improper Identifier for IP Block used in System-On-Chip (SOC)';
  assert.notEqual(nameOfCwe('CWE-1192', '4.13'), old);
  assert.equal(nameOfCwe('CWE-1192', '4.14'), old);
  assert.equal(nameOfCwe('CWE-1419', '4.12'), undefined);
  assert.equal(nameOfCwe('CWE-1419', '4.13'), 'Incorrect Initialization of Resource');
});

test('categories, views and what never was have no name', () => {
  assert.equal(nameOfCwe('CWE-19', '2.11'), undefined);
  assert.equal(nameOfCwe('CWE-1000', '4.17'), undefined);
  assert.equal(nameOfCwe('CWE-99999', '4.17'), undefined);
  assert.equal(nameOfCwe('CWE-79', '9.9'), undefined);
  assert.ok(!isCweRelease('9.9') && isCweRelease('1.8.1') && isCweRelease('4.17'));
});

test('a name of old is a name still where no release is told', () => {
  assert.ok(wasNamed('CWE-287', 'Insufficient Authentication'));
  assert.ok(!wasNamed('CWE-79', 'Improper Input Validation'));
});
