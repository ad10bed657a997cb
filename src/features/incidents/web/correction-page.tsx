import type { z } from 'zod';

import { useAddressId } from '#ui/address.ts';
import { type Act, useAct, useEndpoint } from '#ui/call.ts';
import { Form, LongTextField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page, Section } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import { showIncident } from '../api.ts';
import { fileCorrections, listCorrections } from '../filing-api.ts';
import { say } from '../filing-page-texts.ts';
import { IncidentId } from '../incident.ts';
import { say as record } from '../record-texts.ts';
import { say as tell } from '../telling-texts.ts';
import { ChangeTable } from './copy-view.tsx';
import { FilingTable } from './filing-table.tsx';
import { recordPage } from './place.ts';
import { useCalled } from './voice.ts';

type Correction = z.output<typeof listCorrections.output>[number];

/** How the record differs from what each authority was told, and the corrections that tell it. */
export function CorrectionPage() {
  const { t } = useWords();
  const incidentId = useAddressId(IncidentId);
  const { title } = useEndpoint(showIncident, { incidentId });
  const corrections = useEndpoint(listCorrections, { incidentId });
  // The form goes once everybody was told; what came of it stays.
  const correcting = useAct(fileCorrections);
  const filed = correcting.answer?.filings ?? [];
  return (
    <Page
      title={t(say('incidents.correct.title'))}
      above={[
        { label: t(tell('incidents.title')), href: '/incidents' },
        { label: title || t(record('incidents.list.unnamed')), href: recordPage(incidentId) },
      ]}
      lead={t(say('incidents.correct.lead'))}
    >
      {filed.length > 0 && (
        <>
          <Notice tone="good" title={t(say('incidents.correct.filed'))} live>
            <p>{t(say('incidents.file.filed-lead'))}</p>
          </Notice>
          <FilingTable filings={filed.map(({ filing }) => filing)} />
        </>
      )}
      {corrections.length === 0 ? (
        <p>{t(say('incidents.correct.none'))}</p>
      ) : (
        <>
          {corrections.map((correction) => (
            <Changed key={correction.last} correction={correction} />
          ))}
          <CorrectionForm incidentId={incidentId} correcting={correcting} />
        </>
      )}
    </Page>
  );
}

function Changed({ correction }: { readonly correction: Correction }) {
  const { t } = useWords();
  const called = useCalled();
  const { recipientNames, dutyNames, sequence, changes } = correction;
  const title = t(say('incidents.correct.to', { recipient: called(recipientNames) }));
  return (
    <Section title={title}>
      <p>
        {called(dutyNames)} {t(say('incidents.file.sequence', { count: sequence }))}
      </p>
      <ChangeTable caption={title} changes={changes} />
    </Section>
  );
}

type FormProps = {
  readonly incidentId: IncidentId;
  readonly correcting: Act<
    z.output<typeof fileCorrections.input>,
    z.output<typeof fileCorrections.output>
  >;
};

function CorrectionForm({ incidentId, correcting }: FormProps) {
  const { t } = useWords();
  const { act, pending, failure } = correcting;
  return (
    <Form
      label={t(say('incidents.correct.form'))}
      submit={t(say('incidents.correct.submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({ incidentId, reason: text('reason') });
      }}
    >
      <LongTextField name="reason" label={t(say('incidents.correct.reason'))} required rows={3} />
    </Form>
  );
}
