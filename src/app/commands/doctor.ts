import { examine } from '#platform/doctor.ts';
import { settings } from '#platform/settings.ts';

import { type Command, dataFolder, dataOption } from '../command.ts';
import { openDatabase } from '../house.ts';
import { say } from '../texts.ts';
import { padded } from '../width.ts';

export const doctor: Command = {
  name: 'doctor',
  summary: say('cli.doctor'),
  operands: [],
  options: dataOption,
  permissions: ['platform.examine'],
  async run(terminal, typed) {
    const dir = dataFolder(typed) ?? settings.dataDir;
    // Opened without migrating it: what is examined is left as it is.
    const database = openDatabase(dir);
    const ownerUrl = database.then((opened) => opened.ownerUrl);
    // Told by the checks that need it, which come later.
    ownerUrl.catch(() => undefined);
    const external = Boolean(settings.databaseUrl);
    // The machine's own clock is what is examined.
    const examined = await examine({ dir, ownerUrl, external, now: () => new Date() });
    await database.then(
      ({ stop }) => stop(),
      () => undefined,
    );
    const ok = examined.every((each) => each.ok);
    const checks = examined.map(({ check, ok: good, text }) => ({
      check,
      ok: good,
      message: terminal.say(text),
    }));
    if (terminal.json) {
      terminal.out(JSON.stringify({ ok, checks }));
    } else {
      for (const each of checks) {
        terminal.out(`${each.ok ? '✔' : '✖'} ${padded(each.check, 11)} ${each.message}`);
      }
    }
    return ok ? 0 : 1;
  },
};
