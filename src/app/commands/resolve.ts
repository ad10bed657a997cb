import { existsSync } from 'node:fs';

import { writeOscal } from '#formats/oscal/read.ts';
import { Refusal } from '#kernel/refusal.ts';

import { type Command, valueOf } from '../command.ts';
import { say } from '../format-texts.ts';
import { resolvedIn } from '../oscal-file.ts';
import { say as sayCli } from '../texts.ts';

export const resolve: Command = {
  name: 'resolve',
  summary: say('cli.resolve'),
  operands: ['<profile>'],
  options: {
    with: { value: 'DIR|FILE', summary: say('cli.resolve.with') },
    yaml: { summary: say('cli.resolve.yaml') },
  },
  permissions: [],
  async run(terminal, typed) {
    const [file = ''] = typed.operands;
    const named = (valueOf(typed, 'with') ?? '').split(',').filter(Boolean);
    if (!named.every((path) => existsSync(path))) {
      throw new Refusal('not-found', sayCli('cli.file.absent'));
    }
    const { document, findings } = await resolvedIn(file, named);
    for (const { path, text } of findings) {
      terminal.note(say('cli.resolve.warning', { path, message: terminal.say(text) }));
    }
    const form = typed.options['yaml'] === true ? 'yaml' : 'json';
    terminal.out(writeOscal(document, form).trimEnd());
    return 0;
  },
};
