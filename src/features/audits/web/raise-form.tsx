import { useAct } from '#ui/call.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { CheckField, Form, LongTextField, SelectField, TextField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';

import type { PaperLine } from '../campaign-api.ts';
import { say } from '../campaign-texts.ts';
import type { AuditId } from '../finding.ts';
import { raiseFinding } from '../finding-api.ts';
import type { AuditPolicy } from '../policy.ts';

type Props = {
  readonly auditId: AuditId;
  readonly lines: readonly PaperLine[];
  readonly scale: AuditPolicy['scale'];
};

/** Raises a finding on a clause, and says at once whether it was there before. */
export function RaiseForm({ auditId, lines, scale }: Props) {
  const { t, language } = useWords();
  const { act, pending, failure, answer } = useAct(raiseFinding);
  return (
    <Form
      label={t(say('audits.paper.raise'))}
      submit={t(say('audits.paper.raise-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text, checked }) => {
        const rating = text('rating');
        act({
          auditId,
          clause: text('clause'),
          title: text('title'),
          cause: text('cause'),
          effect: text('effect'),
          isUrgent: checked('urgent'),
          ...(rating === '' ? {} : { rating }),
        });
      }}
    >
      {answer && (
        <Notice
          tone={answer.urgent ? 'warning' : 'good'}
          title={t(say(answer.urgent ? 'audits.paper.raised-urgent' : 'audits.paper.raised'))}
          live
        >
          {answer.repeats > 0 && <p>{t(say('audits.paper.repeats', { count: answer.repeats }))}</p>}
        </Notice>
      )}
      <ChoiceField
        name="clause"
        label={t(say('audits.paper.clause'))}
        options={lines.map(({ clause, label, title }) => ({
          value: clause,
          label: label === title ? label : `${label} ${title}`,
        }))}
        defaultValue={null}
        required
      />
      <TextField name="title" label={t(say('audits.paper.finding-title'))} required />
      {scale.length > 0 && (
        <SelectField
          name="rating"
          label={t(say('audits.paper.rating'))}
          options={[
            { value: '', label: t(say('audits.paper.no-rating')) },
            ...scale.map(({ id, names }) => ({ value: id, label: names[language] })),
          ]}
        />
      )}
      <CheckField name="urgent" label={t(say('audits.paper.urgent'))} />
      <LongTextField name="cause" label={t(say('audits.paper.cause'))} rows={2} />
      <LongTextField name="effect" label={t(say('audits.paper.effect'))} rows={2} />
    </Form>
  );
}
