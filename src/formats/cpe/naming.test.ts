import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import fc from 'fast-check';

import { parseCpe } from './cpe.ts';
import { formatCpe } from './formatted-string.ts';
import { formatCpeUri } from './uri.ts';
import { isCpe, validateCpe } from './validate.ts';
import { formatWfn, readWfn } from './wfn.ts';

// The same values in every run: what fails here fails for everybody.
fc.configureGlobal({ seed: 20261126 });

const of = (text: string) => {
  const cpe = parseCpe(text);
  assert.ok(cpe, text);
  return cpe;
};

/** A name in its three forms, after the examples of NISTIR 7695 §6.1.2.4 and §6.2.2.3. */
const forms: [string, string, string][] = [
  [
    'cpe:2.3:a:microsoft:internet_explorer:8.0.6001:beta:*:*:*:*:*:*',
    'cpe:/a:microsoft:internet_explorer:8.0.6001:beta',
    String.raw`wfn:[part="a",vendor="microsoft",product="internet_explorer",version="8\.0\.6001",update="beta"]`,
  ],
  [
    'cpe:2.3:a:microsoft:internet_explorer:8.*:sp?:*:*:*:*:*:*',
    'cpe:/a:microsoft:internet_explorer:8.%02:sp%01',
    String.raw`wfn:[part="a",vendor="microsoft",product="internet_explorer",version="8\.*",update="sp?"]`,
  ],
  [
    'cpe:2.3:a:hp:insight_diagnostics:7.4.0.1570:-:*:*:online:win2003:x64:*',
    'cpe:/a:hp:insight_diagnostics:7.4.0.1570:-:~~online~win2003~x64~',
    String.raw`wfn:[part="a",vendor="hp",product="insight_diagnostics",version="7\.4\.0\.1570",update=NA,sw_edition="online",target_sw="win2003",target_hw="x64"]`,
  ],
  [
    String.raw`cpe:2.3:a:hp:openview_network_manager:7.51:*:*:*:*:linux:*:*`,
    'cpe:/a:hp:openview_network_manager:7.51::~~~linux~~',
    String.raw`wfn:[part="a",vendor="hp",product="openview_network_manager",version="7\.51",target_sw="linux"]`,
  ],
  [
    String.raw`cpe:2.3:a:foo\\bar:big\$money_manager_2010:*:*:*:*:special:ipod_touch:80gb:*`,
    'cpe:/a:foo%5cbar:big%24money_manager_2010:::~~special~ipod_touch~80gb~',
    String.raw`wfn:[part="a",vendor="foo\\bar",product="big\$money_manager_2010",sw_edition="special",target_sw="ipod_touch",target_hw="80gb"]`,
  ],
  [
    String.raw`cpe:2.3:a:x:\-:*:*:*:*:*:*:*:*`,
    'cpe:/a:x:%2d',
    String.raw`wfn:[part="a",vendor="x",product="\-"]`,
  ],
  [
    'cpe:2.3:o:x:y:1:*:pro:ja-jp:*:*:*:*',
    'cpe:/o:x:y:1::pro:ja-jp',
    String.raw`wfn:[part="o",vendor="x",product="y",version="1",edition="pro",language="ja\-jp"]`,
  ],
];
for (const [formatted, uri, wfn] of forms) {
  test(`${formatted} is bound and unbound in every form`, () => {
    const cpe = of(formatted);
    assert.equal(formatCpe(cpe), formatted);
    assert.equal(formatCpeUri(cpe), uri);
    assert.deepEqual(of(uri), cpe);
    assert.equal(formatWfn(cpe), wfn);
    assert.deepEqual(readWfn(wfn), { ok: true, cpe });
  });
}

const noWfn = [
  'wfn:[part="a"',
  'wfn:[part="a",part="o"]',
  'wfn:[maker="x"]',
  'wfn:[part="z"]',
  'wfn:[version="8.0"]',
  'wfn:[vendor="*"]',
  'wfn:[vendor="a]',
  'wfn:[vendor=a]',
];
for (const text of noWfn) {
  test(`${text} is no well-formed name`, () => {
    assert.equal(readWfn(text).ok, false);
  });
}

const folder = join(
  process.env['NOROSHI_TEST_DATA'] ?? '../shared/data',
  'csaf-oasis/csaf_2.1/test/cpe/data',
);
const absent = existsSync(folder) ? false : `${folder} is not here`;
const lines = (name: string) =>
  readFileSync(join(folder, name, 'cpe.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

test('the names of the CSAF test suite are valid and invalid as it says', { skip: absent }, () => {
  const [valid, invalid] = [lines('valid'), lines('invalid')];
  assert.deepEqual([valid.length, invalid.length], [10, 9]);
  assert.deepEqual(
    valid.filter((text) => !isCpe(text) || validateCpe(text).length > 0),
    [],
  );
  assert.deepEqual(
    invalid.filter((text) => validateCpe(text).length === 0),
    [],
  );
});

test('every fault of a name is told by its attribute', () => {
  const found = validateCpe('cpe:2.3:a:x@y:???:1+2:*:*:japanese:*:*:*:*');
  assert.deepEqual(
    found.map(({ path, rule }) => [path, rule]),
    [
      ['/vendor', 'cpe.form'],
      ['/product', 'cpe.form'],
      ['/version', 'cpe.form'],
      ['/language', 'cpe.form'],
    ],
  );
});

test('a name is the same after each of its forms', () => {
  const value = fc.string({
    unit: fc.constantFrom(...'a b 0 . - _ ~ % ! : \\ * ?'.split(' ')),
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(value, value, value, (vendor, version, other) => {
      const cpe = parseCpe(`cpe:2.3:a:${vendor}:y:${version}:*:*:*:*:*:*:${other}`);
      if (!cpe) return;
      assert.deepEqual(parseCpe(formatCpe(cpe)), cpe);
      assert.deepEqual(parseCpe(formatCpeUri(cpe)), cpe);
      assert.deepEqual(readWfn(formatWfn(cpe)), { ok: true, cpe });
    }),
    { numRuns: 2000 },
  );
});

test('whatever is written, judging it neither throws nor lingers', () => {
  const signs = fc.string({ unit: 'binary-ascii', maxLength: 60 });
  fc.assert(
    fc.property(fc.constantFrom('cpe:2.3:a:', 'cpe:/a:', 'wfn:[', ''), signs, (start, text) => {
      validateCpe(start + text);
      readWfn(start + text);
    }),
    { numRuns: 2000 },
  );
});
