import type { z } from 'zod';

import { readTable } from '#features/inventory/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';
import type { Change } from '#platform/tools.ts';

import type * as api from '../invitation-api.ts';
import { columnNamed, readInvitations, type SheetColumn } from '../invitation-sheet.ts';
import { say } from '../sheet-texts.ts';
import { lockInvitations } from './invitation-store.ts';
import { carryOut } from './invite.ts';
import { lettersFile, passLetters } from './letters.ts';
import { bodiesManaged, type Planned, planOffers } from './offers.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

const mostRows = 5000;
const shownLines = 200;
const shownFaults = 1000;

type Looked = { readonly planned: readonly Planned[]; readonly faults: readonly Fault[] };

/** Everything a sheet would do, worked out from its bytes and from who is invited now. */
async function look(work: Change, content: Uint8Array, sheet: string | undefined): Promise<Looked> {
  await lockInvitations(work);
  const { records } = await readTable(content, sheet);
  if (records.length > mostRows + 1) {
    throw new Refusal('too-large', say('people.sheet.too-many', { limit: mostRows }));
  }
  if (records.length < 2) throw new Refusal('invalid', say('people.sheet.empty'));
  const { rows, faults } = readInvitations(records, await bodiesManaged(work));
  const found = await planOffers(work, rows);
  const headings = records[0]?.cells ?? [];
  const where = (column: SheetColumn) =>
    headings.find((heading) => columnNamed(heading) === column)?.trim() ?? column;
  const refused = found.faults.map(({ line, column, text }) => ({
    path: `/line/${line}/${where(column)}`,
    text,
  }));
  const all = [...faults, ...refused].toSorted((a, b) => lineIn(a) - lineIn(b));
  return { planned: found.planned, faults: all };
}

const lineIn = ({ path }: Fault) => Number(path.split('/')[2] ?? 0);

const countsOf = (planned: readonly Planned[]) => {
  const of = (act: Planned['act']) => planned.filter((each) => each.act === act).length;
  return {
    added: of('added'),
    changed: of('changed'),
    renewed: of('renewed'),
    unchanged: of('unchanged'),
  };
};

/** What importing a sheet would do; nothing is changed by it. */
export async function tryInvitations(
  work: Change,
  { sheet }: Input<'tryInvitations'>,
  content: Uint8Array,
): Promise<Output<'tryInvitations'>> {
  const { planned, faults } = await look(work, content, sheet);
  const counts = countsOf(planned);
  await enter(work, 'sheet-tried', { ...counts, faults: faults.length });
  const names = new Map((await listOrganizations(work)).map((each) => [each.id, each]));
  const lines = planned.flatMap(({ line, act, offer }) => {
    if (act === 'unchanged') return [];
    const { name, login, role, administers, organizationId } = offer;
    const body = names.get(organizationId);
    const organizationJa = body?.nameJa ?? '';
    const organizationEn = body?.nameEn ?? '';
    return [{ line, name, login, role, administers, organizationJa, organizationEn, act }];
  });
  return { ...counts, faults: faults.slice(0, shownFaults), lines: lines.slice(0, shownLines) };
}

/** Invites everybody on a sheet, or nobody. What is on it and known already stays as it is. */
export async function importInvitations(
  work: Change,
  { sheet, days, mail }: Input<'importInvitations'>,
  content: Uint8Array,
): Promise<Output<'importInvitations'>> {
  const { planned, faults } = await look(work, content, sheet);
  if (faults.length > 0) {
    throw new Refusal('invalid', say('people.sheet.faults', { count: faults.length }), {
      faults: faults.slice(0, shownFaults),
    });
  }
  const bodies = new Set(planned.map(({ offer }) => offer.organizationId));
  await passLetters(work, [...bodies]);
  const letters = await carryOut(work, planned, { days, mail: mail === 'yes' });
  const counts = countsOf(planned);
  await enter(work, 'sheet-imported', counts);
  return { ...counts, letters: [...letters], file: lettersFile(work, letters) };
}

async function enter(work: Change, what: string, facts: Readonly<Record<string, number>>) {
  const { organizationId } = work.actor;
  await append(work, { act: `people.${what}`, subject: 'people', organizationId, facts });
}
