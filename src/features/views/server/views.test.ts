import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';

import { keeper } from '#features/access/server/testing.ts';
import type { Marking } from '#features/labels/marking.ts';
import { mark, requireConsent } from '#features/labels/server/service.ts';
import { labelSite } from '#features/labels/server/testing.ts';

import { mostViews } from '../view.ts';
import { viewRoutes } from './routes.ts';

const site = await labelSite(viewRoutes);
const { who, of, owner } = site;
after(() => site.drop());

type Answer = ReturnType<typeof JSON.parse>;
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
const ask = (name: string, method: Method, url: string, body?: object) =>
  site.ask(who(name), method, url, body) as Promise<{ status: number; body: Answer }>;

const view = { name: '期限が近い順', path: '/systems', query: '?systems.order=due', shared: false };
async function keep(name: string, more: Partial<typeof view> = {}): Promise<string> {
  const { status, body } = await ask(name, 'POST', '/api/views', { ...view, ...more });
  assert.equal(status, 200, JSON.stringify(body));
  return body.id;
}
const seen = async (name: string, path = '/systems') => {
  const { body } = await ask(name, 'GET', `/api/views?path=${encodeURIComponent(path)}`);
  return (body as Answer[]).map((line) => line.id as string);
};
const entries = async (subject: string) => {
  const { rows } = await owner.query<{ act: string; facts: Answer }>(
    'select act, facts from ledger.entry where subject = $1 order by at, id',
    [subject],
  );
  return rows;
};

test('a view is its person’s alone until it is shared, and then its organization’s', async () => {
  const id = await keep('rail');
  assert.ok((await seen('rail')).includes(id));
  for (const other of ['rail-2', 'ministry', 'officer', 'administrator']) {
    assert.ok(!(await seen(other)).includes(id), other);
  }
  const change = { name: '提出期限順', shared: true };
  assert.equal((await ask('rail', 'PUT', `/api/views/${id}`, change)).status, 200);
  const { body } = await ask('rail-2', 'GET', '/api/views?path=%2Fsystems');
  const line = (body as Answer[]).find((each) => each.id === id);
  assert.equal(line.name, '提出期限順');
  assert.equal(line.own, false);
  // Neither those above nor the headquarters are of its organization.
  for (const other of ['ministry', 'officer', 'water']) {
    assert.ok(!(await seen(other)).includes(id), other);
  }
  assert.ok(!(await seen('rail', '/directives')).includes(id));
});

test('what is shared is told in the ledger in full, what is one’s own is not', async () => {
  const own = await keep('water');
  assert.deepEqual(
    (await entries(own)).map(({ facts }) => facts),
    [{ path: '/systems', shared: false }],
  );
  const shared = await keep('water', { shared: true });
  const [entry] = await entries(shared);
  assert.deepEqual(entry?.facts, { ...view, shared: true });
  assert.equal(entry.act, 'view.kept');
});

test('nobody changes or ends the view of another, and it looks as if it were not there', async () => {
  const id = await keep('rail', { shared: true });
  for (const other of ['rail-2', 'officer']) {
    const change = { name: 'x', shared: false };
    assert.equal((await ask(other, 'PUT', `/api/views/${id}`, change)).status, 404);
    assert.equal((await ask(other, 'DELETE', `/api/views/${id}`, {})).status, 404);
  }
  assert.ok((await seen('rail-2')).includes(id));
  assert.equal((await ask('rail', 'DELETE', `/api/views/${id}`, {})).status, 200);
  assert.ok(!(await seen('rail-2')).includes(id));
  assert.equal((await ask('rail', 'DELETE', `/api/views/${id}`, {})).status, 404);
});

test('an address elsewhere, a nameless view and one that asks for nothing are refused', async () => {
  for (const more of [
    { path: '//elsewhere.example/' },
    { path: 'https://elsewhere.example/' },
    { path: '/\\elsewhere.example' },
    { path: '/systems?x=1' },
    { query: '' },
    { query: 'systems.order=due' },
    { query: `?${'x'.repeat(4000)}` },
    { query: '?a b' },
    { name: '  ' },
    { name: 'x'.repeat(101) },
  ]) {
    const { status } = await ask('rail', 'POST', '/api/views', { ...view, ...more });
    assert.equal(status, 400, JSON.stringify(more));
  }
});

test('a person keeps so many views and no more', async () => {
  const { rows } = await owner.query<{ count: number }>(
    'select count(*)::int as count from views.view where person_id = $1',
    [who('auditor').id],
  );
  for (let kept = rows[0]?.count ?? 0; kept < mostViews; kept += 1) await keep('auditor');
  const { status } = await ask('auditor', 'POST', '/api/views', view);
  assert.equal(status, 429);
});

const what = {
  path: '/directives',
  query: '?directives.filter=VPN',
  table: 'directives',
  format: 'xlsx',
  columns: ['number', 'due'],
  rows: 3,
  total: 40,
  chosen: false,
};
const take = (name: string, more: object = {}) =>
  ask(name, 'POST', '/api/exports', { ...what, subjects: [], ...more });
async function marked(marking: Partial<Marking>): Promise<string> {
  const subject = `directive_${randomUUID()}`;
  const clear: Marking = {
    label: 'TLP:CLEAR',
    originator: of('hq'),
    persons: [],
    organizations: [],
    communities: [],
  };
  await site.tools.write(keeper, (work) => mark(work, subject, { ...clear, ...marking }));
  return subject;
}

test('an export is entered with who took what of which page, and passes the door', async () => {
  const { status, body } = await take('rail');
  assert.equal(status, 200);
  assert.equal(body.label, 'TLP:AMBER+STRICT');
  const all = await entries(body.id);
  assert.deepEqual(all.map(({ act }) => act).sort(), ['label.passed', 'view.exported']);
  assert.deepEqual(all.find(({ act }) => act === 'view.exported')?.facts, {
    ...what,
    label: 'TLP:AMBER+STRICT',
  });
  const { rows } = await owner.query(
    'select label, destination, to_person, passed from labels.passage where subject = $1',
    [body.id],
  );
  assert.deepEqual(rows, [
    {
      label: 'TLP:AMBER+STRICT',
      destination: 'person',
      to_person: who('rail').id,
      passed: true,
    },
  ]);
});

test('the strictest label of what the rows tell of is that of the export', async () => {
  const amber = await marked({ label: 'TLP:AMBER', organizations: [of('rail')] });
  const red = await marked({ label: 'TLP:RED', persons: [who('rail').id] });
  assert.equal((await take('rail', { subjects: [amber] })).body.label, 'TLP:AMBER+STRICT');
  assert.equal((await take('rail', { subjects: [amber, red] })).body.label, 'TLP:RED');
});

test('where one object may not leave nothing does, a hidden or unknown one least, and the door says which', async () => {
  const green = await marked({ label: 'TLP:CLEAR' });
  const red = await marked({ label: 'TLP:RED', persons: [who('rail').id] });
  const others = await marked({ label: 'TLP:AMBER+STRICT', organizations: [of('water')] });
  for (const [name, subject] of [
    ['rail-2', red],
    ['rail', others],
    ['rail', `directive_${randomUUID()}`],
  ] as const) {
    const { status } = await take(name, { subjects: [green, subject] });
    assert.equal(status, 403, subject);
    assert.equal((await entries(subject)).at(-1)?.act, 'label.refused');
  }
  const { rows } = await owner.query(
    `select from ledger.entry where act = 'view.exported' and actor_id = $1`,
    [who('rail-2').id],
  );
  assert.equal(rows.length, 0);
});

test('what waits for the word of a reporter does not leave in a list either', async () => {
  const subject = await marked({ label: 'TLP:CLEAR' });
  await site.tools.write(keeper, (work) => requireConsent(work, subject, of('rail')));
  assert.equal((await take('ministry', { subjects: [subject] })).status, 403);
  assert.equal((await take('rail', { subjects: [subject] })).status, 200);
  assert.equal((await take('officer', { subjects: [subject] })).status, 200);
});

test('an export of no row, in no form, of no page is refused', async () => {
  for (const more of [
    { rows: 0 },
    { format: 'docx' },
    { path: 'directives' },
    { columns: [] },
    { subjects: ['directive_1'] },
    { table: 'A table' },
    { content: 'rows of somebody' },
  ]) {
    assert.equal((await take('rail', more)).status, 400, JSON.stringify(more));
  }
});
