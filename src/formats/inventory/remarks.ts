import type { Finding } from '#kernel/finding.ts';

import { say } from './texts.ts';

const mostListed = 1_000;

/** Findings while they are being made: the first thousand are kept, all are counted. */
export type Remarks = {
  readonly note: (finding: Finding) => void;
  /** What was kept, and how many more there were. */
  readonly listed: () => readonly Finding[];
  readonly hasErrors: () => boolean;
};

export function remarks(): Remarks {
  const kept: Finding[] = [];
  let more = 0;
  let errors = 0;
  return {
    hasErrors: () => errors > 0,
    note: (finding) => {
      if (finding.severity === 'error') errors += 1;
      if (kept.length < mostListed) kept.push(finding);
      else more += 1;
    },
    listed: () => {
      if (more === 0) return kept;
      const text = say('inventory.more', { count: more });
      return [...kept, { rule: 'inventory.more', path: '', severity: 'warning', text }];
    },
  };
}
