import { z } from 'zod';

import { Names } from '#features/profiles/names.ts';

import { changes } from './changes.ts';
import { ChangeLine } from './filing.ts';
import type { Picture } from './picture.ts';
import { project, Projection } from './projection.ts';
import { formOn, type Rulebook, standingsOf } from './rulebook.ts';

/** What one report on a sample shows before and after an amendment; null where it is not owed. */
export const FormTrial = z.object({
  duty: z.string(),
  dutyNames: Names,
  stage: z.string(),
  stageNames: Names,
  before: Projection.nullable(),
  after: Projection.nullable(),
  changes: z.array(ChangeLine),
});
export type FormTrial = z.infer<typeof FormTrial>;

type Report = Pick<FormTrial, 'duty' | 'dutyNames' | 'stage' | 'stageNames'> & {
  readonly projection: Projection;
};

/** Every report that a sample owes or may owe, as its form shows it. */
function reportsOn(rulebook: Rulebook, picture: Picture): ReadonlyMap<string, Report> {
  const reports = standingsOf(rulebook, picture).flatMap(({ duty, lawDay, stages }) =>
    stages.flatMap(({ stage, form: chosen, isOwed }): Report[] => {
      const form = chosen && formOn(rulebook, chosen.choice.form, lawDay.day);
      if (!form || isOwed === 'no') return [];
      const report = {
        ...{ stage, without: chosen.choice.without ?? [], sequence: 1, filedAt: null },
        ...{ recipients: duty.recipients, consents: [] },
      };
      return [
        {
          ...{ duty: duty.id, dutyNames: duty.names, stage: stage.key, stageNames: stage.names },
          projection: project(form, picture, report),
        },
      ];
    }),
  );
  return new Map(reports.map((each) => [`${each.duty} ${each.stage}`, each]));
}

/** Each report that is owed or shown otherwise after an amendment, in the order of the duties. */
export function formTrials(
  before: Rulebook,
  after: Rulebook,
  picture: Picture,
): readonly FormTrial[] {
  const old = reportsOn(before, picture);
  const fresh = reportsOn(after, picture);
  return [...new Map([...old, ...fresh])].flatMap(([key, { projection: _shown, ...named }]) => {
    const was = old.get(key)?.projection ?? null;
    const is = fresh.get(key)?.projection ?? null;
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    return { ...named, before: was, after: is, changes: changesBetween(was, is) };
  });
}

function changesBetween(was: Projection | null, is: Projection | null): ChangeLine[] {
  if (!was || !is) return [];
  return changes(was, is).map(({ before, after, ...each }) => ({
    ...each,
    before: [...before],
    after: [...after],
  }));
}
