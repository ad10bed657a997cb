import { useAct } from '#ui/call.ts';
import { MomentField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/words.tsx';

import { moveClosing } from '../consultation-api.ts';
import { say } from '../consultation-texts.ts';
import type { ConsultationId } from '../plan.ts';
import { instantOf } from './open-form.tsx';

/** Where a consultation is ended at another instant. */
export function MoveForm({ consultationId }: { readonly consultationId: ConsultationId }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(moveClosing);
  return (
    <Disclosure summary={t(say('plans.consultation.move'))}>
      <Form
        label={t(say('plans.consultation.move'))}
        submit={t(say('plans.consultation.move-submit'))}
        pending={pending}
        failure={failure}
        onSubmit={({ text }) => {
          act({ consultationId, closesAt: instantOf(text('closesAt')) });
        }}
      >
        <MomentField name="closesAt" label={t(say('plans.consultation.closes'))} required />
      </Form>
    </Disclosure>
  );
}
