import { useAct, useEndpoint } from '#ui/call.ts';
import { Deadline, Moment } from '#ui/clock.tsx';
import { Form, LongTextField } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Page } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type BulkAct, type Column, Table } from '#ui/table.tsx';
import { TlpBadge } from '#ui/tlp-badge.tsx';
import { useWords } from '#ui/words.tsx';

import { joinMatters, listMatters, type MatterLine } from '../desk-api.ts';
import { say } from '../desk-texts.ts';
import { say as filing } from '../filing-page-texts.ts';
import { severities } from '../incident.ts';
import { recordKindWords } from '../shown.ts';
import { say as tell } from '../telling-texts.ts';
import { Comparison } from './comparison.tsx';
import { GuestsSection } from './guests-section.tsx';
import { MattersState } from './matters-state.tsx';
import { Opening } from './opening.tsx';
import { matterPage } from './place.ts';
import { SeverityBadge } from './severity-badge.tsx';
import { useCalled } from './voice.ts';

function useColumns(): Column<MatterLine>[] {
  const { t } = useWords();
  const called = useCalled();
  const dutiesOf = ({ duties }: MatterLine) =>
    duties.map(({ names }) => called(names)).join(t(say('incidents.matter.between')));
  return [
    {
      head: say('incidents.desk.reporter'),
      cell: ({ id, reporter }) => <Link href={matterPage(id)}>{called(reporter.names)}</Link>,
      sort: ({ reporter }) => called(reporter.names),
      text: ({ reporter }) => called(reporter.names),
    },
    { head: say('incidents.desk.duties'), cell: dutiesOf, sort: dutiesOf },
    {
      head: say('incidents.desk.kind'),
      cell: ({ recordKind }) => t(recordKindWords[recordKind]),
      sort: ({ recordKind }) => t(recordKindWords[recordKind]),
    },
    {
      head: say('incidents.desk.state'),
      cell: (matter) => <MattersState matter={matter} />,
      sort: ({ unacknowledged, openQuestions }) => unacknowledged * 1000 + openQuestions,
    },
    {
      head: say('incidents.desk.severity'),
      cell: ({ assessment }) => <SeverityBadge severity={assessment?.severity ?? null} />,
      sort: ({ assessment }) => (assessment ? severities.indexOf(assessment.severity) : -1),
    },
    {
      head: say('incidents.desk.next'),
      cell: ({ nextDueAt }) => nextDueAt && <Deadline at={nextDueAt} />,
      sort: ({ nextDueAt }) => nextDueAt,
    },
    {
      head: say('incidents.desk.received'),
      cell: ({ firstFiledAt }) => <Moment at={firstFiledAt} />,
      sort: ({ firstFiledAt }) => firstFiledAt,
    },
    {
      head: say('incidents.desk.last'),
      cell: ({ lastFiledAt }) => <Moment at={lastFiledAt} />,
      sort: ({ lastFiledAt }) => lastFiledAt,
    },
    {
      head: say('incidents.desk.event'),
      cell: ({ event }) => event && t(say('incidents.desk.joined')),
      sort: ({ event }) => event,
      text: ({ event }) => (event ? t(say('incidents.desk.joined')) : ''),
    },
    {
      head: filing('incidents.file.label'),
      cell: ({ label }) => <TlpBadge label={label} />,
      sort: ({ label }) => label,
      text: ({ label }) => label,
    },
  ];
}

/** The queue of an authority: what it was told of, with the clocks it waits for. */
export function MattersPage() {
  const { t } = useWords();
  const { may } = usePerson();
  const matters = useEndpoint(listMatters, {}, { everySeconds: 60 });
  const columns = useColumns();
  const acts: readonly BulkAct<MatterLine>[] = may('incidents.assess')
    ? [
        {
          label: t(say('incidents.desk.join')),
          content: (rows, done) => <JoinForm matters={rows} onDone={done} />,
        },
      ]
    : [];
  return (
    <Page title={t(tell('incidents.desk.title'))} lead={t(say('incidents.desk.lead'))}>
      <Table
        name="matters"
        caption={t(tell('incidents.desk.title'))}
        quiet
        rows={matters}
        rowKey={({ id }) => id}
        columns={columns}
        acts={acts}
        empty={t(say('incidents.desk.empty'))}
      />
      <GuestsSection />
    </Page>
  );
}

type JoinProps = { readonly matters: readonly MatterLine[]; readonly onDone: () => void };

/** Several bodies told of one event: each matter is kept, and they are looked at together. */
function JoinForm({ matters, onDone }: JoinProps) {
  const { t } = useWords();
  const called = useCalled();
  const [first, ...others] = matters;
  const { act, pending, failure } = useAct(joinMatters);
  return (
    <>
      <p>{t(say('incidents.desk.join-lead'))}</p>
      <ul className="list-disc pl-5">
        {matters.map(({ id, reporter }) => (
          <li key={id}>{called(reporter.names)}</li>
        ))}
      </ul>
      {first &&
        others.map(({ id, reporter }) => (
          <Opening
            key={id}
            label={t(say('incidents.compare.open', { reporter: called(reporter.names) }))}
          >
            <Comparison matterId={first.id} otherId={id} />
          </Opening>
        ))}
      <p>{t(say('incidents.desk.join-undo'))}</p>
      <Form
        label={t(say('incidents.desk.join'))}
        submit={t(say('incidents.desk.join'))}
        pending={pending}
        failure={failure}
        onSubmit={({ text }) => {
          act({ matters: matters.map(({ id }) => id), reason: text('reason') }, onDone);
        }}
      >
        <LongTextField name="reason" label={t(say('incidents.desk.reason'))} rows={2} />
      </Form>
    </>
  );
}
