import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { readCsv } from '#formats/csv/records.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { grouped } from '#kernel/group.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import {
  type Attribute,
  type Contact,
  type Enquiries,
  holdsOn,
  type OrganizationLine,
} from '../organization.ts';
import { attributesOf, readSheet, type SheetBody, type SheetRow } from '../sheet.ts';
import { say } from '../texts.ts';
import {
  lockRegister,
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
    contacts: contacts.map(contactOf),
  };
}

type ContactRow = Awaited<ReturnType<typeof selectContacts>>[number];

const contactOf = ({ name, duty, email, phone, day_and_night }: ContactRow): Contact => ({
  ...{ name, duty, email, phone },
  dayAndNight: day_and_night,
});

/** Where the headquarters can be asked; null in an installation that has none yet. */
export async function enquiries(work: Work): Promise<Enquiries | null> {
  const found = (await listOrganizations(work)).find(({ kind }) => kind === 'headquarters');
  if (!found) return null;
  const { id, nameJa, nameEn } = found;
  const contacts = await selectContacts(work, id);
  return {
    ...{ nameJa, nameEn },
    contacts: contacts.map(({ duty, email, phone }) => ({ duty, email, phone })),
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
  await lockRegister(work);
  const register = await registered(work);
  const codes = new Map([...register.values()].map(({ id, code }) => [id, code]));
  const supervisors = [...register.values()].map(({ code, supervisor_id: id }) => [
    code,
    id === null ? null : (codes.get(id) ?? null),
  ]) satisfies [string, string | null][];
  const { bodies, faults: wrong } = readSheet(rowsOf(sheet), new Map(supervisors));
  const ids = new Map([...register].map(([code, { id }]) => [code, id]));
  for (const { code } of bodies) if (!ids.has(code)) ids.set(code, newId(OrganizationId));
  const changed = bodies.filter((body) => {
    const before = register.get(body.code);
    return before !== undefined && differs(body, before, ids);
  });
  const faults = [...wrong, ...changed.flatMap((body) => rewriting(body, register))];
  if (faults.length > 0 && !dryRun) {
    throw new Refusal('invalid', say('organizations.sheet-faults', { count: faults.length }), {
      faults,
    });
  }
  const added = bodies.filter(({ code }) => !register.has(code));
  if (!dryRun) {
    for (const body of uppermostFirst([...added, ...changed])) {
      const id = ids.get(body.code);
      const supervisorId = body.supervisor === null ? null : (ids.get(body.supervisor) ?? null);
      const before = register.get(body.code);
      const isDated = !before || differsInAttributes(body, before);
      if (id) await upsertBody(work, body, { id, supervisorId, isDated });
    }
  }
  const counts = { added: added.length, changed: changed.length };
  await append(work, {
    act: dryRun ? 'organizations.sheet-tried' : 'organizations.sheet-registered',
    subject: 'organizations',
    organizationId: null,
    facts: { ...counts, faults: faults.length },
  });
  const unchanged = bodies.length - added.length - changed.length;
  return { dryRun, ...counts, unchanged, faults };
}

/** The rows of a sheet by its headings. A row has as many cells as there are headings. */
function rowsOf(sheet: string): SheetRow[] {
  const { records, fault } = readCsv(sheet);
  const [heading, ...rest] = records;
  const names = heading?.cells.map((name) => name.trim()) ?? [];
  const uneven = rest.find(({ cells }) => cells.length !== names.length);
  const broken =
    fault?.line ?? uneven?.line ?? (new Set(names).size < names.length ? 1 : undefined);
  if (broken !== undefined) {
    throw new Refusal('invalid', say('organizations.sheet-unreadable', { line: broken }));
  }
  if (rest.length === 0) throw new Refusal('invalid', say('organizations.sheet-empty'));
  return rest.map(({ line, cells }) => ({
    line,
    cells: new Map(names.map((name, at) => [name, cells[at] ?? ''])),
  }));
}

type Registered = Awaited<ReturnType<typeof selectOrganizations>>[number] & {
  readonly attributes: readonly Attribute[];
  readonly contacts: readonly Contact[];
};

/** Every body by its code, with all that is dated of it and whom to reach there. */
async function registered(work: Work): Promise<ReadonlyMap<string, Registered>> {
  const attributes = grouped(await selectAttributes(work), (each) => each.organization_id);
  const contacts = grouped(await selectContacts(work), (each) => each.organization_id);
  return new Map(
    (await selectOrganizations(work)).map((row) => [
      row.code,
      {
        ...row,
        attributes: attributes.get(row.id) ?? [],
        contacts: (contacts.get(row.id) ?? []).map(contactOf),
      },
    ]),
  );
}

/** Whether a sheet says of a body, from its day on, anything but what is registered for that day. */
function differs(
  body: SheetBody,
  before: Registered,
  ids: ReadonlyMap<string, OrganizationId>,
): boolean {
  const supervisorId = body.supervisor === null ? null : (ids.get(body.supervisor) ?? null);
  const [contact, ...others] = before.contacts;
  const sameContact =
    body.contact === null ||
    (others.length === 0 && contact !== undefined && isSameContact(body.contact, contact));
  return !(
    body.nameJa === before.name_ja &&
    body.nameEn === before.name_en &&
    body.corporateNumber === before.corporate_number &&
    body.precedence === before.precedence &&
    supervisorId === before.supervisor_id &&
    sameContact &&
    !differsInAttributes(body, before)
  );
}

const isSameContact = (a: Contact, b: Contact) =>
  a.name === b.name &&
  a.duty === b.duty &&
  a.email === b.email &&
  a.phone === b.phone &&
  a.dayAndNight === b.dayAndNight;

const named = ({ aspect, value }: Pick<Attribute, 'aspect' | 'value'>) => `${aspect} ${value}`;

function differsInAttributes(body: SheetBody, { attributes }: Registered): boolean {
  const held = attributes.filter((each) => holdsOn(each, body.since)).map(named);
  const said = attributesOf(body).map(named);
  return held.length !== said.length || said.some((each) => !held.includes(each));
}

/** A change of kind, sector or designation follows all that is registered; none is rewritten. */
function rewriting(body: SheetBody, register: ReadonlyMap<string, Registered>): Fault[] {
  const before = register.get(body.code);
  if (!before || !differsInAttributes(body, before)) return [];
  const latest = before.attributes
    .flatMap(({ since, until }) => [since, until ?? since])
    .reduce((a, b) => (a > b ? a : b), '');
  const text = say('organizations.since-too-early', { date: body.since, latest });
  return latest >= body.since ? [{ path: `/line/${body.line}/since`, text }] : [];
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
