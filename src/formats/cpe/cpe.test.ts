import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { isSameProduct, parseCpe, productOf, readCpe } from './cpe.ts';
import { formatCpe } from './formatted-string.ts';
import { any, na } from './value.ts';

// The same values in every run: what fails here fails for everybody.
fc.configureGlobal({ seed: 20261126 });

const read: [string, string, string][] = [
  [
    'a formatted string',
    'cpe:2.3:a:microsoft:internet_explorer:8.0.6001:beta:*:*:*:*:*:*',
    'cpe:2.3:a:microsoft:internet_explorer:8.0.6001:beta:*:*:*:*:*:*',
  ],
  [
    'upper case',
    'CPE:2.3:A:Microsoft:Edge:1.0:-:*:*:*:*:*:*',
    'cpe:2.3:a:microsoft:edge:1.0:-:*:*:*:*:*:*',
  ],
  [
    'escapes that are not needed',
    String.raw`cpe:2.3:a:a\.b:c\_d:1\.0:*:*:*:*:*:*:*`,
    'cpe:2.3:a:a.b:c_d:1.0:*:*:*:*:*:*:*',
  ],
  [
    'an escaped colon',
    String.raw`cpe:2.3:a:perl:lwp\:\:useragent:6:*:*:*:*:*:*:*`,
    String.raw`cpe:2.3:a:perl:lwp\:\:useragent:6:*:*:*:*:*:*:*`,
  ],
  [
    'a sign that should have been escaped',
    'cpe:2.3:a:gnu:libstdc++:6:*:*:*:*:*:*:*',
    String.raw`cpe:2.3:a:gnu:libstdc\+\+:6:*:*:*:*:*:*:*`,
  ],
  [
    'an escaped hyphen alone, which is no logical value',
    String.raw`cpe:2.3:a:x:\-:1:*:*:*:*:*:*:*`,
    String.raw`cpe:2.3:a:x:\-:1:*:*:*:*:*:*:*`,
  ],
  [
    'wildcards at the ends',
    'cpe:2.3:a:x:y:8.??:*z*:*:*:*:*:*:*',
    'cpe:2.3:a:x:y:8.??:*z*:*:*:*:*:*:*',
  ],
  [
    'a URI',
    'cpe:/a:microsoft:internet_explorer:8.0.6001:beta',
    'cpe:2.3:a:microsoft:internet_explorer:8.0.6001:beta:*:*:*:*:*:*',
  ],
  ['a URI of a vendor alone', 'cpe:/o:microsoft', 'cpe:2.3:o:microsoft:*:*:*:*:*:*:*:*:*'],
  [
    'a URI with empty components',
    'cpe:/o:microsoft:windows_7::sp1:x64',
    'cpe:2.3:o:microsoft:windows_7:*:sp1:x64:*:*:*:*:*',
  ],
  [
    'a URI with a packed edition',
    'cpe:/a:hp:insight_diagnostics:7.4.0.1570:-:~~online~win2003~x64~',
    'cpe:2.3:a:hp:insight_diagnostics:7.4.0.1570:-:*:*:online:win2003:x64:*',
  ],
  [
    'a URI with wildcards',
    'cpe:/a:microsoft:internet_explorer:8.%02:sp%01',
    'cpe:2.3:a:microsoft:internet_explorer:8.*:sp?:*:*:*:*:*:*',
  ],
  [
    'a URI with encoded signs',
    'cpe:/a:foo%5cbar:big%24money_manager_2010',
    String.raw`cpe:2.3:a:foo\\bar:big\$money_manager_2010:*:*:*:*:*:*:*:*`,
  ],
  ['a URI with a language', 'cpe:/a:x:y:1:::ja-jp', 'cpe:2.3:a:x:y:1:*:*:ja-jp:*:*:*:*'],
];
for (const [situation, text, expected] of read) {
  test(`${situation} is read`, () => {
    const cpe = parseCpe(text);
    assert.ok(cpe);
    assert.equal(formatCpe(cpe), expected);
    assert.deepEqual(parseCpe(expected), cpe);
  });
}

const refused: [string, string, string][] = [
  ['another scheme', 'pkg:npm/a', 'cpe.scheme'],
  ['ten attributes', 'cpe:2.3:a:x:y:1:*:*:*:*:*:*', 'cpe.components'],
  ['twelve attributes', 'cpe:2.3:a:x:y:1:*:*:*:*:*:*:*:*', 'cpe.components'],
  ['an unknown part', 'cpe:2.3:x:x:y:1:*:*:*:*:*:*:*', 'cpe.part'],
  ['an empty value', 'cpe:2.3:a::y:1:*:*:*:*:*:*:*', 'cpe.value'],
  ['a wildcard inside a value', 'cpe:2.3:a:x:y*z:1:*:*:*:*:*:*:*', 'cpe.value'],
  ['two asterisks', 'cpe:2.3:a:x:**:1:*:*:*:*:*:*:*', 'cpe.value'],
  ['white space', 'cpe:2.3:a:x:y z:1:*:*:*:*:*:*:*', 'cpe.value'],
  ['an escape of nothing', 'cpe:2.3:a:x:y:1:*:*:*:*:*:*:\\', 'cpe.value'],
  ['eight components in a URI', 'cpe:/a:x:y:1:2:3:4:5', 'cpe.components'],
  ['broken percent-encoding', 'cpe:/a:x:y%2', 'cpe.value'],
  ['an edition packed short', 'cpe:/a:x:y:1::~a~b', 'cpe.value'],
  ['a text beyond the limit', `cpe:/a:${'x'.repeat(2048)}`, 'cpe.too-long'],
];
for (const [situation, text, reason] of refused) {
  test(`${situation} is refused`, () => {
    const reading = readCpe(text);
    assert.equal(reading.ok ? 'read' : reading.reason.key, reason);
  });
}

test('a product is named in plain text', () => {
  const cpe = parseCpe(String.raw`cpe:2.3:a:GNU:libstdc\+\+:*:-:*:*:*:*:*:*`)!;
  assert.equal(productOf(cpe), 'gnu:libstdc++');
  assert.deepEqual(cpe.version, any);
  assert.deepEqual(cpe.update, na);
});

test('products are the same by vendor and product, when both are named', () => {
  const of = (text: string) => parseCpe(text)!;
  assert.ok(isSameProduct(of('cpe:/a:x:y:1'), of('cpe:2.3:a:X:Y:2:*:*:*:*:*:*:*')));
  assert.ok(!isSameProduct(of('cpe:/a:x:y'), of('cpe:/a:x:z')));
  assert.ok(!isSameProduct(of('cpe:/a:x'), of('cpe:/a:x')));
});

test('reading what was written gives the same name', () => {
  const component = fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(component, component, (vendor, product) => {
      const quoted = (text: string) => text.replaceAll(/[^a-zA-Z0-9*?-]/g, '\\$&');
      const cpe = parseCpe(`cpe:2.3:a:${quoted(vendor)}:${quoted(product)}:*:*:*:*:*:*:*:*`);
      if (cpe) assert.deepEqual(parseCpe(formatCpe(cpe)), cpe);
    }),
    { numRuns: 1000 },
  );
});
