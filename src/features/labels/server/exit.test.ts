import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';

import { keeper } from '#features/access/server/testing.ts';
import type { Actor } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Change } from '#platform/tools.ts';

import type { Destination } from '../audience.ts';
import { CommunityId, type Marking } from '../marking.ts';
import type { Tlp } from '../tlp.ts';
import { weigh } from './exit.ts';
import { mark, markingOf, passExit } from './service.ts';
import { labelSite } from './testing.ts';

const site = await labelSite([]);
const { of } = site;
after(() => site.drop());

const club = CommunityId.parse(`community_${randomUUID()}`);
before(async () => {
  const { owner } = site;
  await owner.query(
    `insert into labels.community (id, name_ja, name_en, founded_by, founded_at)
     values ($1, '会', 'Club', $2, now())`,
    [club, keeper.id],
  );
  await owner.query(
    `insert into labels.member (organization_id, community_id, joined_at, added_by)
     values ($1, $2, now(), $3)`,
    [of('water'), club, keeper.id],
  );
});

/** Somebody who speaks for a body. */
const speakers: Record<string, string> = { hq: 'officer', transport: 'ministry' };
const idOf = (code: string) => site.who(speakers[code] ?? code).id;
const newSubject = () => `directive_${randomUUID()}`;
const marked = (label: Tlp, rest: Partial<Marking> = {}): Marking => ({
  label,
  originator: of('hq'),
  persons: [],
  organizations: [],
  communities: [],
  ...rest,
});
const person = (code: string): Destination => ({
  to: 'person',
  personId: idOf(code),
  organizationId: of(code),
});
const body = (code: string): Destination => ({ to: 'organization', organizationId: of(code) });
const channel = (code: string, ceiling: Tlp): Destination => ({
  to: 'channel',
  organizationId: of(code),
  ceiling,
});

/** Whether something left, and what the door wrote down of it. */
async function attempt(
  marking: Marking,
  destination: Destination,
  { actor = keeper, subject = newSubject() }: { actor?: Actor; subject?: string } = {},
) {
  let left = true;
  try {
    await site.tools.write(actor, (work) => passExit(work, { subject, marking }, destination));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    left = false;
  }
  const { rows } = await site.owner.query<{ passed: boolean; reason: string; label: string }>(
    'select passed, reason, label from labels.passage where subject = $1 order by at desc, id',
    [subject],
  );
  return { left, passages: rows, acts: await site.acts(subject) };
}

type Case = [string, () => Marking, () => Destination, boolean, string];
const cases: Case[] = [
  ['CLEAR to everybody', () => marked('TLP:CLEAR'), () => ({ to: 'public' }), true, 'clear'],
  [
    'GREEN to the public',
    () => marked('TLP:GREEN', { communities: [club] }),
    () => ({ to: 'public' }),
    false,
    'not-public',
  ],
  [
    'GREEN to a member',
    () => marked('TLP:GREEN', { communities: [club] }),
    () => body('water'),
    true,
    'member',
  ],
  [
    'GREEN to a body outside',
    () => marked('TLP:GREEN', { communities: [club] }),
    () => body('rail'),
    false,
    'not-member',
  ],
  [
    'AMBER to a body below a recipient',
    () => marked('TLP:AMBER', { organizations: [of('transport')] }),
    () => person('rail'),
    true,
    'below-recipient',
  ],
  [
    'AMBER+STRICT to a body below a recipient',
    () => marked('TLP:AMBER+STRICT', { organizations: [of('transport')] }),
    () => person('rail'),
    false,
    'not-recipient',
  ],
  [
    'AMBER given to the headquarters, to a body below it',
    () => marked('TLP:AMBER', { originator: of('rail'), organizations: [of('hq')] }),
    () => body('water'),
    false,
    'not-recipient',
  ],
  [
    'AMBER to the ministry above a recipient',
    () => marked('TLP:AMBER', { organizations: [of('rail')] }),
    () => body('transport'),
    false,
    'not-recipient',
  ],
  [
    'RED to a named person',
    () => marked('TLP:RED', { persons: [idOf('rail')] }),
    () => person('rail'),
    true,
    'named',
  ],
  [
    'RED to the body of a named person',
    () => marked('TLP:RED', { persons: [idOf('rail')] }),
    () => body('rail'),
    false,
    'named-only',
  ],
  [
    'RED to the originator’s own person who is not named',
    () => marked('TLP:RED', { persons: [idOf('rail')] }),
    () => person('hq'),
    false,
    'not-named',
  ],
  [
    'RED to a channel that may carry it',
    () => marked('TLP:RED', { persons: [idOf('rail')] }),
    () => channel('rail', 'TLP:RED'),
    false,
    'named-only',
  ],
  [
    'AMBER to a channel with a ceiling of GREEN',
    () => marked('TLP:AMBER', { organizations: [of('rail')] }),
    () => channel('rail', 'TLP:GREEN'),
    false,
    'above-ceiling',
  ],
  [
    'AMBER to a channel with a ceiling of AMBER',
    () => marked('TLP:AMBER', { organizations: [of('rail')] }),
    () => channel('rail', 'TLP:AMBER'),
    true,
    'recipient',
  ],
  [
    'AMBER to somebody who speaks for another body than said',
    () => marked('TLP:AMBER', { organizations: [of('rail')] }),
    () => ({ to: 'person', personId: idOf('water'), organizationId: of('rail') }),
    false,
    'unknown-person',
  ],
];
for (const [situation, marking, destination, leaves, reason] of cases) {
  test(`${situation}: ${leaves ? 'leaves' : 'stays'}, and is recorded`, async () => {
    const { left, passages, acts } = await attempt(marking(), destination());
    assert.equal(left, leaves);
    assert.deepEqual(passages, [{ passed: leaves, reason, label: marking().label }]);
    assert.deepEqual(acts, [leaves ? 'label.passed' : 'label.refused']);
  });
}

const inWrite = <Result>(actor: Actor, use: (work: Change) => Promise<Result>) =>
  site.tools.write(actor, use);

test('what an object bears binds, whatever milder marking is shown at the door', async () => {
  const subject = newSubject();
  const strict = marked('TLP:AMBER+STRICT', { organizations: [of('rail')] });
  await inWrite(keeper, (work) => mark(work, subject, strict));
  const { left } = await attempt(marked('TLP:CLEAR'), body('water'), { subject });
  assert.equal(left, false);
});

test('an unmarked object bears the strictest label of the headquarters', async () => {
  const marking = await site.tools.read(keeper, (work) => markingOf(work, newSubject()));
  assert.deepEqual(marking, marked('TLP:RED'));
});

test('a body lets things out to itself alone', async () => {
  const actor: Actor = {
    ...keeper,
    id: idOf('rail'),
    organizationId: of('rail'),
    scope: [of('rail')],
  };
  const given = marked('TLP:AMBER', { organizations: [of('rail'), of('water')] });
  assert.equal((await attempt(given, person('rail'), { actor })).left, true);
  const { left, passages } = await attempt(given, body('water'), { actor });
  assert.equal(left, false);
  assert.equal(passages[0]?.reason, 'beyond-reach');
});

test('a first code that is wrong is caught by the second, and nothing leaves', () => {
  assert.deepEqual(weigh({ passed: true, reason: 'clear' }, false), {
    passed: false,
    reason: 'disagreed',
  });
  assert.deepEqual(weigh({ passed: false, reason: 'not-recipient' }, true), {
    passed: false,
    reason: 'disagreed',
  });
});
