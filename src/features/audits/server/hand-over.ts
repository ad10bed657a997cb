import { marked } from '#features/labels/marking.ts';
import { headquarters, passExit } from '#features/labels/server/service.ts';
import type { OscalDocument } from '#formats/oscal/model.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change } from '#platform/tools.ts';

import { EditionId, MappingId } from '../edition.ts';
import * as store from './edition-store.ts';
import { storedDocument } from './editions.ts';

export type Wanted =
  | { readonly edition: EditionId; readonly mapping?: undefined }
  | { readonly edition?: undefined; readonly mapping: MappingId | undefined };

/**
 * An edition or a mapping as it was taken in, every member of it, handed to the headquarters through the
 * exit door: an organization's own standards are not for everybody.
 */
export async function handOver(work: Change, { edition, mapping }: Wanted): Promise<OscalDocument> {
  const stored = edition
    ? await store.selectEdition(work, edition)
    : mapping && (await store.selectMappingNamed(work, mapping));
  const document = storedDocument(stored?.document);
  if (!document) throw new Refusal('not-found', sayKernel('kernel.not-found'));
  const organizationId = await headquarters(work);
  const subject = edition ? EditionId.encode(edition) : mapping ? MappingId.encode(mapping) : '';
  const marking = marked('TLP:AMBER+STRICT', organizationId);
  await passExit(work, { subject, marking }, { to: 'organization', organizationId });
  return document;
}
