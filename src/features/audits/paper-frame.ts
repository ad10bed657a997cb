import { nameOf } from '#features/papers/address.ts';
import { dateWords } from '#features/papers/date.ts';
import type { Unmarked } from '#features/papers/marker.ts';
import type { Block, Paper, Speech } from '#features/papers/paper.ts';
import { say as sayPaper } from '#features/papers/texts.ts';

import { type Clause, nameOf as clauseName } from './clause.ts';
import type { DossierBody } from './dossier.ts';
import { say } from './report-texts.ts';

/** What a report bears besides what it tells. */
export type Imprint = {
  /** Its number, as somebody gave it; empty for none. */
  readonly number: string;
  readonly at: Date;
  readonly headquarters: Pick<DossierBody, 'nameJa' | 'nameEn'> | undefined;
  /** By which it is asked about. */
  readonly reference: string;
};

export type TableBlock = Extract<Block, { kind: 'table' }>;

/** A heading, the first level of items. */
export const heading = (text: string): Unmarked => ({ kind: 'item', level: 0, text });

/** A table of an audit on paper. */
export const tableOf = (
  columns: readonly (readonly [head: string, weight: number])[],
  rows: readonly (readonly string[])[],
): TableBlock => ({
  ...{ kind: 'table', caption: '' },
  columns: columns.map(([head, weight]) => ({ head, weight })),
  rows: rows.map((row) => [...row]),
});

/** A day that knows no zone, as papers write it. */
export const dayWords = (day: string, { language }: Speech): string =>
  dateWords(new Date(`${day}T00:00:00Z`), language);

export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** What every paper of audits bears: for the audited body and those above it alone. */
export function auditFrame(
  imprint: Imprint,
  speech: Speech,
): Omit<Paper, 'title' | 'opening' | 'particulars' | 'addressees' | 'remark'> {
  const { speak, language } = speech;
  const { number, at, headquarters, reference } = imprint;
  const issuer = headquarters
    ? nameOf(headquarters, speech)
    : speak(say('audit-report.headquarters'));
  return {
    ...{ language, number, label: 'TLP:AMBER+STRICT' },
    marks: [...(number === '' ? [] : [number]), dateWords(at, language)],
    issuer: [issuer],
    contact: [
      speak(say('audit-report.contact', { name: issuer })),
      speak(say('audit-report.reference', { id: reference })),
    ],
    words: {
      particulars: speak(sayPaper('papers.particulars')),
      end: speak(sayPaper('papers.end')),
    },
  };
}

/** A clause by the number it is printed with, and what it is called besides. */
export const clauseWords = (clause: Clause | undefined, id: string): string =>
  clause ? `${clause.label} ${clauseName(clause)}`.trim() : id;
