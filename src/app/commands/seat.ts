import { inviteFirst } from '#features/people/server/service.ts';
import { momentWords } from '#kernel/moment.ts';

import { type Command, dataFolder, dataOption, Misuse, valueOf } from '../command.ts';
import { say } from '../texts.ts';

/** The way back into an installation whose last administrator or approver is lost. */
export const seat: Command = {
  name: 'seat',
  summary: say('cli.seat'),
  operands: ['<login>'],
  options: {
    name: { value: 'NAME', summary: say('cli.seat.option.name') },
    role: { value: 'ROLE', summary: say('cli.seat.option.role') },
    reason: { value: 'TEXT', summary: say('cli.seat.option.reason') },
    ...dataOption,
  },
  permissions: ['access.people'],
  async run(terminal, typed, open, actor) {
    const login = (typed.operands[0] ?? '').trim().toLowerCase();
    const reason = valueOf(typed, 'reason')?.trim() ?? '';
    if (reason === '') throw new Misuse(say('cli.seat.no-reason'));
    const role = roleIn(valueOf(typed, 'role') ?? 'administrator');
    const name = valueOf(typed, 'name') ?? login;
    const { tools } = await open(dataFolder(typed));
    const letter = await tools.write(actor, (work) =>
      inviteFirst(work, { login, name, role, reason }),
    );
    const { code, expiresAt } = letter;
    if (terminal.json) {
      terminal.out(JSON.stringify({ login, role, code, expiresAt: expiresAt.toISOString() }));
      return 0;
    }
    const expires = momentWords(expiresAt, terminal.language);
    terminal.out(terminal.say(say('cli.seat.code', { login, code, expires })));
    return 0;
  },
};

function roleIn(text: string): 'administrator' | 'approver' {
  if (text === 'administrator' || text === 'approver') return text;
  throw new Misuse(say('cli.seat.bad-role', { role: text }));
}
