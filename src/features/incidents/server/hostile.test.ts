import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';

import { fieldKeys } from '#features/incidents/fact-fields.ts';
import { type Actor, program } from '#kernel/actor.ts';
import { testSite } from '#platform/testing.ts';

import { incidentRoutes } from './routes.ts';
import { nationOfAuthorities } from './testing-authorities.ts';

type Answer = ReturnType<typeof JSON.parse>;
const site = await testSite(incidentRoutes);
after(() => site.drop());

let minato: Actor;
let industry: Actor;
let officer: Actor;
let url = '';

before(async () => {
  const { persons } = await nationOfAuthorities(site.tools);
  const { minato: reporter, industry: ministry, officer: headquarters } = persons;
  assert.ok(reporter && ministry && headquarters);
  [minato, industry, officer] = [reporter, ministry, headquarters];
  const { body } = await site.ask(minato, 'POST', '/api/incidents', {});
  url = `/api/incidents/${body.id}`;
});

const deep = (levels: number): unknown => (levels === 0 ? 'x' : [deep(levels - 1)]);
const hostile: readonly (readonly [string, unknown])[] = [
  ['text', '<script>'],
  ['long', 'あ'.repeat(100_000)],
  ['spaces', '   '],
  ['number', -1],
  ['huge', 1e300],
  ['day', '2026-02-30T25:00:00Z'],
  ['span', { from: '2026-01-02T00:00:00Z', until: '2026-01-01T00:00:00Z' }],
  ['list', Array.from({ length: 3000 }, () => ({ type: 'ip', value: '192.0.2.1' }))],
  ['option', ['no-such-option']],
  ['object', { __proto__: null, constructor: 1 }],
  ['system', [{ id: 'system_00000000-0000-4000-8000-00000000dead', name: 'theirs' }]],
  ['sql', "'; drop table incidents.fact; --"],
  ['deep', deep(40)],
];

test('no field keeps what it cannot hold, and what it keeps is what it was sent', async () => {
  for (const field of fieldKeys) {
    for (const [name, value] of hostile) {
      const { status, body } = await site.ask(minato, 'POST', `${url}/facts`, { field, value });
      assert.ok([200, 400].includes(status), `${field} ${name}: ${status}`);
      if (status === 400) assert.ok(body.faults.length > 0 || body.title, `${field} ${name}`);
    }
  }
  const { body } = await site.ask(minato, 'GET', url);
  const kept = new Set(hostile.map(([, value]) => JSON.stringify(value)));
  const begun = ['recognised-at', 'reporter-name'];
  for (const { field, value } of body.facts.filter((each: Answer) => !begun.includes(each.field))) {
    assert.ok(kept.has(JSON.stringify(value)), field);
  }
});

test('a value and “unknown” are told apart, and only what is unknown has no value', async () => {
  const send = (body: object) => site.ask(minato, 'POST', `${url}/facts`, body);
  const field = 'persons-affected';
  assert.equal((await send({ field, value: 5, certainty: 'unknown' })).status, 400);
  assert.equal((await send({ field, value: null, certainty: 'confirmed' })).status, 400);
  assert.equal((await send({ field })).status, 400);
  assert.equal((await send({ field, value: null })).body.certainty, 'unknown');
});

test('what is said twice under one key is kept once; said anew it is kept again', async () => {
  const body = { field: 'outline', value: '通信が途切れた。' };
  const history = async (): Promise<number> =>
    (await site.ask(minato, 'GET', `${url}/facts?field=outline`)).body.length;
  const before = await history();
  const send = site.askUnder('one-typed-answer');
  await Promise.all([send(minato, 'POST', `${url}/facts`, body)]);
  await send(minato, 'POST', `${url}/facts`, body);
  assert.equal(await history(), before + 1);
  await site.ask(minato, 'POST', `${url}/facts`, body);
  assert.equal(await history(), before + 2);
});

test('nobody but an administrator says who an authority is, and none that the tree names', async () => {
  const put = (actor: Actor, recipient: string, organizationId: string) =>
    site.ask(actor, 'PUT', `/api/incident-authorities/${recipient}`, { organizationId });
  const nobody = 'org_00000000-0000-4000-8000-00000000dead';
  assert.equal((await put(industry, 'ppc', nobody)).status, 403);
  assert.equal((await put(officer, 'ppc', nobody)).status, 403);
  const administrator = { ...officer, permissions: new Set(['incidents.route'] as const) };
  assert.equal((await put(administrator, 'ppc', nobody)).status, 400);
  assert.equal((await put(administrator, 'headquarters', nobody)).status, 409);
  assert.equal((await put(administrator, 'no-such', nobody)).status, 404);
});

test('an incident is not recognised before its time; a closed one is opened by telling more', async () => {
  const ahead = { recognisedAt: '2199-01-01T00:00:00Z' };
  assert.equal((await site.ask(minato, 'POST', '/api/incidents', ahead)).status, 400);
  const { body } = await site.ask(minato, 'POST', '/api/incidents', { kind: 'sign' });
  const at = `/api/incidents/${body.id}`;
  assert.equal((await site.ask(minato, 'POST', `${at}/closure`, {})).status, 200);
  assert.equal((await site.ask(minato, 'POST', `${at}/closure`, {})).status, 409);
  await site.ask(minato, 'POST', `${at}/facts`, { field: 'outline', value: '続き' });
  assert.equal((await site.ask(minato, 'GET', at)).body.closedAt, null);
});

test('a carried file whose bytes do not fit its hash is refused; one that fits is proven by it', async () => {
  const bytes = Buffer.from('2026-11-20 09:31 tunnel up from 192.0.2.44');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const bring = (attachments: object[]) =>
    site.ask(
      minato,
      'POST',
      '/api/incidents/facts-files',
      Buffer.from(
        JSON.stringify({
          ...{ kind: 'incident', asOf: '2026-11-20T01:00:00Z', by: '当直' },
          reporter: { kind: null, sectors: null, designations: null },
          facts: [{ field: 'outline', value: '侵入の疑い' }],
          attachments,
        }),
      ),
    );
  const sound = { name: 'vpn.log', sha256, content: bytes.toString('base64') };
  const altered = { ...sound, content: Buffer.from('another').toString('base64') };
  const count = async () => (await site.ask(minato, 'GET', '/api/incidents')).body.length;
  const before = await count();
  const refused = await bring([sound, altered]);
  assert.deepEqual(
    [refused.status, refused.body.faults.map(({ path }: Answer) => path)],
    [400, ['/attachments/1/sha256']],
  );
  assert.equal(await count(), before, 'nothing of it is kept');
  const { status, body } = await bring([sound]);
  assert.equal(status, 200, JSON.stringify(body));
  const shown = (await site.ask(minato, 'GET', `/api/incidents/${body.id}`)).body;
  assert.deepEqual(
    shown.attachments.map((file: Answer) => [file.name, file.sha256]),
    [['vpn.log', sha256]],
  );
  const entries = await site.tools.read(program(new Set()), ({ db }) =>
    db.selectFrom('ledger.entry').select('facts').where('subject', '=', body.id).execute(),
  );
  assert.ok(
    entries.some(({ facts }) => JSON.stringify(facts).includes(sha256)),
    'the ledger has its hash',
  );
});
