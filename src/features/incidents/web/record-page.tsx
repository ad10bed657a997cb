import { useAddressId } from '#ui/address.ts';
import { buttonLook } from '#ui/button.tsx';
import { useAnswer, useEndpoint } from '#ui/call.ts';
import { Deadline, Moment } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { useWords } from '#ui/words.tsx';

import { showIncident, showStandings } from '../api.ts';
import { listCorrections } from '../filing-api.ts';
import { IncidentId } from '../incident.ts';
import { say } from '../record-texts.ts';
import { recordKindWords } from '../shown.ts';
import { say as tell } from '../telling-texts.ts';
import { ContributionsSection } from './contributions-section.tsx';
import { FactsSection } from './facts-section.tsx';
import { FilesSection } from './files-section.tsx';
import { FilingTable } from './filing-table.tsx';
import { JoinedSection } from './joined-section.tsx';
import { ManageSection } from './manage-section.tsx';
import { MessagesOfRecord } from './messages.tsx';
import { correctionPage, dutiesPage, filePage, questionsPage } from './place.ts';
import { TimelineSection } from './timeline-section.tsx';
import { useCalled } from './voice.ts';

/** Everything one’s own body has of one record, and what to do with it next. */
export function RecordPage() {
  const { t } = useWords();
  const { may } = usePerson();
  const incidentId = useAddressId(IncidentId);
  const record = useEndpoint(showIncident, { incidentId });
  const mayReport = may('incidents.report');
  const title = record.title || t(say('incidents.list.unnamed'));
  return (
    <Page
      title={title}
      above={[{ label: t(tell('incidents.title')), href: '/incidents' }]}
      lead={t(recordKindWords[record.kind])}
    >
      {record.closedAt && <Notice tone="info" title={t(say('incidents.record.closed'))} />}
      <Standing incidentId={incidentId} mayReport={mayReport} openedAt={record.openedAt} />
      <FactsSection incidentId={incidentId} facts={record.facts} mayReport={mayReport} />
      <Section id="filings" title={t(say('incidents.record.filings'))}>
        <FilingTable filings={record.filings} />
      </Section>
      <Section id="messages" title={t(say('incidents.record.messages'))}>
        <MessagesOfRecord messages={record.messages} mayReport={mayReport} />
      </Section>
      <TimelineSection {...{ incidentId, mayReport }} timeline={record.timeline} />
      <FilesSection {...{ incidentId, mayReport }} files={record.attachments} />
      <JoinedSection incidentId={incidentId} />
      {mayReport && record.closedAt === null && <ContributionsSection incidentId={incidentId} />}
      {mayReport && record.closedAt === null && (
        <Disclosure summary={t(say('incidents.record.manage'))}>
          <ManageSection {...{ incidentId }} kind={record.kind} title={record.title} />
        </Disclosure>
      )}
    </Page>
  );
}

type StandingProps = {
  readonly incidentId: IncidentId;
  readonly mayReport: boolean;
  readonly openedAt: Date;
};

/** Which duties arise and what is due next, with the way to each piece of work. */
function Standing({ incidentId, mayReport, openedAt }: StandingProps) {
  const { t } = useWords();
  const called = useCalled();
  const { duties } = useEndpoint(showStandings, { incidentId });
  const arising = duties.filter(({ standing }) => standing === 'arises');
  const due = arising
    .flatMap(({ stages }) => stages)
    .filter(({ filedAt, isProjected }) => filedAt === null && !isProjected)
    .flatMap(({ deadline }) => deadline ?? [])
    .toSorted((a, b) => a.getTime() - b.getTime())[0];
  return (
    <Section title={t(say('incidents.record.next'))}>
      {mayReport && <Correctable incidentId={incidentId} />}
      <p className="flex flex-wrap gap-3">
        {mayReport && (
          <>
            <Link href={questionsPage(incidentId)} className={buttonLook()}>
              {t(say('incidents.record.to-questions'))}
            </Link>
            <Link href={filePage(incidentId)} className={buttonLook('outlined')}>
              {t(say('incidents.record.to-file'))}
            </Link>
          </>
        )}
        <Link href={dutiesPage(incidentId)} className={buttonLook('outlined')}>
          {t(say('incidents.record.to-duties'))}
        </Link>
        {mayReport && (
          <Link href={correctionPage(incidentId)} className={buttonLook('outlined')}>
            {t(say('incidents.record.to-correct'))}
          </Link>
        )}
      </p>
      <DefinitionList
        items={[
          {
            term: t(say('incidents.record.next-due')),
            value: due ? <Deadline at={due} /> : t(say('incidents.record.no-due')),
          },
          {
            term: t(say('incidents.record.arising')),
            value:
              arising.length === 0 ? (
                t(say('incidents.record.none-arises'))
              ) : (
                <ul>
                  {arising.map(({ duty, names }) => (
                    <li key={duty}>{called(names)}</li>
                  ))}
                </ul>
              ),
          },
          { term: t(say('incidents.record.opened')), value: <Moment at={openedAt} /> },
        ]}
      />
    </Section>
  );
}

/** That what was filed is no longer what the record says. */
function Correctable({ incidentId }: { readonly incidentId: IncidentId }) {
  const { t } = useWords();
  const { answer = [] } = useAnswer(listCorrections, { incidentId });
  if (answer.length === 0) return null;
  return (
    <Notice tone="warning" title={t(say('incidents.record.correctable', { count: answer.length }))}>
      <Link href={correctionPage(incidentId)}>{t(say('incidents.record.to-correct'))}</Link>
    </Notice>
  );
}
