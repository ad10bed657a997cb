import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { read, utils } from '@e965/xlsx';

import { Entry } from '#features/ledger/entry.ts';
import { readPdf } from '#features/papers/server/testing-pdf.ts';
import { say as papers } from '#features/papers/texts.ts';
import { type Actor, OrganizationId, program } from '#kernel/actor.ts';
import type { Catalogue } from '#kernel/text.ts';
import { root } from '#platform/root.ts';
import { testSite } from '#platform/testing.ts';

import { say as desk } from '../desk-texts.ts';
import { say as duties } from '../duty-texts.ts';
import { say as fields } from '../field-texts.ts';
import { say as options } from '../option-texts.ts';
import { say as ofPapers } from '../paper-texts.ts';
import { say as records } from '../record-texts.ts';
import { say as own } from '../texts.ts';
import { incidentPaperRoutes } from './paper-routes.ts';
import { incidentRoutes } from './routes.ts';
import { nationOfAuthorities } from './testing-authorities.ts';

const words: Catalogue = Object.assign(
  {},
  ...[desk, duties, fields, options, ofPapers, own, papers, records].map((each) => each.catalogue),
);
const site = await testSite([...incidentRoutes, ...incidentPaperRoutes(words)]);
after(() => site.drop());
let people: Readonly<Record<string, Actor>> = {};
const person = (login: string): Actor => people[login] ?? assert.fail(login);

type Answer = ReturnType<typeof JSON.parse>;
async function ask(who: string, method: 'GET' | 'POST' | 'PUT', url: string, body?: object) {
  const answer = await site.ask(person(who), method, url, body);
  assert.equal(answer.status, 200, `${method} ${url}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Takes a file, with the name it would be kept under. */
async function take(who: string, url: string) {
  const headers = site.headersOf(person(who));
  const { statusCode, rawPayload, headers: told } = await site.app.inject({ url, headers });
  const name = decodeURIComponent(String(told['content-disposition']).split("''")[1] ?? '');
  return { status: statusCode, bytes: rawPayload, name };
}

const sample = JSON.parse(
  readFileSync(
    join(root, 'profiles/jp/samples/ransomware-at-an-electricity-operator.json'),
    'utf8',
  ),
).facts;
let filings: { id: string; duty: string; form: string; recipient: string }[] = [];
/** What nobody but a reader of cells would take for anything else than text. */
const trap = '=HYPERLINK("x")\n二行目 <b>';

before(async () => {
  const nation = await nationOfAuthorities(site.tools);
  people = nation.persons;
  for (const [recipient, code] of [
    ['prime-minister', 'hq'],
    ['ppc', 'ppc'],
    ['safety-office', 'safety'],
  ] as const) {
    const id = nation.idOf.get(code) ?? assert.fail(code);
    const organizationId = OrganizationId.encode(id);
    await ask('administrator', 'PUT', `/api/incident-authorities/${recipient}`, { organizationId });
  }
  const { id } = await ask('minato', 'POST', '/api/incidents', {
    recognisedAt: '2026-11-20T09:30:00+09:00',
  });
  const url = `/api/incidents/${id}`;
  for (const { field, value, certainty } of sample.facts) {
    await ask('minato', 'POST', `${url}/facts`, { field, value, ...(certainty && { certainty }) });
  }
  await ask('minato', 'POST', `${url}/facts`, { field: 'outline', value: trap });
  for (const answer of sample.answers) await ask('minato', 'POST', `${url}/answers`, answer);
  const reports = ['jp:act42', 'jp:appi'].map((duty) => ({ duty, stage: 'first' }));
  const filed = await ask('minato', 'POST', `${url}/filings`, {
    ...{ reports, unknownForUnanswered: true },
  });
  filings = filed.filings.map(({ filing }: Answer) => filing);
});

const toPpc = () => filings.find(({ recipient }) => recipient === 'ppc') ?? assert.fail('ppc');
const paperOf = (id: string, form: string, language = 'ja') =>
  `/api/filings/${id}/papers/${form}?language=${language}`;

test('a filing as a workbook is printed in the order of its form, and every value of it comes back', async () => {
  const { id } = toPpc();
  const { document } = await ask('ppc', 'GET', `/api/filings/${id}`);
  const { status, bytes, name } = await take('ppc', paperOf(id, 'xlsx'));
  assert.equal(status, 200);
  assert.match(name, /^\d{8}_第1報_みなと電力株式会社_.*\.xlsx$/);
  const book = read(bytes, { cellFormula: true });
  const [printed, data, source] = book.SheetNames.map((each) => book.Sheets[each] ?? assert.fail());
  assert.ok(printed && data && source);
  assert.equal(
    Object.values(printed).some((cell: Answer) => cell.f !== undefined),
    false,
  );
  const { sections } = document.projection;
  const numbers = utils
    .sheet_to_json<string[]>(printed, { header: 1 })
    .map(([first]) => String(first))
    .filter((first) => /^\d+-\d+$/.test(first));
  assert.deepEqual(
    numbers,
    sections.flatMap(({ cells }: Answer, at: number) =>
      cells.map((_: Answer, place: number) => `${at + 1}-${place + 1}`),
    ),
  );
  // What the document tells, and what a reader finds in the cells.
  const told = sections
    .flatMap(({ cells }: Answer) => cells)
    .flatMap((cell: Answer) => cell.told)
    .map(({ field, value, certainty }: Answer) => [field, value, certainty]);
  const rows = utils.sheet_to_json<(string | number | undefined)[]>(data, { header: 1 }).slice(1);
  const back = new Map<string, [string, unknown, string]>();
  for (const [number, , , , field, part, text, certainty] of rows) {
    const value: unknown = JSON.parse(String(text));
    const place = `${number} ${field}`;
    const before = back.get(place)?.[1];
    const whole = part === undefined ? value : [...(Array.isArray(before) ? before : []), value];
    back.set(place, [String(field), whole, String(certainty)]);
  }
  assert.deepEqual([...back.values()], told);
  assert.ok(told.some(([field, value]: Answer) => field === 'outline' && value === trap));
  const known = new Map(
    utils.sheet_to_json<string[]>(source, { header: 1 }).map(([k, v]) => [k, v]),
  );
  const { filing, entry } = await ask('ppc', 'GET', `/api/filings/${id}`);
  assert.deepEqual([known.get('sha256'), known.get('entry')], [filing.sha256, entry]);
});

test('a filing as PDF bears its label, its numbers and what proves it, in both languages', async () => {
  const { id } = toPpc();
  const { filing } = await ask('minato', 'GET', `/api/filings/${id}`);
  for (const [language, expected] of [
    ['ja', ['第1報', 'みなと電力株式会社', '必須', '1-1', 'ランサムウェア', filing.sha256]],
    ['en', ['Report no. 1', 'Minato Electric Power', 'Required', '1-1', filing.sha256]],
  ] as const) {
    const { status, bytes } = await take('minato', paperOf(id, 'pdf', language));
    assert.equal(status, 200);
    const { pages, isMarked, metadata } = readPdf(bytes);
    const whole = pages.join('').replaceAll(/[\s\u200B]/g, '');
    for (const each of expected) assert.ok(whole.includes(each.replaceAll(' ', '')), each);
    assert.ok(pages.every((page) => page.replaceAll(/\s/g, '').includes('TLP:AMBER+STRICT')));
    assert.ok(isMarked && metadata.includes('pdfaid'));
    // What leaves is entered by its hash, by whoever took it.
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const facts = await made(id);
    assert.ok(facts.some((each) => each['sha256'] === sha256 && each['language'] === language));
  }
});

async function made(subject: string): Promise<readonly Record<string, unknown>[]> {
  const rows = await site.tools.read(program(new Set()), (work) =>
    work.db
      .selectFrom('ledger.entry')
      .select('facts')
      .where('act', '=', 'filing.paper-made')
      .where('subject', '=', subject)
      .execute(),
  );
  return rows.map(({ facts }) => Entry.shape.facts.parse(facts));
}

test('whoever neither sent nor received a filing finds no paper of it, as if there were none', async () => {
  const { id } = toPpc();
  for (const who of ['water', 'safety', 'industry', 'officer']) {
    assert.equal((await take(who, paperOf(id, 'pdf'))).status, 404, who);
  }
  assert.equal((await take('minato', '/api/incident-situation/papers/xlsx')).status, 403);
  assert.equal((await take('ppc', paperOf(id, 'odt'))).status, 400);
});

test('the situation and the statistics are taken as their authority has them, numbers as numbers', async () => {
  const situation = await take('ppc', '/api/incident-situation/papers/xlsx?language=ja');
  const book = read(situation.bytes);
  const [printed, data] = book.SheetNames.map((each) => book.Sheets[each] ?? assert.fail());
  assert.ok(printed && data);
  const text = utils.sheet_to_csv(printed);
  assert.match(text, /個人情報委員会に届いた報告/);
  assert.ok(text.indexOf('確認済み') < text.indexOf('未確認（疑い）'));
  const certainties = utils.sheet_to_json<string[]>(data, { header: 1 }).slice(1);
  assert.deepEqual(new Set(certainties.map((row) => row[6])), new Set(['confirmed', 'suspected']));
  const counted = await take('ppc', '/api/incident-statistics/papers/xlsx?quarter=2026-Q4');
  const counts = read(counted.bytes);
  const rows = utils.sheet_to_json<(string | number)[]>(
    counts.Sheets[counts.SheetNames[1] ?? ''] ?? assert.fail(),
    { header: 1 },
  );
  const found = await ask('ppc', 'GET', '/api/incident-statistics?quarter=2026-Q4');
  const { total, kinds, harms, leading, causes } = found;
  const cells = [{ key: 'total', count: total }, ...kinds, ...harms, ...leading, ...causes];
  assert.deepEqual(
    rows.slice(1).map(([, key, , count]) => [key, count]),
    cells.map(({ key, count }: Answer) => [key, count.count]),
  );
  for (const url of ['/api/incident-situation', '/api/incident-statistics']) {
    const quarter = url.endsWith('statistics') ? '&quarter=2026-Q4' : '';
    const { status, bytes } = await take('ppc', `${url}/papers/pdf?language=en${quarter}`);
    assert.equal(status, 200);
    assert.ok(readPdf(bytes).pages.length > 0);
  }
});
