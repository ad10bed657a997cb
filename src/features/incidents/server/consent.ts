import { answerConsent, mark, type Thing } from '#features/labels/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change } from '#platform/tools.ts';

import { type ConsentLine, documentIn } from '../filing.ts';
import type * as api from '../filing-api.ts';
import { say } from '../filing-texts.ts';
import { FilingId } from '../incident.ts';
import { type Input, notFound, ownBody } from './ask.ts';
import { insertConsents, selectConsents, selectFiling } from './filing-store.ts';
import { recipientsFor } from './recipients.ts';

type Said = { readonly consents: readonly ConsentLine[]; readonly hadGiven: boolean };

/**
 * Opens the gate that labels keep before a filing to those whom the reporter allows, and shuts it to
 * the others. The reporter is the originator, so it may name more recipients of the same label.
 */
export async function admitConsented(
  work: Change,
  { subject, marking }: Thing,
  { consents, hadGiven }: Said,
): Promise<void> {
  const find = await recipientsFor(work, marking.originator);
  const given = consents
    .filter(({ isGiven }) => isGiven)
    .flatMap(({ recipient }) => find(recipient)?.id ?? []);
  const said = { subject, communities: [], everybody: false, note: '' };
  if (given.length > 0) {
    const organizations = [...new Set([...marking.organizations, ...given])];
    await mark(work, subject, { ...marking, organizations });
    await answerConsent(work, { ...said, state: 'given', organizations: [...new Set(given)] });
  } else if (hadGiven) {
    await answerConsent(work, { ...said, state: 'withdrawn', organizations: [] });
  }
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
  const before = await selectConsents(work, [filingId]);
  await insertConsents(work, filing.reporter_id, filingId, [{ recipient, isGiven, withheld }]);
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
      hadGiven: before.some((each) => each.is_given),
    },
  );
  return null;
}
