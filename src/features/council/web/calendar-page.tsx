import { useQuery } from '#ui/address.ts';
import { Badge, type Tone } from '#ui/badge.tsx';
import { useEndpoint } from '#ui/call.ts';
import { Day, Moment } from '#ui/clock.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { Table } from '#ui/table.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { BodyId } from '../body.ts';
import { type BodyLine, listBodies } from '../body-api.ts';
import { MeetingId, type MeetingState } from '../meeting.ts';
import { listMeetings, type MeetingLine } from '../meeting-api.ts';
import { bodyOf, meetingKindWords, meetingNumberWords, stateWords } from '../meeting-words.ts';
import { say } from '../page-texts.ts';
import { ConstituteForm, PlanForm } from './calendar-forms.tsx';
import { monthOf, monthsOfYear } from './months.ts';

export const stateTones: Readonly<Record<MeetingState, Tone>> = {
  ...{
    planned: 'neutral',
    notified: 'info',
    open: 'warning',
    closed: 'good',
    cancelled: 'neutral',
  },
};

/** The year of every body: its meetings month by month, and the bodies themselves. */
export function CalendarPage() {
  const { t } = useWords();
  const { may } = usePerson();
  const asked = useQuery('fiscalYear');
  const wanted = asked !== undefined && /^20\d\d$/.test(asked) ? { fiscalYear: Number(asked) } : {};
  const { fiscalYear, meetings } = useEndpoint(listMeetings, wanted);
  const bodies = useEndpoint(listBodies, {});
  const mayPrepare = may('council.prepare');
  const going = bodies.filter(({ endedAt }) => endedAt === null);
  return (
    <Page title={t(say('council-page.title'))} lead={t(say('council-page.lead'))}>
      <Section title={t(say('council-page.calendar', { year: fiscalYear }))}>
        <Years year={fiscalYear} />
        <Months year={fiscalYear} meetings={meetings} />
        <Meetings meetings={meetings} mayPrepare={mayPrepare} />
      </Section>
      <Section title={t(say('council-page.bodies'))}>
        <p>
          <Link href="/council-decisions">{t(say('council-page.decisions'))}</Link>
        </p>
        <Bodies bodies={bodies} mayPrepare={mayPrepare} />
      </Section>
      {mayPrepare && (
        <div className="print:hidden">
          {going.length > 0 && (
            <Disclosure summary={t(say('council-page.plan'))}>
              <PlanForm bodies={going} />
            </Disclosure>
          )}
          <Disclosure summary={t(say('council-page.constitute'))}>
            <ConstituteForm bodies={going} />
          </Disclosure>
        </div>
      )}
    </Page>
  );
}

function Years({ year }: { readonly year: number }) {
  const { t } = useWords();
  return (
    <p className="flex flex-wrap gap-x-6 gap-y-2 print:hidden">
      {[year - 1, year + 1].map((each) => (
        <Link key={each} href={`/council?fiscalYear=${each}`}>
          {t(say('council-page.before', { year: each }))}
        </Link>
      ))}
    </p>
  );
}

type MonthsProps = { readonly year: number; readonly meetings: readonly MeetingLine[] };

/** April to March, each month with its meetings. */
function Months({ year, meetings }: MonthsProps) {
  const { language } = useWords();
  return (
    <ol className="grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-4">
      {monthsOfYear(year, language).map(({ key, words }) => {
        const own = meetings.filter(({ beginsAt }) => monthOf(beginsAt) === key);
        return (
          <li key={key} className="rounded-8 border border-solid-gray-300 p-3">
            <p className="font-bold">{words}</p>
            {own.length === 0 ? <Free /> : <MonthMeetings meetings={own} />}
          </li>
        );
      })}
    </ol>
  );
}

function Free() {
  const { t } = useWords();
  return <p className="text-solid-gray-700">{t(say('council-page.free'))}</p>;
}

function MonthMeetings({ meetings }: { readonly meetings: readonly MeetingLine[] }) {
  const { t, language } = useWords();
  return (
    <ul className="flex flex-col gap-2">
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <Link
            href={`/council/meetings/${MeetingId.encode(meeting.id)}`}
            className="link inline-block py-1"
          >
            {`${bodyOf(meeting, language)} ${t(meetingNumberWords(meeting.number))}`}
          </Link>
          <span className="flex flex-wrap items-center gap-2">
            <Day at={meeting.beginsAt} />
            <Badge tone={stateTones[meeting.state]}>{t(stateWords[meeting.state])}</Badge>
          </span>
        </li>
      ))}
    </ul>
  );
}

type MeetingsProps = {
  readonly meetings: readonly MeetingLine[];
  readonly mayPrepare: boolean;
};

function Meetings({ meetings, mayPrepare }: MeetingsProps) {
  const { t, language } = useWords();
  const none = mayPrepare ? 'council-page.no-meetings-plan' : 'council-page.no-meetings';
  return (
    <Table
      name="meetings"
      caption={t(say('council-page.meetings'))}
      rows={meetings}
      rowKey={({ id }) => id}
      columns={[
        {
          head: say('council-page.meeting'),
          cell: ({ id, number }) => (
            <Link href={`/council/meetings/${MeetingId.encode(id)}`}>
              {t(meetingNumberWords(number))}
            </Link>
          ),
          text: ({ number }) => t(meetingNumberWords(number)),
        },
        { head: say('council-page.body'), cell: (line) => bodyOf(line, language) },
        {
          head: say('council-page.when'),
          cell: ({ beginsAt }) => <Moment at={beginsAt} />,
          sort: ({ beginsAt }) => beginsAt.getTime(),
        },
        { head: say('council-page.kind'), cell: ({ kind }) => t(meetingKindWords[kind]) },
        {
          head: say('council-page.state'),
          cell: ({ state }) => <Badge tone={stateTones[state]}>{t(stateWords[state])}</Badge>,
          text: ({ state }) => t(stateWords[state]),
        },
        { head: say('council-page.place'), cell: ({ place }) => place },
      ]}
      empty={<p>{t(say(none))}</p>}
    />
  );
}

type BodiesProps = { readonly bodies: readonly BodyLine[]; readonly mayPrepare: boolean };

function Bodies({ bodies, mayPrepare }: BodiesProps) {
  const { t } = useWords();
  const nameOf = useNaming();
  const none = mayPrepare ? 'council-page.no-bodies-plan' : 'council-page.no-bodies';
  return (
    <Table
      name="bodies"
      caption={t(say('council-page.bodies'))}
      quiet
      rows={bodies}
      rowKey={({ id }) => id}
      columns={[
        {
          head: say('council-page.body'),
          cell: (body) => (
            <Link href={`/council/bodies/${BodyId.encode(body.id)}`}>{nameOf(body)}</Link>
          ),
          text: nameOf,
        },
        {
          head: say('council-page.generation'),
          cell: ({ generation }) => t(say('council-page.generation-of', { number: generation })),
          sort: ({ generation }) => generation,
        },
        {
          head: say('council-page.held'),
          cell: ({ meetings }) => meetings.toLocaleString(),
          sort: ({ meetings }) => meetings,
          numeric: true,
        },
        {
          head: say('council-page.since'),
          cell: ({ constitutedAt }) => <Day at={constitutedAt} />,
        },
        {
          head: say('council-page.ended'),
          cell: ({ endedAt }) => (endedAt ? <Day at={endedAt} /> : t(say('council-page.going-on'))),
        },
      ]}
      empty={<p>{t(say(none))}</p>}
    />
  );
}
