import assert from 'node:assert/strict';
import { test } from 'node:test';

import { parseCpe } from './cpe.ts';
import { isDisjoint, isSuperset, nameRelation, type Relation, valueRelation } from './relation.ts';
import { any, type CpeValue, na } from './value.ts';

/** Table 6-2 of NISTIR 7696 row by row, then what wildcards stand for (§6.3). */
const values: [CpeValue, CpeValue, Relation][] = [
  [any, any, 'equal'],
  [any, na, 'superset'],
  [any, '1', 'superset'],
  [any, '1*', 'undefined'],
  [na, any, 'subset'],
  [na, na, 'equal'],
  [na, '1', 'disjoint'],
  [na, '1*', 'undefined'],
  ['1', '1', 'equal'],
  ['1', '2', 'disjoint'],
  ['1', '1*', 'undefined'],
  ['1', na, 'disjoint'],
  ['1', any, 'subset'],
  ['1*', '1.2', 'superset'],
  ['1*', '2.1', 'disjoint'],
  ['1*', any, 'subset'],
  ['1*', na, 'disjoint'],
  ['1*', '1*', 'undefined'],
  ['*b*', 'abc', 'superset'],
  ['*b*', 'b', 'superset'],
  ['*b*', 'ac', 'disjoint'],
  ['a??', 'a', 'superset'],
  ['a??', 'abc', 'superset'],
  ['a??', 'abcd', 'disjoint'],
  ['??a', 'bca', 'superset'],
  ['??a', 'bcda', 'disjoint'],
  ['?a?', 'aa', 'superset'],
  ['?a?', 'aaaa', 'disjoint'],
  ['?a*', 'bab', 'superset'],
  ['*a?', 'aab', 'superset'],
  ['*a?', 'abb', 'disjoint'],
  ['???', 'abc', 'superset'],
  ['???', 'abcd', 'disjoint'],
  [String.raw`\**`, String.raw`\*x`, 'superset'],
  [String.raw`\**`, 'x', 'disjoint'],
];
for (const [source, target, expected] of values) {
  test(`${JSON.stringify(source)} to ${JSON.stringify(target)} is ${expected}`, () => {
    assert.equal(valueRelation(source, target), expected);
  });
}

const rest = ':*:*:*:*:*:*:*';
const names: [string, string, Relation][] = [
  [`cpe:2.3:a:adobe:*:9.0${rest}`, `cpe:2.3:a:adobe:reader:9.0${rest}`, 'superset'],
  [`cpe:2.3:a:adobe:reader:9.0${rest}`, `cpe:2.3:a:adobe:*:9.0${rest}`, 'subset'],
  [`cpe:2.3:a:adobe:reader:9.0${rest}`, 'cpe:/a:adobe:reader:9.0', 'equal'],
  [`cpe:2.3:a:adobe:reader:9.0${rest}`, `cpe:2.3:a:adobe:reader:9.1${rest}`, 'disjoint'],
  [`cpe:2.3:a:adobe:*:9.0${rest}`, `cpe:2.3:a:adobe:reader:*${rest}`, 'undefined'],
  [`cpe:2.3:a:adobe:*:9.0${rest}`, `cpe:2.3:a:oracle:reader:*${rest}`, 'disjoint'],
  [`cpe:2.3:a:adobe:reader:9.*${rest}`, 'cpe:/a:adobe:reader:9.3.2', 'superset'],
];
for (const [one, other, expected] of names) {
  test(`${one} to ${other} is ${expected}`, () => {
    const [source, target] = [parseCpe(one), parseCpe(other)];
    assert.ok(source && target);
    assert.equal(nameRelation(source, target), expected);
    assert.equal(isSuperset(source, target), ['equal', 'superset'].includes(expected));
    assert.equal(isDisjoint(source, target), expected === 'disjoint');
  });
}
