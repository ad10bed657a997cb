import { calendarDayWords } from '#kernel/moment.ts';
import { useAct } from '#ui/call.ts';
import { DateField } from '#ui/date-field.tsx';
import { Form, LongTextField, SelectField } from '#ui/form.tsx';
import { Section } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import { stateExposure } from '../api.ts';
import type { SystemLine } from '../system.ts';
import { say } from '../texts.ts';

type Props = { readonly system: SystemLine; readonly isOwn: boolean };

/** Whether a system can be reached from the internet, as its owner states it. */
export function ExposureSection({ system, isOwn }: Props) {
  const { t, language } = useWords();
  const { exposure } = system;
  return (
    <Section id="exposure" title={t(say('inventory.page.exposure'))}>
      {exposure ? (
        <p>
          <strong>
            {t(say(exposure.exposed ? 'inventory.page.exposed' : 'inventory.page.not-exposed'))}
          </strong>{' '}
          {t(
            say('inventory.page.exposure-by', {
              on: calendarDayWords(exposure.on, language),
              evidence: exposure.evidence,
            }),
          )}
        </p>
      ) : (
        <p>{t(say('inventory.page.exposure-needed'))}</p>
      )}
      {isOwn && <StateForm system={system} />}
    </Section>
  );
}

function StateForm({ system: { id, exposure } }: Pick<Props, 'system'>) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(stateExposure);
  return (
    <Form
      label={t(say('inventory.page.exposure'))}
      submit={t(say('inventory.page.exposure-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const exposed = text('exposed') === 'yes';
        act({ systemId: id, exposed, evidence: text('evidence'), on: text('on') });
      }}
    >
      <SelectField
        name="exposed"
        label={t(say('inventory.page.exposed-question'))}
        options={[
          { value: 'yes', label: t(say('inventory.page.exposed')) },
          { value: 'no', label: t(say('inventory.page.not-exposed')) },
        ]}
        defaultValue={exposure ? (exposure.exposed ? 'yes' : 'no') : null}
        required
      />
      <LongTextField
        name="evidence"
        label={t(say('inventory.page.exposure-evidence'))}
        support={t(say('inventory.page.exposure-evidence-support'))}
        rows={3}
        required
      />
      <DateField name="on" label={t(say('inventory.page.exposure-on'))} required />
    </Form>
  );
}
