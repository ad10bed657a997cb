import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isHashOf } from './data-type/hashes.ts';
import { isPropertyName, isTypeName, typeOfId } from './data-type/identifier.ts';
import { isLanguageTag } from './data-type/language.ts';
import { isDomainName, isIpv4, isIpv6, isMac } from './data-type/network.ts';
import { isBinary, isHex } from './data-type/octets.ts';
import { selected, stepsOf } from './data-type/selector.ts';
import { compareTimestamps, isTimestamp } from './data-type/timestamp.ts';

const uuid = '0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061';

const forms: [string, (text: string) => boolean, readonly string[], readonly string[]][] = [
  [
    'a timestamp',
    isTimestamp,
    ['2026-11-26T00:00:00Z', '2024-02-29T23:59:59.123456789Z', '2016-12-31T23:59:60Z'],
    [
      ...['2026-11-26T00:00:00', '2026-11-26T09:00:00+09:00', '2026-11-26t00:00:00Z', '2026-11-26'],
      ...['2026-02-29T00:00:00Z', '2026-11-26T24:00:00Z', '2026-11-26T00:00:00.Z', ''],
    ],
  ],
  [
    'an identifier',
    (text) => typeOfId(text) !== undefined,
    [`malware--${uuid}`, `x-a--${uuid.toUpperCase()}`],
    [
      ...[uuid, `malware-${uuid}`, `--${uuid}`, `Malware--${uuid}`, `a--b--${uuid}`, 'malware--1'],
      ...[`malware--${uuid}0`, 'malware--0c7b5b88-8ff7-0a4d-aa9d-feb398cd0061', '0', ''],
    ],
  ],
  ['a type name', isTypeName, ['abc', 'x-a-1'], ['ab', 'a--b', 'abc-', '1ab', 'aBc', 'a_b_c']],
  ['a property name', isPropertyName, ['id', 'abc', 'x_a'], ['ab', 'a-b', '_abc', 'Abc', '狼煙']],
  ['binary', isBinary, ['AAAA', 'AA==', 'AAA='], ['', 'A', 'AAA', '====', 'A===', 'AA-A', 'A A=']],
  ['hex', isHex, ['00', 'ffD8'], ['', '0', '0g', '0x00']],
  [
    'a language tag',
    isLanguageTag,
    [
      ...['ja', 'en-US', 'zh-Hant-TW', 'sr-Latn', 'de-CH-1996', 'es-419', 'x-own', 'i-klingon'],
      ...['en-a-bbb-x-a', 'zh-cmn-Hans-CN', 'hy-Latn-IT-arevela', 'qaa-Qaaa-QM-x-southern'],
    ],
    ['', 'x', 'j', 'a-DE', 'en_US', 'en-', 'ja-JP-JP', 'de-419-DE', 'en-a', 'ar-a-b', '日本語'],
  ],
  [
    'an IPv4 address or block',
    isIpv4,
    ['0.0.0.0', '255.255.255.255', '198.51.100.0/24', '10.0.0.0/0'],
    ['1.2.3', '1.2.3.4.5', '256.0.0.1', '01.2.3.4', '1.2.3.4/33', '1.2.3.4/', '1.2.3.4/8/8', ''],
  ],
  [
    'an IPv6 address or block',
    isIpv6,
    ['::', '::1', '2001:db8::/32', 'fe80::1%eth0', '1:2:3:4:5:6:7:8', '::ffff:192.0.2.1'],
    [
      '',
      ':',
      ':::',
      '1::2::3',
      '1:2:3:4:5:6:7',
      '1:2:3:4:5:6:7:8:9',
      'g::',
      '::/129',
      '::1%',
      '1.2.3.4',
    ],
  ],
  [
    'a MAC address',
    isMac,
    ['d2:fb:49:24:37:18'],
    ['D2:fb:49:24:37:18', 'd2fb49243718', 'd2:fb:49:24:37'],
  ],
  [
    'a domain name',
    isDomainName,
    ['example.com', 'a.example.', '_dmarc.a.example', '例え.テスト', 'xn--r8jz45g.xn--zckzah'],
    ['', '.', 'a..b', '-a.b', 'a-.b', 'a b', 'a/b', `${'a'.repeat(64)}.b`, 'a.'.repeat(140)],
  ],
  [
    'a hash of SHA-256',
    (text) => isHashOf('SHA-256', text),
    ['a'.repeat(64)],
    ['a'.repeat(63), 'g'.repeat(64)],
  ],
];
for (const [what, isOf, right, wrong] of forms) {
  test(`${what} is told from what is none`, () => {
    for (const text of right) assert.ok(isOf(text), text);
    for (const text of wrong) assert.ok(!isOf(text), text);
  });
}

test('timestamps are compared to the last digit', () => {
  const [a, b] = ['2026-11-26T00:00:00.1Z', '2026-11-26T00:00:00.1000001Z'];
  assert.ok(compareTimestamps(a, b) < 0);
  assert.ok(compareTimestamps('2026-11-26T00:00:01Z', b) > 0);
  assert.equal(compareTimestamps('2026-11-26T00:00:00.10Z', a), 0);
  assert.equal(compareTimestamps('2026-11-26T00:00:00Z', '2026-11-26T00:00:00.000Z'), 0);
});

test('a selector leads to what the standard says it selects', () => {
  const object = { labels: ['a', 'b'], external_references: [{ source_name: 'cve' }], name: 'x' };
  const cases: [string, unknown][] = [
    ['name', 'x'],
    ['labels', ['a', 'b']],
    ['labels.[0]', 'a'],
    ['external_references.[0].source_name', 'cve'],
    ['pattern', undefined],
    ['external_references.[3]', undefined],
    ['name.[0]', undefined],
    ['labels.name', undefined],
    ['toString', undefined],
  ];
  for (const [selector, expected] of cases) {
    assert.deepEqual(selected(object, stepsOf(selector) ?? []), expected, selector);
  }
  for (const selector of ['', '.', 'a..b', '[0]', 'a[0]', 'a.[-1]', 'a.[x]', 'a.'.repeat(70)]) {
    assert.equal(stepsOf(selector), undefined, selector);
  }
});
