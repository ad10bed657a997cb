import type { CsvRecord } from '#formats/csv/records.ts';
import type { SarifLevel, SarifResult } from '#formats/sarif/read.ts';
import { cut } from '#kernel/cut.ts';
import type { Fault } from '#kernel/refusal.ts';

import { say } from './taking-texts.ts';

/** What a column of a list of findings can hold. */
export const findingFields = [
  'title',
  'clause',
  'rating',
  'system',
  'cause',
  'effect',
  'urgent',
  'reference',
] as const;
export type FindingField = (typeof findingFields)[number];

/** How testers head a column. */
const spellings: Readonly<Record<FindingField, string>> = {
  title: '件名|脆弱性名|指摘事項|検出事項|問題点|脆弱性|title|name|finding|vulnerability|issue',
  clause: '条項|統一基準|該当条項|基準の条項|clause|control|requirement',
  rating: '評定|危険度|深刻度|重大度|リスク|severity|risk|rating',
  system: 'システム|システム名|対象システム|対象|ホスト|system|host|target|asset',
  cause: '原因|内容|詳細|説明|概要|cause|description|details',
  effect: '影響|想定される影響|リスクの内容|effect|impact',
  urgent: '緊急|緊急度|urgent',
  reference: '番号|項番|管理番号|識別子|id|no|no.|reference|#',
};

const keyOf = (text: string) => text.normalize('NFKC').trim().toLowerCase();

/** Which field each column is likely to hold, each field once. */
export function guessedFields(headings: readonly string[]): (FindingField | '')[] {
  const free = new Set<FindingField>(findingFields);
  return headings.map((heading) => {
    const found = findingFields.find(
      (field) => free.has(field) && spellings[field].split('|').includes(keyOf(heading)),
    );
    if (!found) return '';
    free.delete(found);
    return found;
  });
}

/** A finding as a file gives it, before it is held to anything. */
export type Row = {
  /** `/line/3`, or a place in a document. */
  readonly path: string;
  readonly title: string;
  readonly clause: string;
  readonly rating: string;
  readonly system: string;
  readonly cause: string;
  readonly effect: string;
  readonly urgent: boolean;
  /** By what it is known again when the file comes a second time. */
  readonly identity: string;
};

const yes = new Set(['緊急', '至急', '○', '〇', '●', 'はい', 'yes', 'y', 'true', '1', 'x']);

/** The rows of a list whose columns hold these fields. */
export function rowsIn(records: readonly CsvRecord[], fields: readonly string[]): readonly Row[] {
  return records.slice(1).map(({ line, cells }) => {
    const cell = (field: FindingField) => (cells[fields.indexOf(field)] ?? '').trim();
    const [title, system, reference] = [cell('title'), cell('system'), cell('reference')];
    return {
      ...{ path: `/line/${line}`, title, system, clause: cell('clause'), rating: cell('rating') },
      ...{ cause: cell('cause'), effect: cell('effect'), urgent: yes.has(keyOf(cell('urgent'))) },
      identity: JSON.stringify(['list', keyOf(reference) || keyOf(title), keyOf(system)]),
    };
  });
}

export type LevelRatings = Readonly<Partial<Record<SarifLevel, string>>>;

/** Results of a tool as rows; how its levels are rated is for whoever takes them in to say. */
export function rowsOf(results: readonly SarifResult[], ratings: LevelRatings): readonly Row[] {
  return results.map((result) => {
    const { ruleId, rule, message, places, fingerprint } = result;
    const head = rule === '' ? message : rule;
    const where = places.join('\n');
    return {
      ...{ path: result.path, title: cut(oneLine(head), 200), clause: '', system: '' },
      rating: ratings[result.level] ?? '',
      cause: cut([message, where].filter(Boolean).join('\n'), 4000),
      ...{ effect: cut(result.help, 4000), urgent: false },
      identity: JSON.stringify(['sarif', result.tool, ruleId, fingerprint || [message, where]]),
    };
  });
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** What rows are held to: the edition, the scale and the systems of an audit, and what it took in before. */
export type Bounds = {
  /** The clause of what names none; empty where every row has to. */
  readonly clause: string;
  /** The id of a clause by its id or printed number. */
  readonly clauseOf: (name: string) => string | undefined;
  readonly ratings: readonly { readonly id: string; readonly names: { ja: string; en: string } }[];
  readonly systems: ReadonlyMap<string, string>;
  readonly isKnown: (identity: string) => boolean;
};

export type TakenLine = {
  readonly path: string;
  readonly identity: string;
  readonly act: 'added' | 'unchanged';
  readonly title: string;
  readonly clause: string;
  readonly rating: string | null;
  readonly system: string | null;
  readonly cause: string;
  readonly effect: string;
  readonly urgent: boolean;
};

/** What taking rows in would do, or every fault that stands against it. */
export function takingOf(
  rows: readonly Row[],
  bounds: Bounds,
): { readonly lines: readonly TakenLine[]; readonly faults: readonly Fault[] } {
  const seen = new Set<string>();
  const faults: Fault[] = [];
  const lines = rows.flatMap((row) => {
    const clause = bounds.clauseOf(row.clause === '' ? bounds.clause : row.clause);
    const rating = ratingOf(row.rating, bounds);
    const system = row.system === '' ? null : bounds.systems.get(keyOf(row.system));
    const found = faultsOf(row, { clause, rating, system });
    faults.push(...found);
    if (found.length > 0 || clause === undefined) return [];
    if (rating === undefined || system === undefined) return [];
    const isKnown = seen.has(row.identity) || bounds.isKnown(row.identity);
    seen.add(row.identity);
    const { path, identity, title, cause, effect, urgent } = row;
    const act = isKnown ? ('unchanged' as const) : ('added' as const);
    return { path, identity, act, title, clause, rating, system, cause, effect, urgent };
  });
  return { lines, faults };
}

/** The rating of a scale by its id or one of its names; null where none is given. */
function ratingOf(said: string, { ratings }: Bounds): string | null | undefined {
  if (said === '') return null;
  const key = keyOf(said);
  const found = ratings.find(({ id, names }) =>
    [id, names.ja, names.en].some((name) => keyOf(name) === key),
  );
  return found?.id;
}

type Held = {
  readonly clause: string | undefined;
  readonly rating: string | null | undefined;
  readonly system: string | null | undefined;
};

function faultsOf(row: Row, { clause, rating, system }: Held): readonly Fault[] {
  const { path } = row;
  const said = (text: string) => cut(text, 80);
  return [
    ...(row.title === '' || row.title.length > 200
      ? [{ path, text: say('audits.taking.title') }]
      : []),
    ...(clause === undefined
      ? [{ path, text: say('audits.taking.clause', { said: said(row.clause) }) }]
      : []),
    ...(rating === undefined
      ? [{ path, text: say('audits.taking.rating', { said: said(row.rating) }) }]
      : []),
    ...(system === undefined
      ? [{ path, text: say('audits.taking.system', { said: said(row.system) }) }]
      : []),
    ...(row.cause.length > 4000 || row.effect.length > 4000
      ? [{ path, text: say('audits.taking.too-long') }]
      : []),
  ];
}

/** By what systems are found that a file names. */
export const systemKey = keyOf;
