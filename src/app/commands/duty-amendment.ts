import { proposeDutyAmendment } from '#features/incidents/amendment-api.ts';
import { say as sayAmendment } from '#features/incidents/amendment-texts.ts';
import { changeLine } from '#features/incidents/changes.ts';
import type { FormTrial } from '#features/incidents/form-trial.ts';
import { holdsGood } from '#features/incidents/rulebook-amendment.ts';
import {
  proposeDutyAmendment as propose,
  tryOnShipped,
} from '#features/incidents/server/service.ts';
import { AmendmentId } from '#features/profiles/amendment.ts';
import { day } from '#kernel/instant.ts';
import type { Text } from '#kernel/text.ts';

import { allowed } from '../allowed.ts';
import {
  type Command,
  dataFolder,
  dataOption,
  Misuse,
  type Terminal,
  type Typed,
  valueOf,
} from '../command.ts';
import { bytesOf, textOf } from '../files.ts';
import { say } from '../incident-texts.ts';

const on = { value: 'YYYY-MM-DD', summary: sayAmendment('incidents.amendment.effective') };

function dayIn(typed: Typed): string {
  const read = day.safeParse(valueOf(typed, 'on'));
  if (!read.success) throw new Misuse(sayAmendment('incidents.amendment.no-day'));
  return read.data;
}

const textIn = async ({ operands: [file = ''] }: Typed) => textOf(await bytesOf(file)) ?? '';

/** Says what one report shows after an amendment that it did not show before. */
function tellForm(terminal: Terminal, form: FormTrial): void {
  const { dutyNames, stageNames, before, after, changes } = form;
  const { language } = terminal;
  const at = (moment: Date) => moment.toISOString();
  const voice = { language, at, say: (text: Text) => terminal.say(text) };
  const lines = [
    ...(before ? [] : [terminal.say(sayAmendment('incidents.amendment.form-new'))]),
    ...(after ? [] : [terminal.say(sayAmendment('incidents.amendment.form-gone'))]),
    ...changes.map((each) => changeLine(each, voice)),
  ];
  const values = { duty: dutyNames[language], stage: stageNames[language] };
  for (const change of lines) {
    const line = sayAmendment('incidents.amendment.form-changed', { ...values, change });
    terminal.out(`    ${terminal.say(line)}`);
  }
}

/** Tries an amendment of duties on the profile as it ships; 1 where something comes out otherwise. */
export const testDuties: Command = {
  name: 'duties test',
  summary: sayAmendment('incidents.amendment.try-file'),
  operands: ['<amendment>'],
  options: { on, profile: { value: 'NAME', summary: say('cli.duties.option.profile') } },
  permissions: [],
  async run(terminal, typed) {
    const profile = valueOf(typed, 'profile') ?? 'jp';
    const trial = tryOnShipped(profile, await textIn(typed), dayIn(typed));
    const told = ({ path, text }: (typeof trial.faults)[number]) => ({
      path,
      message: terminal.say(text),
    });
    const valid = holdsGood(trial);
    if (terminal.json) {
      const samples = trial.samples.map((each) => ({ ...each, faults: each.faults.map(told) }));
      terminal.out(JSON.stringify({ profile, valid, faults: trial.faults.map(told), samples }));
      return valid ? 0 : 1;
    }
    for (const { path, message } of trial.faults.map(told)) terminal.out(`${path} ${message}`);
    for (const { path, names, faults, forms } of trial.samples) {
      const key = faults.length === 0 ? 'cli.duties.sample-good' : 'cli.duties.sample-bad';
      terminal.out(terminal.say(say(key, { path, name: names?.[terminal.language] ?? '' })));
      for (const fault of faults.map(told)) terminal.out(`    ${fault.path} ${fault.message}`);
      for (const form of forms) tellForm(terminal, form);
    }
    return valid ? 0 : 1;
  },
};

/** Proposes an amendment of duties from the host; a person approves it. */
export const proposeDuties: Command = {
  name: 'duties propose',
  summary: sayAmendment('incidents.amendment.propose'),
  operands: ['<amendment>'],
  options: {
    ...dataOption,
    on,
    reason: { value: 'TEXT', summary: sayAmendment('incidents.amendment.reason') },
  },
  permissions: ['profiles.propose'],
  async run(terminal, typed, open, actor) {
    const reason = valueOf(typed, 'reason');
    if (reason === undefined) throw new Misuse(sayAmendment('incidents.amendment.no-reason'));
    const asked = { text: await textIn(typed), effectiveOn: dayIn(typed), reason };
    const { tools } = await open(dataFolder(typed));
    const proposer = allowed(actor, proposeDutyAmendment);
    const { id } = await tools.write(proposer, (work) => propose(work, asked));
    const wire = AmendmentId.encode(id);
    terminal.out(
      terminal.json
        ? JSON.stringify({ id: wire, effectiveOn: asked.effectiveOn })
        : terminal.say(sayAmendment('incidents.amendment.proposed', { id: wire })),
    );
    return 0;
  },
};
