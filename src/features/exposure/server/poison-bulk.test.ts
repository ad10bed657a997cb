import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';

import { inventoryOf, osvOf, testFleet } from './testing.ts';
import { forms, made, type Said, stated, type Whole } from './testing-statements.ts';

const fleet = await testFleet();
after(() => fleet.drop());
const [officer, approver] = [fleet.person('officer', 'hq'), fleet.person('approver', 'hq')];
const cve = 'CVE-2030-0001';
const author = 'https://acme.example';

const give = (content: Uint8Array | string) =>
  fleet.ask(officer, 'POST', '/api/assertions/files?name=vex.json', Buffer.from(content as string));
const whole: Whole = { author, id: `${author}/1`, version: 1, at: '2026-01-10T00:00:00Z' };
const many = (count: number, said: (at: number) => Partial<Said>): Said[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ vulnerability: `CVE-2031-${at + 1000}`, status: 'not_affected' },
    product: `pkg:npm/%40acme/p${at}@1.0.0`,
    ...said(at),
  }));

before(async () => {
  const portal = await fleet.register('harbour', 'portal');
  await fleet.submit(portal, inventoryOf([{ purl: 'pkg:npm/%40acme/gate@1.2.3' }]));
  await fleet.take(osvOf('GHSA-aaaa-bbbb-cccc', '@acme/gate', [{ introduced: '0' }], [cve]));
  const body = { author, makes: ['npm:@acme'], reason: 'By contract.' };
  assert.equal((await fleet.ask(approver, 'POST', '/api/suppliers', body)).status, 200);
});

const nobody = { ...whole, author: 'https://nobody.example' };
// As many as one document may hold, in the format that is quickest to read; else as a test may wait.
const multitudes = { openvex: 20_000, cyclonedx: 3000, csaf: 3000, spdx: 2000 };
for (const form of forms) {
  const count = multitudes[form];
  test(`${form}: a multitude of new ids is kept in bounded time`, async () => {
    const began = performance.now();
    const { status, body } = await give(
      gzipSync(
        made(
          form,
          many(count, () => ({})),
          nobody,
        ),
      ),
    );
    assert.equal(status, 200, JSON.stringify(body).slice(0, 500));
    assert.deepEqual([body.statements, body.added, body.unresolved], [count, count, 0]);
    assert.ok(performance.now() - began < 30_000);
  });
}

test('more statements than a document may hold are refused', async () => {
  const { status, body } = await give(
    gzipSync(
      made(
        'openvex',
        many(20_001, () => ({})),
        { ...nobody, id: `${author}/2` },
      ),
    ),
  );
  assert.deepEqual(
    [status, body.text],
    [400, { key: 'exposure.vex.too-many', values: { limit: 20_000 } }],
  );
});

test('twenty thousand statements about one vulnerability are weighed in bounded time', async () => {
  const said = many(20_000, (at) => ({
    vulnerability: cve,
    product: `pkg:npm/%40acme/gate@9.${at}.0`,
  }));
  const document = made(
    'openvex',
    [...said.slice(1), { ...said[0]!, product: 'pkg:npm/%40acme/gate' }],
    whole,
  );
  assert.equal((await give(gzipSync(document))).body.added, 20_000);
  const began = performance.now();
  assert.deepEqual(await fleet.verdicts(cve), { portal: 'not-affected' });
  assert.ok(performance.now() - began < 20_000);
});

test('statements that name a product of two thousand names two thousand times are refused', async () => {
  const purls = Array.from({ length: 2_000 }, (_, at) => `pkg:npm/%40acme/q${at}@1.0.0`);
  const document = stated(
    'csaf',
    many(2_000, () => ({ product: 'pkg:npm/%40acme/gate' })),
    whole,
  );
  const text = JSON.stringify(document).replace(
    '"product_identification_helper":{"purl":"pkg:npm/%40acme/gate"}',
    `"product_identification_helper":{"purls":${JSON.stringify(purls)}}`,
  );
  const { status, body } = await give(gzipSync(text));
  assert.deepEqual([status, body.faults[0]?.text.key], [400, 'csaf.named']);
});

test('a long text that thousands of statements share is refused', async () => {
  const long = 'x'.repeat(9_000);
  const document = {
    ...stated(
      'csaf',
      many(1, () => ({})),
      whole,
    ),
  } as Record<string, unknown>;
  const ids = Array.from({ length: 10_000 }, (_, at) => `P${at}`);
  document['product_tree'] = {
    full_product_names: ids.map((id) => ({
      ...{ product_id: id, name: id },
      product_identification_helper: { purl: `pkg:npm/%40acme/${id.toLowerCase()}` },
    })),
  };
  document['vulnerabilities'] = [
    {
      cve,
      product_status: { known_affected: ids },
      remediations: [{ category: 'workaround', details: long, product_ids: ids }],
      threats: ids.map((id) => ({ category: 'impact', details: id, product_ids: [id] })),
    },
  ];
  const { status, body } = await give(gzipSync(JSON.stringify(document)));
  assert.deepEqual([status, body.text.key], [400, 'exposure.vex.too-long']);
});
