import { endOfDay } from '#kernel/moment.ts';
import { useAct } from '#ui/call.ts';
import { DateField } from '#ui/date-field.tsx';
import { Form, LongTextField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';

import type { AddresseeLine } from '../api.ts';
import { AssignmentId, type DirectiveId } from '../directive.ts';
import { requestExtension } from '../request-api.ts';
import { say } from '../request-texts.ts';
import { AssignmentField } from './assignment-field.tsx';

type Props = { readonly directiveId: DirectiveId; readonly addressee: AddresseeLine };

/** An addressee asks for more time. */
export function ExtensionForm({ directiveId, addressee }: Props) {
  const { t } = useWords();
  const { act, pending, failure, answer } = useAct(requestExtension);
  return (
    <>
      {answer && <Notice live tone="good" title={t(say('directives.request.sent'))} />}
      <Form
        label={t(say('directives.extension.request'))}
        submit={t(say('directives.request.submit'))}
        pending={pending}
        failure={failure}
        onSubmit={({ text, texts }) => {
          act({
            directiveId,
            assignments: texts('assignments').map((id) => AssignmentId.parse(id)),
            reason: text('reason'),
            wantedUntil: endOfDay(text('wantedUntil')),
          });
        }}
      >
        <AssignmentField addressee={addressee} />
        <LongTextField name="reason" label={t(say('directives.request.reason'))} required />
        <DateField name="wantedUntil" label={t(say('directives.extension.wanted'))} required />
      </Form>
    </>
  );
}
