import { type Language, wording } from '#kernel/text.ts';

import type { Answer, Answers, Question } from './question.ts';
import { say } from './texts.ts';

type Row = {
  readonly code: string;
  readonly nameJa: string;
  readonly nameEn: string;
  readonly number: number;
  readonly submittedAt: Date | null;
  readonly late: boolean;
  readonly onBehalf: boolean;
  readonly answers: Answers;
};

/** A cell that no spreadsheet takes for a formula, in quotes where it must be (RFC 4180). */
function cell(value: string): string {
  const plain = /^[=+\-@\t\r]/.test(value) && !/^-?\d+(\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

const line = (cells: readonly string[]) => `${cells.map(cell).join(',')}\r\n`;

/** The replies as a table for a spreadsheet: one body a row, one question a column, one datum a cell. */
export function replySheet(
  questions: readonly Question[],
  rows: readonly Row[],
  language: Language,
): string {
  const t = (key: Parameters<typeof say>[0]) => wording(say.catalogue, say(key), language);
  const words = (answer: Answer | undefined): string => {
    if (answer === undefined) return '';
    if (typeof answer === 'boolean') return t(answer ? 'directives.yes' : 'directives.no');
    return Array.isArray(answer) ? answer.join(';') : String(answer);
  };
  const heading = [
    t('directives.sheet.code'),
    t('directives.sheet.name'),
    t('directives.sheet.number'),
    t('directives.sheet.submitted'),
    t('directives.sheet.late'),
    t('directives.sheet.behalf'),
    ...questions.map(({ text, unit }) => (unit === '' ? text : `${text} [${unit}]`)),
  ];
  const body = rows.map(
    ({ code, nameJa, nameEn, number, submittedAt, late, onBehalf, answers }) => [
      code,
      language === 'ja' ? nameJa : nameEn,
      String(number),
      submittedAt?.toISOString() ?? '',
      t(late ? 'directives.yes' : 'directives.no'),
      t(onBehalf ? 'directives.yes' : 'directives.no'),
      ...questions.map((question) => words(answers[String(question.number)])),
    ],
  );
  // A byte order mark tells the spreadsheet that it is UTF-8.
  return `\uFEFF${[heading, ...body].map(line).join('')}`;
}
