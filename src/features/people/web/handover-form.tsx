import { PersonId } from '#kernel/actor.ts';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Form, LongTextField, SelectField } from '#ui/form.tsx';
import { useGo } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { Section } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import { HandoverId, HandoverReason, handoverReasons, reasonWords } from '../handover.ts';
import { beginHandover, listSuccessors } from '../handover-api.ts';
import { say } from '../handover-texts.ts';

/** Begins the hand-over of somebody who leaves: who follows, and why. */
export function HandoverForm({ personId }: { readonly personId: PersonId }) {
  const { t } = useWords();
  const go = useGo();
  const { successors } = useEndpoint(listSuccessors, { personId });
  const { act, pending, failure } = useAct(beginHandover);
  return (
    <Section title={t(say('people.page.handover'))}>
      <p>{t(say('people.page.handover-lead'))}</p>
      {successors.length === 0 ? (
        <Notice tone="warning" title={t(say('people.page.no-successors'))} />
      ) : (
        <Form
          label={t(say('people.page.handover'))}
          submit={t(say('people.page.handover-begin'))}
          pending={pending}
          failure={failure}
          onSubmit={({ text }) => {
            act(
              {
                leaverId: personId,
                successorId: PersonId.decode(text('successorId')),
                reason: HandoverReason.parse(text('reason')),
                note: text('note'),
              },
              ({ id }) => {
                go(`/handovers/${HandoverId.encode(id)}`);
              },
            );
          }}
        >
          <SelectField
            name="successorId"
            label={t(say('people.page.successor'))}
            support={t(say('people.page.successor-support'))}
            options={successors.map(({ id, name, sameRole }) => ({
              value: PersonId.encode(id),
              label: sameRole ? name : t(say('people.page.other-role', { name })),
            }))}
            defaultValue={null}
            required
          />
          <SelectField
            name="reason"
            label={t(say('people.page.reason'))}
            options={handoverReasons.map((each) => ({ value: each, label: t(reasonWords(each)) }))}
            required
          />
          <LongTextField
            name="note"
            label={t(say('people.page.note'))}
            support={t(say('people.page.note-support'))}
            rows={3}
          />
        </Form>
      )}
    </Section>
  );
}
