import {
  answerConsent,
  mark,
  requireConsent,
  type Thing,
} from '#features/labels/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change } from '#platform/tools.ts';

import { type ConsentLine, documentIn } from '../filing.ts';
import type * as api from '../filing-api.ts';
import { say } from '../filing-texts.ts';
import { FilingId } from '../incident.ts';
import { type Input, notFound, ownBody } from './ask.ts';
import { insertConsents, selectConsents, selectFiling, selectIsGated } from './filing-store.ts';
import { type Finder, recipientsFor } from './recipients.ts';

type Said = {
  readonly consents: readonly ConsentLine[];
  /** Whether the reporter ever allowed somebody to have it: then the gate stands already. */
  readonly isGated: boolean;
  readonly find: Finder;
};

/**
 * Lets those have a filing, beside its recipient, whom the reporter allows now, and nobody else any
 * more. The reporter is the originator, so it may name more recipients of the same label. Until it
 * allows the first, the label alone keeps the filing to its recipient.
 */
export async function admitConsented(
  work: Change,
  { subject, marking }: Thing,
  { consents, isGated, find }: Said,
): Promise<void> {
  const given = consents
    .filter(({ isGiven }) => isGiven)
    .flatMap(({ recipient }) => find(recipient)?.id ?? []);
  if (given.length === 0 && !isGated) return;
  const organizations = [...new Set([...marking.organizations, ...given])];
  if (!isGated) await requireConsent(work, subject, marking.originator);
  if (given.length > 0) await mark(work, subject, { ...marking, organizations });
  const said = { subject, communities: [], everybody: false, note: '' };
  await answerConsent(work, { ...said, state: 'given', organizations });
}

export async function giveFilingConsent(
  work: Change,
  { filingId, recipient, isGiven, withheld }: Input<typeof api.giveFilingConsent>,
): Promise<null> {
  const filing = await selectFiling(work, filingId);
  if (!filing || filing.reporter_id !== ownBody(work)) notFound();
  if (filing.kind === 'withdrawal' || filing.kind === 'forward') {
    throw new Refusal('conflict', say('incidents.not-a-report'));
  }
  const { consents, reporter, recipient: to } = documentIn(filing.document);
  if (!consents.some((each) => each.recipient === recipient)) {
    const faults = [{ path: '/recipient', text: sayKernel('kernel.not-found') }];
    throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
  }
  const isGated = await selectIsGated(work, FilingId.encode(filingId));
  await insertConsents(work, filing.reporter_id, {
    filing: filingId,
    consents: [{ recipient, isGiven, withheld }],
  });
  const now = await selectConsents(work, [filingId]);
  await append(work, {
    act: 'filing.consented',
    subject: FilingId.encode(filingId),
    organizationId: null,
    facts: { isGiven },
  });
  const organizations = [to.body.id];
  const nobody = { persons: [], communities: [] };
  await admitConsented(
    work,
    {
      subject: FilingId.encode(filingId),
      marking: { label: filing.label, originator: reporter.id, organizations, ...nobody },
    },
    {
      consents: consents.map((each) => ({
        ...each,
        isGiven: now.find((one) => one.recipient === each.recipient)?.is_given ?? false,
      })),
      isGated,
      find: await recipientsFor(work, reporter.id),
    },
  );
  return null;
}
