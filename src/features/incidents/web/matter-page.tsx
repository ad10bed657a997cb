import { useAddressId } from '#ui/address.ts';
import { Badge } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Deadline, Moment } from '#ui/clock.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Refusal } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { TlpOfPage } from '#ui/tlp-badge.tsx';
import { useWords } from '#ui/words.tsx';

import { acknowledgeFiling, type MatterLine, showMatter } from '../desk-api.ts';
import { say } from '../desk-texts.ts';
import { say as duties } from '../duty-texts.ts';
import { say as filings } from '../filing-page-texts.ts';
import { MatterId } from '../incident.ts';
import { say as tell } from '../telling-texts.ts';
import { AssessmentSection } from './assessment-section.tsx';
import { ChangeTable, CopyView } from './copy-view.tsx';
import { DisseminationSection } from './dissemination-section.tsx';
import { filingKindWords, FilingState } from './filing-table.tsx';
import { ForwardSection } from './forward-section.tsx';
import type { Matter } from './matter.ts';
import { MattersState } from './matters-state.tsx';
import { Messages } from './messages.tsx';
import { filingPage } from './place.ts';
import { RequestForm } from './request-form.tsx';
import { SameEventSection } from './same-event-section.tsx';
import { useCalled } from './voice.ts';
import { WriteForm } from './write-form.tsx';

/** Everything one authority has of one record, and what it does about it. */
export function MatterPage() {
  const { t } = useWords();
  const called = useCalled();
  const { may } = usePerson();
  const matterId = useAddressId(MatterId);
  const shown = useEndpoint(showMatter, { matterId });
  const { matter, messages } = shown;
  const mayAssess = may('incidents.assess');
  return (
    <Page
      title={t(say('incidents.matter.title', { reporter: called(matter.reporter.names) }))}
      above={[{ label: t(tell('incidents.desk.title')), href: '/matters' }]}
      lead={<MattersState matter={matter} />}
    >
      <TlpOfPage label={matter.label} />
      <Clocks matter={matter} />
      <Section title={t(say('incidents.matter.filings'))}>
        {shown.filings.toReversed().map((received) => (
          <Received key={received.filing.id} received={received} mayAssess={mayAssess} />
        ))}
      </Section>
      <AssessmentSection shown={shown} mayAssess={mayAssess} />
      <Section title={t(say('incidents.matter.messages'))}>
        {messages.length === 0 ? (
          <p>{t(say('incidents.matter.messages-empty'))}</p>
        ) : (
          <Messages messages={messages} />
        )}
        {mayAssess && (
          <Disclosure summary={t(say('incidents.matter.write'))}>
            <WriteForm matterId={matterId} />
          </Disclosure>
        )}
        {mayAssess && shown.requestable.length > 0 && (
          <Disclosure summary={t(say('incidents.matter.request'))}>
            <RequestForm matterId={matterId} requestable={shown.requestable} />
          </Disclosure>
        )}
      </Section>
      <ForwardSection shown={shown} mayAssess={mayAssess} />
      {may('incidents.disseminate') && <DisseminationSection matterId={matterId} />}
      <SameEventSection shown={shown} mayAssess={mayAssess} />
    </Page>
  );
}

type Clock = MatterLine['clocks'][number];

/** The stages this authority waits for or has got, each with its clock. */
function Clocks({ matter }: { readonly matter: MatterLine }) {
  const { t } = useWords();
  const called = useCalled();
  const whatOf = ({ dutyNames, stageNames }: Clock) =>
    t(filings('incidents.file.report', { duty: called(dutyNames), stage: called(stageNames) }));
  const columns: Column<Clock>[] = [
    { head: filings('incidents.filed.what'), cell: whatOf, sort: null },
    {
      head: duties('incidents.duties.stage.due'),
      cell: ({ dueAt, filedAt, isSoft, isProjected }) => (
        <>
          {dueAt ? (
            <Deadline at={dueAt} met={filedAt !== null} />
          ) : (
            t(duties('incidents.duties.stage.promptly'))
          )}
          {isSoft && dueAt && (
            <span className="block">{t(duties('incidents.duties.stage.soft'))}</span>
          )}
          {isProjected && (
            <span className="block text-solid-gray-700">
              {t(duties('incidents.duties.stage.projected'))}
            </span>
          )}
        </>
      ),
      sort: ({ dueAt }) => dueAt,
    },
    {
      head: duties('incidents.duties.stage.filed'),
      cell: ({ filedAt, isLate }) => (
        <>
          {filedAt && <Moment at={filedAt} />}{' '}
          {isLate && <Badge tone="bad">{t(duties('incidents.duties.stage.late'))}</Badge>}
        </>
      ),
      sort: ({ filedAt }) => filedAt,
    },
  ];
  return (
    <Section title={t(say('incidents.matter.clocks'))}>
      <Table
        caption={t(say('incidents.matter.clocks'))}
        quiet
        rows={matter.clocks}
        rowKey={({ duty, stage }) => `${duty} ${stage}`}
        columns={columns}
        empty={t(say('incidents.picture.none'))}
      />
    </Section>
  );
}

type ReceivedProps = {
  readonly received: Matter['filings'][number];
  readonly mayAssess: boolean;
};

/** A report as it was received, what changed in it, and the word that it has arrived. */
function Received({ received: { filing, document }, mayAssess }: ReceivedProps) {
  const { t } = useWords();
  const called = useCalled();
  const { act, pending, failure } = useAct(acknowledgeFiling);
  const title = t(
    filings('incidents.file.report', {
      duty: called(filing.dutyNames),
      stage: called(filing.stageNames),
    }),
  );
  const waits = filing.acknowledgedAt === null && filing.withdrawnAt === null;
  return (
    <article className="flex flex-col gap-3 rounded-12 border border-solid-gray-600 p-4 md:p-6">
      <h3 className="text-std-20B-150">
        {title} {t(filings('incidents.file.sequence', { count: filing.sequence }))}
      </h3>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        {t(filingKindWords[filing.kind])} <Moment at={filing.filedAt} />
        <FilingState filing={filing} />
        <Link href={filingPage(filing.id)}>{t(say('incidents.matter.open-filing'))}</Link>
      </p>
      {document.reason && <p className="max-w-3xl">{document.reason}</p>}
      {failure && <Refusal failure={failure} />}
      {mayAssess && waits && (
        <p>
          <Button
            waiting={pending}
            onClick={() => {
              act({ filingId: filing.id, text: '' });
            }}
          >
            {t(say('incidents.matter.acknowledge'))}
          </Button>
        </p>
      )}
      {document.changes.length > 0 && (
        <ChangeTable caption={t(filings('incidents.copy.changes'))} changes={document.changes} />
      )}
      {document.projection && (
        <Disclosure summary={t(filings('incidents.copy.content'))}>
          <CopyView projection={document.projection} />
        </Disclosure>
      )}
    </article>
  );
}
