import { momentOf } from '#formats/advisory/moment.ts';
import type { Finding, Reading } from '#kernel/finding.ts';
import type { Text } from '#kernel/text.ts';

import { say } from './texts.ts';

/** How likely a CVE is thought to be exploited within thirty days, and its rank among all. */
export type EpssScore = {
  readonly cve: string;
  readonly score: number;
  readonly percentile: number;
};

/** The scores of one day under one model. */
export type EpssScores = {
  readonly model: string;
  readonly scoredAt: Date;
  readonly scores: readonly EpssScore[];
  /** Rows that were not taken, of which the findings name the first thousand. */
  readonly leftOut: number;
};

const preamble =
  /^#model_version:([\w.-]{1,40}),score_date:(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:?\d{2}))?)$/;
const heading = 'cve,epss,percentile';
const row =
  /^(CVE-\d{4}-\d{4,19}),([01](?:\.\d{1,12})?(?:[eE]-\d{1,2})?|\d\.\d{1,12}[eE]-\d{1,2}),([01](?:\.\d{1,12})?(?:[eE]-\d{1,2})?|\d\.\d{1,12}[eE]-\d{1,2})$/;
const mostRows = 2_000_000;
const mostListed = 1_000;

/** Whether a text begins as the daily file of EPSS does. */
export function isEpss(text: string): boolean {
  const start = text.startsWith('\uFEFF') ? text.slice(1, 200) : text.slice(0, 200);
  return start.startsWith('#model_version:') || start.startsWith(heading);
}

/**
 * The daily scores (FIRST, “EPSS data and statistics”). Findings of severity `error` are rows that
 * were left out, the first thousand of them.
 */
export function readEpss(text: string): Reading<EpssScores> {
  const lines = linesOf(text);
  const head = preamble.exec(lines[0] ?? '');
  const scoredAt = head ? momentIn(head[2] ?? '') : undefined;
  if (!head || !scoredAt) return refused('epss.preamble', '/line/1', say('epss.preamble'));
  if (lines[1] !== heading) return refused('epss.heading', '/line/2', say('epss.heading'));
  if (lines.length - 2 > mostRows) {
    return refused('epss.many', '', say('epss.many', { limit: mostRows }));
  }
  if (!text.endsWith('\n')) return refused('epss.cut', `/line/${lines.length}`, say('epss.cut'));
  const { scores, findings, leftOut } = rowsOf(lines);
  if (scores.size === 0) {
    const empty = { rule: 'epss.empty', path: '', severity: 'error', text: say('epss.empty') };
    return { ok: false, findings: [...findings, empty as Finding] };
  }
  const document = { model: head[1] ?? '', scoredAt, scores: [...scores.values()], leftOut };
  return { ok: true, document, findings };
}

function linesOf(text: string): string[] {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const lines = body.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function rowsOf(lines: readonly string[]) {
  const scores = new Map<string, EpssScore>();
  const findings: Finding[] = [];
  let leftOut = 0;
  const leaveOut = (at: number, rule: string, words: Text) => {
    leftOut += 1;
    if (leftOut > mostListed) return;
    findings.push({ rule, path: `/line/${at + 1}`, severity: 'error', text: words });
  };
  for (const [at, line] of lines.entries()) {
    if (at < 2) continue;
    const read = scoreIn(line);
    if (!read) {
      leaveOut(at, 'epss.row', say('epss.row'));
      continue;
    }
    const known = scores.get(read.cve);
    if (!known) scores.set(read.cve, read);
    else if (known.score !== read.score || known.percentile !== read.percentile) {
      leaveOut(at, 'epss.twice', say('epss.twice', { id: read.cve }));
    }
  }
  if (leftOut > mostListed) {
    const words = say('epss.more', { count: leftOut - mostListed });
    findings.push({ rule: 'epss.more', path: '', severity: 'error', text: words });
  }
  return { scores, findings, leftOut };
}

function scoreIn(line: string): EpssScore | undefined {
  const found = row.exec(line);
  if (!found) return undefined;
  const [score, percentile] = [Number(found[2]), Number(found[3])];
  return score <= 1 && percentile <= 1 ? { cve: found[1] ?? '', score, percentile } : undefined;
}

/** Offsets come without a colon, and older files give the day alone. */
function momentIn(text: string): Date | undefined {
  if (text.length === 10) return momentOf(`${text}T00:00:00Z`);
  return momentOf(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
}

function refused(rule: string, path: string, text: Text): Reading<EpssScores> {
  return { ok: false, findings: [{ rule, path, severity: 'error', text }] };
}
