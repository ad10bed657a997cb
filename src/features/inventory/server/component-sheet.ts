import { readAssetRecords } from '#formats/assets/read.ts';
import type { CsvRecord } from '#formats/csv/records.ts';
import type { InventoryDocument } from '#formats/inventory/inventory.ts';
import type { Reading } from '#kernel/finding.ts';
import type { Fault } from '#kernel/refusal.ts';
import type { Work } from '#platform/tools.ts';

import type { SheetLine } from '../sheet.ts';
import type { Remark } from '../submission.ts';
import { say } from '../submission-texts.ts';
import type { SystemId } from '../system.ts';
import { selectComponents } from './store.ts';
import { absent, ownSystem } from './system.ts';
import type { Table } from './workbook.ts';

const headings: Readonly<Record<string, string>> = { takenAt: 'taken_at' };

/** A table as a list of assets has it: the mapped columns alone, under the headings it knows. */
function asAssetList(records: readonly CsvRecord[], mapping: readonly string[]): CsvRecord[] {
  const columns = mapping.flatMap((field, at) => (field === '' ? [] : [{ field, at }]));
  return records.map(({ line, cells }, row) => ({
    line,
    cells: columns.map(({ field, at }) =>
      row === 0 ? (headings[field] ?? field) : (cells[at] ?? ''),
    ),
  }));
}

/** The components that a table lists. */
export function readComponents(
  { records }: Pick<Table, 'records'>,
  mapping: readonly string[],
): Reading<InventoryDocument> {
  return readAssetRecords({ records: asAssetList(records, mapping) });
}

type Asked = {
  readonly systemId?: SystemId | undefined;
  readonly takenAt?: Date | undefined;
  readonly current?: 'yes' | undefined;
};

type Found = {
  readonly lines: readonly SheetLine[];
  readonly absent: readonly string[];
  readonly faults: readonly Fault[];
  readonly remarks: readonly Remark[];
};

/** What a list of components would change of what its system runs. */
export async function componentPreview(
  work: Work,
  { systemId, takenAt, current }: Asked,
  { table, mapping }: { table: Table; mapping: readonly string[] },
): Promise<Found> {
  if (systemId === undefined) throw absent();
  const { organizationId } = await ownSystem(work, systemId);
  const reading = readComponents(table, mapping);
  const remarks = reading.findings
    .filter(({ severity }) => severity !== 'error')
    .map(({ rule, path, text }) => ({ rule, path, text }));
  if (!reading.ok) {
    const faults = reading.findings
      .filter(({ severity }) => severity === 'error')
      .map(({ path, text }) => ({ path, text }));
    return { lines: [], absent: [], faults, remarks };
  }
  const isDated = takenAt ?? current ?? reading.document.takenAt;
  const faults = isDated ? [] : [{ path: '', text: say('inventory.taken-at-needed') }];
  const whose = { organizationId, systemId };
  const present = await selectComponents(work, whose, { offset: 0, limit: 1_000_000 });
  const lines = linesBetween(present, reading.document);
  return { lines, absent: [], faults, remarks };
}

type Listed = { readonly ecosystem: string; readonly name: string; readonly version: string };

const nameOf = ({ ecosystem, name, version }: Listed) => `${ecosystem} ${name} ${version}`.trim();

function linesBetween(present: readonly Listed[], { components }: InventoryDocument): SheetLine[] {
  const next = new Map<string, number>();
  for (const { identities, version = '', path } of components) {
    const line = Number(/^\/line\/(\d+)/.exec(path)?.[1] ?? 0);
    for (const identity of identities) next.set(nameOf({ ...identity, version }), line);
  }
  const now = new Set(present.map(nameOf));
  const line = (name: string, act: SheetLine['act'], at: number): SheetLine => ({
    ...{ line: at, name, act },
    changes: [],
  });
  return [
    ...[...next].map(([name, at]) => line(name, now.has(name) ? 'unchanged' : 'added', at)),
    ...[...now].filter((name) => !next.has(name)).map((name) => line(name, 'removed', 0)),
  ];
}
