import { addPerson } from '#features/access/server/service.ts';
import type { AddresseeLine } from '#features/directives/api.ts';
import type { DirectiveId } from '#features/directives/directive.ts';
import { acknowledgeDirective, claimRemedy } from '#features/directives/server/answer.ts';
import { draftDirective } from '#features/directives/server/draft.ts';
import { issueDirective } from '#features/directives/server/issue.ts';
import { showDirective } from '#features/directives/server/view.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Tools } from '#platform/tools.ts';

import { randomPassword } from '../demo/found.ts';
import { securityOfficers, signedIn, signedInAs } from '../demo/sign-in.ts';
import { written } from './decide.ts';
import { type Shown, submit, unlessRefused } from './gather.ts';
import type { Done, LeftOut } from './step.ts';
import { type Fixes, fixesIn, repaired, thinned } from './successor.ts';

const days = 14;

/** One person drafts and another issues; from then on the addressees are bound. */
export async function order(tools: Tools, vulnerability: string): Promise<Done<DirectiveId>> {
  const officer = await signedInAs(tools, 'officer');
  const title = written('exercise.directive.title', { vulnerability });
  const body = written('exercise.directive.body', { vulnerability });
  const { id, number } = await tools.write(officer, (work) =>
    draftDirective(work, { vulnerability, title, body, days }),
  );
  const approver = await signedInAs(tools, 'approver');
  const issued = await tools.write(approver, (work) =>
    issueDirective(work, { directiveId: id, version: 1 }),
  );
  const lines = await addressees(tools, officer, id);
  const count = (basis: string) => lines.filter((line) => line.basis === basis).length;
  const { addressees: bound } = issued;
  const counts = {
    number,
    addressees: bound,
    affected: count('affected'),
    unknown: count('unknown'),
  };
  return { counts, result: id };
}

export async function addressees(
  tools: Tools,
  reader: Actor,
  directiveId: DirectiveId,
): Promise<readonly AddresseeLine[]> {
  return (await tools.read(reader, (work) => showDirective(work, { directiveId }))).addressees;
}

/** What an addressee does in the exercise. */
type Part = 'repairs' | 'repeats' | 'leaves-out' | 'claims' | 'acknowledges';

/** By turns, those first of whom the sources say what would repair them. */
const parts: readonly Part[] = [
  ...([
    'repairs',
    'repeats',
    'repairs',
    'repairs',
    'claims',
    'acknowledges',
    'leaves-out',
  ] as const),
];

/** A system that a directive names, with what it showed and what would repair it. */
type Target = { readonly shown: Shown; readonly fixes: Fixes | undefined };

/** An addressee who answers: as whom, playing which part, for which systems. */
export type Player = {
  readonly login: string;
  readonly part: Part;
  readonly targets: readonly Target[];
};

type Cast = { readonly players: readonly Player[]; readonly appointed: number };

/** Who answers: bodies with somebody there, and, while they are too few, others that appoint one. */
async function cast(
  tools: Tools,
  lines: readonly AddresseeLine[],
  shown: readonly Shown[],
): Promise<Cast> {
  const logins = await securityOfficers(tools);
  const bound = lines.filter(({ basis }) => basis === 'affected');
  const present = bound.filter(({ organizationId }) => logins.has(organizationId));
  const others = bound.filter(({ organizationId }) => !logins.has(organizationId));
  const needed = others.slice(0, Math.max(0, parts.length - present.length));
  for (const line of needed) logins.set(line.organizationId, await appoint(tools, line));
  const acting = [...present, ...needed].map((line) => ({
    login: logins.get(line.organizationId) ?? '',
    isKnown: line.targets.every(({ basis }) => basis === 'affected'),
    targets: targetsOf(line, shown),
  }));
  const isPlain = ({ isKnown, targets }: (typeof acting)[number]) =>
    isKnown && targets.every(canRepair);
  const ordered = [...acting.filter(isPlain), ...acting.filter((each) => !isPlain(each))];
  const players = ordered.slice(0, parts.length).map(({ login, targets }, at) => ({
    ...{ login, targets },
    part: parts[at] ?? 'acknowledges',
  }));
  return { players, appointed: needed.length };
}

function targetsOf(line: AddresseeLine, shown: readonly Shown[]): Target[] {
  return line.targets.flatMap(({ systemId, basis, reasons }) => {
    const system = shown.find(({ id }) => id === systemId);
    return basis === 'affected' && system ? [{ shown: system, fixes: fixesIn(reasons) }] : [];
  });
}

const canRepair = ({ shown: { unpacked, next }, fixes }: Target): boolean =>
  next !== null || (fixes !== undefined && repaired(unpacked, fixes) !== undefined);

/** The administrator gives a body that has nobody yet a person who answers for it. */
async function appoint(tools: Tools, { code, organizationId }: AddresseeLine): Promise<string> {
  const administrator = await signedInAs(tools, 'administrator');
  const login = `${code}-soc`;
  const name = written('exercise.appointed');
  await tools.write(administrator, (work) =>
    addPerson(work, {
      ...{ login, name, organizationId, role: 'operator', language: 'ja' },
      password: randomPassword(),
    }),
  );
  return login;
}

/** Addressees acknowledge; most of them also claim that they have acted. */
export async function answer(
  tools: Tools,
  directiveId: DirectiveId,
  shown: readonly Shown[],
): Promise<Done<readonly Player[]>> {
  const officer = await signedInAs(tools, 'officer');
  const lines = await addressees(tools, officer, directiveId);
  const { players, appointed } = await cast(tools, lines, shown);
  const counts = { appointed, acknowledged: 0, claimed: 0 };
  for (const { login, part, targets } of players) {
    const person = await signedIn(tools, login);
    await tools.write(person, (work) => acknowledgeDirective(work, { directiveId, version: 1 }));
    counts.acknowledged += 1;
    if (part === 'acknowledges') continue;
    for (const target of targets) {
      await claim(tools, person, directiveId, target);
      counts.claimed += 1;
    }
  }
  return { counts, result: players };
}

function claim(tools: Tools, person: Actor, directiveId: DirectiveId, { shown }: Target) {
  const evidence = written('exercise.claim');
  return tools.write(person, (work) =>
    claimRemedy(work, { directiveId, systemId: shown.id, measure: 'patched', evidence }),
  );
}

/** Those who claimed show what they run now. What it proves is for the installation to say. */
export async function show(tools: Tools, players: readonly Player[]): Promise<Done<null>> {
  const counts = { repaired: 0, unchanged: 0, shrunken: 0 };
  const leftOut: LeftOut[] = [];
  for (const { login, part, targets } of players) {
    const person = await signedIn(tools, login);
    for (const { shown, fixes } of targets) {
      const bytes = laterOf(part, shown, fixes);
      const take = () => bytes && submit(tools, person, shown.id, bytes);
      const done = await unlessRefused(login, leftOut, async () => take());
      if (!done) continue;
      if (done.shrunken) counts.shrunken += 1;
      else counts[part === 'repeats' ? 'unchanged' : 'repaired'] += 1;
    }
  }
  return { counts, leftOut, result: null };
}

/** What a player hands in the second time: a file of the nation's, or one made from the first. */
function laterOf(part: Part, { bytes, unpacked, next }: Shown, fixes: Fixes | undefined) {
  switch (part) {
    case 'claims':
    case 'acknowledges':
      return undefined;
    case 'repeats':
      return next ?? bytes;
    case 'repairs':
      return next ?? (fixes && repaired(unpacked, fixes));
    case 'leaves-out':
      return next ?? (fixes && thinned(unpacked, fixes));
  }
}

export type Board = {
  readonly organization: string;
  readonly standing: AddresseeLine['standing'];
  readonly overdue: boolean;
  readonly late: boolean;
  readonly dueAt: string;
};

/** Where each addressee stands, as anybody who may read the whole directive sees it. */
export function boardOf(lines: readonly AddresseeLine[]): Board[] {
  return lines.map(({ code, standing, overdue, late, dueAt }) => ({
    ...{ organization: code, standing, overdue, late },
    dueAt: dueAt.toISOString(),
  }));
}
