import * as api from '#features/search/api.ts';
import { groups, needs } from '#features/search/group.ts';
import { groupWords } from '#features/search/search-words.ts';
import { search as find } from '#features/search/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';

import { allowed } from '../allowed.ts';
import { type Command, dataFolder, dataOption, type Terminal } from '../command.ts';
import { say } from '../texts.ts';

function tell({ group, total, hits }: api.Found, terminal: Terminal): void {
  terminal.out(
    terminal.say(say('cli.search.group', { group: terminal.say(groupWords(group)), total })),
  );
  for (const { name, detail, mark } of hits) {
    const state = mark ? terminal.say(mark) : '';
    const line = [name[terminal.language], state, detail[terminal.language]];
    terminal.out(`  ${line.filter((part) => part !== '').join('  ')}`);
  }
}

export const search: Command = {
  name: 'search',
  summary: say('cli.search'),
  operands: ['<query>'],
  options: dataOption,
  permissions: ['search.find', ...new Set(groups.map((group) => needs[group]))],
  async run(terminal, typed, open, actor) {
    const input = api.search.input.safeParse({ q: typed.operands[0] });
    if (!input.success) throw new Refusal('invalid', sayKernel('kernel.wrong-form'));
    const { tools } = await open(dataFolder(typed));
    const reader = allowed(actor, api.search);
    const found = await tools.read(reader, (work) => find(work, input.data));
    if (terminal.json) {
      const { groups: answer } = api.search.output.encode(found);
      terminal.out(JSON.stringify({ query: input.data.q, groups: answer }));
      return 0;
    }
    for (const group of found.groups) tell(group, terminal);
    if (found.groups.length === 0) terminal.out(terminal.say(say('cli.search.nothing')));
    return 0;
  },
};
