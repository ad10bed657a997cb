import { useAct } from '#ui/call.ts';
import { Form, LongTextField } from '#ui/form.tsx';
import { useGo } from '#ui/link.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../page-texts.ts';
import { PlanId } from '../plan.ts';
import { writeRevision } from '../plan-api.ts';

type Props = { readonly planId: PlanId; readonly base: number; readonly text: string };

/** Where the next revision is written, upon the one that is read. */
export function ReviseForm({ planId, base, text }: Props) {
  const { t } = useWords();
  const go = useGo();
  const { act, pending, failure } = useAct(writeRevision);
  return (
    <Form
      label={t(say('plans.page.revise'))}
      submit={t(say('plans.page.revise-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={(entered) => {
        const said = { text: entered.text('text'), note: entered.text('note') };
        act({ planId, base, ...said }, ({ number }) => {
          go(`/plans/${PlanId.encode(planId)}/comparison?from=${base}&to=${number}`);
        });
      }}
    >
      <LongTextField
        name="text"
        label={t(say('plans.page.text'))}
        support={t(say('plans.page.text-support'))}
        rows={20}
        defaultValue={text}
        required
      />
      <LongTextField name="note" label={t(say('plans.page.note'))} rows={2} />
    </Form>
  );
}
