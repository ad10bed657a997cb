import { asEntered, momentOf } from '#kernel/moment.ts';
import { useAct } from '#ui/call.ts';
import { MomentField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, TextField } from '#ui/form.tsx';
import { useWords } from '#ui/words.tsx';

import { type MeetingLine, rescheduleMeeting } from '../meeting-api.ts';
import { say } from '../meeting-page-texts.ts';
import { say as sayPage } from '../page-texts.ts';

/** Puts a meeting to another time or place, until it is opened. */
export function RescheduleForm({ meeting }: { readonly meeting: MeetingLine }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(rescheduleMeeting);
  const { id: meetingId, beginsAt, closesAt, place, state } = meeting;
  if (state !== 'planned' && state !== 'notified') return null;
  return (
    <Disclosure summary={t(say('council-meeting.reschedule'))}>
      <Form
        label={t(say('council-meeting.reschedule'))}
        submit={t(say('council-meeting.reschedule-do'))}
        pending={pending}
        failure={failure}
        onSubmit={({ text }) => {
          act({
            ...{ meetingId, beginsAt: momentOf(text('beginsAt')), place: text('place') },
            ...(closesAt ? { closesAt: momentOf(text('closesAt')) } : {}),
          });
        }}
      >
        <MomentField
          name="beginsAt"
          label={t(sayPage('council-page.when'))}
          defaultValue={asEntered(beginsAt)}
          required
        />
        {closesAt && (
          <MomentField
            name="closesAt"
            label={t(sayPage('council-page.closes'))}
            defaultValue={asEntered(closesAt)}
            required
          />
        )}
        <TextField
          name="place"
          label={t(sayPage('council-page.place'))}
          defaultValue={place}
          maxLength={200}
        />
      </Form>
    </Disclosure>
  );
}
