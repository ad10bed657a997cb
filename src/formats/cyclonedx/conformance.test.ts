import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { exceptions, passedOver } from './conformance.ts';
import { schemaOf } from './schema.ts';

const data = process.env['NOROSHI_TEST_DATA'] ?? '../shared/data';
const folder = `${data}/cyclonedx-spec/tools/src/test/resources`;
const skip = existsSync(folder) ? false : `no CycloneDX test documents at ${folder}`;

const documents = skip
  ? []
  : [...schemaOf.keys()].flatMap((version) =>
      readdirSync(`${folder}/${version}`)
        .filter((name) => name.endsWith('.json'))
        .map((name) => `${version}/${name}`),
    );

function isRefused(document: string): boolean {
  const check = schemaOf.get(document.slice(0, 3));
  assert.ok(check);
  return check(JSON.parse(readFileSync(`${folder}/${document}`, 'utf8'))).length > 0;
}

test(
  'every published document is judged as its name says, but for the listed exceptions',
  { skip },
  () => {
    const named = documents.filter((document) => /^1\.\d\/(in)?valid-/.test(document));
    const different = named.filter(
      (document) => isRefused(document) !== document.slice(4).startsWith('invalid'),
    );
    assert.equal(named.length, 357);
    assert.deepEqual(different.sort(), exceptions.map(({ document }) => document).sort());
  },
);

test(
  'the documents the specification passes over are the listed ones, and are refused',
  { skip },
  () => {
    const skipped = documents.filter((document) => document.includes('/skip_'));
    assert.deepEqual(skipped.sort(), passedOver);
    assert.deepEqual(
      skipped.filter((document) => !isRefused(document)),
      [],
    );
  },
);
