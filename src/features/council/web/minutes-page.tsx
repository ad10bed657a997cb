import { calendarDayWords } from '#kernel/moment.ts';
import { useAddressId } from '#ui/address.ts';
import { Badge, type Tone } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { Confirm } from '#ui/dialog.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Refusal } from '#ui/form.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { Table } from '#ui/table.tsx';
import { useJoined, useWords } from '#ui/words.tsx';

import { MeetingId } from '../meeting.ts';
import { type MeetingView, showMeeting } from '../meeting-api.ts';
import { say } from '../meeting-page-texts.ts';
import { bodyOf, meetingNumberWords, titleOf } from '../meeting-words.ts';
import { draftMinutes, lockMinutes, type MinutesView, showMinutes } from '../minutes-api.ts';
import { say as sayPage } from '../page-texts.ts';
import { PaperLinks } from './meeting-moves.tsx';
import { ConfirmForm, ReviseForm } from './minutes-forms.tsx';
import type { MinutesProps, Revision } from './minutes-props.ts';

/** The minutes of a meeting: their text, who confirmed them, and every revision. */
export function MinutesPage() {
  const { t, language } = useWords();
  const { may } = usePerson();
  const meetingId = useAddressId(MeetingId);
  const view = useEndpoint(showMeeting, { meetingId });
  const minutes = useEndpoint(showMinutes, { meetingId });
  const { meeting } = view;
  const called = `${bodyOf(meeting, language)} ${t(meetingNumberWords(meeting.number))}`;
  const [latest] = minutes.revisions;
  return (
    <Page
      title={t(say('council-minutes.page', { meeting: called }))}
      above={[
        { label: t(sayPage('council-page.title')), href: '/council' },
        { label: called, href: `/council/meetings/${MeetingId.encode(meetingId)}` },
      ]}
    >
      {latest ? (
        <Written view={view} minutes={minutes} latest={latest} />
      ) : (
        <>
          <p>{t(say('council-minutes.none'))}</p>
          {may('council.prepare') && meeting.state === 'closed' && <Draft meetingId={meetingId} />}
        </>
      )}
    </Page>
  );
}

function Draft({ meetingId }: { readonly meetingId: MeetingId }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(draftMinutes);
  return (
    <>
      {failure && <Refusal failure={failure} />}
      <p>
        <Button
          waiting={pending}
          onClick={() => {
            act({ meetingId });
          }}
        >
          {t(say('council-minutes.draft'))}
        </Button>
      </p>
    </>
  );
}

const states = {
  locked: { words: say('council-minutes.state-locked'), tone: 'good' },
  correction: { words: say('council-minutes.state-correction'), tone: 'warning' },
  confirming: { words: say('council-minutes.state-confirming'), tone: 'open' },
} as const satisfies Record<string, { words: { key: string }; tone: Tone }>;

const stateOf = ({ kind, lockedAt }: Revision) => {
  if (lockedAt) return states.locked;
  return kind === 'correction' ? states.correction : states.confirming;
};

function Written({ view, minutes, latest }: MinutesProps) {
  const { t } = useWords();
  const { may } = usePerson();
  const state = stateOf(latest);
  const revise = latest.lockedAt ? 'council-minutes.correct' : 'council-minutes.revise';
  return (
    <>
      <div className="flex flex-wrap items-center gap-4">
        <Badge tone={state.tone}>{t(state.words)}</Badge>
      </div>
      <div className="print:hidden">
        <PaperLinks meetingId={view.meeting.id} minutes={latest.lockedAt ? 'locked' : 'written'} />
      </div>
      <Section title={t(say('council-minutes.text'))}>
        <Paragraphs minutes={minutes} />
        {latest.sha256 && (
          <p className="text-dns-16N-130 break-all text-solid-gray-700">
            {`${t(say('council-minutes.sha256'))} ${latest.sha256}`}
          </p>
        )}
      </Section>
      <Section title={t(say('council-minutes.answers'))}>
        <Answers view={view} minutes={minutes} />
        {!latest.lockedAt && may('council.attend') && (
          <ConfirmForm view={view} minutes={minutes} latest={latest} />
        )}
        {minutes.canLock && may('council.decide') && <Lock view={view} latest={latest} />}
      </Section>
      {may('council.prepare') && (
        <div className="print:hidden">
          <Disclosure summary={t(say(revise))}>
            <ReviseForm view={view} minutes={minutes} latest={latest} />
          </Disclosure>
        </div>
      )}
      <Section title={t(say('council-minutes.revisions'))}>
        <Revisions revisions={minutes.revisions} />
      </Section>
    </>
  );
}

function Paragraphs({ minutes }: { readonly minutes: MinutesView }) {
  const { t } = useWords();
  return (
    <div className="flex max-w-3xl flex-col gap-3">
      {minutes.paragraphs.map(({ words, isPublic }, at) => (
        // Paragraphs of one revision never change their order.
        <div key={at} className={isPublic ? '' : 'border-l-4 border-solid-gray-600 pl-3'}>
          {!isPublic && <Badge tone="neutral">{t(say('council-minutes.private'))}</Badge>}
          <p className="whitespace-pre-wrap">{words}</p>
        </div>
      ))}
    </div>
  );
}

type AnswersProps = { readonly view: MeetingView; readonly minutes: MinutesView };

function Answers({ view, minutes }: AnswersProps) {
  const { t, language } = useWords();
  const joined = useJoined();
  const titleAt = (id: string) => {
    const seat = view.seats.find(({ seatId }) => seatId === id);
    return seat ? titleOf(seat, language) : '';
  };
  const silent = minutes.agreedAt?.toISOString().slice(0, 10);
  return (
    <>
      {minutes.waiting.length > 0 && (
        <p>{t(say('council-minutes.waiting', { names: joined(minutes.waiting.map(titleAt)) }))}</p>
      )}
      {silent && minutes.waiting.length > 0 && (
        <p>{t(say('council-minutes.silent', { day: calendarDayWords(silent, language) }))}</p>
      )}
      <ul className="flex flex-col gap-2">
        {minutes.confirmations.map(({ seatId, name, objection, confirmedAt }) => (
          <li key={seatId} className="flex flex-wrap items-center gap-3">
            <span>{`${titleAt(seatId)} ${name}`}</span>
            <Badge tone={objection === '' ? 'good' : 'warning'}>
              {t(
                objection === ''
                  ? say('council-minutes.confirmed')
                  : say('council-minutes.objected'),
              )}
            </Badge>
            <Moment at={confirmedAt} />
            {objection !== '' && <span>{objection}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Lock({ view, latest }: Omit<MinutesProps, 'minutes'>) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(lockMinutes);
  return (
    <div className="print:hidden">
      {failure && <Refusal failure={failure} />}
      <Confirm
        label={t(say('council-minutes.lock'))}
        title={t(say('council-minutes.lock'))}
        confirm={t(say('council-minutes.lock'))}
        waiting={pending}
        onConfirm={() => {
          act({ meetingId: view.meeting.id, number: latest.number });
        }}
      >
        <p>{t(say('council-minutes.lock-does'))}</p>
      </Confirm>
    </div>
  );
}

function Revisions({ revisions }: { readonly revisions: readonly Revision[] }) {
  const { t } = useWords();
  const kindOf = ({ kind }: Revision) =>
    t(
      kind === 'draft' ? say('council-minutes.kind-draft') : say('council-minutes.kind-correction'),
    );
  return (
    <Table
      caption={t(say('council-minutes.revisions'))}
      quiet
      rows={revisions}
      rowKey={({ number }) => String(number)}
      columns={[
        { head: say('council-minutes.revision'), cell: ({ number }) => String(number) },
        { head: say('council-minutes.kind'), cell: kindOf },
        {
          head: say('council-minutes.written'),
          cell: ({ writtenAt }) => <Moment at={writtenAt} />,
          sort: ({ writtenAt }) => writtenAt.getTime(),
        },
        { head: say('council-minutes.by'), cell: ({ writtenBy }) => writtenBy },
        { head: say('council-minutes.reason'), cell: ({ reason }) => reason },
        {
          head: say('council-minutes.locked-at'),
          cell: ({ lockedAt }) => (lockedAt ? <Moment at={lockedAt} /> : ''),
        },
      ]}
      empty={null}
    />
  );
}
