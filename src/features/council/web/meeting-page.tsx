import { useAddressId } from '#ui/address.ts';
import { Badge } from '#ui/badge.tsx';
import { useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { useWords } from '#ui/words.tsx';

import { BodyId } from '../body.ts';
import { MeetingId } from '../meeting.ts';
import { type MeetingView, showMeeting } from '../meeting-api.ts';
import { say } from '../meeting-page-texts.ts';
import { bodyOf, meetingKindWords, meetingNumberWords, stateWords } from '../meeting-words.ts';
import { say as sayPage } from '../page-texts.ts';
import { Attendance } from './attendance.tsx';
import { stateTones } from './calendar-page.tsx';
import { ItemPart } from './item-part.tsx';
import { ItemForm, OrderForm } from './meeting-forms.tsx';
import { Moves, PaperLinks } from './meeting-moves.tsx';
import { RescheduleForm } from './reschedule-form.tsx';

/** One meeting: before it, while it is on, and after it. */
export function MeetingPage() {
  const { t, language } = useWords();
  const { may } = usePerson();
  const meetingId = useAddressId(MeetingId);
  const view = useEndpoint(showMeeting, { meetingId });
  const { meeting, items } = view;
  const mayPrepare = may('council.prepare');
  const isOver = meeting.state === 'closed' || meeting.state === 'cancelled';
  const none = mayPrepare ? 'council-meeting.no-items' : 'council-meeting.no-items-read';
  return (
    <Page
      title={`${bodyOf(meeting, language)} ${t(meetingNumberWords(meeting.number))}`}
      above={[{ label: t(sayPage('council-page.title')), href: '/council' }]}
    >
      <Head view={view} />
      {mayPrepare && !isOver && (
        <>
          <Moves meeting={meeting} />
          <RescheduleForm meeting={meeting} />
        </>
      )}
      {meeting.kind === 'session' && (
        <Section title={t(say('council-meeting.attendance'))}>
          <Attendance view={view} />
        </Section>
      )}
      <Section title={t(say('council-meeting.agenda'))}>
        {items.length === 0 && <p>{t(say(none))}</p>}
        {items.map((item) => (
          <ItemPart key={item.id} item={item} view={view} />
        ))}
        <div className="print:hidden">
          {mayPrepare && !isOver && (
            <Disclosure summary={t(say('council-meeting.add-item'))}>
              <ItemForm meetingId={meetingId} items={items} />
            </Disclosure>
          )}
          {may('council.decide') && meeting.state === 'open' && (
            <Disclosure summary={t(say('council-meeting.order'))}>
              <OrderForm meetingId={meetingId} />
            </Disclosure>
          )}
        </div>
      </Section>
    </Page>
  );
}

function Head({ view }: { readonly view: MeetingView }) {
  const { t, language } = useWords();
  const { meeting } = view;
  const href = `/council/meetings/${MeetingId.encode(meeting.id)}`;
  return (
    <div className="flex flex-col gap-4">
      <DefinitionList
        items={[
          {
            term: t(sayPage('council-page.state')),
            value: <Badge tone={stateTones[meeting.state]}>{t(stateWords[meeting.state])}</Badge>,
          },
          { term: t(sayPage('council-page.when')), value: <Moment at={meeting.beginsAt} /> },
          ...(meeting.closesAt
            ? [{ term: t(sayPage('council-page.closes')), value: <Moment at={meeting.closesAt} /> }]
            : []),
          { term: t(sayPage('council-page.kind')), value: t(meetingKindWords[meeting.kind]) },
          ...(meeting.title === ''
            ? []
            : [{ term: t(sayPage('council-page.plan-title')), value: meeting.title }]),
          ...(meeting.place === ''
            ? []
            : [{ term: t(sayPage('council-page.place')), value: meeting.place }]),
          {
            term: t(sayPage('council-page.body')),
            value: (
              <Link href={`/council/bodies/${BodyId.encode(meeting.bodyId)}`}>
                {bodyOf(meeting, language)}
              </Link>
            ),
          },
        ]}
      />
      <div className="flex flex-col gap-2 print:hidden">
        {meeting.state === 'closed' && (
          <p>
            <Link href={`${href}/minutes`} className="link inline-block py-2">
              {t(say('council-meeting.minutes'))}
            </Link>
          </p>
        )}
        {meeting.number !== null && (
          <PaperLinks meetingId={meeting.id} minutes={view.hasMinutes ? 'written' : 'none'} />
        )}
      </div>
    </div>
  );
}
