import type { z } from 'zod';

import { useAddressId } from '#ui/address.ts';
import { Badge } from '#ui/badge.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { CheckField, Form, LongTextField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { ReceiptButton } from '#ui/receipt-button.tsx';
import { TlpOfPage } from '#ui/tlp-badge.tsx';
import { useWords } from '#ui/words.tsx';

import { say as duties } from '../duty-texts.ts';
import type { FieldKey } from '../fact-fields.ts';
import type { ConsentLine, FilingDocument } from '../filing.ts';
import { giveFilingConsent, showFiling, takeReceipt, withdrawFiling } from '../filing-api.ts';
import { say } from '../filing-page-texts.ts';
import { FilingId } from '../incident.ts';
import { takeFilingPaper } from '../paper-api.ts';
import { Withheld } from './consent-fields.tsx';
import { ChangeTable, CopyView } from './copy-view.tsx';
import { filingKindWords, FilingState } from './filing-table.tsx';
import { PaperLinks } from './paper-links.tsx';
import { useCalled } from './voice.ts';

type Shown = z.output<typeof showFiling.output>;

/** One report as it was sent, for whoever sent it and whoever received it. */
export function FilingPage() {
  const { t } = useWords();
  const called = useCalled();
  const { may, organizationId } = usePerson();
  const filingId = useAddressId(FilingId);
  const shown = useEndpoint(showFiling, { filingId });
  const { filing, document, consents } = shown;
  const isOwn = document.reporter.id === organizationId && may('incidents.report');
  const isReport = document.kind === 'report' || document.kind === 'correction';
  return (
    <Page
      title={t(
        say('incidents.copy.title', {
          duty: called(document.duty.names),
          stage: called(document.stage.names),
        }),
      )}
      lead={
        <>
          {t(filingKindWords[document.kind])}{' '}
          {t(say('incidents.file.sequence', { count: document.sequence }))}{' '}
          <FilingState filing={filing} />
        </>
      }
    >
      <TlpOfPage label={document.label} />
      {filing.withdrawnAt && (
        <Notice tone="warning" title={t(say('incidents.copy.withdrawn'))}>
          <Moment at={filing.withdrawnAt} />
        </Notice>
      )}
      <Head shown={shown} />
      <PaperLinks endpoint={takeFilingPaper} asked={{ filingId: FilingId.encode(filingId) }} />
      <Section title={t(say('incidents.copy.receipt'))}>
        <p>{t(say('incidents.receipt.verify'))}</p>
        <ReceiptButton
          endpoint={takeReceipt}
          input={{ filingId }}
          subject={FilingId.encode(filingId)}
        />
      </Section>
      {document.changes.length > 0 && (
        <Section title={t(say('incidents.copy.changes'))}>
          <ChangeTable caption={t(say('incidents.copy.changes'))} changes={document.changes} />
        </Section>
      )}
      {document.projection && (
        <Section title={t(say('incidents.copy.content'))}>
          <CopyView projection={document.projection} />
        </Section>
      )}
      {isReport && (
        <Consents filingId={filingId} consents={consents} document={document} isOwn={isOwn} />
      )}
      {isOwn && isReport && filing.withdrawnAt === null && <Withdrawal filingId={filingId} />}
    </Page>
  );
}

/** Who told whom, when, under which rule, and the hash by which the content is known. */
function Head({ shown: { filing, document } }: { readonly shown: Shown }) {
  const { t } = useWords();
  const called = useCalled();
  return (
    <DefinitionList
      items={[
        { term: t(say('incidents.copy.reporter')), value: called(document.reporter.names) },
        {
          term: t(say('incidents.copy.recipient')),
          value: `${called(document.recipient.names)} ${called(document.recipient.body.names)}`,
        },
        ...(document.via
          ? [{ term: t(say('incidents.copy.via')), value: called(document.via.names) }]
          : []),
        {
          term: t(say('incidents.copy.filed-at')),
          value: <Moment at={document.filedAt} />,
        },
        { term: t(say('incidents.copy.filed-by')), value: filing.filedBy },
        ...(document.reason
          ? [{ term: t(say('incidents.copy.reason')), value: document.reason }]
          : []),
        { term: t(say('incidents.copy.source')), value: document.duty.source },
        {
          term: t(say('incidents.copy.deadlines')),
          value: <Deadlines deadlines={document.deadlines} />,
        },
        {
          term: t(say('incidents.copy.hash')),
          value: <code className="break-all">{filing.sha256}</code>,
        },
      ]}
    />
  );
}

function Deadlines({ deadlines }: Pick<z.output<typeof FilingDocument>, 'deadlines'>) {
  const { t } = useWords();
  const called = useCalled();
  return (
    <ul>
      {deadlines.map(({ stage, names, dueAt }) => (
        <li key={stage} className="flex flex-wrap gap-x-3">
          <span>{called(names)}</span>
          {dueAt ? <Moment at={dueAt} /> : t(duties('incidents.duties.stage.promptly'))}
        </li>
      ))}
    </ul>
  );
}

type ConsentsProps = {
  readonly filingId: FilingId;
  readonly consents: readonly ConsentLine[];
  readonly document: z.output<typeof FilingDocument>;
  readonly isOwn: boolean;
};

/** To whom the report may be passed on, and where its reporter says so anew. */
function Consents({ filingId, consents, document, isOwn }: ConsentsProps) {
  const { t } = useWords();
  const called = useCalled();
  const fields = (document.projection?.sections ?? [])
    .flatMap(({ cells }) => cells)
    .flatMap(({ told }) => told.map(({ field }) => field));
  return (
    <Section title={t(say('incidents.copy.consents'))}>
      {consents.length === 0 && <p>{t(say('incidents.copy.consents-none'))}</p>}
      {consents.map((consent) => (
        <div key={consent.recipient} className="flex flex-col">
          <p className="flex flex-wrap items-center gap-3">
            <strong>{called(consent.names)}</strong>
            <Badge tone={consent.isGiven ? 'good' : 'neutral'}>
              {t(
                say(
                  consent.isGiven
                    ? 'incidents.copy.consent-given'
                    : 'incidents.copy.consent-withheld',
                ),
              )}
            </Badge>
          </p>
          {isOwn && (
            <Disclosure
              summary={t(
                say('incidents.copy.consent-change', { recipient: called(consent.names) }),
              )}
            >
              <ConsentForm filingId={filingId} consent={consent} fields={fields} />
            </Disclosure>
          )}
        </div>
      ))}
    </Section>
  );
}

type ConsentFormProps = {
  readonly filingId: FilingId;
  readonly consent: ConsentLine;
  readonly fields: readonly FieldKey[];
};

function ConsentForm({ filingId, consent, fields }: ConsentFormProps) {
  const { t } = useWords();
  const called = useCalled();
  const { act, pending, failure } = useAct(giveFilingConsent);
  const recipient = called(consent.names);
  const isWithheld = (field: FieldKey) => consent.withheld.includes(field);
  return (
    <Form
      label={t(say('incidents.copy.consent-change', { recipient }))}
      submit={t(say('incidents.copy.consent-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={(entered) => {
        act({
          filingId,
          recipient: consent.recipient,
          isGiven: entered.checked('consent'),
          withheld: fields.filter((field) => entered.texts('withheld').includes(field)),
        });
      }}
    >
      <CheckField
        name="consent"
        label={t(say('incidents.file.consent-to', { recipient }))}
        defaultChecked={consent.isGiven}
      />
      <Withheld
        name="withheld"
        recipient={recipient}
        fields={[...new Set(fields)]}
        chosen={fields.filter(isWithheld)}
      />
    </Form>
  );
}

function Withdrawal({ filingId }: { readonly filingId: FilingId }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(withdrawFiling);
  return (
    <Disclosure summary={t(say('incidents.copy.withdraw'))}>
      <p className="max-w-3xl">{t(say('incidents.copy.withdraw-lead'))}</p>
      <Form
        label={t(say('incidents.copy.withdraw'))}
        submit={t(say('incidents.copy.withdraw'))}
        pending={pending}
        failure={failure}
        onSubmit={({ text }) => {
          act({ filingId, reason: text('reason') });
        }}
      >
        <LongTextField
          name="reason"
          label={t(say('incidents.copy.withdraw-reason'))}
          required
          rows={3}
        />
      </Form>
    </Disclosure>
  );
}
