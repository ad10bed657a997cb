import type { Text } from '#kernel/text.ts';

import { say } from './texts.ts';

/** What is wrong with a pattern, by the clause that says so. */
export type PatternFault = {
  readonly clause: string;
  readonly severity: 'error' | 'warning';
  readonly text: Text;
};

type Values = Readonly<Record<string, string | number>>;

const longest = 80;

/** A fault at an offset of the pattern, which people count from 1. */
export function faultAt(
  at: number,
  clause: string,
  key: Parameters<typeof say>[0],
  values: Values = {},
): PatternFault {
  const shown = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' && value.length > longest ? `${value.slice(0, longest)}…` : value,
  ]);
  return {
    clause,
    severity: 'error',
    text: say(key, { ...Object.fromEntries(shown), at: at + 1 } as Values),
  };
}

export function asWarning(fault: PatternFault): PatternFault {
  return { ...fault, severity: 'warning' };
}
