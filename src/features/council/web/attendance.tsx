import { PersonId } from '#kernel/actor.ts';
import { Badge } from '#ui/badge.tsx';
import { useAct } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, SelectField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { usePerson } from '#ui/person.tsx';
import { Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { SeatId } from '../body.ts';
import { recordArrival, recordLeaving } from '../floor-api.ts';
import { Manner, manners } from '../meeting.ts';
import type { Chair, MeetingView } from '../meeting-api.ts';
import { say } from '../meeting-page-texts.ts';
import { seatKindWords, standingWords, titleOf } from '../meeting-words.ts';
import { say as sayPage } from '../page-texts.ts';

type Props = { readonly view: MeetingView };

const mannerWords = {
  present: say('council-meeting.in-room'),
  online: say('council-meeting.online'),
} as const;

/** Who is there, whether the body can decide, and while it is on, who comes and goes. */
export function Attendance({ view }: Props) {
  const { t } = useWords();
  const { may } = usePerson();
  const isOpen = view.meeting.state === 'open';
  return (
    <>
      {(isOpen || view.meeting.state === 'closed') && <QuorumNotice view={view} />}
      <Seats view={view} />
      {isOpen && may('council.prepare') && (
        <div className="print:hidden">
          <Disclosure summary={t(say('council-meeting.arrive'))}>
            <ArrivalForm view={view} />
          </Disclosure>
          {view.seats.some(isThere) && (
            <Disclosure summary={t(say('council-meeting.leave'))}>
              <LeavingForm view={view} />
            </Disclosure>
          )}
        </div>
      )}
    </>
  );
}

const isThere = ({ attendee }: Chair): boolean => attendee !== null && attendee.leftAt === null;

function QuorumNotice({ view: { quorum } }: Props) {
  const { t } = useWords();
  const { seats, present, needed, isReached } = quorum;
  const key = isReached ? 'council-meeting.quorum-reached' : 'council-meeting.quorum-missed';
  return (
    <Notice
      tone={isReached ? 'good' : 'warning'}
      title={t(say(key, { seats, present, needed }))}
      live
    />
  );
}

function Seats({ view }: Props) {
  const { t, language } = useWords();
  return (
    <Table
      name="attendance"
      caption={t(say('council-meeting.attendance'))}
      quiet
      rows={view.seats}
      rowKey={({ seatId }) => seatId}
      columns={[
        { head: sayPage('council-page.seat'), cell: (seat) => titleOf(seat, language) },
        { head: sayPage('council-page.kind'), cell: ({ kind }) => t(seatKindWords[kind]) },
        {
          head: sayPage('council-page.holder'),
          cell: ({ holder }) => holder?.name ?? t(sayPage('council-page.vacant')),
        },
        {
          head: say('council-meeting.came'),
          cell: (seat) => <Presence seat={seat} />,
          text: ({ attendee }) => attendee?.name ?? t(say('council-meeting.not-there')),
        },
      ]}
      empty={<p>{t(sayPage('council-page.no-seats-read'))}</p>}
    />
  );
}

function Presence({ seat: { attendee } }: { readonly seat: Chair }) {
  const { t } = useWords();
  if (!attendee) return <span>{t(say('council-meeting.not-there'))}</span>;
  const { name, standing, manner, arrivedAt, leftAt } = attendee;
  return (
    <span className="flex flex-wrap items-center gap-2">
      {name}
      <Badge tone={standing === 'holder' ? 'good' : 'info'}>{t(standingWords[standing])}</Badge>
      {t(mannerWords[manner])}
      <Moment at={arrivedAt} />
      {leftAt && (
        <>
          {t(say('council-meeting.gone'))} <Moment at={leftAt} />
        </>
      )}
    </span>
  );
}

function ArrivalForm({ view }: Props) {
  const { t, language } = useWords();
  const { act, pending, failure } = useAct(recordArrival);
  const options = view.seats
    .filter((seat) => !isThere(seat))
    .flatMap((seat) => {
      const people = [
        ...(seat.holder ? [{ ...seat.holder, standing: 'holder' as const }] : []),
        ...seat.alternates.map((each) => ({ ...each, standing: 'alternate' as const })),
      ];
      return people.map(({ personId, name, standing }) => ({
        value: `${SeatId.encode(seat.seatId)} ${PersonId.encode(personId)}`,
        label: `${titleOf(seat, language)} ${name} (${t(standingWords[standing])})`,
      }));
    });
  return (
    <Form
      label={t(say('council-meeting.arrive'))}
      submit={t(say('council-meeting.submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const [seat = '', who = ''] = text('who').split(' ');
        act({
          ...{ meetingId: view.meeting.id, seatId: SeatId.decode(seat) },
          ...{ personId: PersonId.decode(who), manner: Manner.parse(text('manner')) },
        });
      }}
    >
      <SelectField name="who" label={t(say('council-meeting.who'))} options={options} />
      <SelectField
        name="manner"
        label={t(say('council-meeting.manner'))}
        options={manners.map((each) => ({ value: each, label: t(mannerWords[each]) }))}
      />
    </Form>
  );
}

function LeavingForm({ view }: Props) {
  const { t, language } = useWords();
  const { act, pending, failure } = useAct(recordLeaving);
  return (
    <Form
      label={t(say('council-meeting.leave'))}
      submit={t(say('council-meeting.submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({ meetingId: view.meeting.id, seatId: SeatId.decode(text('seatId')) });
      }}
    >
      <SelectField
        name="seatId"
        label={t(sayPage('council-page.seat'))}
        options={view.seats.filter(isThere).map((seat) => ({
          value: SeatId.encode(seat.seatId),
          label: `${titleOf(seat, language)} ${seat.attendee?.name ?? ''}`,
        }))}
      />
    </Form>
  );
}
