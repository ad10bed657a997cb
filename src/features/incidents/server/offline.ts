import { leavesAt } from '#features/profiles/server/service.ts';
import { dayIn } from '#features/profiles/zone.ts';
import { readJson } from '#formats/json/read.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { utf8 } from '#kernel/utf8.ts';
import { offlinePage } from '#platform/offline-page.ts';
import type { Change, Work } from '#platform/tools.ts';

import { readFacts } from '../facts-file.ts';
import { strangersIn } from '../facts-fit.ts';
import { OfflineKit } from '../offline.ts';
import type * as api from '../offline-api.ts';
import { type Input, notFound, type Output, ownBody, ownName } from './ask.ts';
import { reporterOn, rulebookFor } from './picture.ts';
import { selectBody } from './store.ts';
import { takeFacts } from './take.ts';

/** The page as it was built, with what its reader needs in it: their body and the rules of its profile. */
export async function makeOfflinePage(work: Work): Promise<Output<typeof api.makeOfflinePage>> {
  const body = (await selectBody(work, ownBody(work))) ?? notFound();
  const { profile } = (await rulebookFor(work, undefined)).jurisdiction;
  const kit = OfflineKit.encode({
    ...{ madeAt: work.now, profile: profile.id, by: await ownName(work), body: body.names },
    reporter: await reporterOn(work, body.id, dayIn(profile.zone, work.now)),
    leaves: leavesAt().filter(({ path }) => isNeeded(path, profile.id)),
  });
  const day = dayIn(profile.zone, work.now);
  return { name: `noroshi-offline-${day}.html`, bytes: utf8(await offlinePage(kit)) };
}

/** Everything of the profile but its samples, and the tables that profiles share. */
const isNeeded = (path: string, profile: string): boolean =>
  (path.startsWith(`${profile}/`) && !path.startsWith(`${profile}/samples/`)) ||
  path.startsWith('ssvc/');

export async function bringIncident(
  work: Change,
  _input: Input<typeof api.bringIncident>,
  content: Uint8Array,
): Promise<Output<typeof api.bringIncident>> {
  const refused = (faults: Refusal['faults']) =>
    new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
  const json = readJson(new TextDecoder().decode(content));
  if (!json.ok)
    throw refused(json.findings.map(({ path, text: words }) => ({ path, text: words })));
  const read = readFacts(json.document);
  if (!read.ok) throw refused(read.faults);
  const strangers = strangersIn(read.file, await rulebookFor(work, undefined));
  if (strangers.length > 0) throw refused(strangers);
  return { id: await takeFacts(work, read) };
}
