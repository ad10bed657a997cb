import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { grouped } from '#kernel/group.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { holdsOn, type OrganizationLine } from '../organization.ts';
import { readSheet, rowsOf, type SheetBody, type SheetRow } from '../sheet.ts';
import { say } from '../texts.ts';
import {
  selectAttributes,
  selectContacts,
  selectOrganizations,
  selectSubtree,
  upsertBody,
} from './store.ts';

/** The bodies the actor may see, as they are today, in order of precedence. */
export async function listOrganizations(work: Work): Promise<OrganizationLine[]> {
  const today = work.now.toISOString().slice(0, 10);
  const attributes = (await selectAttributes(work)).filter((each) => holdsOn(each, today));
  const of = grouped(attributes, (each) => each.organization_id);
  return (await selectOrganizations(work)).map((row) => {
    const own = of.get(row.id) ?? [];
    const values = (aspect: string) =>
      own.filter((each) => each.aspect === aspect).map(({ value }) => value);
    return {
      id: row.id,
      code: row.code,
      nameJa: row.name_ja,
      nameEn: row.name_en,
      supervisorId: row.supervisor_id,
      precedence: row.precedence,
      kind: values('kind')[0] ?? '',
      sectors: values('sector'),
      designations: values('designation'),
    };
  });
}

export async function showOrganization(
  work: Work,
  { organizationId }: { organizationId: OrganizationId },
): Promise<z.output<typeof api.showOrganization.output>> {
  const line = (await listOrganizations(work)).find(({ id }) => id === organizationId);
  if (!line) throw new Refusal('not-found', sayKernel('kernel.not-found'));
  const numbers = await selectOrganizations(work);
  const contacts = await selectContacts(work, organizationId);
  return {
    ...line,
    corporateNumber: numbers.find(({ id }) => id === organizationId)?.corporate_number ?? null,
    contacts: contacts.map(({ day_and_night, ...rest }) => ({
      ...rest,
      dayAndNight: day_and_night,
    })),
  };
}

/** The organization and everything below it in the tree of supervision. */
export async function subtree(work: Work, root: OrganizationId): Promise<OrganizationId[]> {
  return selectSubtree(work, root);
}

type Outcome = z.output<typeof api.importOrganizations.output>;

/** Registers the bodies of a sheet: all of them, or none and every fault named. */
export async function registerSheet(
  work: Change,
  { sheet, dryRun }: { sheet: string; dryRun: boolean },
): Promise<Outcome> {
  const existing = await listOrganizations(work);
  const known = new Map(existing.map((line) => [line.code, line]));
  const { bodies, faults } = readSheet(rowsIn(sheet), new Set(known.keys()));
  if (faults.length > 0 && !dryRun) {
    throw new Refusal('invalid', say('organizations.sheet-faults', { count: faults.length }), {
      faults,
    });
  }
  const ids = new Map(existing.map(({ code, id }) => [code, id]));
  for (const { code } of bodies) if (!ids.has(code)) ids.set(code, newId(OrganizationId));
  const added = bodies.filter(({ code }) => !known.has(code));
  const changed = bodies.filter((body) => {
    const line = known.get(body.code);
    return line !== undefined && differs(body, line, ids);
  });
  if (!dryRun) {
    for (const body of uppermostFirst([...added, ...changed])) {
      const id = ids.get(body.code);
      const supervisorId = body.supervisor === null ? null : (ids.get(body.supervisor) ?? null);
      if (id) await upsertBody(work, body, { id, supervisorId });
    }
  }
  await append(work, {
    act: dryRun ? 'organizations.sheet-tried' : 'organizations.sheet-registered',
    subject: 'organizations',
    organizationId: null,
    facts: { added: added.length, changed: changed.length, faults: faults.length },
  });
  const unchanged = bodies.length - added.length - changed.length;
  return {
    dryRun,
    added: added.length,
    changed: changed.length,
    unchanged,
    faults: [...faults],
  };
}

function rowsIn(sheet: string): SheetRow[] {
  const read = rowsOf(sheet);
  if ('brokenAt' in read) {
    throw new Refusal('invalid', say('organizations.sheet-unreadable', { line: read.brokenAt }));
  }
  if (read.rows.length === 0) throw new Refusal('invalid', say('organizations.sheet-empty'));
  return read.rows;
}

function differs(
  body: SheetBody,
  line: OrganizationLine,
  ids: ReadonlyMap<string, OrganizationId>,
): boolean {
  const supervisorId = body.supervisor === null ? null : (ids.get(body.supervisor) ?? null);
  const same = (a: readonly string[], b: readonly string[]) =>
    a.length === b.length && a.every((each) => b.includes(each));
  return !(
    body.nameJa === line.nameJa &&
    body.nameEn === line.nameEn &&
    body.kind === line.kind &&
    body.precedence === line.precedence &&
    supervisorId === line.supervisorId &&
    same(body.sectors, line.sectors) &&
    same(body.designations, line.designations)
  );
}

/** Supervisors before those they supervise, so that each reference finds its row. */
function uppermostFirst(bodies: readonly SheetBody[]): SheetBody[] {
  const left = new Map(bodies.map((body) => [body.code, body]));
  const ordered: SheetBody[] = [];
  while (left.size > 0) {
    const ready = [...left.values()].filter((body) => !left.has(body.supervisor ?? ''));
    for (const body of ready) {
      ordered.push(body);
      left.delete(body.code);
    }
  }
  return ordered;
}
