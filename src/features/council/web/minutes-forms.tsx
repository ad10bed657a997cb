import { useAct } from '#ui/call.ts';
import { CheckField, Form, LongTextField, SelectField, TextField } from '#ui/form.tsx';
import { usePerson } from '#ui/person.tsx';
import { useWords } from '#ui/words.tsx';

import { SeatId } from '../body.ts';
import { say } from '../meeting-page-texts.ts';
import { titleOf } from '../meeting-words.ts';
import { confirmMinutes, reviseMinutes } from '../minutes-api.ts';
import type { MinutesProps } from './minutes-props.ts';

/** Whoever was there confirms the latest revision, or says what is wrong with it. */
export function ConfirmForm({ view, minutes, latest }: MinutesProps) {
  const { t, language } = useWords();
  const { name } = usePerson();
  const { act, pending, failure } = useAct(confirmMinutes);
  const own = view.seats.filter(
    ({ seatId, attendee }) => attendee?.name === name && minutes.waiting.includes(seatId),
  );
  if (own.length === 0) return null;
  return (
    <div className="print:hidden">
      <Form
        label={t(say('council-minutes.confirm'))}
        submit={t(say('council-minutes.confirm'))}
        pending={pending}
        failure={failure}
        onSubmit={({ text }) => {
          act({
            ...{ meetingId: view.meeting.id, number: latest.number },
            ...{ seatId: SeatId.decode(text('seatId')), objection: text('objection') },
          });
        }}
      >
        <SelectField
          name="seatId"
          label={t(say('council-meeting.on-seat'))}
          options={own.map((seat) => ({
            value: SeatId.encode(seat.seatId),
            label: titleOf(seat, language),
          }))}
        />
        <LongTextField
          name="objection"
          label={t(say('council-minutes.objection'))}
          support={t(say('council-minutes.objection-support'))}
          rows={3}
        />
      </Form>
    </div>
  );
}

/** Another revision in place of the latest: a correction where that is locked. */
export function ReviseForm({ view, minutes, latest }: MinutesProps) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(reviseMinutes);
  const isCorrection = latest.lockedAt !== null || latest.kind === 'correction';
  const label = t(isCorrection ? say('council-minutes.correct') : say('council-minutes.revise'));
  return (
    <Form
      // Another revision begins with its own words.
      key={latest.number}
      label={label}
      submit={label}
      pending={pending}
      failure={failure}
      onSubmit={({ text, checked }) => {
        const all = [...minutes.paragraphs, { itemId: null, words: '', isPublic: true }];
        const paragraphs = all
          .map(({ itemId }, at) => ({
            ...{ itemId, words: text(`words-${at}`).trim() },
            isPublic: checked(`public-${at}`),
          }))
          .filter(({ words }) => words !== '');
        const { meeting } = view;
        act({ meetingId: meeting.id, number: latest.number, paragraphs, reason: text('reason') });
      }}
    >
      <p>{t(say('council-minutes.drop-support'))}</p>
      {[...minutes.paragraphs, { words: '', isPublic: true }].map(({ words, isPublic }, at) => (
        // Paragraphs of one revision never change their order.
        <div key={at} className="flex flex-col gap-2">
          <LongTextField
            name={`words-${at}`}
            label={t(say('council-minutes.paragraph', { number: at + 1 }))}
            rows={Math.min(8, words.split('\n').length + 1)}
            defaultValue={words}
          />
          <CheckField
            name={`public-${at}`}
            label={t(say('council-minutes.publish'))}
            defaultChecked={isPublic}
          />
        </div>
      ))}
      {isCorrection && (
        <TextField
          name="reason"
          label={t(say('council-minutes.reason'))}
          required
          maxLength={2000}
        />
      )}
    </Form>
  );
}
