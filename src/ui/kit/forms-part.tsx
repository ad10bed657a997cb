import { useState } from 'react';

import type { Failure } from '../call.ts';
import { CheckGroup } from '../check-group.tsx';
import { ChoiceField } from '../choice-field.tsx';
import { useNow } from '../clock.tsx';
import { DateField, MomentField } from '../date-field.tsx';
import { Drafted } from '../draft.tsx';
import { FileField } from '../file-field.tsx';
import { CheckField, type Entered, Form, LongTextField, SelectField, TextField } from '../form.tsx';
import { Notice } from '../notice.tsx';
import { Section } from '../page.tsx';
import { RadioField } from '../radio-field.tsx';
import { SelfSaving } from '../self-saving.tsx';
import { TlpSelect } from '../tlp-select.tsx';
import { Waiting } from '../waiting.tsx';
import { useWords } from '../words.tsx';
import { say } from './texts.ts';

const labels = ['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR'] as const;

const fields = [
  'name',
  'cve',
  'port',
  'body',
  'kind',
  'organization',
  'label',
  'day',
  'moment',
  'sure',
];

const asSent = ({ text, checked }: Entered): string =>
  [
    ...fields.map((name) => `${name}=${text(name)}`),
    `agree=${checked('agree') ? 'yes' : 'no'}`,
  ].join('\n');

const refused: Failure = {
  reason: 'invalid',
  text: say('ui.kit.tone.error'),
  faults: [{ path: '/name', text: say('ui.kit.fault') }],
};

/** Every field, in a form that keeps a draft; and forms that were refused, and are being sent. */
export function FormsPart() {
  const { t } = useWords();
  return (
    <>
      <Section title={t(say('ui.kit.form'))}>
        <p>{t(say('ui.kit.form-lead'))}</p>
        <Drafted of="kit">
          <WholeForm />
        </Drafted>
      </Section>
      <Section title={t(say('ui.kit.refused-form'))}>
        <RefusedForm />
      </Section>
      <Section title={t(say('ui.kit.self-saving'))}>
        <SelfSavingForm />
      </Section>
      <Section title={t(say('ui.kit.pending-form'))}>
        <PendingForm />
      </Section>
      <Section title={t(say('ui.kit.waiting'))}>
        <Waiting />
      </Section>
    </>
  );
}

function WholeForm() {
  const { t } = useWords();
  const [sent, setSent] = useState<string>();
  const kinds = ['good', 'bad', 'warning'] as const;
  return (
    <>
      {sent !== undefined && (
        <Notice tone="good" title={t(say('ui.kit.sent'))} live>
          <pre className="whitespace-pre-wrap">{sent}</pre>
        </Notice>
      )}
      <Form
        label={t(say('ui.kit.form'))}
        submit={t(say('ui.kit.send'))}
        pending={false}
        failure={undefined}
        onSubmit={(entered) => {
          setSent(asSent(entered));
        }}
      >
        <TextField
          name="name"
          label={t(say('ui.kit.field-name'))}
          support={t(say('ui.kit.field-support'))}
          required
        />
        <TextField name="cve" label={t(say('ui.kit.field-cve'))} code />
        <TextField name="port" label={t(say('ui.kit.field-port'))} inputMode="numeric" />
        <LongTextField name="body" label={t(say('ui.kit.field-body'))} rows={3} />
        <SelectField
          name="kind"
          label={t(say('ui.kit.field-kind'))}
          options={kinds.map((kind) => ({ value: kind, label: t(say(`ui.kit.tone.${kind}`)) }))}
          defaultValue={null}
        />
        <ChoiceField
          name="organization"
          label={t(say('ui.kit.field-organization'))}
          options={Array.from({ length: 40 }, (_, at) => ({
            value: `operator-${at + 1}`,
            label: t(say('ui.kit.operator', { number: at + 1 })),
          }))}
          defaultValue={null}
        />
        <TlpSelect name="label" label={t(say('ui.kit.field-label'))} labels={labels} />
        <DateField name="day" label={t(say('ui.kit.field-day'))} />
        <MomentField name="moment" label={t(say('ui.kit.field-moment'))} />
        <RadioField
          name="sure"
          label={t(say('ui.kit.field-sure'))}
          options={kinds.map((kind) => ({ value: kind, label: t(say(`ui.kit.tone.${kind}`)) }))}
          defaultValue={null}
        />
        <CheckGroup
          name="several"
          label={t(say('ui.kit.field-several'))}
          options={kinds.map((kind) => ({ value: kind, label: t(say(`ui.kit.tone.${kind}`)) }))}
          chosen={['good']}
        />
        <CheckField name="agree" label={t(say('ui.kit.field-agree'))} />
      </Form>
    </>
  );
}

/** An answer that keeps itself, on this page alone. */
function SelfSavingForm() {
  const { t } = useWords();
  const now = useNow();
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  return (
    <SelfSaving
      label={t(say('ui.kit.self-saving'))}
      pending={false}
      failure={undefined}
      savedAt={savedAt}
      incomplete={t(say('ui.kit.incomplete'))}
      onSave={({ text }) => {
        const isWhole = text('name').trim() !== '';
        if (isWhole) setSavedAt(now);
        return isWhole;
      }}
    >
      <TextField name="name" label={t(say('ui.kit.field-name'))} />
    </SelfSaving>
  );
}

/** A form that is refused whatever is sent: the refusal takes the focus, so it waits for the sending. */
function RefusedForm() {
  const { t } = useWords();
  const [failure, setFailure] = useState<Failure>();
  return (
    <Form
      label={t(say('ui.kit.refused-form'))}
      submit={t(say('ui.kit.send'))}
      pending={false}
      failure={failure}
      onSubmit={() => {
        setFailure({ ...refused });
      }}
    >
      <TextField
        name="name"
        label={t(say('ui.kit.field-name'))}
        defaultValue={t(say('ui.kit.title'))}
        required
      />
    </Form>
  );
}

/** A form on its way, which takes no second press. */
function PendingForm() {
  const { t } = useWords();
  return (
    <Form
      label={t(say('ui.kit.pending-form'))}
      submit={t(say('ui.kit.send'))}
      pending
      failure={undefined}
      onSubmit={() => undefined}
    >
      <FileField
        name="file"
        label={t(say('ui.kit.field-file'))}
        support={t(say('ui.kit.field-support'))}
        accept=".csv"
      />
    </Form>
  );
}
