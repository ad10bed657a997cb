import { scoreOf } from '#formats/cvss/score.ts';

import type { Command, Terminal } from '../command.ts';
import { findingLine } from '../finding-line.ts';
import { say } from '../format-texts.ts';

/** The line on one vector: its scores (null where no metric counts), or all that is wrong with it. */
export function scoreLine(vector: string, terminal: Pick<Terminal, 'say'>) {
  const scored = scoreOf(vector);
  if (!scored.ok) {
    return { vector, findings: scored.findings.map((finding) => findingLine(finding, terminal)) };
  }
  const { version, score, severity, base, temporal = null, environmental = null } = scored;
  return { vector, version, score, severity, base, temporal, environmental };
}

async function* given(operands: readonly string[], terminal: Terminal): AsyncGenerator<string> {
  for (const operand of operands) {
    if (operand === '-') yield* terminal.lines();
    else yield operand;
  }
}

export const cvss: Command = {
  name: 'cvss',
  summary: say('cli.cvss'),
  operands: ['<vector...>'],
  options: {},
  permissions: [],
  async run(terminal, { operands }) {
    let isSound = true;
    for await (const vector of given(operands, terminal)) {
      const line = scoreLine(vector.trim(), terminal);
      if ('findings' in line) isSound = false;
      terminal.out(JSON.stringify(line));
    }
    return isSound ? 0 : 1;
  },
};
