import type { Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { dutyLine } from '../duty-line.ts';
import type { DutyStanding } from '../duty-standing.ts';
import { openQuestions, questions, type Wanted } from '../questions.ts';
import { formOn, type Rulebook, standingsOf } from '../rulebook.ts';
import type { Input, Output } from './ask.ts';
import { type Dossier, dossierOf, pictureOf, recordNamed, rulebookFor } from './picture.ts';
import { recipientsFor } from './recipients.ts';

/** Where the duties of a rulebook stand on what a record says now. */
export async function standingsFor(work: Work, dossier: Dossier, rulebook: Rulebook) {
  const { zone } = rulebook.jurisdiction.profile;
  return standingsOf(rulebook, await pictureOf(work, dossier, zone));
}

export async function showStandings(
  work: Work,
  { incidentId, profile }: Input<typeof api.showStandings>,
): Promise<Output<typeof api.showStandings>> {
  const record = await recordNamed(work, incidentId);
  const rulebook = await rulebookFor(work, profile);
  const found = await standingsFor(work, await dossierOf(work, record), rulebook);
  const finder = await recipientsFor(work, record.organization_id);
  return {
    profile: rulebook.jurisdiction.profile.id,
    asOf: work.now,
    duties: found.map((standing) => lineOf(standing, rulebook, finder)),
  };
}

function lineOf(
  standing: DutyStanding,
  rulebook: Rulebook,
  find: Awaited<ReturnType<typeof recipientsFor>>,
): Output<typeof api.showStandings>['duties'][number] {
  const line = dutyLine(standing, rulebook);
  return {
    ...line,
    trigger: [...line.trigger],
    scope: line.scope.map((each) => ({ ...each, grounds: [...each.grounds] })),
    open: [...line.open],
    recipients: line.recipients.map((each) => ({
      ...each,
      organization: find(each.key)?.names ?? null,
    })),
    onward: standing.duty.onward,
    stages: line.stages.map((stage) => ({
      ...stage,
      formNames: (stage.form && formOn(rulebook, stage.form, line.lawDay)?.names) || null,
      waitsFor: [...stage.waitsFor],
      alternatives: [...stage.alternatives],
    })),
  };
}

/** The next report of a duty that is not known to be owed by nobody: what a wizard asks for. */
function nextOf({ duty, standing, stages, lawDay }: DutyStanding, rulebook: Rulebook): Wanted[] {
  if (standing === 'does-not-arise') return [];
  const next = stages.find(
    ({ isOwed, filedAt, stage }) =>
      isOwed !== 'no' && filedAt === null && stage.kind !== 'on-request',
  );
  const form = next?.form ? formOn(rulebook, next.form.choice.form, lawDay.day) : undefined;
  return next && form ? [{ duty, standing: next, form }] : [];
}

export async function listIncidentQuestions(
  work: Work,
  { incidentId, profile }: Input<typeof api.listIncidentQuestions>,
): Promise<Output<typeof api.listIncidentQuestions>> {
  const record = await recordNamed(work, incidentId);
  const rulebook = await rulebookFor(work, profile);
  const found = await standingsFor(work, await dossierOf(work, record), rulebook);
  const wanted = found.flatMap((standing) => nextOf(standing, rulebook));
  const asked = questions(wanted, found);
  const open = new Set(openQuestions(found));
  return {
    profile: rulebook.jurisdiction.profile.id,
    fields: asked.map((each) => ({
      ...each,
      uses: [...each.uses],
      seenBy: [...each.seenBy],
    })),
    scope: rulebook.questions.map(({ value }) => value).filter(({ id }) => open.has(id)),
    duties: Object.fromEntries(wanted.map(({ duty }) => [duty.id, duty.names])),
    forms: Object.fromEntries(wanted.map(({ form }) => [form.id, form.names])),
  };
}
