import type { Finding } from '#kernel/finding.ts';

import type { Terminal } from './command.ts';

/** A finding as it is printed: its words in the terminal's language. */
export type FindingLine = Pick<Finding, 'rule' | 'path' | 'severity'> & {
  readonly message: string;
};

export function findingLine(
  { rule, path, text, severity }: Finding,
  terminal: Pick<Terminal, 'say'>,
): FindingLine {
  return { rule, path, message: terminal.say(text), severity };
}
