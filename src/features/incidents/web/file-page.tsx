import { useState } from 'react';
import type { z } from 'zod';

import { useAddressId } from '#ui/address.ts';
import { type Act, useAct, useEndpoint } from '#ui/call.ts';
import { CheckGroup } from '#ui/check-group.tsx';
import { CheckField, type Entered, Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page, Section } from '#ui/page.tsx';
import { TlpSelect } from '#ui/tlp-select.tsx';
import { WaitingBoundary } from '#ui/waiting.tsx';
import { useWords } from '#ui/words.tsx';

import { showIncident, showStandings } from '../api.ts';
import { fileReports, FilingLabel } from '../filing-api.ts';
import { say } from '../filing-page-texts.ts';
import { IncidentId } from '../incident.ts';
import { say as record } from '../record-texts.ts';
import type { StandingLine } from '../standing-lines.ts';
import { say as tell } from '../telling-texts.ts';
import { ConsentFields, consentsIn } from './consent-fields.tsx';
import { FilingTable } from './filing-table.tsx';
import { recordPage } from './place.ts';
import { ReportPreview } from './report-preview.tsx';
import { useCalled } from './voice.ts';

/** A report that is owed and was not filed yet. */
type Owed = {
  readonly key: string;
  readonly duty: StandingLine;
  readonly stage: StandingLine['stages'][number];
};

const owedOf = (duties: readonly StandingLine[]): readonly Owed[] =>
  duties
    .filter(({ standing }) => standing === 'arises')
    .flatMap((duty) =>
      duty.stages
        .filter(({ isOwed, filedAt }) => isOwed === 'yes' && filedAt === null)
        // What is owed on request has no clock until somebody asks.
        .filter(({ kind, clockStart }) => kind !== 'on-request' || clockStart !== null)
        .map((stage) => ({ key: `${duty.duty} ${stage.stage}`, duty, stage })),
    );

/** The next report of each duty. */
const nextOf = (owed: readonly Owed[]): readonly string[] => [
  ...new Map(owed.toReversed().map(({ key, duty }) => [duty.duty, key])).values(),
];

/** Reports are chosen, looked at as each recipient will get them, and filed at once. */
export function FilePage() {
  const { t } = useWords();
  const incidentId = useAddressId(IncidentId);
  const { title } = useEndpoint(showIncident, { incidentId });
  const { duties } = useEndpoint(showStandings, { incidentId });
  // The form goes once everything is filed; what came of it stays.
  const filing = useAct(fileReports);
  const filed = filing.answer?.filings ?? [];
  const owed = owedOf(duties);
  return (
    <Page
      title={t(say('incidents.file.title'))}
      above={[
        { label: t(tell('incidents.title')), href: '/incidents' },
        { label: title || t(record('incidents.list.unnamed')), href: recordPage(incidentId) },
      ]}
      lead={t(say('incidents.file.lead'))}
    >
      {filed.length > 0 && (
        <>
          <Notice tone="good" title={t(say('incidents.file.filed'))} live>
            <p>{t(say('incidents.file.filed-lead'))}</p>
            <p>{t(say('incidents.receipt.verify'))}</p>
          </Notice>
          <FilingTable filings={filed.map((each) => each.filing)} />
        </>
      )}
      {owed.length === 0 ? (
        <p>{t(say('incidents.file.none'))}</p>
      ) : (
        <FileForm
          key={owed.map(({ key }) => key).join()}
          incidentId={incidentId}
          owed={owed}
          filing={filing}
        />
      )}
    </Page>
  );
}

type FormProps = {
  readonly incidentId: IncidentId;
  readonly owed: readonly Owed[];
  readonly filing: Act<z.output<typeof fileReports.input>, z.output<typeof fileReports.output>>;
};

function FileForm({ incidentId, owed, filing }: FormProps) {
  const { t } = useWords();
  const called = useCalled();
  const { act, pending, failure } = filing;
  const [chosen, setChosen] = useState(nextOf(owed));
  const reports = owed.filter(({ key }) => chosen.includes(key));
  const onward = new Map(
    reports.flatMap(({ duty }) => duty.onward).map((recipient) => [recipient.key, recipient]),
  );
  const send = (entered: Entered) => {
    act({
      incidentId,
      reports: reports.map(({ duty, stage }) => ({ duty: duty.duty, stage: stage.stage })),
      consents: consentsIn(entered, [...onward.keys()]),
      label: FilingLabel.parse(entered.text('label')),
      unknownForUnanswered: entered.checked('unknown'),
    });
  };
  return (
    <Form
      label={t(say('incidents.file.form'))}
      submit={t(say('incidents.file.submit'))}
      pending={pending}
      failure={failure}
      onEntered={(entered) => {
        setChosen(entered.texts('report'));
      }}
      onSubmit={send}
    >
      <CheckGroup
        name="report"
        label={t(say('incidents.file.choose'))}
        options={owed.map(({ key, duty, stage }) => ({
          value: key,
          label: t(
            say('incidents.file.report', {
              duty: called(duty.names),
              stage: called(stage.names),
            }),
          ),
        }))}
        chosen={nextOf(owed)}
      />
      {reports.length === 0 && <p>{t(say('incidents.file.nothing-chosen'))}</p>}
      <Section title={t(say('incidents.file.preview'))}>
        <WaitingBoundary>
          {reports.map(({ key, duty, stage }) => (
            <ReportPreview key={key} {...{ incidentId }} duty={duty.duty} stage={stage.stage} />
          ))}
        </WaitingBoundary>
      </Section>
      {onward.size > 0 && (
        <Section title={t(say('incidents.file.consent'))}>
          <p className="max-w-3xl">{t(say('incidents.file.consent-lead'))}</p>
          <ConsentFields incidentId={incidentId} recipients={[...onward.values()]} />
        </Section>
      )}
      <TlpSelect name="label" label={t(say('incidents.file.label'))} labels={FilingLabel.options} />
      <CheckField name="unknown" label={t(say('incidents.file.unknown'))} />
    </Form>
  );
}
