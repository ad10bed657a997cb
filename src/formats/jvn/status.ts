import type { Finding } from '#kernel/finding.ts';

import { cut, note } from './notes.ts';
import { say } from './texts.ts';

/**
 * How an answer of the API went (common Status of MyJVN, `status_3.3.xsd`; `status` of version 4).
 * Counts are undefined where they are left empty, as after an error.
 */
export type JvnStatus = {
  readonly method: string;
  readonly language: string | undefined;
  readonly retCd: string;
  readonly errCd: string;
  readonly errMsg: string;
  /** Entries that match the question. */
  readonly totalRes: number | undefined;
  /** Entries in this answer. */
  readonly totalResRet: number | undefined;
  /** The number of the first of them. */
  readonly firstRes: number | undefined;
};

/** The status as its members are written, by a function that gives the text of each. */
export function statusFrom(textOf: (member: string) => string | undefined): JvnStatus {
  return {
    method: textOf('method') ?? '',
    language: textOf('lang'),
    retCd: textOf('retCd')?.trim() ?? '',
    errCd: textOf('errCd') ?? '',
    errMsg: textOf('errMsg') ?? '',
    totalRes: countIn(textOf('totalRes')),
    totalResRet: countIn(textOf('totalResRet')),
    firstRes: countIn(textOf('firstRes')),
  };
}

function countIn(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** The number of the entry that the next answer begins with; undefined where this one is the last. */
export function nextEntry({ totalRes, totalResRet, firstRes }: JvnStatus): number | undefined {
  if (totalRes === undefined || totalResRet === undefined || firstRes === undefined)
    return undefined;
  const next = firstRes + totalResRet;
  return totalResRet > 0 && next <= totalRes ? next : undefined;
}

/** What a status has against its answer: an error, a count that does not agree, or that there is more. */
export function judgeStatus(
  status: JvnStatus,
  { path, found }: { readonly path: string; readonly found: number },
): Finding[] {
  const findings: Finding[] = [];
  if (status.retCd === '1' || status.errCd !== '') {
    const values = { code: cut(status.errCd), message: cut(status.errMsg) };
    note(findings, 'error', path, say('jvn.status', values));
    return findings;
  }
  if (status.retCd !== '0') {
    note(findings, 'error', path, say('jvn.no-status'));
    return findings;
  }
  const { totalRes = 0, totalResRet, firstRes = 1 } = status;
  if (totalResRet !== undefined && totalResRet !== found) {
    note(findings, 'warning', path, say('jvn.count', { said: totalResRet, found }));
  }
  const next = nextEntry(status);
  if (next !== undefined) {
    const values = { total: totalRes, first: firstRes, held: totalResRet ?? found, next };
    note(findings, 'warning', path, say('jvn.paged', values));
  }
  return findings;
}
