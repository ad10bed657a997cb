import type { Fault } from '#kernel/refusal.ts';

import type { FactsFile } from './facts-file.ts';
import type { Rulebook } from './rulebook.ts';
import { say } from './texts.ts';

/** What a facts file names that the rulebook does not know, each with its place. */
export function strangersIn(file: FactsFile, rulebook: Rulebook): readonly Fault[] {
  const { profile } = rulebook.jurisdiction;
  const questions = rulebook.questions.map(({ value }) => value.id);
  const stages = rulebook.duties.flatMap(({ value }) =>
    value.stages.map(({ key }) => `${value.id} ${key}`),
  );
  const among = (path: string, id: string, known: readonly string[]): Fault[] =>
    known.includes(id) ? [] : [{ path, text: say('incidents.fault.absent', { id }) }];
  const keysOf = (list: 'kinds' | 'sectors' | 'designations') =>
    profile[list].map(({ key }) => key);
  const { kind, sectors, designations } = file.reporter;
  const named = (list: 'filings' | 'requests') =>
    file[list].flatMap(({ duty, stage }, at) =>
      among(`/${list}/${at}`, `${duty} ${stage}`, stages),
    );
  return [
    ...(kind === null ? [] : among('/reporter/kind', kind, keysOf('kinds'))),
    ...(sectors ?? []).flatMap((key, at) =>
      among(`/reporter/sectors/${at}`, key, keysOf('sectors')),
    ),
    ...(designations ?? []).flatMap((key, at) =>
      among(`/reporter/designations/${at}`, key, keysOf('designations')),
    ),
    ...file.answers.flatMap(({ question }, at) =>
      among(`/answers/${at}/question`, question, questions),
    ),
    ...named('filings'),
    ...named('requests'),
  ];
}
