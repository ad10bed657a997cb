import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Refusal } from '#kernel/refusal.ts';

import { readDocument } from './document.ts';
import { readingAhead, readReceived } from './reading.ts';

const listing = (count: number) =>
  new TextEncoder().encode(
    JSON.stringify({
      bomFormat: 'CycloneDX',
      ...{ specVersion: '1.6', version: 1, metadata: { timestamp: '2026-01-02T03:04:05Z' } },
      components: Array.from({ length: count }, (_, at) => ({
        ...{ type: 'library', name: `part-${at}` },
      })),
    }),
  );

test('a document read apart is read as one that is read in place', async () => {
  const content = listing(8_000);
  const [apart, inPlace] = [await readReceived(content, {}), await readDocument(content, {})];
  assert.deepEqual(apart, inPlace);
  assert.equal(apart.document.components.length, 8_000);
});

test('what is wrong with a document read apart is said in full', async () => {
  const text = new TextDecoder().decode(listing(8_000)).replaceAll('"library"', '"lorry"');
  const content = new TextEncoder().encode(text);
  const faultsOf = (reading: Promise<unknown>) =>
    reading.then(
      () => assert.fail('It was read.'),
      (error: unknown) => {
        assert.ok(error instanceof Refusal, String(error));
        return { reason: error.reason, text: error.text, faults: error.faults };
      },
    );
  const apart = await faultsOf(readReceived(content, {}));
  assert.deepEqual(apart, await faultsOf(readDocument(content, {})));
  assert.ok(apart.faults.length >= 1000, String(apart.faults.length));
});

test('more components than one system can have are refused by their number', async () => {
  const refused = await readReceived(listing(500_001), {}).catch((error: unknown) => error);
  assert.ok(refused instanceof Refusal, String(refused));
  assert.deepEqual(
    refused.faults.map(({ text }) => [text.key, text.values]),
    [['inventory.too-many', { count: 500_001, limit: 500_000 }]],
  );
});

test('what is read ahead of the first document is read without a fault', () => {
  assert.ok(readingAhead.length > 0);
  for (const piece of readingAhead) piece();
});
