import { useAct } from '#ui/call.ts';
import { Form, LongTextField, SelectField } from '#ui/form.tsx';
import { Section } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import type { StandingDirectiveId } from '../standing-directive.ts';
import { decideWaiting } from '../standing-directive-api.ts';
import { say } from '../standing-directive-texts.ts';

type Props = {
  readonly standingId: StandingDirectiveId;
  readonly vulnerability: string;
  readonly addressees: number;
  readonly cap: number;
};

/** An approver's decision on what would reach more addressees than the cap. */
export function WaitingForm({ standingId, vulnerability, addressees, cap }: Props) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(decideWaiting);
  const title = t(say('standing-directive.decide', { vulnerability }));
  return (
    <Section title={title}>
      <p>{t(say('standing-directive.decide-lead', { addressees, cap }))}</p>
      <Form
        label={title}
        submit={t(say('standing-directive.decide-submit'))}
        pending={pending}
        failure={failure}
        onSubmit={({ text }) => {
          const decision = text('decision') === 'issue' ? 'issue' : 'decline';
          act({ standingId, vulnerability, decision, reason: text('reason') });
        }}
      >
        <SelectField
          name="decision"
          label={t(say('standing-directive.decision'))}
          required
          defaultValue={null}
          options={(['issue', 'decline'] as const).map((value) => ({
            value,
            label: t(say(`standing-directive.decision.${value}`)),
          }))}
        />
        <LongTextField
          name="reason"
          label={t(say('standing-directive.reason'))}
          rows={3}
          required
        />
      </Form>
    </Section>
  );
}
