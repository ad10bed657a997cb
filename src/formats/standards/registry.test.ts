import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import type { JsonValue } from '#formats/json/read.ts';
import { corpusOf } from '#formats/mutation/corpus.ts';

import { formOf, formOfText, jsonFormOf, textFormOf } from './recognition.ts';
import { forms, isStandardName, standardNames } from './registry.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const data = process.env['NOROSHI_TEST_DATA'] ?? `${root}../shared/data`;
const skip = existsSync(data) ? false : `no test data at ${data}`;

test('every standard has a form, and is judged in each notation by one', () => {
  assert.deepEqual(new Set(forms.map(({ standard }) => standard)), new Set(standardNames));
  const names = forms.map(({ standard, notation }) => `${standard} ${notation}`);
  assert.equal(new Set(names).size, names.length);
  assert.ok(isStandardName('csaf') && !isStandardName('docx'));
});

const named = (held: JsonValue | string) =>
  forms
    .filter((form) =>
      form.notation === 'json'
        ? typeof held !== 'string' && form.recognises(held)
        : typeof held === 'string' && form.recognises(held),
    )
    .map(({ standard, notation }) => `${standard}.${notation}`);

/** What lies in which folder of the data; elsewhere is what no standard here is about, or a mixture. */
const expected: readonly (readonly [RegExp, string])[] = [
  [/^csaf-cisa\/.*(?<!changes)\.json$/, 'csaf.json'],
  [/^csaf-oasis\/csaf_2\.[01]\/test\/validator\/data\//, 'csaf.json'],
  [/^csaf-oasis\/csaf_2\.[01]\/examples\/(?:aggregator|provider-metadata|ROLIE)\//, 'csaf.json'],
  [/^cyclonedx-spec\/tools\/.*\/valid-[^/]*\.json$/, 'cyclonedx.json'],
  [/^cyclonedx-spec\/tools\/.*\/valid-[^/]*\.xml$/, 'cyclonedx.xml'],
  [/^oscal\/(?:nist\.gov|examples|rev5-2021-06-consistent-set)\/.*\.json/, 'oscal.json'],
  [/^osv\/[a-z-]*\.ndjson/, 'osv.json'],
  [/^vulnrichment\/cve5-sample/, 'cve.json'],
  [/^kev\/known_exploited_vulnerabilities\.json/, 'kev.json'],
  [/^attack\/.*json/, 'stix.json'],
  [/^sbom\/in-the-lab\//, 'spdx.json'],
];

test('a document is known by one form at the most, and by the right one', { skip }, () => {
  const counts = new Map<string, number>();
  for (const document of corpusOf([data, `${root}testdata`])) {
    const { file } = document;
    const names = named('value' in document ? document.value : document.text);
    assert.ok(names.length <= 1, `${file} is ${names.join(' and ')}`);
    const [name] = names;
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    const wanted = expected.find(([place]) => place.test(file))?.[1];
    if (wanted !== undefined && !/schema|result|testcases|file-names/.test(file))
      assert.equal(name, wanted, file);
  }
  const unseen = forms.filter(({ standard, notation }) => !counts.has(`${standard}.${notation}`));
  assert.deepEqual(unseen, []);
  assert.ok((counts.get('csaf.json') ?? 0) > 500 && (counts.get('cyclonedx.xml') ?? 0) > 200);
});

test('a demanded standard is judged in the notation of the text, else in the one it has', () => {
  assert.equal(jsonFormOf('epss'), undefined);
  assert.equal(textFormOf('kev', 'x'), undefined);
  assert.equal(textFormOf('assets', 'x')?.standard, 'assets');
  assert.equal(textFormOf('cyclonedx', 'x')?.notation, 'xml');
});

const strangers: readonly (JsonValue | string)[] = [
  ...[null, true, 0, [], {}, [[]], { type: 'bundle' }, { document: {} }, { objects: [{}] }],
  ...[{ id: 'x' }, { Event: [] }, { '@context': [] }, { catalog: null }, { feed: [] }],
  ...['', '<', '<a/>', '<?xml version="1.0"?>', ',', '\u0000', 'catalog', 'key: value', '---'],
];
for (const stranger of strangers) {
  test(`${JSON.stringify(stranger)} is nothing`, () => {
    assert.equal(typeof stranger === 'string' ? undefined : formOf(stranger), undefined);
    assert.equal(typeof stranger === 'string' ? formOfText(stranger) : undefined, undefined);
  });
}
