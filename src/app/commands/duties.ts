import { type DutyLine, dutyLine, type StageLine } from '#features/incidents/duty-line.ts';
import { readFacts } from '#features/incidents/facts-file.ts';
import { strangersIn } from '#features/incidents/facts-fit.ts';
import { type Rulebook, standingsOf } from '#features/incidents/rulebook.ts';
import { rulebookOf, soundRulebooks, trySamples } from '#features/incidents/server/service.ts';
import { type Shown, spell, type Voice } from '#features/incidents/shown.ts';
import { clockIn } from '#features/profiles/zone.ts';
import { readJson } from '#formats/json/read.ts';
import { Refusal } from '#kernel/refusal.ts';

import { type Command, type ExitCode, Misuse, type Terminal, valueOf } from '../command.ts';
import { bytesOf, textOf } from '../files.ts';
import { say } from '../incident-texts.ts';

/** The facts in a file, as a rulebook can judge them; refused with each fault and its place. */
export async function factsIn(file: string, rulebook: Rulebook) {
  const json = readJson(textOf(await bytesOf(file)) ?? '');
  const refused = (faults: Refusal['faults']) =>
    new Refusal('invalid', say('cli.duties.bad-facts', { file }), { faults });
  if (!json.ok) throw refused(json.findings.map(({ path, text }) => ({ path, text })));
  const facts = readFacts(json.document);
  if (!facts.ok) throw refused(facts.faults);
  const strangers = strangersIn(facts.file, rulebook);
  if (strangers.length > 0) throw refused(strangers);
  return facts;
}

const partWords = {
  entity: say('cli.duties.entity'),
  system: say('cli.duties.system'),
  trigger: say('cli.duties.trigger'),
} as const;

const standingWords = {
  arises: say('cli.duties.arises'),
  'does-not-arise': say('cli.duties.does-not-arise'),
  'cannot-tell': say('cli.duties.cannot-tell'),
} as const;

const marks = { arises: '●', 'does-not-arise': '○', 'cannot-tell': '?' } as const;
const truthMarks = { yes: '✔', no: '✖', open: '?' } as const;

/** What a terminal reads of a duty, in lines. */
function linesOf(line: DutyLine, isOfKind: boolean, voice: Voice): string[] {
  const { names, standing, lawDay, isInForce, scope, open, recipients, stages, duty } = line;
  const named = (shown: readonly Shown[]) => shown.map((each) => spell(each, voice)).join(' / ');
  const head = `${marks[standing]} ${names[voice.language]} [${duty}] ${voice.say(standingWords[standing])}`;
  if (!isInForce)
    return [head, `    ${voice.say(say('cli.duties.not-in-force', { day: lawDay }))}`];
  if (!isOfKind) return [head, `    ${voice.say(say('cli.duties.not-of-kind'))}`];
  const grounds = scope.flatMap(({ part, grounds: tests }) =>
    tests.map(
      ({ names: words, truth, source }) =>
        `    ${truthMarks[truth]} ${voice.say(partWords[part])}: ${words[voice.language]} (${source})`,
    ),
  );
  const waiting = named(open.map(({ shown }) => shown));
  const receivers = named(recipients.map((each) => ({ names: each.names })));
  return [
    head,
    ...grounds,
    ...(open.length > 0 ? [`    ${voice.say(say('cli.duties.open', { names: waiting }))}`] : []),
    ...(standing === 'does-not-arise'
      ? []
      : [`    ${voice.say(say('cli.duties.recipients', { names: receivers }))}`]),
    ...stages.flatMap((stage) => stageLines(stage, voice)),
  ];
}

function stageLines(stage: StageLine, voice: Voice): string[] {
  const { names, clockStart, isFormProvisional, alternatives } = stage;
  const form = stage.form ?? '-';
  const values = {
    name: names[voice.language],
    due: dueWords(stage, voice),
    start: clockStart ? voice.at(clockStart.at) : '-',
    form: isFormProvisional ? voice.say(say('cli.duties.provisional', { form })) : form,
  };
  return [
    `    → ${voice.say(say('cli.duties.stage', values))}`,
    ...alternatives.map(({ names: named, deadline }) => {
      const due = deadline ? voice.at(deadline) : '-';
      return `      ${voice.say(say('cli.duties.otherwise', { name: named[voice.language], due }))}`;
    }),
  ];
}

function dueWords(
  { deadline, clockStart, isSoft, isProjected, waitsFor }: StageLine,
  voice: Voice,
) {
  if (!clockStart) {
    const names = waitsFor.map(({ shown }) => spell(shown, voice)).join(' / ');
    return voice.say(say('cli.duties.waits', { names }));
  }
  if (!deadline) return voice.say(say('cli.duties.promptly'));
  const due = voice.at(deadline);
  if (isSoft) return voice.say(say('cli.duties.soft', { due }));
  return isProjected ? voice.say(say('cli.duties.projected', { due })) : due;
}

/** Tries a profile on its samples; 1 where one of them comes out otherwise. */
function test(terminal: Terminal, profile: string): ExitCode {
  const trials = trySamples(profile);
  const told = trials.map(({ path, names, faults }) => ({
    path,
    names,
    faults: faults.map(({ path: at, text }) => ({ path: at, message: terminal.say(text) })),
  }));
  const good = trials.every(({ faults }) => faults.length === 0);
  if (terminal.json) {
    terminal.out(JSON.stringify({ profile, valid: good, samples: told }));
    return good ? 0 : 1;
  }
  for (const { path, names, faults } of told) {
    const name = names?.[terminal.language] ?? '';
    const key = faults.length === 0 ? 'cli.duties.sample-good' : 'cli.duties.sample-bad';
    terminal.out(terminal.say(say(key, { path, name })));
    for (const fault of faults) terminal.out(`    ${fault.path} ${fault.message}`);
  }
  return good ? 0 : 1;
}

export const duties: Command = {
  name: 'duties',
  summary: say('cli.duties'),
  operands: ['[facts]'],
  options: {
    profile: { value: 'NAME', summary: say('cli.duties.option.profile') },
    test: { summary: say('cli.duties.option.test') },
  },
  permissions: [],
  async run(terminal, typed) {
    const profile = valueOf(typed, 'profile');
    const [file] = typed.operands;
    if (profile === undefined) {
      const ids = [...soundRulebooks().keys()].join(', ');
      throw new Misuse(say('cli.duties.no-profile', { ids }));
    }
    const isTest = typed.options['test'] === true;
    if (isTest === (file !== undefined)) throw new Misuse(say('cli.duties.no-facts'));
    if (file === undefined) return test(terminal, profile);
    const rulebook = rulebookOf(profile);
    const { picture } = await factsIn(file, rulebook);
    const found = standingsOf(rulebook, picture);
    if (terminal.json) {
      const lines = found.map((standing) => dutyLine(standing, rulebook));
      terminal.out(JSON.stringify({ profile, asOf: picture.asOf, duties: lines }));
      return 0;
    }
    const { zone } = rulebook.jurisdiction.profile;
    const voice: Voice = {
      language: terminal.language,
      say: terminal.say,
      at: (moment) => `${clockIn(zone, moment)} ${zone}`,
    };
    for (const standing of found) {
      const line = dutyLine(standing, rulebook);
      for (const words of linesOf(line, standing.isOfKind, voice)) terminal.out(words);
    }
    return 0;
  },
};
