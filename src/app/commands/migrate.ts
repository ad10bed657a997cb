import { type Command, dataFolder, dataOption } from '../command.ts';
import { say } from '../texts.ts';

export const migrate: Command = {
  name: 'migrate',
  summary: say('cli.migrate'),
  operands: [],
  options: dataOption,
  permissions: ['platform.migrate'],
  async run(terminal, typed, open) {
    // An installation is brought up to the program whenever it is opened.
    const { migrated } = await open(dataFolder(typed));
    if (terminal.json) {
      terminal.out(JSON.stringify({ migrated }));
      return 0;
    }
    for (const name of migrated) terminal.out(name);
    terminal.out(terminal.say(say('cli.migrate.done', { count: migrated.length })));
    return 0;
  },
};
