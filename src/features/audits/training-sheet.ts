import type { CsvRecord } from '#formats/csv/records.ts';
import { readDay } from '#kernel/day-reading.ts';
import type { Fault } from '#kernel/refusal.ts';

import type { TrainingRecord } from './evidence.ts';
import { say } from './evidence-texts.ts';

const columns = {
  course: ['研修名', '研修', 'course'],
  heldOn: ['実施日', 'held on', 'date'],
  invited: ['対象者数', '対象人数', 'invited'],
  attended: ['受講者数', '受講人数', 'attended'],
} as const;
type Column = keyof typeof columns;

const keyOf = (text: string) => text.normalize('NFKC').trim().toLowerCase();

/** Training records in a list with headings; every fault has its line. */
export function readTraining(
  records: readonly CsvRecord[],
  today: string,
): { readonly records: readonly TrainingRecord[]; readonly faults: readonly Fault[] } {
  const [head, ...rows] = records;
  const headings = (head?.cells ?? []).map(keyOf);
  const at = new Map(
    Object.entries(columns).map(([column, names]) => [
      column,
      headings.findIndex((heading) => names.some((name) => name === heading)),
    ]),
  );
  const missing = [...at].filter(([, place]) => place < 0);
  if (missing.length > 0) {
    const faults = missing.map(([column]) => ({
      path: `/line/${head?.line ?? 1}`,
      text: say('audits.training.no-column', { column: columns[column as Column][0] }),
    }));
    return { records: [], faults };
  }
  const read = rows.map((row) =>
    readRow(row, (column) => row.cells[at.get(column) ?? -1] ?? '', today),
  );
  return {
    records: read.flatMap(({ record }) => record ?? []),
    faults: read.flatMap(({ faults }) => faults),
  };
}

function readRow({ line }: CsvRecord, cell: (column: Column) => string, today: string) {
  const path = `/line/${line}`;
  const course = cell('course').trim();
  const heldOn = dayIn(cell('heldOn'), today);
  const counts = countsIn(cell('invited'), cell('attended'));
  const isNamed = course !== '' && course.length <= 200;
  const faults: Fault[] = [
    ...(isNamed ? [] : [{ path, text: say('audits.training.course') }]),
    ...(heldOn === undefined
      ? [{ path, text: say('audits.training.day', { said: cell('heldOn').slice(0, 40) }) }]
      : []),
    ...(counts ? [] : [{ path, text: say('audits.training.counts') }]),
  ];
  const record =
    isNamed && heldOn !== undefined && counts ? { course, heldOn, ...counts } : undefined;
  return { record, faults };
}

/** A day that has come. */
function dayIn(text: string, today: string): string | undefined {
  const read = readDay(text);
  return 'day' in read && read.day <= today ? read.day : undefined;
}

function countsIn(first: string, second: string) {
  const [invited, attended] = [countIn(first), countIn(second)];
  if (invited === undefined || attended === undefined) return undefined;
  return invited < 1 || attended > invited ? undefined : { invited, attended };
}

function countIn(text: string): number | undefined {
  const digits = text.normalize('NFKC').replaceAll(/[,\s人名]/g, '');
  return /^\d{1,7}$/.test(digits) ? Number(digits) : undefined;
}
