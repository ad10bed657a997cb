import type { z } from 'zod';

import { judge, type Judged, place, rulingNamed } from '#features/exposure/server/service.ts';
import { currentDecisions } from '#features/exposure/server/service.ts';
import { resolveVulnerability } from '#features/intake/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { owesInventory } from '#features/organizations/organization.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { grouped } from '#kernel/group.ts';
import { Refusal } from '#kernel/refusal.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import { type Addressee, addresseeOf, type Candidate } from '../addressees.ts';
import type * as api from '../api.ts';
import { DirectiveId } from '../directive.ts';
import { say } from '../texts.ts';
import * as store from './store.ts';
import { directiveNamed } from './view.ts';

/** The systems of every body as candidates of a directive about a vulnerability. */
export async function candidatesOf(
  work: Work,
  vulnerability: string,
  judged: readonly Judged[],
): Promise<Candidate[]> {
  const { timeline } = rulingNamed();
  const decisions = new Map(
    (await currentDecisions(work, vulnerability)).map((row) => [
      place(row.organizationId, row.systemId),
      row,
    ]),
  );
  return judged.map(({ system, judgement }) => {
    const decision = decisions.get(place(system.organizationId, system.id));
    const outcome = decision?.outcome ?? null;
    return {
      systemId: system.id,
      system: system.name,
      verdict: judgement.verdict,
      reasons: judgement.reasons,
      decidedDays: outcome === null ? null : (timeline.outcomes[outcome]?.days ?? null),
      outcome,
      tableDueAt: decision?.dueAt ?? null,
    };
  });
}

type Clock = { readonly start: Date; readonly days: number };

/** Whom a directive about a vulnerability binds if it is issued at the start of the clock. */
async function addresseesNow(
  work: Work,
  vulnerability: string,
  clock: Clock,
): Promise<Addressee[]> {
  const judged = await judge(work, vulnerability);
  const candidates = await candidatesOf(work, vulnerability, judged);
  const own = grouped(
    judged.map(({ system }, at) => ({ body: system.organizationId, candidate: candidates[at] })),
    ({ body }) => body,
  );
  return (await listOrganizations(work))
    .filter(({ id, kind }) => own.has(id) || owesInventory(kind))
    .flatMap(({ id }) => {
      const systems = (own.get(id) ?? []).flatMap(({ candidate }) => candidate ?? []);
      return addresseeOf(id, systems, clock) ?? [];
    });
}

export async function previewAddressees(
  work: Work,
  { vulnerability, days }: z.output<typeof api.previewAddressees.input>,
): Promise<z.output<typeof api.previewAddressees.output>> {
  const named = await resolveVulnerability(work, vulnerability);
  const addressees = await addresseesNow(work, named, { start: work.now, days });
  const bodies = new Map((await listOrganizations(work)).map((body) => [body.id, body]));
  const count = (basis: string) => addressees.filter((each) => each.basis === basis).length;
  return {
    affected: count('affected'),
    unknown: count('unknown'),
    addressees: addressees.map(({ organizationId, basis, dueAt, targets }) => {
      const { code = '', nameJa = '', nameEn = '' } = bodies.get(organizationId) ?? {};
      const systems = targets.map(({ system }) => system);
      return { organizationId, code, nameJa, nameEn, basis, dueAt, systems };
    }),
  };
}

export async function draftDirective(
  work: Change,
  { vulnerability, title, body, days }: z.output<typeof api.draftDirective.input>,
): Promise<z.output<typeof api.draftDirective.output>> {
  const named = await resolveVulnerability(work, vulnerability);
  const id = newId(DirectiveId);
  const number = await store.drawNumber(work);
  await store.insertDirective(work, {
    id,
    number,
    vulnerability_id: named,
    table_id: rulingNamed().table.id,
    days,
    version: 1,
    drafted_by: work.actor.id,
    drafted_at: work.now,
    issued_by: null,
    issued_at: null,
  });
  await addWording(work, { id, version: 1, title, body });
  await append(work, {
    act: 'directive.drafted',
    subject: DirectiveId.encode(id),
    organizationId: null,
    facts: { number, vulnerability: named, title, days },
  });
  return { id, number };
}

type Worded = {
  readonly id: DirectiveId;
  readonly version: number;
  readonly title: string;
  readonly body: string;
};

const addWording = (work: Change, { id, version, title, body }: Worded) =>
  store.insertWording(work, {
    directive_id: id,
    version,
    title,
    body,
    written_by: work.actor.id,
    written_at: work.now,
  });

/**
 * Writes a new version. A draft is changed by it; of an issued directive it is a proposal, in force
 * once a second person has issued it, so that nobody alone changes what others are ordered to do.
 */
export async function rewordDirective(
  work: Change,
  { directiveId, title, body }: z.output<typeof api.rewordDirective.input>,
): Promise<z.output<typeof api.rewordDirective.output>> {
  await store.lockDirective(work, directiveId);
  const directive = await directiveNamed(work, directiveId);
  const version = (await store.selectLatestWording(work, directiveId)).version + 1;
  await addWording(work, { id: directiveId, version, title, body });
  if (!directive.issued_at) await store.updateVersion(work, directiveId, version);
  await append(work, {
    act: directive.issued_at ? 'directive.amendment-proposed' : 'directive.reworded',
    subject: DirectiveId.encode(directiveId),
    organizationId: null,
    facts: { version, title },
  });
  return { id: directiveId, version };
}

/**
 * Issues a version as the second person: the one that was read, and no later one. The first time,
 * the addressees are computed and frozen with the evidence for each, and their clocks start; an
 * amendment leaves both as they are and is to be acknowledged anew.
 */
export async function issueDirective(
  work: Change,
  { directiveId, version }: z.output<typeof api.issueDirective.input>,
): Promise<z.output<typeof api.issueDirective.output>> {
  await store.lockDirective(work, directiveId);
  const directive = await directiveNamed(work, directiveId);
  const latest = await store.selectLatestWording(work, directiveId);
  if (directive.issued_at && latest.version === directive.version) {
    throw new Refusal('conflict', say('directives.already-issued'));
  }
  const author = directive.issued_at ? latest.writtenBy : directive.drafted_by;
  if (author === work.actor.id || latest.writtenBy === work.actor.id) {
    throw new Refusal('forbidden', say('directives.own-draft'));
  }
  if (latest.version !== version) {
    throw new Refusal('conflict', say('directives.other-version', { version: latest.version }));
  }
  return directive.issued_at ? amend(work, directive, version) : issue(work, directive);
}

async function issue(work: Change, draft: store.DirectiveRow) {
  const clock = { start: work.now, days: draft.days };
  const addressees = await addresseesNow(work, draft.vulnerability_id, clock);
  if (addressees.length === 0) throw new Refusal('conflict', say('directives.nobody'));
  await store.updateIssued(work, draft.id);
  for (const addressee of addressees) await store.insertAddressee(work, draft.id, addressee);
  await append(work, {
    act: 'directive.issued',
    subject: DirectiveId.encode(draft.id),
    organizationId: null,
    facts: {
      number: draft.number,
      version: draft.version,
      vulnerability: draft.vulnerability_id,
      addressees: addressees.length,
    },
  });
  return { id: draft.id, addressees: addressees.length, issuedAt: work.now };
}

async function amend(work: Change, directive: store.DirectiveRow, version: number) {
  await store.updateVersion(work, directive.id, version);
  const addressees = await store.selectAddressees(work, { directiveId: directive.id });
  await append(work, {
    act: 'directive.amended',
    subject: DirectiveId.encode(directive.id),
    organizationId: null,
    facts: { number: directive.number, version },
  });
  return { id: directive.id, addressees: addressees.length, issuedAt: work.now };
}
