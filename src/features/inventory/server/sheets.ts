import { createHash } from 'node:crypto';

import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { type CanonicalJson, canonicalText } from '#formats/json/canonical.ts';
import { cut } from '#kernel/cut.ts';
import { grouped } from '#kernel/group.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Change } from '#platform/tools.ts';

import type * as api from '../api.ts';
import type { SheetLine, SheetOutcome, SheetPreview } from '../sheet.ts';
import { fieldNamed, guessedMapping, headingKey, isSufficient } from '../sheet-column.ts';
import { say } from '../sheet-texts.ts';
import type { SystemId } from '../system.ts';
import { lineOf, type Plan, planned, type Registered, rowsOf } from '../system-sheet.ts';
import { componentPreview } from './component-sheet.ts';
import { lockLedger, selectDependenciesOf, selectLedgers } from './ledger-store.ts';
import { replaceMapping, selectMapping } from './mapping-store.ts';
import { selectOrganizationExists } from './store.ts';
import { submitInventory } from './submit.ts';
import { absent, actsFor } from './system.ts';
import { changeSystem, registerSystem } from './system-ledger.ts';
import { readTable } from './table.ts';
import type { Table } from './workbook.ts';

type Asked = z.output<typeof api.previewSheet.input>;
type Import = z.output<typeof api.importSheet.input>;

const mostSystems = 5000;
const shownLines = 200;
const shownFaults = 1000;

type Mapped = {
  readonly headings: readonly string[];
  readonly mapping: readonly string[];
  readonly mappedBy: SheetPreview['mappedBy'];
};

/** Which field each column holds: as it is given, as it was saved, or as it is guessed. */
async function mappedOf(work: Change, asked: Asked, table: Table): Promise<Mapped> {
  const headings = (table.records[0]?.cells ?? []).map((heading) => cut(heading.trim(), 200));
  const { kind, organizationId } = asked;
  if (asked.mapping !== undefined) {
    return { headings, mapping: givenMapping(asked, headings.length), mappedBy: 'given' };
  }
  const saved = await selectMapping(work, organizationId, kind);
  const mapping = headings.map((heading) => saved.get(headingKey(heading)) ?? '');
  if (saved.size > 0 && isSufficient(kind, mapping)) {
    const isKnown = (heading: string) => heading === '' || saved.has(headingKey(heading));
    if (headings.every(isKnown)) return { headings, mapping, mappedBy: 'saved' };
  }
  return { headings, mapping: guessedMapping(kind, headings), mappedBy: 'guessed' };
}

function givenMapping({ kind, mapping = '' }: Asked, columns: number): string[] {
  const names = mapping.split(',').map((name) => name.trim());
  const wrong = names.find((name) => name !== '' && fieldNamed(kind, name) === undefined);
  if (wrong !== undefined) {
    throw new Refusal('invalid', say('inventory.mapping-unknown', { field: wrong }));
  }
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at);
  if (twice !== undefined) {
    throw new Refusal('invalid', say('inventory.mapping-twice', { field: twice }));
  }
  if (names.length > columns)
    throw new Refusal('invalid', say('inventory.mapping-long', { columns }));
  return Array.from({ length: columns }, (_, at) => names[at] ?? '');
}

type Seen = {
  readonly preview: SheetPreview;
  readonly plan: Plan<SystemId> | null;
};

/** Everything a sheet would do, worked out anew from its bytes and from what is registered now. */
async function look(work: Change, asked: Asked, content: Uint8Array): Promise<Seen> {
  const { organizationId, kind } = asked;
  const known = await selectOrganizationExists(work, organizationId);
  if (!known || !actsFor(work, organizationId)) throw absent();
  await lockLedger(work, organizationId);
  const table = await readTable(content, asked.sheet);
  const mapped = await mappedOf(work, asked, table);
  const about = {
    sheets: [...table.sheets],
    sheet: table.sheet,
    headings: [...mapped.headings],
    mapping: [...mapped.mapping],
    mappedBy: mapped.mappedBy,
    rows: table.records.length - 1,
  };
  const remarks = table.remarks.map(({ rule, path, text }) => ({ rule, path, text }));
  const nothing = { added: 0, changed: 0, removed: 0, unchanged: 0, lines: [], absent: [] };
  if (!isSufficient(kind, mapped.mapping)) {
    const text = say(kind === 'systems' ? 'inventory.mapping-name' : 'inventory.mapping-product');
    return {
      preview: { ...about, ...nothing, remarks, faults: [{ path: '', text }], token: null },
      plan: null,
    };
  }
  const found =
    kind === 'systems'
      ? await systemPreview(work, asked, { table, mapping: mapped.mapping })
      : {
          ...(await componentPreview(work, asked, { table, mapping: mapped.mapping })),
          plan: null,
        };
  const faults = found.faults.slice(0, shownFaults);
  const token =
    faults.length > 0
      ? null
      : tokenOf(asked, content, { mapping: about.mapping, lines: found.lines });
  const preview = {
    ...about,
    ...countsOf(found.lines),
    lines: found.lines.filter(({ act }) => act !== 'unchanged').slice(0, shownLines),
    absent: found.absent.slice(0, shownLines),
    faults: [...faults],
    remarks: [...remarks, ...found.remarks].slice(0, shownFaults),
    token,
  };
  return { preview, plan: found.plan };
}

async function systemPreview(
  work: Change,
  { organizationId }: Asked,
  { table, mapping }: { table: Table; mapping: readonly string[] },
) {
  const rows = rowsOf(table.records, mapping);
  if (rows.length > mostSystems) {
    throw new Refusal('too-large', say('inventory.book-too-many', { limit: mostSystems }));
  }
  const held = grouped(
    await selectDependenciesOf(work, organizationId),
    ({ systemId }) => systemId,
  );
  const registered = (await selectLedgers(work, organizationId)).map(
    (row): Registered<SystemId> => ({
      ...row,
      dependencies: (held.get(row.id) ?? []).map(({ systemId: _, ...each }) => each),
    }),
  );
  const plan = planned(rows, registered);
  const lines = plan.planned.map(lineOf);
  return { plan, lines, absent: plan.absent, faults: plan.faults, remarks: [] };
}

function countsOf(lines: readonly SheetLine[]): SheetOutcome {
  const of = (wanted: SheetLine['act']) => lines.filter(({ act }) => act === wanted).length;
  return {
    added: of('added'),
    changed: of('changed'),
    removed: of('removed'),
    unchanged: of('unchanged'),
  };
}

type Shown = { readonly mapping: readonly string[]; readonly lines: readonly SheetLine[] };

/** Stands for these bytes, read in this way, doing just this to what is registered now. */
function tokenOf(
  { organizationId, kind, systemId, sheet, takenAt, current }: Asked,
  content: Uint8Array,
  { mapping, lines }: Shown,
): string {
  const said: CanonicalJson = {
    bytes: createHash('sha256').update(content).digest('hex'),
    ...{ organizationId, kind, mapping: [...mapping] },
    systemId: systemId ?? null,
    sheet: sheet ?? null,
    takenAt: takenAt?.toISOString() ?? null,
    current: current ?? null,
    lines: lines.map(({ line, name, act, changes }) => ({
      ...{ line, name, act },
      changes: changes.map((each) => ({ ...each })),
    })),
  };
  return createHash('sha256').update(canonicalText(said)).digest('hex');
}

/** What importing a sheet would do; nothing is changed by it. */
export async function previewSheet(
  work: Change,
  asked: Asked,
  content: Uint8Array,
): Promise<SheetPreview> {
  const { preview } = await look(work, asked, content);
  const { added, changed, removed, faults } = preview;
  await enter(work, asked, 'inventory.sheet-tried', {
    added,
    changed,
    removed,
    faults: faults.length,
  });
  return preview;
}

async function enter(
  work: Change,
  { organizationId, kind }: Asked,
  act: `inventory.${string}`,
  counts: Readonly<Record<string, number>>,
) {
  const subject = 'inventory';
  await append(work, { act, subject, organizationId, facts: { kind, ...counts } });
}

/** Does exactly what a preview said, or nothing. */
export async function importSheet(
  work: Change,
  { token, remember, ...asked }: Import,
  content: Uint8Array,
): Promise<SheetOutcome> {
  const { preview, plan } = await look(work, asked, content);
  if (preview.faults.length > 0) {
    const text = say('inventory.sheet-faults', { count: preview.faults.length });
    throw new Refusal('invalid', text, { faults: preview.faults });
  }
  if (preview.token !== token) throw new Refusal('conflict', say('inventory.sheet-moved'));
  if (plan) await carryOut(work, asked, plan);
  else await submit(work, asked, { content, mapping: preview.mapping });
  if (remember) await saveMapping(work, asked, preview);
  const { added, changed, removed, unchanged } = preview;
  await enter(work, asked, 'inventory.sheet-imported', { added, changed, removed, unchanged });
  return { added, changed, removed, unchanged };
}

async function carryOut(
  work: Change,
  { organizationId }: Asked,
  { planned: rows }: Plan<SystemId>,
) {
  for (const { before, after, changes } of rows) {
    if (changes.length === 0) continue;
    const written = { ...after, dependencies: [...after.dependencies] };
    const { name, purpose, owner, importance, particulars, dependencies } = written;
    const fields = { name, purpose, owner, importance, particulars, dependencies };
    if (before) await changeSystem(work, { systemId: before.id, ...fields });
    else await registerSystem(work, { organizationId, ...fields });
  }
}

type Listed = { readonly content: Uint8Array; readonly mapping: readonly string[] };

async function submit(work: Change, asked: Asked, { content, mapping }: Listed) {
  const { systemId, sheet, takenAt, current } = asked;
  if (systemId === undefined) throw absent();
  await submitInventory(
    work,
    { systemId, sheet, takenAt, current, mapping: mapping.join(',') },
    content,
  );
}

async function saveMapping(work: Change, { organizationId, kind }: Asked, preview: SheetPreview) {
  const fields = new Map(
    preview.headings.flatMap((heading, at): [string, string][] =>
      heading === '' ? [] : [[headingKey(heading), preview.mapping[at] ?? '']],
    ),
  );
  await replaceMapping(work, { organizationId, kind }, fields);
}
