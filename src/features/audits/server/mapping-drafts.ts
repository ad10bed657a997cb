import { randomUUID } from 'node:crypto';

import type { z } from 'zod';

import { marked } from '#features/labels/marking.ts';
import { headquarters, passExit } from '#features/labels/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import type { JsonObject } from '#formats/json/read.ts';
import { Refusal } from '#kernel/refusal.ts';
import { wording } from '#kernel/text.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import { clauseFinder, demandOf } from '../clause.ts';
import { candidatesFor, draftLines, drawingFaults, type Drawn, undecidedIn } from '../drawing.ts';
import { EditionId, MappingDraftId, MappingId } from '../edition.ts';
import { mappingDocument } from '../mapping-document.ts';
import type * as api from '../mapping-draft-api.ts';
import { say } from '../mapping-texts.ts';
import type { Succession } from '../succession.ts';
import { say as sayAudits } from '../texts.ts';
import { insertMapping, selectMapping } from './edition-store.ts';
import {
  documentOf,
  editionNamed,
  type HeldEdition,
  readMapping,
  storedDocument,
  successionsByWords,
  successionsIn,
} from './editions.ts';
import * as store from './mapping-draft-store.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

const absent = () => new Refusal('not-found', sayKernel('kernel.not-found'));

type Row = Awaited<ReturnType<typeof store.selectDrafts>>[number];
type RelationRow = Awaited<ReturnType<typeof store.selectRelations>>[number];

const draftLine = (row: Row) => ({
  ...{ id: row.id, from: row.from_id, to: row.to_id, title: row.title, openedAt: row.opened_at },
  stage: row.adopted_by
    ? ('adopted' as const)
    : row.proposed_by
      ? ('waiting' as const)
      : ('drawing' as const),
  relations: row.relations ?? 0,
});

const drawnOf = ({ id, sources, targets, relationship, rationale }: RelationRow): Drawn => ({
  ...{ id, from: sources, to: targets, relationship, rationale },
});

export async function listMappingDrafts(work: Work): Promise<Output<'listMappingDrafts'>> {
  return (await store.selectDrafts(work)).map(draftLine);
}

type Ends = { readonly before: HeldEdition; readonly after: HeldEdition };

async function endsOf(work: Work, from: EditionId, to: EditionId): Promise<Ends> {
  return { before: await editionNamed(work, from), after: await editionNamed(work, to) };
}

const heldOf = ({ before, after }: Ends) => ({ before: before.held, after: after.held });

/** Begins where the mapping between the two stands that holds now. */
export async function beginMapping(
  work: Change,
  { from, to, title }: Input<'beginMapping'>,
): Promise<Output<'beginMapping'>> {
  if (from === to) throw new Refusal('invalid', sayAudits('audits.mapping.same'));
  const ends = await endsOf(work, from, to);
  const document = storedDocument((await selectMapping(work, from, to))?.document);
  const known = document ? successionsIn(document, ends.before, ends.after) : [];
  const id = newId(MappingDraftId);
  const isNew = await store.insertDraft(work, {
    ...{ id, from_id: from, to_id: to, title, opened_by: work.actor.id, opened_at: work.now },
    ...{ proposed_by: null, proposed_at: null, adopted_by: null, adopted_at: null },
    mapping_id: null,
  });
  if (!isNew) throw new Refusal('conflict', say('audits.drawing.open-elsewhere'));
  // What no longer fits is left for a person to draw anew.
  const sound = known.filter((each) => drawingFaults([each], [], heldOf(ends)).length === 0);
  await write(work, id, sound);
  await append(work, {
    act: 'mapping-draft.begun',
    subject: MappingDraftId.encode(id),
    organizationId: work.actor.organizationId,
    facts: { earlier: EditionId.encode(from), later: EditionId.encode(to), title },
  });
  return { id };
}

async function write(work: Change, draftId: MappingDraftId, relations: readonly Succession[]) {
  await store.insertRelations(
    work,
    relations.map(({ from, to, relationship, rationale }) => ({
      ...{ draft_id: draftId, id: randomUUID(), sources: [...from], targets: [...to] },
      ...{ relationship, rationale, drawn_by: work.actor.id, drawn_at: work.now },
    })),
  );
}

export async function showMappingDraft(
  work: Work,
  { draftId }: Input<'showMappingDraft'>,
): Promise<Output<'showMappingDraft'>> {
  const [row] = await store.selectDrafts(work, draftId);
  if (!row) throw absent();
  const ends = await endsOf(work, row.from_id, row.to_id);
  const rows = await store.selectRelations(work, draftId);
  const proposals = row.adopted_by ? [] : successionsByWords(ends.before, ends.after);
  const named = ({ held }: HeldEdition, ids: readonly string[]) =>
    ids.map((id) => {
      const clause = held.get(id);
      const demand = clause ? demandOf(clause) : '';
      return { id, label: clause?.label ?? id, title: clause?.title ?? '', demand };
    });
  return {
    ...draftLine(row),
    isOwn: hasHand(work, row, rows),
    lines: draftLines(heldOf(ends), rows.map(drawnOf), proposals).map((line) => ({
      ...{ state: line.state, relation: line.relation, relationship: line.relationship },
      ...{ from: named(ends.before, line.from), to: named(ends.after, line.to) },
      rationale: line.rationale,
    })),
  };
}

/** Whoever proposed it, or drew anything in it, does not adopt it. */
const hasHand = (
  { actor }: Work,
  { proposed_by }: Pick<Row, 'proposed_by'>,
  relations: readonly RelationRow[],
) => proposed_by === actor.id || relations.some(({ drawn_by }) => drawn_by === actor.id);

export async function listCandidates(
  work: Work,
  { draftId, side, clause: id }: Input<'listCandidates'>,
): Promise<Output<'listCandidates'>> {
  const [row] = await store.selectDrafts(work, draftId);
  if (!row) throw absent();
  const { before, after } = heldOf(await endsOf(work, row.from_id, row.to_id));
  const [own, others] = side === 'from' ? [before, after] : [after, before];
  const clause = own.get(id);
  if (!clause) throw absent();
  return {
    demand: demandOf(clause),
    candidates: candidatesFor(clause, others).flatMap(({ id: other, alike }) => {
      const found = others.get(other);
      if (!found) return [];
      return { id: other, label: found.label, title: found.title, demand: demandOf(found), alike };
    }),
  };
}

/** A draft that is still being made, held until the transaction ends. */
async function draftInHand(work: Change, draftId: MappingDraftId) {
  const row = await store.selectDraftForUpdate(work, draftId);
  if (!row) throw absent();
  if (row.proposed_by) throw new Refusal('conflict', say('audits.drawing.proposed'));
  return row;
}

/** Clauses by their ids, where persons named them by the numbers that are printed. */
function namedIn({ held }: HeldEdition) {
  const find = clauseFinder(held);
  return (names: readonly string[]) => names.map((name) => find(name) ?? name);
}

export async function drawRelations(
  work: Change,
  { draftId, relations: said, instead }: Input<'drawRelations'>,
): Promise<Output<'drawRelations'>> {
  const row = await draftInHand(work, draftId);
  const ends = await endsOf(work, row.from_id, row.to_id);
  const [inBefore, inAfter] = [namedIn(ends.before), namedIn(ends.after)];
  const relations = said.map((each) => ({
    ...each,
    ...{ from: inBefore(each.from), to: inAfter(each.to) },
  }));
  const replaced = new Set(instead);
  const kept = (await store.selectRelations(work, draftId)).filter(({ id }) => !replaced.has(id));
  const faults = drawingFaults(relations, kept.map(drawnOf), heldOf(ends));
  if (faults.length > 0) throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
  if ((await store.deleteRelations(work, draftId, instead)) !== replaced.size) {
    throw new Refusal('conflict', say('audits.drawing.gone'));
  }
  await write(work, draftId, relations);
  await append(work, {
    act: 'mapping-draft.drawn',
    subject: MappingDraftId.encode(draftId),
    organizationId: work.actor.organizationId,
    facts: {
      drawn: relations.map(({ from, to, relationship }) => ({ from, to, relationship })),
      undone: replaced.size,
    },
  });
  return { relations: kept.length + relations.length };
}

const mostRelations = 5000;

export async function importDrawing(
  work: Change,
  { draftId }: Input<'importDrawing'>,
  content: Uint8Array,
): Promise<Output<'importDrawing'>> {
  const row = await draftInHand(work, draftId);
  const ends = await endsOf(work, row.from_id, row.to_id);
  const relations = successionsIn(readMapping(content), ends.before, ends.after);
  if (relations.length === 0) throw new Refusal('invalid', sayAudits('audits.mapping.empty'));
  if (relations.length > mostRelations) {
    throw new Refusal('too-large', say('audits.drawing.too-many', { limit: mostRelations }));
  }
  const faults = drawingFaults(relations, [], heldOf(ends));
  if (faults.length > 0) {
    throw new Refusal('invalid', sayAudits('audits.edition.refused'), { faults });
  }
  const undone = await store.deleteRelations(work, draftId);
  await write(work, draftId, relations);
  await append(work, {
    act: 'mapping-draft.imported',
    subject: MappingDraftId.encode(draftId),
    organizationId: work.actor.organizationId,
    facts: { relations: relations.length, undone },
  });
  return { relations: relations.length };
}

type Drafted = Pick<Row, 'title' | 'adopted_by'>;

function written(work: Work, row: Drafted, ends: Ends, drawn: readonly Succession[]): JsonObject {
  const resource = ({ model, file }: HeldEdition) => ({ type: model, href: file });
  return mappingDocument(drawn, {
    ...{ title: row.title, version: '1', at: work.now.toISOString(), method: 'human' },
    description: wording(say.catalogue, say('audits.drawing.made-by-persons'), work.actor.language),
    ...{ source: resource(ends.before), target: resource(ends.after), newUuid: randomUUID },
  });
}

export async function exportDrawing(
  work: Change,
  { draftId }: Input<'exportDrawing'>,
): Promise<Output<'exportDrawing'>> {
  const [row] = await store.selectDrafts(work, draftId);
  if (!row) throw absent();
  const organizationId = await headquarters(work);
  const subject = MappingDraftId.encode(draftId);
  const marking = marked('TLP:AMBER+STRICT', organizationId);
  await passExit(work, { subject, marking }, { to: 'organization', organizationId });
  const ends = await endsOf(work, row.from_id, row.to_id);
  const document = written(
    work,
    row,
    ends,
    (await store.selectRelations(work, draftId)).map(drawnOf),
  );
  const bytes = Buffer.from(`${JSON.stringify(document, null, 2)}\n`, 'utf8');
  return {
    ...{ name: `${subject}.json`, mediaType: 'application/json' },
    content: bytes.toString('base64'),
  };
}

const mostNamed = 200;

export async function proposeMapping(
  work: Change,
  { draftId }: Input<'proposeMapping'>,
): Promise<null> {
  const row = await draftInHand(work, draftId);
  const ends = await endsOf(work, row.from_id, row.to_id);
  const drawn = (await store.selectRelations(work, draftId)).map(drawnOf);
  const { from, to } = undecidedIn(heldOf(ends), drawn);
  const count = from.length + to.length;
  if (count > 0) {
    const labels = [
      ...to.map((id) => ends.after.held.get(id)?.label ?? id),
      ...from.map((id) => ends.before.held.get(id)?.label ?? id),
    ];
    const faults = labels.slice(0, mostNamed).map((id) => ({
      ...{ path: '', text: say('audits.drawing.undecided', { id }) },
    }));
    throw new Refusal('invalid', say('audits.drawing.not-finished', { count }), { faults });
  }
  await store.updateProposed(work, draftId, true);
  await append(work, {
    act: 'mapping-draft.proposed',
    subject: MappingDraftId.encode(draftId),
    organizationId: work.actor.organizationId,
    facts: { relations: drawn.length },
  });
  return null;
}

/** Adopted by somebody who had no hand in it, a draft becomes the mapping between its editions. */
export async function decideMapping(
  work: Change,
  { draftId, adopt }: Input<'decideMapping'>,
): Promise<Output<'decideMapping'>> {
  const row = await store.selectDraftForUpdate(work, draftId);
  if (!row) throw absent();
  if (!row.proposed_by || row.adopted_by) {
    throw new Refusal('conflict', say('audits.drawing.not-proposed'));
  }
  const rows = await store.selectRelations(work, draftId);
  if (hasHand(work, row, rows)) throw new Refusal('forbidden', say('audits.drawing.own'));
  const subject = MappingDraftId.encode(draftId);
  const about = { subject, organizationId: work.actor.organizationId };
  if (!adopt) {
    await store.updateProposed(work, draftId, false);
    await append(work, { act: 'mapping-draft.returned', ...about, facts: {} });
    return { mapping: null };
  }
  const ends = await endsOf(work, row.from_id, row.to_id);
  const mapping = newId(MappingId);
  const document = documentOf(written(work, row, ends, rows.map(drawnOf)));
  await insertMapping(work, {
    ...{ id: mapping, from_id: row.from_id, to_id: row.to_id, title: row.title, document },
    ...{ relations: rows.length, imported_by: work.actor.id, imported_at: work.now },
  });
  await store.updateAdopted(work, draftId, mapping);
  const facts = { mapping: MappingId.encode(mapping), relations: rows.length };
  await append(work, { act: 'mapping-draft.adopted', ...about, facts });
  return { mapping };
}
