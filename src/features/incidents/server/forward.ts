import { createHash } from 'node:crypto';

import { mark, markingOf, passToNamed } from '#features/labels/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import { beyondReach, type Change, newId } from '#platform/tools.ts';

import type * as api from '../desk-api.ts';
import { isFieldKey } from '../fact-fields.ts';
import { documentIn, documentText, type FilingDocument } from '../filing.ts';
import { say } from '../filing-texts.ts';
import { FilingId, MatterId } from '../incident.ts';
import { passedOn } from '../projection.ts';
import { type Input, notFound, type Output, ownBody, ownName } from './ask.ts';
import { insertForward, insertMatter, selectConsents, selectFiling } from './filing-store.ts';
import { recipientsFor } from './recipients.ts';
import { selectBody } from './store.ts';

/** What whoever it is passed on to gets: without what the reporter holds back, and nothing of others. */
function passedDocument(
  document: FilingDocument,
  withheld: readonly string[],
): Pick<FilingDocument, 'projection' | 'changes' | 'consents' | 'deadlines'> {
  const { projection } = document;
  const held = withheld.filter(isFieldKey);
  const passed =
    projection && passedOn(projection, { recipient: '', isGiven: true, withheld: held });
  return { projection: passed ?? null, changes: [], consents: [], deadlines: document.deadlines };
}

/** A filing that its authority may pass on to somebody, as far as the reporter consents now. */
async function forwardable(
  work: Change,
  { filingId, recipient: key }: Input<typeof api.forwardFiling>,
) {
  const filing = await selectFiling(work, filingId);
  const isOwn = filing?.organization_id === ownBody(work);
  if (!filing || !isOwn || filing.kind === 'forward') notFound();
  const document = documentIn(filing.document);
  const rule = document.consents.find((each) => each.recipient === key) ?? notFound();
  const said = (await selectConsents(work, [filingId])).find((each) => each.recipient === key);
  if (!(said?.is_given ?? rule.isGiven)) {
    throw new Refusal('forbidden', say('incidents.no-consent'));
  }
  const body = (await recipientsFor(work, filing.reporter_id))(key);
  if (!body) throw new Refusal('conflict', say('incidents.no-authority', { recipient: key }));
  return { filing, document, body, names: rule.names, withheld: said?.withheld ?? rule.withheld };
}

export async function forwardFiling(
  work: Change,
  asked: Input<typeof api.forwardFiling>,
): Promise<Output<typeof api.forwardFiling>> {
  const { filingId, recipient: key } = asked;
  const own = ownBody(work);
  const { filing, document, body, names, withheld } = await forwardable(work, asked);
  const subject = FilingId.encode(filingId);
  const marking = await markingOf(work, subject);
  // Whom the reporter named beside this authority is hidden from it; the door reads the whole by itself.
  const named = { ...marking, organizations: [...marking.organizations, body.id] };
  await passToNamed(work, { subject, marking: named }, body.id);
  const via = await selectBody(work, own);
  const id = newId(FilingId);
  const text = documentText({
    ...document,
    ...passedDocument(document, withheld),
    ...{ id, recipient: { key, names, body }, via: via ?? null },
    ...{ about: null, reason: '', filedAt: work.now },
  });
  const of = {
    organizationId: body.id,
    reporterId: filing.reporter_id,
    recordId: filing.record_id,
  };
  await insertMatter(work, { ...of, id: newId(MatterId) });
  const sha256 = createHash('sha256').update(text).digest();
  const isNew = await insertForward(work, {
    ...{ organization_id: body.id, id, reporter_id: filing.reporter_id, via_id: own },
    ...{ record_id: filing.record_id, kind: 'forward', profile: filing.profile },
    ...{ duty: filing.duty, stage: filing.stage, recipient: key, sequence: filing.sequence },
    ...{
      about_id: filingId,
      form: filing.form,
      form_version: document.projection?.form.version ?? '—',
    },
    ...{ label: filing.label, reason: '', document: text, sha256 },
    ...{ filed_by: work.actor.id, filed_as: await ownName(work), filed_at: work.now },
  });
  if (!isNew) throw new Refusal('conflict', say('incidents.forwarded-already'));
  await append(work, {
    act: 'filing.forwarded',
    subject: FilingId.encode(id),
    organizationId: body.id,
    facts: { sha256: sha256.toString('hex') },
  });
  const organizations = [body.id];
  await beyondReach(work, (whole) =>
    mark(whole, FilingId.encode(id), { ...marking, label: filing.label, organizations }),
  );
  return { forwardedAt: work.now };
}
