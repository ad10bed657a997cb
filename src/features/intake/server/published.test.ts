import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { sql } from 'kysely';

import { program } from '#kernel/actor.ts';
import { testSite } from '#platform/testing.ts';

import type { Outcome } from '../api.ts';
import { mergeAll } from './merging.ts';
import { intakeRoutes } from './routes.ts';
import { importFile, resolveVulnerability, signalsOf } from './service.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const data = process.env['NOROSHI_TEST_DATA'] ?? `${root}../shared/data`;
const skip =
  !existsSync(`${data}/osv`) && `there is no ${data}: set NOROSHI_TEST_DATA to the published data`;

const site = await testSite(intakeRoutes);
after(() => site.drop());
const headquarters = program(new Set());

const take = async (file: string): Promise<Outcome> => {
  const bytes = await readFile(`${data}/${file}`);
  return site.tools.write(headquarters, (work) =>
    importFile(work, { name: basename(file), bytes }),
  );
};

type Row = Record<string, unknown>;
const rowsOf = (query: ReturnType<typeof sql<Row>>) =>
  site.tools.read(headquarters, async ({ db }) => (await query.execute(db)).rows);

/** Distinct records as published. Repeated ids of AlmaLinux are the same record each time. */
const published: [string, string, number][] = [
  ['osv/almalinux.ndjson.gz', 'osv-almalinux', 5637],
  ['osv/bitnami.ndjson.gz', 'osv-bitnami', 3724],
  ['osv/ghsa-subset.ndjson.gz', 'osv-ghsa', 377],
  ['osv/go.ndjson.gz', 'osv-go', 4291],
  ['osv/pypi.ndjson.gz', 'osv-pypi', 2661],
  ['osv/rustsec.ndjson.gz', 'osv-rustsec', 1206],
  ['kev/known_exploited_vulnerabilities.json', 'kev', 1404],
  ['vulnrichment/cve5-sample.ndjson.gz', 'cve', 997],
];

for (const [file, source, records] of published) {
  test(`${file}: ${records} records of ${source}, none refused`, { skip }, async () => {
    const { accepted, added, refused, faults, notes, ...outcome } = await take(file);
    assert.deepEqual(
      { accepted, added, refused },
      { accepted: records, added: records, refused: 0 },
    );
    assert.deepEqual([faults, notes], [[], []]);
    assert.equal(outcome.source, source);
  });
}

test('a file that was read before is all unchanged', { skip }, async () => {
  const { added, changed, unchanged, older } = await take('osv/go.ndjson.gz');
  assert.deepEqual(
    { added, changed, unchanged, older },
    { added: 0, changed: 0, unchanged: 4291, older: 0 },
  );
});

test('file after file gives the view that all of them together give', { skip }, async () => {
  const view = async () => [
    await rowsOf(sql`select md5(string_agg(t::text, ';' order by t::text)) from intake.voice t`),
    await rowsOf(sql`select md5(string_agg(t::text, ';' order by t::text)) from intake.alias t`),
    await rowsOf(sql`
      select count(*), md5(string_agg(concat_ws(';', id, title, published_at, modified_at, listed_at,
        withdrawn_at), ';' order by id)) from intake.vulnerability`),
  ];
  const stepwise = await view();
  await site.tools.upkeep(headquarters, mergeAll);
  assert.deepEqual(await view(), stepwise);
});

test('no two CVE ids are names of one vulnerability', { skip }, async () => {
  const merged = sql<Row>`
    select alias from intake.alias where alias ~ '^CVE-' and alias <> vulnerability_id`;
  assert.deepEqual(await rowsOf(merged), []);
});

test(
  'a listed vulnerability is known by its alias, with the date it must be dealt with',
  { skip },
  async () => {
    const signals = await site.tools.read(headquarters, async (work) =>
      signalsOf(work, await resolveVulnerability(work, 'CVE-2024-21887')),
    );
    assert.deepEqual([signals.addedOn, signals.dueOn], ['2024-01-10', '2024-01-22']);
    assert.equal(signals.listed?.sourceId, 'kev');
  },
);
