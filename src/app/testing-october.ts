import assert from 'node:assert/strict';

import { z } from 'zod';

import { showRelay } from '#features/directives/relay-api.ts';
import {
  associationCode,
  ministryCode,
  operatorCode,
  type SectorSize,
} from '#features/directives/server/testing.ts';
import type { NoticeKind } from '#features/notices/occasion.ts';
import type { Actor } from '#kernel/actor.ts';
import { drain } from '#platform/jobs.ts';
import type { testSite } from '#platform/testing.ts';

import { jobs } from './jobs.ts';
import { foundSector, passDays, type Sector, toldOf } from './testing-sector.ts';

type Site = Awaited<ReturnType<typeof testSite>>;
/** What is read of answers. */
const Made = z.object({ id: z.string() });
const Passed = z.object({ told: z.number() });
const Found = z.object({ organizations: z.array(z.string()), isCut: z.boolean() });

/** Carries one step of the case out under its name: a test, or a watch. */
export type Stage = (name: string, act: () => Promise<void>) => Promise<void>;

/** What members whose number leaves a rest, divided by this, have in their ledgers. */
const run = 20;
const spellings = ['AWS 東京リージョン', 'ａｗｓ東京ﾘｰｼﾞｮﾝ', 'ap-northeast-1', '首都圏の拠点'];
/** Linked to the system of a body that uses the region itself. */
const linked = 4;
/** Says that its contractor engages the one that hosts; the next only names the same contractor. */
const [engaging, behind] = [5, 6];
/** Another region, that only resembles it. */
const resembling = 7;
const [contractor, host] = ['北斗情報', '海風クラウド'];

const dependsOnRegion = (at: number) => at % run <= linked;
const dependsOnHost = (at: number) => [engaging, behind].includes(at % run);
/** How far each member goes: the first six of ten answer, two acknowledge, one opens, one is silent. */
const answers = (at: number) => at % 10 < 6;
const acknowledges = (at: number) => [6, 7].includes(at % 10);
const opens = (at: number) => at % 10 === 8;

type Case = Sector & {
  readonly site: Site;
  readonly members: readonly number[];
  readonly settle: () => Promise<void>;
  readonly ask: (
    actor: Actor | undefined,
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: object,
  ) => Promise<unknown>;
};

/**
 * The October case at the desk: a region is down; the headquarters asks who rests on it, warns them
 * and their sector through the associations, sees the answers come in, and tells the ministry of
 * those who are silent. Every step checks what it came to.
 */
export async function walkOctober(site: Site, size: SectorSize, stage: Stage): Promise<void> {
  const sector = await foundSector(site.tools, size);
  const october: Case = {
    ...{ ...sector, site },
    members: Array.from({ length: size.operators }, (_, at) => at),
    settle: () => drain(site.ownerUrl, site.tools, jobs),
    async ask(...asked) {
      const answered = await site.ask(...asked);
      assert.equal(answered.status, 200, JSON.stringify(answered.body));
      const body: unknown = answered.body;
      return body;
    },
  };
  await stage('every operator registers its system', () => registerSystems(october));
  let bodies: readonly string[] = [];
  await stage('who depends on the region, and on the contractor behind it', async () => {
    bodies = await askWhoDepends(october);
  });
  let alert = '';
  await stage('the alert is drafted to them and to the ministry, and issued', async () => {
    alert = await issueAlert(october, bodies);
  });
  const follow: readonly [string, (october: Case, told: Told) => Promise<void>][] = [
    ['the ministry passes it on to the associations', relayToAssociations],
    ['the associations pass it on to their members, all but one', relayToMembers],
    ['members answer, acknowledge, open, or are silent', answer],
    ['the last association passes it on, two days later', relayLate],
    ['the silent are reminded', remind],
    ['the silent are escalated to the ministry, once', escalate],
  ];
  const told = { alert: `/api/directives/${alert}`, named: bodies.length };
  for (const [name, act] of follow) await stage(name, () => act(october, told));
}

/** The alert, and how many operators it names by themselves. */
type Told = { readonly alert: string; readonly named: number };

const dependenciesOf = (at: number, linkedTo: string | undefined) => {
  const kind = at % run;
  const region = (value: string) => ({ facet: 'region', value });
  if (kind < linked) return [region(spellings[kind] ?? '')];
  if (kind === linked) return [{ facet: 'linked-system', value: linkedTo ?? '' }];
  const engaged = { facet: 'contractor', value: contractor };
  if (kind === behind) return [{ ...engaged, value: `${contractor}(株)` }];
  if (kind === engaging) {
    return [engaged, { facet: 'subcontractor', value: host, via: contractor }];
  }
  return [region(kind === resembling ? 'AWS 東京リージョン2' : 'AWS 大阪リージョン')];
};

async function registerSystems({ ask, operators, idOf, members, officer, site }: Case) {
  const systems: string[] = [];
  for (const at of members) {
    const made = await ask(operators[at], 'POST', '/api/systems', {
      organizationId: idOf(operatorCode(at)),
      ...{ name: '基幹システム', purpose: '', owner: '', importance: null },
      dependencies: dependenciesOf(at, systems[at - linked]),
    });
    systems.push(Made.parse(made).id);
  }
  const means = { facet: 'region', means: spellings[0] };
  const refused = await site.ask(operators[0], 'POST', '/api/aliases', {
    ...{ ...means, value: spellings[2] },
  });
  assert.equal(refused.status, 403);
  for (const value of spellings.slice(2)) {
    await ask(officer, 'POST', '/api/aliases', { ...means, value });
  }
}

/** The bodies that rest on the region or on who hosts there; of each asker, those in reach alone. */
async function askWhoDepends(october: Case): Promise<string[]> {
  const { members, officer, ministry, associations, operators, membersOf } = october;
  const all = await dependents(october, officer, members);
  await dependents(october, ministry, members);
  await dependents(october, associations[0], membersOf(0));
  await dependents(october, operators[0], [0]);
  await dependents(october, operators[behind], [behind]);
  await dependents(october, operators[resembling], [resembling]);
  return all;
}

/** Nobody sees a chain through a body out of reach: a link leads to one, an engagement stands in one. */
function isWayVisible(at: number, reach: readonly number[]): boolean {
  if (at % run === linked) return reach.includes(at - linked);
  return at % run !== behind || reach.some((each) => each % run === engaging);
}

async function dependents(october: Case, asker: Actor | undefined, reach: readonly number[]) {
  const { ask, idOf } = october;
  const wanted = [
    { facet: 'region', value: spellings[0], rests: dependsOnRegion },
    { facet: 'contractor', value: host, rests: dependsOnHost },
  ];
  const found: string[] = [];
  for (const { facet, value, rests } of wanted) {
    const asked = new URLSearchParams({ facet, value: value ?? '' });
    const answered = await ask(asker, 'GET', `/api/dependents?${asked.toString()}`);
    const { organizations, isCut } = Found.parse(answered);
    const expected = reach
      .filter((at) => rests(at) && isWayVisible(at, reach))
      .map((at) => idOf(operatorCode(at)));
    assert.deepEqual([...organizations].sort(), expected.sort(), facet);
    assert.equal(isCut, false);
    found.push(...organizations);
  }
  return found;
}

async function issueAlert(october: Case, bodies: readonly string[]): Promise<string> {
  const { ask, officer, approver, operators, idOf, site, settle } = october;
  const drafted = await ask(officer, 'POST', '/api/directives', {
    ...{ kind: 'alert', label: 'TLP:AMBER', days: 5 },
    title: 'クラウドの障害に伴う点検について',
    body: '該当するリージョンの利用の有無と影響を点検し、報告すること。',
    scope: {
      ...{ exposure: false, kinds: [], sectors: [], designations: [], communities: [] },
      ...{ organizations: [idOf(ministryCode), ...bodies], except: [] },
    },
    actions: [
      {
        ...{ number: 1, text: '点検の結果を報告', evidence: 'report', per: 'organization' },
        ...{ due: { by: 'days', days: 5 }, onlyForensic: false },
      },
    ],
  });
  const { id } = Made.parse(drafted);
  const alert = `/api/directives/${id}`;
  await ask(officer, 'PUT', `${alert}/relay`, { clock: 'issue' });
  assert.equal((await site.ask(operators[0], 'GET', alert)).status, 404);
  assert.equal((await site.ask(officer, 'POST', `${alert}/issue`, { version: 1 })).status, 403);
  await ask(approver, 'POST', `${alert}/issue`, { version: 1 });
  await settle();
  await ask(operators[0], 'GET', alert);
  assert.equal((await site.ask(operators[resembling], 'GET', alert)).status, 404);
  assert.equal((await noticesOf(october, 'directive.issued', operatorCode(0))).length, 1);
  assert.equal((await coverage(october, alert, officer)).told, 1 + bodies.length);
  return id;
}

const noticesOf = ({ site, idOf }: Case, kind: NoticeKind, code: string) =>
  toldOf(site.tools, kind, idOf(code));

const levelOf = async ({ ask }: Case, alert: string, asker: Actor | undefined) =>
  showRelay.output.parse(await ask(asker, 'GET', `${alert}/relay`));
const coverage = async (...level: Parameters<typeof levelOf>) => (await levelOf(...level)).coverage;

const claim = { measure: 'reported', evidence: '点検の結果、影響なし' };

async function relayToAssociations(october: Case, { alert, named }: Told) {
  const { ask, ministry, associations, officer, size, settle } = october;
  await ask(ministry, 'POST', `${alert}/acknowledgements`, { version: 1 });
  const passed = await ask(ministry, 'POST', `${alert}/relays`, { note: '至急' });
  assert.equal(Passed.parse(passed).told, size.associations);
  await ask(ministry, 'POST', `${alert}/claims`, claim);
  await settle();
  for (const association of associations) await ask(association, 'GET', alert);
  assert.deepEqual(await coverage(october, alert, officer), {
    ...{ told: 1 + size.associations + named, opened: 1, acknowledged: 1, answered: 1 },
    ...{ silent: size.associations + named, reported: 0 },
  });
  const below = await coverage(october, alert, ministry);
  assert.deepEqual([below.told, below.silent], [size.associations, size.associations]);
}

/** Members of an association that the headquarters did not name, and who hear of it through it alone. */
const throughIt = ({ membersOf }: Case, association: number) =>
  membersOf(association).filter((at) => !dependsOnRegion(at) && !dependsOnHost(at));

async function relayOne(october: Case, { alert }: Told, at: number) {
  const { ask, associations } = october;
  const passed = await ask(associations[at], 'POST', `${alert}/relays`, {});
  assert.equal(Passed.parse(passed).told, throughIt(october, at).length);
  await ask(associations[at], 'POST', `${alert}/claims`, claim);
}

async function relayToMembers(october: Case, told: Told) {
  const { officer, size, settle, ministry, associations, members } = october;
  const last = size.associations - 1;
  for (let at = 0; at < last; at += 1) await relayOne(october, told, at);
  await settle();
  const whole = await coverage(october, told.alert, officer);
  const waiting = throughIt(october, last).length;
  assert.equal(whole.told, 1 + size.associations + members.length - waiting);
  assert.equal(whole.answered, 1 + last);
  const below = await coverage(october, told.alert, ministry);
  assert.equal(below.told, whole.told - 1 - told.named);
  const own = await coverage(october, told.alert, associations[0]);
  assert.equal(own.told, throughIt(october, 0).length);
  const { branches } = await levelOf(october, told.alert, ministry);
  assert.deepEqual(
    branches.map((each) => each.waiting),
    [...Array.from({ length: last }, () => 0), waiting],
  );
}

async function answer(october: Case, { alert }: Told) {
  const { members, officer, associations } = october;
  const before = await coverage(october, alert, officer);
  const reached = members.filter((at) => isTold(october, at));
  for (const at of reached) await goAsFar(october, alert, at);
  const after = await coverage(october, alert, officer);
  const count = (is: (at: number) => boolean) => reached.filter(is).length;
  assert.equal(after.answered - before.answered, count(answers));
  assert.equal(after.acknowledged - after.answered, count(acknowledges));
  assert.equal(after.opened - after.acknowledged, count(opens));
  const mine = throughIt(october, 0);
  const own = await coverage(october, alert, associations[0]);
  assert.deepEqual(
    [own.told, own.answered, own.silent],
    [
      mine.length,
      mine.filter(answers).length,
      mine.filter((at) => !answers(at) && !acknowledges(at)).length,
    ],
  );
}

/** Whether a member was told before the last association passed it on. */
const isTold = (october: Case, at: number) =>
  !throughIt(october, october.size.associations - 1).includes(at);

async function goAsFar({ ask, operators }: Case, alert: string, at: number) {
  if (answers(at)) await ask(operators[at], 'POST', `${alert}/claims`, claim);
  else if (acknowledges(at)) {
    await ask(operators[at], 'POST', `${alert}/acknowledgements`, { version: 1 });
  } else if (opens(at)) await ask(operators[at], 'POST', `${alert}/openings`, {});
}

async function relayLate(october: Case, told: Told) {
  const { site, members, size, officer, settle } = october;
  await passDays(site.tools, 2);
  const last = size.associations - 1;
  await relayOne(october, told, last);
  await settle();
  for (const at of throughIt(october, last)) await goAsFar(october, told.alert, at);
  const whole = await coverage(october, told.alert, officer);
  assert.equal(whole.told, 1 + size.associations + members.length);
  assert.equal(whole.answered, 1 + size.associations + members.filter(answers).length);
  assert.equal(whole.silent, members.filter((at) => !answers(at) && !acknowledges(at)).length);
}

async function remind(october: Case, _told: Told) {
  const { site, settle } = october;
  await passDays(site.tools, 2);
  await settle();
  const silent = await noticesOf(october, 'directive.reminder', operatorCode(9));
  assert.ok(silent.length > 0);
  assert.deepEqual(await noticesOf(october, 'directive.reminder', operatorCode(0)), []);
  assert.deepEqual(await noticesOf(october, 'directive.escalated', ministryCode), []);
}

async function escalate(october: Case, { alert }: Told) {
  const { site, settle, members, ask, operators } = october;
  const late = members.filter((at) => !answers(at));
  await passDays(site.tools, 4);
  await settle();
  const said = async (code: string) =>
    (await noticesOf(october, 'directive.escalated', code)).map(
      ({ text }) => text.values?.['count'],
    );
  assert.deepEqual(await said(ministryCode), [late.length]);
  assert.deepEqual(await said(associationCode(0)), []);
  await settle();
  await passDays(site.tools, 3);
  // Whoever answers after all is no more among those the headquarters hears of.
  await ask(operators[9], 'POST', `${alert}/claims`, claim);
  await settle();
  await settle();
  assert.deepEqual(await said(ministryCode), [late.length]);
  assert.deepEqual(await said('hq'), [late.length - 1]);
}
