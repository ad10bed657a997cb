import type { FilingRow } from './filing-store.ts';
import { soundRulebooks } from './rulebooks.ts';

/** The stages that an authority may ask for, of the duties under which it was told; those of the profile alone. */
export function requestableIn(filings: readonly Pick<FilingRow, 'duty' | 'profile'>[]) {
  const profileOf = new Map(filings.map(({ duty, profile }) => [duty, profile]));
  return [...profileOf].flatMap(([id, profile]) => {
    const duties = soundRulebooks().get(profile)?.duties ?? [];
    const duty = duties.find(({ value }) => value.id === id)?.value;
    if (!duty) return [];
    return duty.stages
      .filter(({ kind }) => kind === 'on-request')
      .map(({ key, names }) => ({
        ...{ duty: id, dutyNames: duty.names },
        ...{ stage: key, stageNames: names },
      }));
  });
}
