import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { type JsonValue, readJson } from '#formats/json/read.ts';
import type { Finding } from '#kernel/finding.ts';

import { isAggregator, readAggregator, validateAggregator } from './aggregator.ts';
import {
  isProviderMetadata,
  readProviderMetadata,
  validateProviderMetadata,
} from './provider-metadata.ts';
import { isRolie, readRolieFeed, validateRolie } from './rolie.ts';

const data = process.env['NOROSHI_TEST_DATA'] ?? '../shared/data';
const skip = existsSync(`${data}/csaf-oasis`) ? false : `no test data at ${data}`;

function examples(version: string, kind: string): { name: string; value: JsonValue }[] {
  const folder = `${data}/csaf-oasis/csaf_${version}/examples/${kind}`;
  return readdirSync(folder).map((name) => {
    const reading = readJson(readFileSync(`${folder}/${name}`, 'utf8'));
    assert.ok(reading.ok);
    return { name, value: reading.document };
  });
}

const graver = (findings: readonly Finding[]) =>
  findings.filter(({ severity }) => severity !== 'info');

for (const version of ['2.0', '2.1']) {
  test(`provider metadata of ${version} is read`, { skip }, () => {
    for (const { name, value } of examples(version, 'provider-metadata')) {
      assert.ok(isProviderMetadata(value) && !isAggregator(value) && !isRolie(value), name);
      const reading = readProviderMetadata(value);
      assert.ok(reading.ok, `${name}: ${JSON.stringify(reading.findings)}`);
      assert.equal(reading.document.version, version);
      assert.ok(reading.document.sources.length > 0);
      assert.deepEqual(graver(reading.findings), []);
    }
  });

  test(`aggregators of ${version} are read`, { skip }, () => {
    for (const { name, value } of examples(version, 'aggregator')) {
      assert.ok(isAggregator(value) && !isProviderMetadata(value), name);
      const reading = readAggregator(value);
      assert.ok(reading.ok, `${name}: ${JSON.stringify(reading.findings)}`);
      assert.ok(reading.document.parties.length >= 2);
      assert.deepEqual(graver(reading.findings), []);
    }
  });

  test(`ROLIE documents of ${version} have no fault`, { skip }, () => {
    for (const { name, value } of examples(version, 'ROLIE')) {
      assert.ok(isRolie(value), name);
      assert.deepEqual(graver(validateRolie(value)), [], name);
    }
  });
}

test('a feed says where each document lies and what proves it', { skip }, () => {
  const [feed] = examples('2.1', 'ROLIE').filter(({ name }) => name.includes('feed'));
  assert.ok(feed);
  const reading = readRolieFeed(feed.value);
  assert.ok(reading.ok);
  assert.deepEqual(reading.document.entries, [
    {
      id: 'ESA-2024-001',
      title: 'Multiple vulnerabilities in ABC 0.0.2',
      publishedAt: new Date('2024-01-01T11:00:00Z'),
      updatedAt: new Date('2024-01-01T12:00:00Z'),
      url: 'https://psirt.domain.tld/advisories/csaf/2024/esa-2024-001.json',
      csafVersion: '2.1',
      hashes: ['https://psirt.domain.tld/advisories/csaf/2024/esa-2024-001.json.sha512'],
      signatures: ['https://psirt.domain.tld/advisories/csaf/2024/esa-2024-001.json.asc'],
    },
  ]);
});

const provider = {
  canonical_url: 'https://example.com/.well-known/csaf/provider-metadata.json',
  last_updated: '2030-01-01T00:00:00Z',
  list_on_CSAF_aggregators: true,
  metadata_version: '2.0',
  mirror_on_CSAF_aggregators: false,
  publisher: { category: 'vendor', name: 'Acme', namespace: 'https://acme.example' },
  role: 'csaf_provider',
};
const party = (namespace: string, at: number) => ({
  metadata: {
    last_updated: '2030-01-01T00:00:00Z',
    publisher: { category: 'vendor', name: `Acme ${at}`, namespace },
    role: 'csaf_provider',
    url: 'https://example.com/.well-known/csaf/provider-metadata.json',
  },
});
const aggregator = (...namespaces: string[]) => ({
  aggregator: { category: 'lister', name: 'Lister', namespace: 'https://lister.example' },
  aggregator_version: '2.0',
  canonical_url: 'https://lister.example/aggregator.json',
  csaf_providers: namespaces.map((each, at) => party(each, at)),
  last_updated: '2030-01-01T00:00:00Z',
});
const entry = {
  id: 'A',
  title: 'A',
  link: [{ rel: 'self', href: 'https://acme.example/a.json' }],
  published: '2030-01-01T00:00:00Z',
  updated: '2030-01-01T00:00:00Z',
  content: { type: 'application/json', src: 'https://acme.example/a.json' },
  format: { schema: 'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json', version: '2.1' },
};
const scheme = 'urn:ietf:params:rolie:category:information-type';
const feed = (changes: object, ofEntry: object = {}) => ({
  feed: {
    ...{ id: 'f', title: 'f', link: [{ rel: 'self', href: 'https://acme.example/f.json' }] },
    ...{ category: [{ scheme, term: 'csaf' }], updated: '2030-01-01T00:00:00Z' },
    entry: [{ ...entry, ...ofEntry }],
    ...changes,
  },
});

const judged: [string, readonly Finding[], [string, string][]][] = [
  [
    'a publisher without a name',
    validateProviderMetadata({ ...provider, publisher: { category: 'vendor' } }),
    [
      ['csaf.provider.required', '/publisher'],
      ['csaf.provider.required', '/publisher'],
    ],
  ],
  [
    'a folder without TLS',
    validateProviderMetadata({
      ...provider,
      distributions: [{ directory_url: 'http://acme.example/csaf/' }],
    }),
    [['csaf.requirement.3', '/distributions/0/directory_url']],
  ],
  [
    'an aggregator that lists one party twice',
    validateAggregator(aggregator('https://a.example', 'https://a.example')),
    [['csaf.requirement.22', '/csaf_providers']],
  ],
  [
    'an aggregator of two',
    validateAggregator(aggregator('https://a.example', 'https://b.example')),
    [],
  ],
  [
    'a feed of something else',
    validateRolie(feed({ category: [{ scheme, term: 'vulnerability' }] })),
    [['csaf.requirement.15', '/feed/category']],
  ],
  [
    'an entry that links elsewhere',
    validateRolie(
      feed({}, { link: [{ rel: 'hash', href: 'https://acme.example/a.json.sha512' }] }),
    ),
    [['csaf.requirement.15', '/feed/entry/0/link']],
  ],
  [
    'an entry without a document',
    validateRolie(feed({}, { content: undefined })),
    [['csaf.rolie.feed', '/feed/entry/0/content']],
  ],
  [
    'a service without workspaces',
    validateRolie({ service: { workspace: [] } }),
    [['csaf.rolie.service', '/service/workspace']],
  ],
];
for (const [situation, findings, expected] of judged) {
  test(`${situation} has ${expected.length === 0 ? 'no fault' : 'its fault told'}`, () => {
    assert.deepEqual(
      graver(findings).map(({ rule, path }) => [rule, path]),
      expected,
    );
  });
}

test('anything at all may be asked about', () => {
  for (const value of [null, 1, 'x', [], {}, { feed: null }, { metadata_version: [] }]) {
    assert.ok(!isProviderMetadata(value) && !isAggregator(value) && !isRolie(value));
    assert.ok(!readProviderMetadata(value).ok && !readAggregator(value).ok);
    assert.ok(!readRolieFeed(value).ok);
  }
});
