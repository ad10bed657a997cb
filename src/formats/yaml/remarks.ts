import type { Finding } from '#kernel/finding.ts';

import { say } from './texts.ts';

const listed = 100;

type Rule = Parameters<typeof say>[0];

/** What is found wrong with a text, by its offset: the first hundred listed, the others counted. */
export type Remarks = {
  readonly note: (
    rule: Rule,
    place: Place,
    values?: Readonly<Record<string, string | number>>,
  ) => void;
  readonly findings: () => readonly Finding[];
};

export type Place = { readonly offset: number; readonly path: string };

/** Lines are found by halving over the starts of lines, which are looked for once. */
export function remarks(text: string): Remarks {
  const findings: Finding[] = [];
  let unlisted = 0;
  let starts: readonly number[] | undefined;
  return {
    note(rule, { offset, path }, values = {}) {
      if (findings.length >= listed) {
        unlisted += 1;
        return;
      }
      starts ??= lineStarts(text);
      const words = say(rule, { line: lineAt(starts, offset), ...values });
      findings.push({ rule, path, severity: 'error', text: words });
    },
    findings() {
      if (unlisted === 0) return findings;
      const words = say('yaml.more', { count: unlisted });
      return [...findings, { rule: 'yaml.more', path: '', severity: 'info', text: words }];
    },
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
