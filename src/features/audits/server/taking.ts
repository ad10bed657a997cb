import { createHash, randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';

import { z } from 'zod';

import { SystemId } from '#features/inventory/system.ts';
import { append } from '#features/ledger/server/service.ts';
import { canonicalText } from '#formats/json/canonical.ts';
import { cut } from '#kernel/cut.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Change } from '#platform/tools.ts';

import { clauseFinder } from '../clause.ts';
import { AuditId } from '../finding.ts';
import {
  findingFields,
  guessedFields,
  rowsIn,
  rowsOf,
  systemKey,
  type TakenLine,
  takingOf,
} from '../taking.ts';
import type * as api from '../taking-api.ts';
import { say } from '../taking-texts.ts';
import { openAudit, refuseStranger } from './campaigns.ts';
import { editionNamed } from './editions.ts';
import { selectSystems } from './fieldwork-store.ts';
import { enterFinding, policyOfAudit } from './findings.ts';
import { type ReadResults, readResults } from './results-reading.ts';
import {
  insertSource,
  insertTaken,
  selectColumns,
  selectSourceNames,
  selectTaken,
} from './taking-store.ts';

type Asked = z.output<typeof api.previewFindings.input>;
type Preview = z.output<typeof api.previewFindings.output>;
type Taken = z.output<typeof api.takeFindings.output>;

const mostFindings = 2000;
const shownLines = 500;
const shownFaults = 1000;

const sha256 = (of: string | Uint8Array) => createHash('sha256').update(of).digest();

/** Which field each column holds: as it is given, else as its source wrote last, else as it is guessed. */
function fieldsFor(
  { mapping }: Asked,
  headings: readonly string[],
  remembered: Remembered | undefined,
): string[] {
  if (mapping === undefined && remembered && headings.some((each) => remembered[each])) {
    return distinct(headings.map((each) => remembered[each] ?? ''));
  }
  if (mapping === undefined) return guessedFields(headings);
  const names = mapping.split(',').map((name) => name.trim());
  for (const [at, field] of names.entries()) {
    if (field === '') continue;
    if (!findingFields.some((each) => each === field)) {
      throw new Refusal('invalid', say('audits.taking.unknown-field', { field: cut(field, 40) }));
    }
    if (names.indexOf(field) < at) {
      throw new Refusal('invalid', say('audits.taking.twice', { field }));
    }
  }
  return headings.map((_, at) => names[at] ?? '');
}

/** Of two columns with one heading only the first holds the field. */
const distinct = (fields: readonly string[]): string[] =>
  fields.map((field, at) => (fields.indexOf(field) < at ? '' : field));

const Remembered = z.record(z.string(), z.enum(findingFields));
type Remembered = Readonly<Partial<Record<string, string>>>;

async function rememberedFor(work: Change, { source }: Asked): Promise<Remembered | undefined> {
  if (source === undefined) return undefined;
  const read = Remembered.safeParse(await selectColumns(work, source));
  return read.success ? read.data : undefined;
}

/** Remembers how a list of a source was read, where that is not remembered just so. */
async function remember(work: Change, asked: Asked, { headings, mapping }: Look['read']) {
  if (asked.source === undefined || headings.length === 0) return;
  const held = headings.flatMap((heading, at) => (mapping[at] ? [[heading, mapping[at]]] : []));
  const columns: unknown = Object.fromEntries(held);
  if (isDeepStrictEqual(columns, await selectColumns(work, asked.source))) return;
  await insertSource(work, {
    ...{ id: randomUUID(), name: asked.source, columns },
    ...{ kept_by: work.actor.id, kept_at: work.now },
  });
}

/** The sources whose lists were read before, by name. */
export const listFindingSources = selectSourceNames;

function readAs(asked: Asked, read: ReadResults, remembered: Remembered | undefined) {
  if (read.form === 'sarif') {
    const { error = '', warning = '', note = '' } = asked;
    const rows = rowsOf(read.results, { error, warning, note });
    const columns = { headings: [], mapping: [], isRemembered: false };
    return { form: read.form, sheets: [], sheet: '', ...columns, rows };
  }
  const headings = (read.records[0]?.cells ?? []).map((heading) => cut(heading.trim(), 200));
  const mapping = fieldsFor(asked, headings, remembered);
  const isRemembered =
    asked.mapping === undefined && headings.some((each) => remembered?.[each] !== undefined);
  const isTitled = mapping.includes('title');
  const rows = isTitled ? rowsIn(read.records, mapping) : [];
  const about = { form: read.form, sheets: [...read.sheets], sheet: read.sheet };
  return { ...about, headings, mapping, isRemembered, rows };
}

/** What a file would do to an audit as it stands now. */
async function look(work: Change, asked: Asked, content: Uint8Array) {
  const audit = await openAudit(work, asked.auditId);
  await refuseStranger(work, asked.auditId);
  const received = await readResults({ content, sheet: asked.sheet });
  const read = readAs(asked, received, await rememberedFor(work, asked));
  if (read.rows.length > mostFindings) {
    throw new Refusal('too-large', say('audits.taking.too-many', { limit: mostFindings }));
  }
  const { held } = await editionNamed(work, audit.edition_id);
  const policy = await policyOfAudit(work, audit);
  const systems = await selectSystems(work, audit.organization_id);
  const known = new Set(
    (await selectTaken(work, asked.auditId)).map((each) => each.fingerprint.toString('hex')),
  );
  const found = takingOf(read.rows, {
    clause: asked.clause ?? '',
    clauseOf: clauseFinder(held),
    ratings: policy.scale,
    systems: new Map(systems.map(({ id, name }) => [systemKey(name), SystemId.encode(id)])),
    isKnown: (identity) => known.has(sha256(identity).toString('hex')),
  });
  const untitled = read.form === 'list' && !read.mapping.includes('title');
  const faults = [
    ...(untitled ? [{ path: '', text: say('audits.taking.no-title') }] : []),
    ...found.faults,
  ].slice(0, shownFaults);
  const labelOf = (id: string) => held.get(id)?.label ?? id;
  return { audit, policy, read, lines: found.lines, faults, labelOf };
}

type Look = Awaited<ReturnType<typeof look>>;

const countOf = (lines: readonly TakenLine[], wanted: TakenLine['act']) =>
  lines.filter(({ act }) => act === wanted).length;

const aboutOf = ({ rows: _, ...about }: Look['read']) => about;

function previewOf({ read, lines, faults, labelOf }: Look, content: Uint8Array): Preview {
  const about = aboutOf(read);
  const said = lines.map((line) => ({ ...line }));
  const bytes = sha256(content).toString('hex');
  const token = sha256(canonicalText({ bytes, said })).toString('hex');
  return {
    ...about,
    ...{ added: countOf(lines, 'added'), unchanged: countOf(lines, 'unchanged') },
    lines: lines.slice(0, shownLines).map(({ path, act, title, clause, rating, urgent }) => ({
      ...{ path, act, title, label: labelOf(clause), rating, urgent },
    })),
    faults,
    token: faults.length > 0 ? null : token,
  };
}

export async function previewFindings(
  work: Change,
  asked: Asked,
  content: Uint8Array,
): Promise<Preview> {
  const seen = await look(work, asked, content);
  const preview = previewOf(seen, content);
  await append(work, {
    act: 'audit.findings-tried',
    subject: AuditId.encode(asked.auditId),
    organizationId: seen.audit.organization_id,
    facts: { file: asked.name, added: preview.added, faults: preview.faults.length },
  });
  return preview;
}

export async function takeFindings(
  work: Change,
  { token, ...asked }: z.output<typeof api.takeFindings.input>,
  content: Uint8Array,
): Promise<Taken> {
  const seen = await look(work, asked, content);
  const { faults, lines, audit } = seen;
  if (faults.length > 0) {
    throw new Refusal('invalid', say('audits.taking.faults', { count: faults.length }), { faults });
  }
  if (previewOf(seen, content).token !== token) {
    throw new Refusal('conflict', say('audits.taking.moved'));
  }
  await remember(work, asked, seen.read);
  const file = { file: asked.name, sha256: sha256(content) };
  let urgent = 0;
  for (const line of lines.filter(({ act }) => act === 'added')) {
    const entered = await enterFinding(work, audit, {
      ...{ clause: line.clause, rating: line.rating, title: line.title },
      ...{ cause: line.cause, effect: line.effect, isUrgent: line.urgent },
      systemId: line.system === null ? null : SystemId.decode(line.system),
    });
    if (entered.urgent) urgent += 1;
    await insertTaken(work, {
      ...{ organization_id: audit.organization_id, audit_id: audit.id, finding_id: entered.id },
      ...{ fingerprint: sha256(line.identity), ...file },
      ...{ taken_by: work.actor.id, taken_at: work.now },
    });
  }
  const counts = { added: countOf(lines, 'added'), unchanged: countOf(lines, 'unchanged') };
  await append(work, {
    act: 'audit.findings-taken',
    subject: AuditId.encode(audit.id),
    organizationId: audit.organization_id,
    facts: { file: asked.name, sha256: file.sha256.toString('hex'), added: counts.added },
  });
  return { ...counts, urgent };
}
