import type { Finding } from '#kernel/finding.ts';

import { say } from './texts.ts';

const mostListed = 1_000;
const longestShown = 120;

export type Rule = Parameters<typeof say>[0];
type Values = Readonly<Record<string, string | number>>;
/** A pointer, or what writes it out if the finding is kept. */
type Where = string | (() => string);
type Told = Values | (() => Values);
type Note = (rule: Rule, where: Where, values?: Told) => void;

/** Findings while they are made, each named by its rule; of each severity the first thousand are kept. */
export type Remarks = {
  readonly error: Note;
  readonly warning: Note;
  /** How many errors there are so far, on whichever document. */
  readonly errors: () => number;
  /** Errors first, and how many more there were. */
  readonly findings: () => readonly Finding[];
  /** Remarks on another document: its name stands before each path. */
  readonly of: (document: string) => Remarks;
};

type Kept = {
  readonly errors: Finding[];
  readonly warnings: Finding[];
  errorCount: number;
  more: number;
};

export function remarks(): Remarks {
  return remarksOn('', { errors: [], warnings: [], errorCount: 0, more: 0 });
}

function remarksOn(prefix: string, kept: Kept): Remarks {
  const note =
    (severity: 'error' | 'warning', list: Finding[]): Note =>
    (rule, where, values) => {
      if (severity === 'error') kept.errorCount += 1;
      if (list.length >= mostListed) {
        kept.more += 1;
        return;
      }
      const path = prefix + (typeof where === 'string' ? where : where());
      const told = shortened(typeof values === 'function' ? values() : values);
      list.push({ rule, path, severity, text: say(rule, told) });
    };
  return {
    error: note('error', kept.errors),
    warning: note('warning', kept.warnings),
    errors: () => kept.errorCount,
    findings: () => {
      const all = [...kept.errors, ...kept.warnings];
      if (kept.more === 0) return all;
      const text = say('oscal.more', { count: kept.more });
      return [...all, { rule: 'oscal.more', path: '', severity: 'warning', text }];
    },
    of: (document) => remarksOn(`${document}#`, kept),
  };
}

function shortened(values: Values = {}): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && value.length > longestShown
        ? `${value.slice(0, longestShown)}…`
        : value,
    ]),
  );
}
