import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { ok, refused } from '#features/access/server/testing.ts';

import { catalogDocument, demand } from '../testing.ts';
import { auditSite, bytes, mappingOf } from './testing.ts';

const site = await auditSite();
const { get, post, acts, owner } = site;
after(() => site.drop());

const upload = async (name: string, document: object) =>
  String((await ok(post('officer', `/api/audit-editions?name=${name}`, bytes(document)))).id);

const first = await upload(
  'old.json',
  catalogDocument([
    [
      '1',
      demand('a', 'ログの取得', ['操作を記録すること。']),
      demand('b', '鍵の管理', ['鍵を保管し、毎年更新すること。']),
      demand('f', '紙の台帳', ['紙の台帳を備えること。']),
    ],
  ]),
);
const second = await upload(
  'new.json',
  catalogDocument(
    [
      [
        '1',
        demand('x1', 'ログの取得', ['操作を記録すること。']),
        demand('x2', '保管', ['鍵を保管すること。']),
        demand('x3', '更新', ['鍵を毎年更新すること。']),
      ],
    ],
    '5f1c9e7e-52f1-4c55-9f4e-6e0b6f3a4d02',
  ),
);

type Line = {
  state: string;
  relation: string | null;
  from: { id: string }[];
  to: { id: string }[];
};
const short = ({ lines }: { lines: Line[] }) =>
  lines.map(({ state, from, to }) =>
    [state, from.map(({ id }) => id).join('+'), '>', to.map(({ id }) => id).join('+')].join(' '),
  );

let url = '';
let draft = '';

test('an auditor begins a mapping, sees what the words suggest, and no body sees it', async () => {
  const begun = { from: first, to: second, title: '旧版から新版へ' };
  assert.equal((await post('m1', '/api/audit-mapping-drafts', begun)).status, 403);
  draft = String((await ok(post('auditor', '/api/audit-mapping-drafts', begun))).id);
  url = `/api/audit-mapping-drafts/${draft}`;
  assert.deepEqual(await refused(post('officer', '/api/audit-mapping-drafts', begun)), [
    409,
    'audits.drawing.open-elsewhere',
  ]);
  assert.deepEqual(short(await ok(get('auditor', url))), [
    'proposed a > x1',
    ...['open  > x2', 'open  > x3', 'open b > ', 'open f > '],
  ]);
  assert.equal((await get('m1', url)).status, 404);
  assert.deepEqual(await ok(get('m1', '/api/audit-mapping-drafts')), []);
  const near = await ok(get('auditor', `${url}/candidates?side=from&clause=b`));
  assert.deepEqual(
    near.candidates
      .slice(0, 2)
      .map(({ id }: { id: string }) => id)
      .sort(),
    ['x2', 'x3'],
  );
});

test('relations are refused with every fault, and nothing of them is kept', async () => {
  const relations = [
    { from: ['a'], to: ['x1'], relationship: 'equal-to' },
    { from: ['a'], to: ['x1'], relationship: 'subset-of' },
    { from: ['nowhere'], to: [], relationship: 'equal-to' },
  ];
  const { status, body } = await post('auditor', `${url}/relations`, { relations });
  assert.equal(status, 400);
  assert.deepEqual(
    body.faults.map(({ path }: { path: string }) => path),
    ['/relations/1', '/relations/2/from', '/relations/2'],
  );
  const { lines } = await ok(get('auditor', url));
  assert.ok(lines.every(({ state }: Line) => state !== 'decided'));
});

test('a split, a denial and what has no counterpart; what is open is named, then it is proposed', async () => {
  const split = { from: ['b'], to: ['x2', 'x3'], relationship: 'equal-to', rationale: '分割' };
  const same = { from: ['a'], to: ['x1'], relationship: 'equal-to' };
  await ok(post('auditor', `${url}/relations`, { relations: [split, same] }));
  const early = await post('auditor', `${url}/proposal`, {});
  assert.equal(early.status, 400);
  assert.equal(early.body.faults[0].text.values.id, 'f');
  const none = { from: ['f'], to: [], relationship: 'no-relationship' };
  await ok(post('officer', `${url}/relations`, { relations: [none] }));
  const { lines } = await ok(get('auditor', url));
  const instead = [lines.find(({ from }: Line) => from[0]?.id === 'a').relation];
  const changed = { relations: [{ ...same, relationship: 'equivalent-to' }], instead };
  await ok(post('auditor', `${url}/relations`, changed));
  const gone = post('auditor', `${url}/relations`, { relations: [], instead });
  assert.deepEqual(await refused(gone), [409, 'audits.drawing.gone']);
  await ok(post('auditor', `${url}/proposal`, {}));
  assert.deepEqual(await refused(post('auditor', `${url}/relations`, changed)), [
    409,
    'audits.drawing.proposed',
  ]);
  await assert.rejects(owner.query('delete from audits.drawn_relation'), /proposed/);
});

test('what was saved as OSCAL is taken in again as it was', async () => {
  const { content } = await ok(post('auditor', `${url}/export`, {}));
  const document = Buffer.from(content, 'base64');
  const [mapping] = JSON.parse(document.toString())['mapping-collection'].mappings;
  assert.deepEqual(mapping['source-gap-summary']['unmapped-controls'], [{ 'with-ids': ['f'] }]);
  const before = short(await ok(get('auditor', url)));
  assert.equal((await post('officer', `${url}/decision`, { adopt: false })).status, 403);
  await ok(post('approver', `${url}/decision`, { adopt: false }));
  await ok(post('auditor', `${url}/document`, document));
  assert.deepEqual(short(await ok(get('auditor', url))), before);
  const wrong = mappingOf([['a'], 'equal-to', ['nowhere']]);
  const { body } = await post('auditor', `${url}/document`, wrong);
  assert.equal(body.faults[0].path, '/relations/0/to');
});

test('a second person adopts it, and judgements cross by it', async () => {
  await ok(post('auditor', `${url}/proposal`, {}));
  const { mapping } = await ok(post('approver', `${url}/decision`, { adopt: true }));
  const between = await ok(get('m1', `/api/audit-editions/${first}/successions/${second}`));
  assert.equal(between.mapping, mapping);
  assert.equal(between.successions.length, 3);
  const entered = await acts(draft);
  for (const act of ['begun', 'drawn', 'proposed', 'returned', 'imported', 'adopted']) {
    assert.ok(entered.includes(`mapping-draft.${act}`), act);
  }
  const again = { from: first, to: second, title: '改める' };
  const { id } = await ok(post('officer', '/api/audit-mapping-drafts', again));
  const begun = await ok(get('officer', `/api/audit-mapping-drafts/${id}`));
  assert.ok(begun.lines.every(({ state }: Line) => state === 'decided'));
});
