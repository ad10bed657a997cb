// Duties are amended by two persons, proven on samples first; an incident is judged by the law of its day.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { profileRoutes } from '#features/profiles/server/routes.ts';
import { type Actor, program } from '#kernel/actor.ts';
import { advanceClock } from '#platform/installation.ts';
import { root } from '#platform/root.ts';
import { testSite } from '#platform/testing.ts';

import { readFacts } from '../facts-file.ts';
import { standingsOf } from '../rulebook.ts';
import { incidentRoutes } from './routes.ts';
import { rulebookOf } from './rulebooks.ts';
import { dueAt, stageIn } from './testing.ts';
import { nationOfAuthorities } from './testing-authorities.ts';

type Answer = ReturnType<typeof JSON.parse>;
const site = await testSite([...incidentRoutes, ...profileRoutes]);
after(() => site.drop());

let officer: Actor;
let minato: Actor;
let approver: Actor;
before(async () => {
  const { persons } = await nationOfAuthorities(site.tools);
  assert.ok(persons['officer'] && persons['minato'] && persons['administrator']);
  [officer, minato] = [persons['officer'], persons['minato']];
  approver = {
    ...persons['administrator'],
    permissions: new Set(['profiles.read', 'profiles.approve'] as const),
  };
});

const electricity: Answer = JSON.parse(
  readFileSync(join(root, 'profiles/jp/duties/electricity.json'), 'utf8'),
);
/** The law after the amendment: no first report any more. */
const later = { ...electricity, version: '2', stages: [electricity.stages[1]] };
const day = 86_400_000;
const now = await site.tools.read(program(new Set()), async (work) => work.now);
const effectiveOn = new Date(now.getTime() + 60 * day).toISOString().slice(0, 10);
const afterwards = new Date(now.getTime() + 90 * day);
const facts = {
  ...{ kind: 'incident', asOf: afterwards.toISOString(), by: '起案者' },
  reporter: { kind: 'operator', sectors: ['electricity'], designations: [] },
  facts: [{ field: 'recognised-at', value: afterwards.toISOString() }],
  answers: [
    { question: 'jp:electricity-operator', answer: 'yes' },
    { question: 'jp:electricity-accident', answer: 'yes' },
  ],
};
const sample = (stages: readonly string[]) => {
  const read = readFacts(facts);
  assert.ok(read.ok);
  return {
    names: { ja: '改正後の電気事故', en: 'An accident after the amendment' },
    facts,
    expected: standingsOf(rulebookOf('jp'), read.picture).map((standing) => ({
      ...{ duty: standing.duty.id, standing: standing.standing },
      ...(standing.duty.id === 'jp:electricity' && {
        stages: stages.map((stage) => ({ stage, dueAt: dueAt(stageIn(standing, stage)) })),
      }),
    })),
  };
};
const draft = (document: object, stages: readonly string[]) =>
  JSON.stringify({ documents: [{ of: 'duties', document }], samples: [sample(stages)] });
const propose = (actor: Actor, text: string) =>
  site.ask(actor, 'POST', '/api/duty-amendments', { text, effectiveOn, reason: '規則の改正' });
const proposed = async () =>
  (await site.ask(officer, 'GET', '/api/duty-amendments')).body.amendments;

test('a draft is tried on every sample, and says what was expected and what came out', async () => {
  const trial = { text: draft(later, ['first', 'detailed']), effectiveOn };
  const { status, body } = await site.ask(officer, 'POST', '/api/duty-amendments/trials', trial);
  assert.equal(status, 200, JSON.stringify(body));
  const bad = body.samples.filter(({ faults }: Answer) => faults.length > 0);
  assert.deepEqual(
    bad.map(({ path, faults }: Answer) => [path, faults[0].text.values]),
    [['samples/0', { expected: 'detailed, first', found: 'detailed' }]],
  );
  assert.ok(body.samples.length > 10, 'those that ship are tried too');
  assert.equal((await propose(officer, trial.text)).status, 400);
  assert.deepEqual(await proposed(), []);
});

test('what cannot be read or does not fit is refused with its place', async () => {
  const wrong = { ...later, stages: [{ ...electricity.stages[1], clock: 'jp:no-such-clock' }] };
  const cases: [text: string, path: RegExp][] = [
    ['{', /^\/text/],
    ['{"documents":[],"samples":[]}', /^\/text\/documents/],
    [draft(wrong, ['detailed']), /^\/text\/documents\/0\/document\/stages\/0\/clock/],
    [draft({ ...later, version: '1' }, ['detailed']), /^\/text\/documents\/0\/document\/version/],
  ];
  for (const [text, path] of cases) {
    const { status, body } = await propose(officer, text);
    assert.equal(status, 400);
    assert.match(body.faults[0].path, path);
  }
});

test('a trial shows what each form would show on each sample, before and after', async () => {
  const form: Answer = JSON.parse(
    readFileSync(join(root, 'profiles/jp/forms/electricity-first.json'), 'utf8'),
  );
  const [head, ...sections] = form.sections;
  const asked = {
    key: 'asked-anew',
    names: { ja: '認知の日時', en: 'When it was recognised' },
    facts: ['recognised-at'],
    layout: head.items[0].layout,
  };
  const longer = {
    ...form,
    version: '2',
    sections: [{ ...head, items: [...head.items, asked] }, ...sections],
  };
  const trial = async (documents: unknown) =>
    (
      await site.ask(officer, 'POST', '/api/duty-amendments/trials', {
        ...{ effectiveOn, text: JSON.stringify({ documents, samples: [sample(['detailed'])] }) },
      })
    ).body;
  const gone = (await trial([{ of: 'duties', document: later }])).samples.at(-1);
  assert.deepEqual(
    gone.forms.map(({ duty, stage, before: was, after: is }: Answer) => [
      ...[duty, stage, was !== null, is !== null],
    ]),
    [['jp:electricity', 'first', true, false]],
  );
  const formAlone = await trial([{ of: 'forms', document: longer }]);
  assert.deepEqual(formAlone.faults, []);
  const [changed] = formAlone.samples.at(-1).forms;
  assert.deepEqual(
    changed.changes.map(({ item, kind }: Answer) => [item, kind]),
    [['asked-anew', 'added']],
  );
  // Samples of former days are judged by the form of their day.
  assert.ok(formAlone.samples.slice(0, -1).every(({ forms }: Answer) => forms.length === 0));
});

test('clock rules and questions are amended too, and each fault is named where it stands', async () => {
  const rule = {
    ...rulebookOf('jp').jurisdiction.profile.clockRules.find(
      ({ id }) => id === 'jp:electricity-first',
    ),
    ...{ version: '2', length: { unit: 'hours', count: 48 } },
  };
  const question = {
    ...rulebookOf('jp').questions.find(({ value }) => value.id === 'jp:electricity-accident')
      ?.value,
    id: 'jp:electricity-cyber-accident',
  };
  const holds = { question: question.id, is: true };
  const asking = {
    ...{ ...electricity, version: '2' },
    scope: {
      ...electricity.scope,
      trigger: { need: 'all', tests: [{ names: question.names, holds }] },
    },
  };
  const open = { ...sample(['first']), expected: [] as Answer[] };
  open.expected = sample([]).expected.map((each) =>
    each.duty === 'jp:electricity'
      ? { duty: each.duty, standing: 'cannot-tell', open: [`question ${question.id}`] }
      : each,
  );
  const tryOn = async (documents: object[], samples: object[] = [open]) =>
    (
      await site.ask(officer, 'POST', '/api/duty-amendments/trials', {
        ...{ effectiveOn, text: JSON.stringify({ documents, samples }) },
      })
    ).body;
  const clock = { of: 'clocks', document: rule };
  const asked = { of: 'questions', document: question };
  const good = await tryOn([clock, asked, { of: 'duties', document: asking }]);
  assert.deepEqual(good.faults, []);
  assert.deepEqual(
    good.samples.flatMap(({ path, faults }: Answer) =>
      faults.map(({ text }: Answer) => [path, text]),
    ),
    [],
  );
  const due = sample(['first', 'detailed']);
  const sooner = await tryOn([clock], [due]);
  const [fault] = sooner.samples.at(-1).faults;
  assert.match(fault.path, /dueAt$/);
  const [wanted, found] = [fault.text.values.expected, fault.text.values.found].map(Date.parse);
  assert.equal((found ?? 0) - (wanted ?? 0), 24 * 3_600_000);
  const bad = await tryOn([
    { of: 'clocks', document: { ...rule, version: '1', length: { unit: 'moons', count: 1 } } },
    { of: 'questions', document: { ...question, id: 'jp:electricity-accident' } },
    { of: 'duties', document: { ...asking, version: '1' } },
  ]);
  const places = bad.faults.map(({ path }: Answer) => path.split('/').slice(0, 4).join('/'));
  assert.deepEqual([...new Set(places)].sort(), [
    '/documents/0/document',
    '/documents/1/document',
    '/documents/2/document',
  ]);
});

test('one proposes, another approves, and neither is anybody else', async () => {
  const text = draft(later, ['detailed']);
  assert.equal((await propose(minato, text)).status, 403);
  const { status, body } = await propose(officer, text);
  assert.equal(status, 200, JSON.stringify(body));
  assert.equal((await propose(officer, text)).status, 409, 'one waits at a time');
  const decide = (actor: Actor) =>
    site.ask(actor, 'POST', `/api/table-amendments/${body.id}/decision`, { approved: true });
  const both: Actor = { ...officer, permissions: approver.permissions };
  assert.deepEqual(
    [(await decide(minato)).status, (await decide(both)).status, (await decide(approver)).status],
    [403, 403, 200],
  );
  const [line] = await proposed();
  assert.deepEqual([line.approved, line.effectiveOn], [true, effectiveOn]);
  assert.equal((await site.ask(officer, 'GET', '/api/decision-tables')).status, 200);
});

test('an incident is judged by the law of its day, before and after', async () => {
  const begin = async () => {
    const { body } = await site.ask(minato, 'POST', '/api/incidents', {});
    const url = `/api/incidents/${body.id}`;
    for (const question of ['jp:electricity-operator', 'jp:electricity-accident']) {
      await site.ask(minato, 'POST', `${url}/answers`, { question, answer: 'yes' });
    }
    return url;
  };
  const stagesOf = async (url: string) => {
    const { body } = await site.ask(minato, 'GET', `${url}/standings`);
    const found = body.duties.find(({ duty }: Answer) => duty === 'jp:electricity');
    return found.stages.map(({ stage }: Answer) => stage);
  };
  const early = await begin();
  assert.deepEqual(await stagesOf(early), ['first', 'detailed']);
  await site.tools.upkeep(program(new Set()), (work) => advanceClock(work, (90 * day) / 1000));
  assert.deepEqual(await stagesOf(await begin()), ['detailed']);
  assert.deepEqual(await stagesOf(early), ['first', 'detailed']);
});
