import { rulebooksAt } from '#features/incidents/server/service.ts';
import { lawsAt } from '#features/laws/server/service.ts';
import { shelfAt } from '#features/profiles/server/service.ts';
import { examine } from '#platform/doctor.ts';
import { settings } from '#platform/settings.ts';

import { type Command, dataFolder, dataOption } from '../command.ts';
import { openDatabase } from '../house.ts';
import { say } from '../profile-texts.ts';
import { say as sayCli } from '../texts.ts';
import { padded } from '../width.ts';

export const doctor: Command = {
  name: 'doctor',
  summary: sayCli('cli.doctor'),
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
    const all = [...examined, examineProfiles()];
    const ok = all.every((each) => each.ok);
    const checks = all.map(({ check, ok: good, text }) => ({
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

/** Whether the profiles that ship are sound; the first fault is named, `noroshi profiles` names all. */
function examineProfiles() {
  const { faults: misfits, profiles } = shelfAt();
  const faults = [...misfits, ...rulebooksAt().faults, ...lawsAt().faults];
  const [first] = faults;
  const text = first
    ? say('cli.doctor.profiles-unsound', { count: faults.length, path: first.path })
    : say('cli.doctor.profiles', { profiles: [...profiles.keys()].join(', ') });
  return { check: 'profiles', ok: first === undefined, text };
}
