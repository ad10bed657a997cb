import type { Language } from '#kernel/text.ts';

import type { Kind } from './directive.ts';

const hour = 3_600_000;
const offset = 9 * hour;

/** The fiscal year of a moment in Japan: April to March, named after the year it begins in. */
export function fiscalYear(at: Date): number {
  const japan = new Date(at.getTime() + offset);
  return japan.getUTCMonth() < 3 ? japan.getUTCFullYear() - 1 : japan.getUTCFullYear();
}

const eras = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  era: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A fiscal year by the era in which most of it lies: 令和8, 令和元. */
function eraYear(year: number): string {
  const parts = eras.formatToParts(new Date(Date.UTC(year, 11, 31)));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('era')}${part('year') === '1' ? '元' : part('year')}`;
}

type Numbered = {
  readonly kind: Kind;
  readonly fiscalYear: number;
  readonly number: number;
};

const letters: Record<Kind, string> = { directive: 'D', alert: 'A', circular: 'C' };
const words: Record<Kind, string> = { directive: '指令', alert: '注意喚起', circular: '事務連絡' };

/** What a directive is cited by: 令和8年度 指令第12号, NR-D-2026-12. */
export function citation({ kind, fiscalYear: year, number }: Numbered, language: Language): string {
  return language === 'ja'
    ? `${eraYear(year)}年度 ${words[kind]}第${number}号`
    : `NR-${letters[kind]}-${year}-${number}`;
}
