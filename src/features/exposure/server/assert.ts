import { randomUUID } from 'node:crypto';

import type { z } from 'zod';

import { VulnerabilityId } from '#features/intake/intake.ts';
import { showSystem } from '#features/inventory/server/service.ts';
import type { SubmissionId } from '#features/inventory/submission.ts';
import { SystemId } from '#features/inventory/system.ts';
import { append } from '#features/ledger/server/service.ts';
import { parseVers } from '#formats/vers/range.ts';
import type { VexStatement } from '#formats/vex/vex.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { hex } from '#kernel/bytes.ts';
import { cut } from '#kernel/cut.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { type Change, newId } from '#platform/tools.ts';

import { AssertionId, Author } from '../assertion.ts';
import type * as api from '../assertion-api.ts';
import { say } from '../assertion-texts.ts';
import * as store from './assertion-store.ts';
import { readReceivedVex, type ReadVex } from './vex-reading.ts';

type Taken = z.output<typeof api.TakenVex>;

/** Of many vulnerabilities, an act names the first and says that there are more. */
const mostNamed = 200;

/** Takes a supplier's document. What its author may speak of is asked whenever it is read. */
export async function takeVex(
  work: Change,
  { name }: z.output<typeof api.takeVex.input>,
  bytes: Uint8Array,
): Promise<Taken> {
  const read = await readReceivedVex(bytes);
  const { id, issuedAt } = read.document;
  const author = authorOf(read);
  if (id === '' || author === '' || !issuedAt) {
    throw new Refusal('invalid', say('exposure.vex.incomplete'));
  }
  const rows = rowsOf(work, read, { name, author, issuedAt });
  const { sha256, content, label } = read;
  const added = await store.insertAssertions(
    work,
    { sha256, bytes: bytes.length, content },
    rows.map((row) => ({ ...row, label, id: newId(AssertionId) })),
  );
  const recognised = await store.selectRecognised(work, author);
  await append(work, {
    act: 'exposure.asserted',
    subject: cut(id, 200),
    organizationId: null,
    facts: {
      ...{ file: name, sha256: hex(sha256), author, label, recognised, added },
      ...(await meant(work, rows)),
    },
  });
  return takenOf(read, { name, author, recognised, added });
}

/** Who speaks, or nobody; refused where the name cannot be told from another by looking at it. */
function authorOf({ document }: ReadVex): string {
  const author = document.author.trim();
  if (author === '' || Author.safeParse(author).success) return author;
  throw new Refusal('invalid', say('exposure.vex.odd-author', { name: cut(author, 100) }));
}

/** Takes what an organization states of a system of its own. */
export async function stateVex(
  work: Change,
  { systemId, name }: z.output<typeof api.stateVex.input>,
  bytes: Uint8Array,
): Promise<Taken> {
  const system = await showSystem(work, { systemId });
  const { actor } = work;
  const isTheirs = actor.organizationId === null || actor.organizationId === system.organizationId;
  if (!isTheirs || system.retiredAt) throw new Refusal('not-found', sayKernel('kernel.not-found'));
  const read = await readReceivedVex(bytes);
  const { sha256, content } = read;
  const { organizationId } = system;
  await store.insertOwnDocument(work, organizationId, { sha256, bytes: bytes.length, content });
  return keepOwn(work, read, { systemId, organizationId, submissionId: null, name });
}

type Whose = {
  readonly organizationId: OrganizationId;
  readonly systemId: SystemId;
  /** The inventory that the statements came in. */
  readonly submissionId: SubmissionId | null;
  readonly name: string;
};

/** Keeps what an organization states, under its own name where the document has none. */
export async function keepOwn(
  work: Change,
  read: ReadVex,
  { organizationId, systemId, submissionId, name }: Whose,
): Promise<Taken> {
  const author = authorOf(read);
  const issuedAt = read.document.issuedAt ?? work.now;
  const rows = rowsOf(work, read, { name, author, issuedAt });
  const added = await store.insertOwnAssertions(
    work,
    rows.map((row, at) => ({
      ...{
        ...row,
        ...aboutOwn(read.document.statements[at]),
        id: newId(AssertionId),
        organization_id: organizationId,
      },
      ...{ system_id: systemId, submission_id: submissionId },
      ...{ outcome: null, reason: null, decided_by: null, decided_at: null, expires_at: null },
    })),
  );
  await append(work, {
    act: 'exposure.own-asserted',
    subject: SystemId.encode(systemId),
    organizationId,
    facts: {
      ...{ system: SystemId.encode(systemId), file: name, sha256: hex(read.sha256), added },
      ...(await meant(work, rows)),
    },
  });
  return takenOf(read, { name, author, recognised: false, added });
}

/** On a system of one's own a statement is about the parts it names, or about the whole. */
function aboutOwn(statement: VexStatement | undefined) {
  if (statement?.isWhole) return { products: [], unresolved: 0 };
  return statement && statement.parts.length > 0 ? { products: statement.parts } : {};
}

type From = { readonly name: string; readonly author: string; readonly issuedAt: Date };

/** Statements as rows; refused where one names no vulnerability or was made in the future. */
function rowsOf(work: Change, { document, sha256 }: ReadVex, { name, author, issuedAt }: From) {
  const faults = document.statements.flatMap((statement, number) => {
    // Only OpenVEX writes its statements where they are counted here; elsewhere the name is the place.
    const path = document.format === 'openvex' ? `/statements/${number}` : '';
    const named = { name: cut(statement.vulnerability, 100) };
    if (!VulnerabilityId.safeParse(statement.vulnerability).success) {
      return [{ path, text: say('exposure.vex.odd-name', named) }];
    }
    const at = statement.issuedAt ?? issuedAt;
    if (at <= work.now) return [];
    return [{ path, text: say('exposure.vex.future', { ...named, issuedAt: at.toISOString() }) }];
  });
  if (faults.length > 0) {
    const shown = faults.slice(0, mostNamed);
    throw new Refusal('invalid', say('exposure.vex.refused', { count: faults.length }), {
      faults: shown,
    });
  }
  return document.statements.map((statement, number) => ({
    ...{ author, document_id: document.id === '' ? hex(sha256) : document.id },
    ...{ document_version: document.version, issued_at: statement.issuedAt ?? issuedAt },
    ...columnsOf(statement),
    ...{ format: document.format, file: name, sha256, number },
    ...{ received_by: work.actor.id, received_at: work.now },
  }));
}

function columnsOf(statement: VexStatement) {
  const { vulnerability, status, action, detail, unresolved, products } = statement;
  // Shown in the words of whoever stated it.
  const justification = statement.said ?? statement.justification;
  return { vulnerability, status, justification, action, detail, unresolved, products };
}

/** The vulnerabilities that statements are about, for those who act on it. */
async function meant(work: Change, rows: readonly { readonly vulnerability: string }[]) {
  const names = [...new Set(rows.map(({ vulnerability }) => vulnerability))];
  const known = await store.selectMeant(work, names);
  const many = known.length > mostNamed;
  return { many, vulnerabilities: many ? [] : known };
}

type Outcome = {
  readonly name: string;
  readonly author: string;
  readonly recognised: boolean;
  readonly added: number;
};

function takenOf({ document, label, notes }: ReadVex, outcome: Outcome): Taken {
  const { name: file, author, recognised, added } = outcome;
  const { format, id, version, statements } = document;
  return {
    ...{ file, format, document: id, version, author, label, recognised, added },
    statements: statements.length,
    unresolved: statements.reduce((sum, { unresolved }) => sum + unresolved, 0),
    notes: [...oddRanges(statements), ...notes.map(({ path, text }) => ({ path, text }))].slice(
      0,
      mostNamed,
    ),
  };
}

/** Ranges of versions that hold no version, since they cannot be read: what is said of them is kept. */
function oddRanges(statements: readonly VexStatement[]) {
  const ranges = statements.flatMap(({ products }) => products.flatMap(({ range }) => range ?? []));
  const odd = [...new Set(ranges)].filter((range) => !parseVers(range).ok);
  return odd.map((range) => ({
    path: '',
    text: say('exposure.vex.odd-range', { range: cut(range, 200) }),
  }));
}

const longestDays = 366;

/** Accepts until a day what an organization states of its own system, or rejects it. */
export async function decideAssertion(
  work: Change,
  { assertionId, outcome, reason, expiresAt }: z.output<typeof api.decideAssertion.input>,
): Promise<null> {
  const known = await store.selectOwnForUpdate(work, assertionId);
  if (!known) throw new Refusal('not-found', sayKernel('kernel.not-found'));
  if (known.outcome !== null) throw new Refusal('conflict', say('exposure.vex.decided'));
  const { actor } = work;
  if (known.receivedBy === actor.id || known.organizationId === actor.organizationId) {
    throw new Refusal('conflict', say('exposure.vex.own-decision'));
  }
  const until = outcome === 'accepted' ? expiryOf(work, expiresAt) : null;
  await store.updateDecision(work, assertionId, { outcome, reason, expiresAt: until });
  const vulnerabilities = await store.selectMeant(work, [known.vulnerability]);
  await append(work, {
    act: 'exposure.assertion-decided',
    subject: AssertionId.encode(assertionId),
    organizationId: known.organizationId,
    facts: {
      ...{ system: SystemId.encode(known.systemId), outcome, reason, status: known.status },
      ...{ expiresAt: until?.toISOString() ?? null, many: false, vulnerabilities },
    },
  });
  return null;
}

/** Until when something is accepted: some day to come, within a year or so. */
function expiryOf({ now }: Change, expiresAt: Date | undefined): Date {
  const latest = new Date(now.getTime() + longestDays * 86_400_000);
  if (expiresAt && expiresAt > now && expiresAt <= latest) return expiresAt;
  throw new Refusal('invalid', say('exposure.vex.expiry', { days: longestDays }));
}

/** Recognises an author as the maker of products. */
export async function recogniseSupplier(
  work: Change,
  { author, makes, reason }: z.output<typeof api.recogniseSupplier.input>,
): Promise<null> {
  const isNew = await store.insertSupplier(work, {
    ...{ id: randomUUID(), author, makes: [...new Set(makes)], reason },
    ...{ recognised_by: work.actor.id, recognised_at: work.now },
    ...{ revoked_by: null, revoked_at: null },
  });
  if (!isNew) {
    throw new Refusal('conflict', say('exposure.supplier.recognised-already', { author }));
  }
  await appendOnSupplier(work, 'exposure.supplier-recognised', { author, makes, reason });
  return null;
}

/** Takes recognition back. */
export async function revokeSupplier(
  work: Change,
  { author, reason }: z.output<typeof api.revokeSupplier.input>,
): Promise<null> {
  if (!(await store.updateRevoked(work, author))) {
    throw new Refusal('not-found', sayKernel('kernel.not-found'));
  }
  await appendOnSupplier(work, 'exposure.supplier-revoked', { author, reason });
  return null;
}

async function appendOnSupplier(
  work: Change,
  act: `exposure.supplier-${string}`,
  facts: { readonly author: string; readonly reason: string; readonly makes?: string[] },
): Promise<void> {
  const names = await store.selectNamedBy(work, facts.author);
  const about = await meant(
    work,
    names.map((vulnerability) => ({ vulnerability })),
  );
  const subject = cut(facts.author, 200);
  await append(work, { act, subject, organizationId: null, facts: { ...facts, ...about } });
}
