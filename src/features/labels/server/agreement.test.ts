import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import pg from 'pg';

import type { OrganizationId } from '#kernel/actor.ts';
import { testDatabase } from '#platform/testing.ts';

import { admission, type Destination, type Surroundings } from '../audience.ts';
import { type Consent, isConsented } from '../consent.ts';
import type { Marking } from '../marking.ts';
import {
  type Nation,
  randomConsents,
  randomDestination,
  randomMarking,
  randomNation,
  randomNumbers,
} from '../random-nation.ts';
import { isWithin } from '../tlp.ts';
import { weigh } from './exit.ts';

// The rule and the database's own code are held against one another, and both against the truth below:
// the audience written out as a set, as one would by hand.

const database = await testDatabase();
const owner = new pg.Client({ connectionString: database.ownerUrl });
await owner.connect();
await owner.query("set session_replication_role = 'replica'");
after(async () => {
  await owner.end();
  await database.drop();
});

const random = randomNumbers(31);
const [nations, casesEach] = [25, 2000];

type Case = {
  readonly marking: Marking;
  readonly consents: readonly Consent[];
  readonly to: Destination;
};

async function settle({ supervisorOf, membersOf, bodyOf }: Nation) {
  await owner.query(
    'truncate organizations.organization, access.person, labels.community, labels.member cascade',
  );
  const insert = (sql: string, rows: object[]) =>
    owner.query(`insert into ${sql}`, [JSON.stringify(rows)]);
  await insert(
    `organizations.organization (id, code, name_ja, name_en, supervisor_id, precedence, created_at)
     select id, 'b' || id, 'b', 'b', supervisor, 1, now()
     from jsonb_to_recordset($1) as x (id uuid, supervisor uuid)`,
    [...supervisorOf].map(([id, supervisor]) => ({ id, supervisor })),
  );
  await insert(
    `access.person (id, organization_id, login, name, role, language, created_by, created_at, confirmed_by, closed_at)
     select id, body, 'p' || id, 'p', 'operator', 'ja', id, now(), case when confirmed then body end,
       case when closed then now() end
     from jsonb_to_recordset($1) as x (id uuid, body uuid, confirmed boolean, closed boolean)`,
    [...bodyOf].map(([id, body]) => ({ id, body, confirmed: true, closed: false })),
  );
  await insert(
    `labels.community (id, name_ja, name_en, founded_by, founded_at)
     select id, 'c' || id, 'c' || id, id, now() from jsonb_to_recordset($1) as x (id uuid)`,
    [...membersOf.keys()].map((id) => ({ id })),
  );
  await insert(
    `labels.member (organization_id, community_id, joined_at, added_by)
     select body, community, now(), body
     from jsonb_to_recordset($1) as x (body uuid, community uuid)`,
    [...membersOf].flatMap(([community, bodies]) =>
      [...bodies].map((body) => ({ body, community })),
    ),
  );
}

/** The second code's word on each case, consents included. */
async function secondOpinions(cases: readonly Case[]): Promise<boolean[]> {
  await owner.query('truncate labels.consent');
  const flat = cases.map(({ marking, consents, to }, at) => ({
    at,
    ...marking,
    destination: to.to,
    person: to.to === 'person' ? to.personId : null,
    body: to.to === 'public' ? null : to.organizationId,
    ceiling: to.to === 'channel' ? to.ceiling : null,
    consents,
  }));
  await owner.query(
    `insert into labels.consent
     select (c ->> 'reporter')::uuid, 'case_' || at, 1, c ->> 'state',
       array(select jsonb_array_elements_text(c -> 'organizations'))::uuid[],
       array(select jsonb_array_elements_text(c -> 'communities'))::uuid[],
       (c ->> 'everybody')::boolean, '', (c ->> 'reporter')::uuid, now()
     from jsonb_to_recordset($1) as x (at int, consents jsonb), jsonb_array_elements(consents) c`,
    [JSON.stringify(flat)],
  );
  const { rows } = await owner.query<{ admits: boolean }>(
    `select labels.admits(label, originator, array(select jsonb_array_elements_text(persons))::uuid[],
         array(select jsonb_array_elements_text(organizations))::uuid[],
         array(select jsonb_array_elements_text(communities))::uuid[],
         destination, person, body, ceiling)
       and labels.consents('case_' || at, destination, body) as admits
     from jsonb_to_recordset($1) as x (at int, label text, originator uuid, persons jsonb,
       organizations jsonb, communities jsonb, destination text, person uuid, body uuid, ceiling text)
     order by at`,
    [JSON.stringify(flat)],
  );
  return rows.map(({ admits }) => admits);
}

type Rule = (each: Case, around: Surroundings) => boolean;

const rule: Rule = ({ marking, consents, to }, around) =>
  admission(marking, to, around).admitted &&
  consents.every((consent) => isConsented(consent, to, around));

const inCircles = (names: Marking['communities'], { membersOf }: Surroundings) =>
  names.flatMap((each) => [...(membersOf.get(each) ?? [])]);

/** Every body that the reporters let have it. */
function freeBodies(consents: readonly Consent[], around: Surroundings) {
  const mayHave = (body: OrganizationId, consent: Consent) => {
    const { reporter, state, everybody, organizations, communities } = consent;
    if (body === reporter || around.supervisorOf.get(body) === null) return true;
    const named = [...organizations, ...inCircles([...communities], around)];
    return state === 'given' && (everybody || named.includes(body));
  };
  const bodies = [...around.supervisorOf.keys()];
  return new Set(bodies.filter((body) => consents.every((each) => mayHave(body, each))));
}

/** Every body in the audience of a label that is neither for everybody nor for single persons. */
function audienceOf(marking: Marking, around: Surroundings): ReadonlySet<OrganizationId> {
  const { label, originator, organizations, communities } = marking;
  const audience = new Set([originator, ...organizations]);
  if (label === 'TLP:GREEN') for (const each of inCircles(communities, around)) audience.add(each);
  if (label !== 'TLP:AMBER') return audience;
  const { supervisorOf } = around;
  const heads = new Set(organizations.filter((each) => supervisorOf.get(each) !== null));
  const isBelow = (body: OrganizationId) => heads.has(supervisorOf.get(body) ?? body);
  for (let size = -1; size !== heads.size;) {
    size = heads.size;
    for (const body of [...supervisorOf.keys()].filter(isBelow)) heads.add(body);
  }
  return new Set([...audience, ...heads]);
}

/** The truth: everybody who may have it, written out. */
const truth: Rule = ({ marking, consents, to }, around) => {
  const isOpen = consents.every((each) => each.state === 'given' && each.everybody);
  const free = freeBodies(consents, around);
  const isFree = isOpen || (to.to !== 'public' && free.has(to.organizationId));
  if (marking.label === 'TLP:CLEAR' || !isFree) return isFree;
  if (to.to === 'public') return false;
  if (to.to === 'person' && around.bodyOf.get(to.personId) !== to.organizationId) return false;
  const { label, persons } = marking;
  if (label === 'TLP:RED') return to.to === 'person' && persons.includes(to.personId);
  if (to.to === 'channel' && !isWithin(label, to.ceiling)) return false;
  return audienceOf(marking, around).has(to.organizationId);
};

/** First codes that are wrong, each in one way in which such code has been wrong before. */
const admitsWith = (change: (marking: Marking) => Marking): Rule => {
  return (each, around) => rule({ ...each, marking: change(each.marking) }, around);
};
const wrong: Record<string, Rule> = {
  'AMBER+STRICT read as AMBER': admitsWith((marking) =>
    marking.label === 'TLP:AMBER+STRICT' ? { ...marking, label: 'TLP:AMBER' } : marking,
  ),
  'GREEN read as CLEAR': admitsWith((marking) =>
    marking.label === 'TLP:GREEN' ? { ...marking, label: 'TLP:CLEAR' } : marking,
  ),
  'RED read as AMBER': admitsWith((marking) =>
    marking.label === 'TLP:RED' ? { ...marking, label: 'TLP:AMBER' } : marking,
  ),
  'every body that a label names, whatever the label': admitsWith((marking) =>
    marking.organizations.length > 0 ? { ...marking, label: 'TLP:AMBER+STRICT' } : marking,
  ),
  'consent never asked': (each, around) => rule({ ...each, consents: [] }, around),
  'a channel as high as one likes': ({ to, ...each }, around) =>
    rule({ ...each, to: to.to === 'channel' ? { ...to, ceiling: 'TLP:RED' } : to }, around),
  'the headquarters taken for one that supervises': (each, { supervisorOf, ...around }) => {
    const above = new Map(supervisorOf);
    for (const [body, supervisor] of above) if (supervisor === null) above.set(body, body);
    return rule(each, { ...around, supervisorOf: above });
  },
  'a person believed to speak for whom they say': (each, { bodyOf, ...around }) => {
    const { to } = each;
    const said = to.to === 'person' ? new Map([[to.personId, to.organizationId]]) : bodyOf;
    return rule(each, { ...around, bodyOf: said });
  },
  'everything to everybody': () => true,
};

const leaks = new Map(Object.keys(wrong).map((name) => [name, 0]));
const counted = { cases: 0, left: 0 };

/** Whatever first code there is: what it lets out wrongly, the second keeps. */
function tryWrong(each: Case, place: Nation, { may, second }: { may: boolean; second: boolean }) {
  for (const [name, mutant] of Object.entries(wrong)) {
    const passed = mutant(each, place);
    if (passed && !may) leaks.set(name, (leaks.get(name) ?? 0) + 1);
    const ruling = weigh({ passed, reason: 'recipient' }, second);
    assert.ok(may || !ruling.passed, `${name} let something out`);
  }
}

for (let nation = 0; nation < nations; nation += 1) {
  test(`nation ${nation + 1} of ${nations}: two codes agree, nothing leaves above its audience`, async () => {
    const place = randomNation(random, 6 + random(20));
    await settle(place);
    const cases = Array.from({ length: casesEach }, () => ({
      marking: randomMarking(random, place),
      consents: randomConsents(random, place),
      to: randomDestination(random, place),
    }));
    const second = await secondOpinions(cases);
    for (const [at, each] of cases.entries()) {
      const may = truth(each, place);
      assert.equal(rule(each, place), may, `the rule: ${JSON.stringify(each)}`);
      assert.equal(second[at], may, `the database: ${JSON.stringify(each)}`);
      counted.cases += 1;
      counted.left += may ? 1 : 0;
      tryWrong(each, place, { may, second: second[at] ?? false });
    }
  });
}

test('there was much to judge, and a good part of it might leave', () => {
  assert.equal(counted.cases, 50_000);
  assert.ok(counted.left > 5000 && counted.left < 45_000, `${counted.left} might leave`);
});

for (const name of Object.keys(wrong)) {
  test(`a first code that is wrong would have let things out, and the second kept them: ${name}`, () => {
    assert.ok((leaks.get(name) ?? 0) > 10, `only ${leaks.get(name)} cases told it from the truth`);
  });
}
