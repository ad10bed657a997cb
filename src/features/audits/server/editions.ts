import { createHash, randomUUID } from 'node:crypto';

import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { asObject, asString, member } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';
import { catalogIn } from '#formats/oscal/catalog.ts';
import { mappingsOf } from '#formats/oscal/mapping.ts';
import { modelOf, type OscalDocument, oscalVersionOf } from '#formats/oscal/model.ts';
import { isOscalYaml, readOscal, readOscalText } from '#formats/oscal/read.ts';
import { resolveProfile } from '#formats/oscal/resolve/resolve.ts';
import { sourcesOf } from '#formats/oscal/resolve/sources.ts';
import type { Finding } from '#kernel/finding.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import { successionsByComparison } from '../by-words.ts';
import { type Clause, type Clauses, clausesOf, demandOf } from '../clause.ts';
import { compareClauses } from '../comparison.ts';
import { EditionId, MappingId } from '../edition.ts';
import type * as api from '../edition-api.ts';
import { readFullText } from '../full-text.ts';
import { statementOwners } from '../statements.ts';
import { strangersIn, type Succession, successionsOf } from '../succession.ts';
import { say } from '../texts.ts';
import * as store from './edition-store.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

const absent = () => new Refusal('not-found', sayKernel('kernel.not-found'));

/** Reading YAML counts tokens; a catalogue of 1,200 clauses has about a million. */
export const readLimits = { tokens: 3_000_000 };

export const listEditions = store.selectEditions;
export const listMappings = store.selectMappings;

function refused(findings: readonly Finding[]): Refusal {
  const faults = findings
    .filter(({ severity }) => severity === 'error')
    .map(({ path, text }): Fault => ({ path, text }));
  return new Refusal('invalid', say('audits.edition.refused'), { faults });
}

/** The words of a file; refused where it holds none. */
export function textOf(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch (cause) {
    throw new Refusal('invalid', say('audits.edition.not-text'), { cause });
  }
}

/** The document in what was sent: OSCAL as it is, a full text as the catalogue it is made into. */
function documentIn(
  text: string,
  { name, title, version }: Input<'importEdition'>,
  now: Date,
): OscalDocument {
  const isOscal = /^[\uFEFF\s]{0,4096}[[{]/.test(text) || isOscalYaml(text);
  const made = isOscal
    ? undefined
    : readFullText(text, {
        ...{ uuid: randomUUID(), title: title ?? name, version: version ?? '1' },
        at: now.toISOString(),
      });
  if (made && !made.ok) throw refused(made.findings);
  const reading = made ? readOscal(made.document) : readOscalText(text, readLimits);
  if (!reading.ok) throw refused(reading.findings);
  return reading.document;
}

/** Takes in what is demanded; a profile is resolved with what was taken in before. */
export async function importEdition(
  work: Change,
  input: Input<'importEdition'>,
  content: Uint8Array,
): Promise<Output<'importEdition'>> {
  const document = documentIn(textOf(content), input, work.now);
  const { model } = document;
  if (model !== 'catalog' && model !== 'profile') {
    throw new Refusal('invalid', say('audits.edition.model', { model }));
  }
  const resolved = model === 'profile' ? await resolvedFor(work, document, input.name) : undefined;
  const catalog = catalogIn(resolved ?? document);
  const clauses = catalog ? clausesOf(catalog).size : 0;
  if (clauses === 0) throw new Refusal('invalid', say('audits.edition.empty'));
  const metadata = asObject(document.root['metadata']) ?? {};
  const wordOf = (name: string) => (asString(metadata[name]) ?? '').trim();
  const id = newId(EditionId);
  const sha256 = createHash('sha256').update(content).digest();
  const isNew = await store.insertEdition(work, {
    ...{ id, model, clauses, sha256, file: input.name },
    title: wordOf('title').slice(0, 500) || input.name,
    version: wordOf('version').slice(0, 200),
    document: document.value,
    resolved: resolved?.value ?? null,
    imported_by: work.actor.id,
    imported_at: work.now,
  });
  if (!isNew) throw new Refusal('conflict', say('audits.edition.known'));
  await append(work, {
    act: 'audit-edition.imported',
    subject: EditionId.encode(id),
    organizationId: work.actor.organizationId,
    facts: { file: input.name, model, clauses, sha256: sha256.toString('hex') },
  });
  return { id, clauses };
}

async function resolvedFor(
  work: Work,
  profile: OscalDocument,
  name: string,
): Promise<OscalDocument> {
  const known = new Map(
    (await store.selectDocuments(work)).reverse().map((each) => [each.file, each]),
  );
  const load = (file: string) => storedDocument(known.get(file)?.document);
  const resolved = resolveProfile({
    ...{ profile, name },
    sources: sourcesOf([...known.keys()], load),
    issue: { uuid: randomUUID(), at: work.now.toISOString(), source: name },
  });
  if (!resolved.ok) throw refused(resolved.findings);
  return resolved.document;
}

/** A document that was judged when it was taken in. */
export function storedDocument(value: JsonObject | undefined): OscalDocument | undefined {
  const model = value && modelOf(value);
  const root = model && asObject(value[model]);
  if (!value || !model || !root) return undefined;
  return { model, oscalVersion: oscalVersionOf(root), root, value };
}

export type HeldEdition = NonNullable<Awaited<ReturnType<typeof store.selectEdition>>> & {
  readonly held: Clauses;
};

/**
 * Editions that were read lately. An edition never changes and everybody who is signed in may read it: no
 * row of it is ever updated or removed, and an id is that of one edition wherever it was made.
 */
const lately = new Map<EditionId, HeldEdition>();
const mostHeld = 8;

/** An edition with its clauses; what is not there and what was never taken in look alike. */
export async function editionNamed(work: Work, id: EditionId): Promise<HeldEdition> {
  const known = (await store.selectIsEdition(work, id)) ? lately.get(id) : undefined;
  const edition = known ?? (await readEdition(work, id));
  // The one read last is the last to be forgotten.
  lately.delete(id);
  lately.set(id, edition);
  for (const old of lately.keys()) if (lately.size > mostHeld) lately.delete(old);
  return edition;
}

async function readEdition(work: Work, id: EditionId): Promise<HeldEdition> {
  const edition = await store.selectEdition(work, id);
  const document = storedDocument(edition?.resolved ?? edition?.document);
  const catalog = document && catalogIn(document);
  if (!edition || !catalog) throw absent();
  return { ...edition, held: clausesOf(catalog) };
}

const said = (clause: Clause) => ({
  ...{ id: clause.id, label: clause.label, title: clause.title, place: [...clause.place] },
  demand: demandOf(clause),
});

export async function showEdition(
  work: Work,
  { editionId }: Input<'showEdition'>,
): Promise<Output<'showEdition'>> {
  const { held, ...line } = await editionNamed(work, editionId);
  return { ...line, list: [...held.values()].map(said) };
}

export async function compareEditions(
  work: Work,
  { from, to }: Input<'compareEditions'>,
): Promise<Output<'compareEditions'>> {
  const [before, after] = [await editionNamed(work, from), await editionNamed(work, to)];
  const { mapping, successions } = await successionsBetween(work, before, after);
  const { counts, rows } = compareClauses(
    before.held,
    after.held,
    mapping === null ? undefined : successions,
  );
  return {
    counts,
    rows: rows
      .filter(({ kind, marks }) => kind !== 'kept' || marks.length > 0)
      .map((row) => ({
        ...{ kind: row.kind, marks: [...row.marks], isGuess: row.isGuess },
        before: row.before ? said(row.before) : null,
        after: row.after ? said(row.after) : null,
      })),
  };
}

/** A mapping collection in bytes; refused with every fault where they are none. */
export function readMapping(content: Uint8Array): OscalDocument {
  const reading = readOscalText(textOf(content), readLimits);
  if (!reading.ok) throw refused(reading.findings);
  const { document } = reading;
  if (document.model !== 'mapping-collection') {
    throw new Refusal('invalid', say('audits.mapping.model', { model: document.model }));
  }
  return document;
}

/** A document that was made here, as it is stored: held to the schema like any that comes from outside. */
export function documentOf(made: JsonObject): JsonObject {
  const reading = readOscal(made);
  if (!reading.ok) throw refused(reading.findings);
  return reading.document.value;
}

/** Takes in a mapping between two editions; every clause it names must be one of theirs. */
export async function importMapping(
  work: Change,
  { from, to }: Input<'importMapping'>,
  content: Uint8Array,
): Promise<Output<'importMapping'>> {
  if (from === to) throw new Refusal('invalid', say('audits.mapping.same'));
  const document = readMapping(content);
  const ends = { before: await editionNamed(work, from), after: await editionNamed(work, to) };
  const successions = successionsIn(document, ends.before, ends.after);
  const faults = strangersIn(successions, ends.before.held, ends.after.held).map(
    ({ path, id }): Fault => ({ path, text: say('audits.mapping.stranger', { id }) }),
  );
  if (faults.length > 0) throw new Refusal('invalid', say('audits.edition.refused'), { faults });
  const relations = successions.length;
  if (relations === 0) throw new Refusal('invalid', say('audits.mapping.empty'));
  const id = newId(MappingId);
  const title = (asString(member(document.root['metadata'], 'title')) ?? '').trim().slice(0, 500);
  await store.insertMapping(work, {
    ...{ id, relations, title: title || MappingId.encode(id), document: document.value },
    ...{ from_id: from, to_id: to, imported_by: work.actor.id, imported_at: work.now },
  });
  await append(work, {
    act: 'audit-mapping.imported',
    subject: MappingId.encode(id),
    organizationId: work.actor.organizationId,
    facts: { earlier: EditionId.encode(from), later: EditionId.encode(to), relations },
  });
  return { id, relations };
}

/** What a mapping says of the clauses of two editions. */
export function successionsIn(
  document: OscalDocument,
  before: HeldEdition,
  after: HeldEdition,
): readonly Succession[] {
  const owners = new Map([...ownersOf(before), ...ownersOf(after)]);
  return mappingsOf(document).flatMap((mapping) =>
    successionsOf(mapping, (statement) => owners.get(statement) ?? statement),
  );
}

const ownersOf = ({ document, resolved }: HeldEdition) => statementOwners(resolved ?? document);

export type Between = {
  readonly mapping: MappingId | null;
  readonly successions: readonly Succession[];
};

/** How two editions stand to each other: as the latest mapping says, else by their words alone. */
export async function successionsBetween(
  work: Work,
  before: HeldEdition,
  after: HeldEdition,
): Promise<Between> {
  const mapping = await store.selectMapping(work, before.id, after.id);
  const document = storedDocument(mapping?.document);
  if (mapping && document) {
    return { mapping: mapping.id, successions: successionsIn(document, before, after) };
  }
  return { mapping: null, successions: successionsByWords(before, after) };
}

/** How two editions stand to each other by their words alone. */
export const successionsByWords = (before: HeldEdition, after: HeldEdition) =>
  successionsByComparison(compareClauses(before.held, after.held));

export async function showSuccessions(
  work: Work,
  { from, to }: Input<'showSuccessions'>,
): Promise<Output<'showSuccessions'>> {
  const [before, after] = [await editionNamed(work, from), await editionNamed(work, to)];
  const { mapping, successions } = await successionsBetween(work, before, after);
  return {
    mapping,
    successions: successions.map(({ from: sources, to: targets, relationship, rationale }) => ({
      ...{ from: [...sources], to: [...targets], relationship, rationale },
    })),
  };
}
