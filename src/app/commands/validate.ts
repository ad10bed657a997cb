import { setImmediate as turn } from 'node:timers/promises';

import { isStandardName, type StandardName, standardNames } from '#formats/standards/registry.ts';
import { Refusal } from '#kernel/refusal.ts';

import { type Command, type ExitCode, Misuse, type Terminal, valueOf } from '../command.ts';
import { filesNamed } from '../files.ts';
import { say } from '../format-texts.ts';
import { interruption } from '../interruption.ts';
import { progressOver } from '../progress.ts';
import { say as sayCli } from '../texts.ts';
import { verdictOn } from '../verdict.ts';
import { VerdictTable } from '../verdict-table.ts';

export const validate: Command = {
  name: 'validate',
  summary: say('cli.validate'),
  operands: ['<file...>'],
  options: { as: { value: 'FORMAT', summary: say('cli.validate.as') } },
  permissions: [],
  async run(terminal, typed) {
    const as = valueOf(typed, 'as');
    if (as !== undefined && !isStandardName(as)) {
      const formats = standardNames.join(' ');
      throw new Misuse(sayCli('cli.misuse.format', { format: as, formats }));
    }
    const { files, links } = filesNamed(typed.operands);
    if (links > 0) terminal.note(sayCli('cli.file.links', { count: links }));
    if (files.length === 0) throw new Refusal('invalid', sayCli('cli.file.none'));
    return await judgeAll(files, as, terminal);
  },
};

/** One line a file; of several, a table at the end, also where the person does not wait for it. */
async function judgeAll(
  files: readonly string[],
  as: StandardName | undefined,
  terminal: Terminal,
): Promise<ExitCode> {
  const table = new VerdictTable();
  const progress = progressOver(files.length, terminal);
  const interrupted = interruption();
  const begun = performance.now();
  for (const [at, file] of files.entries()) {
    await turn();
    if (interrupted.isAsked()) break;
    if (files.length > 1) progress.at(at, file);
    const { bytes, ...verdict } = await verdictOn(file, as, terminal);
    table.add(verdict, bytes);
    terminal.out(JSON.stringify(verdict));
  }
  progress.end();
  interrupted.release();
  if (files.length > 1) {
    const seconds = (performance.now() - begun) / 1000;
    for (const line of table.lines(terminal, seconds)) terminal.note(line);
    terminal.note(say('cli.validate.done', { files: table.files, invalid: table.invalid }));
  }
  if (table.files === files.length) return table.invalid === 0 ? 0 : 1;
  const [done, all] = [table.files, files.length];
  terminal.note(say('cli.validate.interrupted', { files: done, all }));
  return 1;
}
