import type { Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { openQuestions, questions, wantedNext } from '../questions.ts';
import { type Rulebook, standingsOf } from '../rulebook.ts';
import { standingLine } from '../standing-lines.ts';
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
    duties: found.map((standing) => standingLine(standing, rulebook, (key) => finder(key)?.names)),
  };
}

export async function listIncidentQuestions(
  work: Work,
  { incidentId, profile }: Input<typeof api.listIncidentQuestions>,
): Promise<Output<typeof api.listIncidentQuestions>> {
  const record = await recordNamed(work, incidentId);
  const rulebook = await rulebookFor(work, profile);
  const found = await standingsFor(work, await dossierOf(work, record), rulebook);
  const wanted = wantedNext(found, rulebook);
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
