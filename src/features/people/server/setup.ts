import { randomBytes } from 'node:crypto';

import type { z } from 'zod';

import { codeBytes, codeKey, codeOf } from '#features/access/secret-code.ts';
import { digest, hashedPassword, seatPerson } from '#features/access/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { isCorporateNumber } from '#features/organizations/corporate-number.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { say as organizations } from '#features/organizations/texts.ts';
import { chooseProfile, soundShelf } from '#features/profiles/server/service.ts';
import { writeCsv } from '#formats/csv/write.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { installation } from '#platform/installation.ts';
import { enqueue } from '#platform/jobs.ts';
import type { Change, Work } from '#platform/tools.ts';

import { type Offer, validDays } from '../invitation.ts';
import type * as api from '../setup-api.ts';
import { say } from '../setup-texts.ts';
import { carryOut } from './invite.ts';
import type { Planned } from './offers.ts';
import * as store from './setup-store.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

/** Does what only whoever serves the installation can: empties it and founds the demo nation. */
export const rebuildJob = 'people.rebuild';

const closed = () => new Refusal('conflict', say('people.setup-closed'));

const isEmpty = async (work: Work) => (await listOrganizations(work)).length === 0;

/** A new code for an installation that is not set up, to be printed on its console. */
export async function newSetupCode(work: Work): Promise<string> {
  const code = codeOf(randomBytes(codeBytes));
  await store.upsertCode(work, digest(codeKey(code)));
  return code;
}

export async function showSetup(work: Work): Promise<Output<'showSetup'>> {
  if (!(await isEmpty(work))) throw closed();
  const profiles = [...soundShelf().profiles.values()].map(({ profile, calendars }) => ({
    id: profile.id,
    names: profile.names,
    zone: profile.zone,
    calendar: calendars.get(profile.calendar)?.names ?? profile.names,
  }));
  return { profiles };
}

/** Whoever holds the code of the console, while nothing is set up. Afterwards there is nothing here. */
async function refuseOthers(work: Change, code: string): Promise<void> {
  const kept = await store.selectCode(work);
  if (!(await isEmpty(work)) || !kept || kept.used_at) throw closed();
  if (kept.code_hash.equals(digest(codeKey(code)))) return;
  await append(work, entry('people.setup-refused'));
  throw new Refusal('invalid', sayKernel('kernel.invalid'), {
    faults: [{ path: '/code', text: say('people.setup-code-refused') }],
    keeps: true,
  });
}

const entry = (act: `people.${string}`, facts: Readonly<Record<string, string>> = {}) => ({
  act,
  subject: 'people',
  organizationId: null,
  facts,
});

export async function openSetup(work: Change, { code }: Input<'openSetup'>): Promise<null> {
  await refuseOthers(work, code);
  await append(work, entry('people.setup-opened'));
  return null;
}

export async function chooseDemo(work: Change, { code }: Input<'chooseDemo'>): Promise<null> {
  await refuseOthers(work, code);
  await store.updateUsed(work);
  await append(work, entry('people.demo-chosen'));
  await enqueue(work, rebuildJob, {});
  return null;
}

/** Founds the nation of a demo anew. Where people really work there is no such thing. */
export async function resetDemo(work: Change): Promise<null> {
  if ((await installation(work)).mode !== 'demo') {
    throw new Refusal('not-found', sayKernel('kernel.not-found'));
  }
  await append(work, entry('people.demo-reset'));
  await enqueue(work, rebuildJob, {});
  return null;
}

function refuseFaulty(input: Input<'setUp'>): void {
  const { corporateNumber: number, profile } = input;
  const faults = [
    ...(number !== '' && !isCorporateNumber(number)
      ? [
          {
            path: '/corporateNumber',
            text: organizations('organizations.bad-corporate-number', { number }),
          },
        ]
      : []),
    ...(soundShelf().profiles.has(profile)
      ? []
      : [{ path: '/profile', text: say('people.profile-unknown') }]),
    ...(input.approverLogin === input.administratorLogin
      ? [{ path: '/approverLogin', text: say('people.two-persons') }]
      : []),
  ];
  if (faults.length > 0) throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
}

/**
 * Sets an empty installation up: the jurisdiction, the headquarters, its first administrator, and the
 * seat of its first approver, who takes it with a code. Everybody after them is proposed by one and
 * confirmed by another. Nobody is signed in by it: the letter is to be read before anything else.
 */
export async function setUp(work: Change, input: Input<'setUp'>): Promise<Output<'setUp'>> {
  await refuseOthers(work, input.code);
  refuseFaulty(input);
  const organizationId = await foundHeadquarters(work, input);
  await chooseProfile(work, { profile: input.profile });
  const { id } = await seatPerson(work, {
    login: input.administratorLogin,
    name: input.administratorName,
    role: 'administrator',
    ...{ language: input.language, organizationId, proposedBy: work.actor.id, isFirst: true },
    passwordHash: await hashedPassword(input.password),
  });
  const offer: Offer = {
    ...{ organizationId, login: input.approverLogin, name: input.approverName },
    ...{ role: 'approver', language: input.language, email: null, administers: 'nobody' },
  };
  const planned: Planned = { line: 0, act: 'added', before: undefined, offer };
  const [letter] = await carryOut(work, [planned], { days: validDays.usual, mail: false });
  if (!letter) throw new Error('The first approver was not invited.');
  await store.updateUsed(work);
  await append(work, entry('people.set-up', { profile: input.profile }));
  return { person: id, letter };
}

async function foundHeadquarters(work: Change, input: Input<'setUp'>) {
  const { nameJa, nameEn, corporateNumber } = input;
  const since = work.now.toISOString().slice(0, 10);
  const sheet = writeCsv([
    ['code', 'name_ja', 'name_en', 'kind', 'since', 'precedence', 'corporate_number'],
    ['hq', nameJa, nameEn, 'headquarters', since, '1', corporateNumber],
  ]);
  await registerSheet(work, { sheet, dryRun: false });
  const [headquarters] = await listOrganizations(work);
  if (!headquarters) throw closed();
  return headquarters.id;
}
