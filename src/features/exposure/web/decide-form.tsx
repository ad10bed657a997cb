import { endOfDay } from '#kernel/moment.ts';
import { useAct } from '#ui/call.ts';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, LongTextField, SelectField } from '#ui/form.tsx';
import { useWords } from '#ui/words.tsx';

import { AssertionId } from '../assertion.ts';
import { decideAssertion, type OwnAssertion } from '../assertion-api.ts';
import { say } from '../assertion-texts.ts';

/** Answers what an organization states: accepted until a day, or rejected, with the reason. */
export function DecideForm({ waiting }: { readonly waiting: readonly OwnAssertion[] }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(decideAssertion);
  return (
    <Disclosure summary={t(say('exposure.vex.decide'))}>
      <Form
        label={t(say('exposure.vex.decide'))}
        submit={t(say('exposure.vex.decide'))}
        pending={pending}
        failure={failure}
        onSubmit={({ text }) => {
          const accepted = text('outcome') === 'accepted';
          const outcome = accepted ? 'accepted' : 'rejected';
          const expiresAt =
            accepted && text('expiresAt') !== '' ? endOfDay(text('expiresAt')) : undefined;
          const assertionId = AssertionId.decode(text('assertionId'));
          act({ assertionId, outcome, reason: text('reason'), expiresAt });
        }}
      >
        <SelectField
          name="assertionId"
          label={t(say('exposure.vex.answer'))}
          options={waiting.map(({ id, system, vulnerability, document }) => ({
            value: AssertionId.encode(id),
            label: `${system} ${vulnerability} (${document})`,
          }))}
          required
        />
        <SelectField
          name="outcome"
          label={t(say('exposure.vex.outcome'))}
          options={[
            { value: 'accepted', label: t(say('exposure.vex.accept')) },
            { value: 'rejected', label: t(say('exposure.vex.reject')) },
          ]}
          defaultValue={null}
          required
        />
        <DateField
          name="expiresAt"
          label={t(say('exposure.vex.expires'))}
          support={t(say('exposure.vex.expires-support'))}
        />
        <LongTextField name="reason" label={t(say('exposure.vex.reason'))} required />
      </Form>
    </Disclosure>
  );
}
