import { forms } from '#features/papers/paper.ts';
import { toRequest } from '#kernel/endpoint.ts';
import { useAct } from '#ui/call.ts';
import { Confirm } from '#ui/dialog.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Refusal } from '#ui/form.tsx';
import { usePerson } from '#ui/person.tsx';
import { useWords } from '#ui/words.tsx';

import { canBecome, MeetingId, type PaperKind, paperKinds } from '../meeting.ts';
import { type MeetingLine, moveMeeting, takeMeetingPaper } from '../meeting-api.ts';
import { say } from '../meeting-page-texts.ts';

const moves = [
  {
    to: 'notified',
    label: say('council-meeting.notify'),
    does: say('council-meeting.notify-does'),
  },
  { to: 'open', label: say('council-meeting.open'), does: say('council-meeting.open-does') },
  { to: 'closed', label: say('council-meeting.close'), does: say('council-meeting.close-does') },
  {
    to: 'cancelled',
    label: say('council-meeting.cancel'),
    does: say('council-meeting.cancel-does'),
  },
] as const;

/** What a meeting can come to next, each with what that does. */
export function Moves({ meeting }: { readonly meeting: MeetingLine }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(moveMeeting);
  const possible = moves.filter(({ to }) => canBecome(meeting.state, to));
  if (possible.length === 0) return null;
  return (
    <div className="flex flex-col gap-4 print:hidden">
      {failure && <Refusal failure={failure} />}
      <div className="flex flex-wrap gap-4">
        {possible.map(({ to, label, does }) => (
          <Confirm
            key={to}
            label={t(label)}
            title={t(label)}
            confirm={t(label)}
            waiting={pending}
            weight={to === 'cancelled' ? 'outlined' : 'solid'}
            tone={to === 'cancelled' ? 'danger' : 'action'}
            onConfirm={() => {
              act({ meetingId: meeting.id, to });
            }}
          >
            <p>{t(does)}</p>
          </Confirm>
        ))}
      </div>
    </div>
  );
}

const paperWords = {
  agenda: say('council-meeting.paper.agenda'),
  standing: say('council-meeting.paper.standing'),
  minutes: say('council-meeting.paper.minutes'),
  'public-minutes': say('council-meeting.paper.public-minutes'),
} as const;

type LinksProps = {
  readonly meetingId: MeetingId;
  /** How far its minutes are: what is for everybody is made of locked ones. */
  readonly minutes: 'none' | 'written' | 'locked';
};

const offered: Readonly<Record<LinksProps['minutes'], readonly PaperKind[]>> = {
  none: ['agenda', 'standing'],
  written: ['agenda', 'standing', 'minutes'],
  locked: paperKinds,
};

/** The papers of a meeting as files. */
export function PaperLinks({ meetingId, minutes }: LinksProps) {
  const { t, language } = useWords();
  const { may } = usePerson();
  const mayCount = may('council.prepare') || may('council.decide');
  const kinds = offered[minutes].filter((of) => of !== 'standing' || mayCount);
  const files = kinds.flatMap((of) =>
    forms.map((form) => ({
      words: t(
        say('council-meeting.paper-as', { paper: t(paperWords[of]), form: form.toUpperCase() }),
      ),
      url: toRequest(takeMeetingPaper, {
        ...{ meetingId: MeetingId.encode(meetingId), of, form, language },
      }).url,
    })),
  );
  return (
    <Disclosure summary={t(say('council-meeting.papers'))}>
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        {files.map(({ words, url }) => (
          <li key={url}>
            <a href={url} download className="link inline-block py-2">
              {words}
            </a>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
