import type { CsvRecord } from '#formats/csv/records.ts';
import type { Fault } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';

import {
  dependenciesIn,
  Dependency,
  type Facet,
  facets,
  longestName,
  mostDependencies,
} from './dependency.ts';
import { folded } from './folding.ts';
import {
  changesBetween,
  type FieldChange,
  type LedgerField,
  type SystemLedger,
} from './ledger-change.ts';
import { type Particular, Particulars, particulars, valuesOf } from './particulars.ts';
import type { SheetLine } from './sheet.ts';
import { say } from './sheet-texts.ts';
import { LedgerFields } from './system.ts';

/** A row of a list of systems: what its cells say, by field. */
export type SystemRow = {
  readonly line: number;
  readonly cells: ReadonlyMap<LedgerField, string>;
};

/** A system as it is registered now. */
export type Registered<Id> = SystemLedger & { readonly id: Id };

/** What one row does: the system it is about, if that is registered, and what it becomes. */
export type Planned<Id> = {
  readonly line: number;
  readonly before: Registered<Id> | null;
  readonly after: SystemLedger;
  readonly changes: readonly FieldChange[];
};

export type Plan<Id> = {
  readonly planned: readonly Planned<Id>[];
  readonly absent: readonly string[];
  readonly faults: readonly Fault[];
};

const isFacet = (field: LedgerField): field is Facet =>
  (facets as readonly string[]).includes(field);
const isParticular = (field: LedgerField): field is Particular =>
  (particulars as readonly string[]).includes(field);

const empty: SystemLedger = {
  name: '',
  purpose: '',
  owner: '',
  importance: null,
  particulars: {},
  dependencies: [],
};

/** How offices write the values of closed lists. */
const importanceSpellings: Readonly<Record<string, SystemLedger['importance']>> = {
  ...{ 高: 'high', high: 'high', h: 'high', 大: 'high', 高い: 'high' },
  ...{ 中: 'medium', medium: 'medium', middle: 'medium', m: 'medium', 普通: 'medium' },
  ...{ 低: 'low', low: 'low', l: 'low', 小: 'low', 低い: 'low' },
};
const custodySpellings: Readonly<Record<string, string>> = {
  ...{ own: 'own', 自組織: 'own', 自ら: 'own', 自機関: 'own', 利用者: 'own' },
  ...{ provider: 'provider', 事業者: 'provider', クラウド事業者: 'provider' },
  ...{ 'third-party': 'third-party', thirdparty: 'third-party', 第三者: 'third-party' },
};

const plain = (text: string) => text.normalize('NFKC').trim();

/** A level of the classification of information: `3`, `機密性３`, `機密性3情報`. */
function levelIn(text: string): string {
  return (
    /^(?:機密性|完全性|可用性|confidentiality|integrity|availability)?\s*([0-9])\s*(?:情報)?$/i.exec(
      plain(text),
    )?.[1] ?? plain(text)
  );
}

function particularIn(field: Particular, text: string): string {
  const values = valuesOf(field);
  if (values === undefined) return text.trim();
  if (field !== 'keyCustody') return levelIn(text);
  return custodySpellings[plain(text).toLowerCase()] ?? plain(text);
}

type Note = (field: LedgerField, text: Text) => void;

/** What a row makes of a system: fields without a column stay, an empty cell empties its field. */
function ledgerAfter(before: SystemLedger | null, row: SystemRow, note: Note): SystemLedger {
  const base = before ?? empty;
  const written: Record<string, string> = { ...base.particulars };
  const kept = base.dependencies.filter(({ facet }) => !row.cells.has(facet));
  const named: Dependency[] = [];
  for (const [field, text] of row.cells) {
    if (isParticular(field)) written[field] = particularIn(field, text);
    else if (isFacet(field)) named.push(...dependenciesIn(field, text));
  }
  const cell = (field: 'name' | 'purpose' | 'owner') => row.cells.get(field)?.trim() ?? base[field];
  return {
    name: cell('name'),
    purpose: cell('purpose'),
    owner: cell('owner'),
    importance: importanceIn(row, base, note),
    particulars: Object.fromEntries(Object.entries(written).filter(([, value]) => value !== '')),
    dependencies: [...kept, ...named],
  };
}

function importanceIn(row: SystemRow, base: SystemLedger, note: Note): SystemLedger['importance'] {
  const text = row.cells.get('importance');
  if (text === undefined) return base.importance;
  const key = plain(text).toLowerCase();
  const known = importanceSpellings[key];
  if (known) return known;
  if (!['', '-', '未評価', 'not rated'].includes(key))
    note('importance', say('inventory.sheet-importance'));
  return null;
}

/** Every fault of what a row makes of a system. */
function check(after: SystemLedger, note: Note) {
  checkFields(after, note);
  checkParticulars(after, note);
  for (const each of after.dependencies) {
    if (!Dependency.safeParse(each).success) {
      note(each.facet, say('inventory.sheet-cell', { limit: longestName }));
    }
  }
  if (after.dependencies.length > mostDependencies) {
    note('name', say('inventory.sheet-many-dependencies', { limit: mostDependencies }));
  }
}

function checkFields(after: SystemLedger, note: Note) {
  if (after.name === '') note('name', say('inventory.sheet-name-missing'));
  for (const { path } of LedgerFields.safeParse(after).error?.issues ?? []) {
    const field = path[0] as LedgerField;
    if (field === 'name' && after.name === '') continue;
    note(field, say('inventory.sheet-cell', { limit: limitOf(field) }));
  }
}

function checkParticulars({ particulars: written }: SystemLedger, note: Note) {
  const { error } = Particulars.safeParse(written);
  for (const field of new Set(error?.issues.map(({ path }) => path[0] as Particular))) {
    const values = valuesOf(field);
    note(
      field,
      values
        ? say('inventory.sheet-value', { values: values.join(', ') })
        : say('inventory.sheet-cell', { limit: 2000 }),
    );
  }
}

const limitOf = (field: LedgerField) => (field === 'purpose' ? 2000 : 200);

/**
 * What a list of systems does to what is registered. Rows are matched by name, however it is
 * written; a system that is not on the list stays as it is and is named.
 */
export function planned<Id>(
  rows: readonly SystemRow[],
  registered: readonly Registered<Id>[],
): Plan<Id> {
  const byName = new Map(registered.map((each) => [each.name, each]));
  const byFolded = new Map(registered.map((each) => [folded(each.name), each]));
  const faults: Fault[] = [];
  const lines = new Map<string, number>();
  const met = new Set<Registered<Id>>();
  const all = rows.map((row): Planned<Id> => {
    const note: Note = (field, text) => faults.push({ path: `/line/${row.line}/${field}`, text });
    const name = row.cells.get('name')?.trim() ?? '';
    const before =
      byName.get(name) ?? (name === '' ? undefined : byFolded.get(folded(name))) ?? null;
    const after = ledgerAfter(before, row, note);
    check(after, note);
    const earlier = lines.get(folded(name));
    if (name !== '' && earlier !== undefined) {
      note('name', say('inventory.sheet-name-twice', { line: earlier }));
    }
    lines.set(folded(name), earlier ?? row.line);
    if (before) met.add(before);
    return { line: row.line, before, after, changes: changesBetween(before, after) };
  });
  const absent = registered.filter((each) => !met.has(each)).map(({ name }) => name);
  return { planned: all, absent, faults };
}

/** What a planned row does, as it is shown. */
export function lineOf<Id>({ line, before, after, changes }: Planned<Id>): SheetLine {
  const act = before === null ? 'added' : changes.length > 0 ? 'changed' : 'unchanged';
  return { line, name: after.name, act, changes: changes.map((each) => ({ ...each })) };
}

/** The rows of a table by field, its headings left out. */
export function rowsOf(records: readonly CsvRecord[], mapping: readonly string[]): SystemRow[] {
  return records.slice(1).map(({ line, cells }) => ({
    line,
    cells: new Map(
      mapping.flatMap((field, at): [LedgerField, string][] =>
        field === '' ? [] : [[field as LedgerField, cells[at] ?? '']],
      ),
    ),
  }));
}
