import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import { rulebooksAt } from '#features/incidents/server/service.ts';
import { lawsAt } from '#features/laws/server/service.ts';
import { shelfAt } from '#features/profiles/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';

import { type Command, valueOf } from '../command.ts';
import { say } from '../profile-texts.ts';

export const profiles: Command = {
  name: 'profiles',
  summary: say('cli.profiles'),
  operands: [],
  options: { dir: { value: 'DIR', summary: say('cli.profiles.option.dir') } },
  permissions: [],
  async run(terminal, typed) {
    const dir = valueOf(typed, 'dir');
    if (dir !== undefined && !existsSync(dir)) {
      throw new Refusal('not-found', say('cli.profiles.no-folder', { folder: dir }));
    }
    const folder = dir === undefined ? undefined : resolve(dir);
    const shelf = shelfAt(folder);
    const { rulebooks, faults: misfits } = rulebooksAt(folder);
    const { instruments, faults: lawFaults } = lawsAt(folder);
    const faults = [...shelf.faults, ...misfits, ...lawFaults].map(({ path, text }) => ({
      path,
      message: terminal.say(text),
    }));
    const listed = [...shelf.profiles.values()].map(({ profile, rulings }) => ({
      id: profile.id,
      version: profile.version,
      names: profile.names,
      zone: profile.zone,
      calendar: profile.calendar,
      tables: [...rulings.keys()],
      duties: rulebooks.get(profile.id)?.duties.map(({ value }) => value.id) ?? [],
      laws: instruments.get(profile.id)?.map(({ key }) => key) ?? [],
      rules: profile.clockRules.map(({ id, version }) => `${id}@${version}`),
    }));
    if (terminal.json) {
      terminal.out(JSON.stringify({ valid: faults.length === 0, profiles: listed, faults }));
    } else {
      for (const { names, tables, rules, duties, laws, ...rest } of listed) {
        const counts = {
          ...{ tables: tables.length, rules: rules.length },
          ...{ duties: duties.length, laws: laws.length },
        };
        const name = names[terminal.language];
        terminal.out(terminal.say(say('cli.profiles.line', { ...rest, ...counts, name })));
      }
      if (faults.length > 0) {
        terminal.note(say('cli.profiles.unsound', { count: faults.length }));
      }
      for (const { path, message } of faults) terminal.out(`✖ ${path} ${message}`);
    }
    return faults.length === 0 ? 0 : 1;
  },
};
