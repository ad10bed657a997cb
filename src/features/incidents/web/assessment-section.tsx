import { Badge } from '#ui/badge.tsx';
import { useAct } from '#ui/call.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { CheckField, Form, LongTextField, SelectField } from '#ui/form.tsx';
import { Section } from '#ui/page.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { useWords } from '#ui/words.tsx';

import { assessMatter } from '../desk-api.ts';
import { say } from '../desk-texts.ts';
import { severities, Severity } from '../incident.ts';
import { severityWords } from '../severity-words.ts';
import type { Matter } from './matter.ts';
import { SeverityBadge } from './severity-badge.tsx';

type Props = { readonly shown: Matter; readonly mayAssess: boolean };

/** How the authority judged a matter until now, and judges it anew. */
export function AssessmentSection({ shown, mayAssess }: Props) {
  const { t } = useWords();
  const { matter, assessments } = shown;
  return (
    <Section title={t(say('incidents.matter.assess'))}>
      <p className="text-solid-gray-700">{t(say('incidents.matter.assess-lead'))}</p>
      {assessments.length === 0 && (
        <p>
          <SeverityBadge severity={null} />
        </p>
      )}
      <Timeline
        label={t(say('incidents.matter.assessments'))}
        happenings={assessments.map(({ at, severity, isConfirmed, note, by }) => ({
          at,
          what: (
            <>
              <SeverityBadge severity={severity} />
              <Badge tone={isConfirmed ? 'good' : 'open'}>
                {t(
                  say(isConfirmed ? 'incidents.matter.confirmed' : 'incidents.matter.unconfirmed'),
                )}
              </Badge>
              <span className="text-solid-gray-700">{by}</span>
            </>
          ),
          words: note,
        }))}
      />
      {mayAssess && (
        <Disclosure summary={t(say('incidents.matter.assess-submit'))}>
          <AssessmentForm matter={matter} />
        </Disclosure>
      )}
    </Section>
  );
}

function AssessmentForm({ matter }: Pick<Matter, 'matter'>) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(assessMatter);
  return (
    <Form
      label={t(say('incidents.matter.assess'))}
      submit={t(say('incidents.matter.assess-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={(entered) => {
        act({
          matterId: matter.id,
          severity: Severity.parse(entered.text('severity')),
          isConfirmed: entered.checked('confirmed'),
          note: entered.text('note'),
        });
      }}
    >
      <SelectField
        name="severity"
        label={t(say('incidents.matter.severity'))}
        options={severities.map((value) => ({ value, label: t(severityWords[value]) }))}
        defaultValue={matter.assessment?.severity ?? 'medium'}
      />
      <CheckField
        name="confirmed"
        label={t(say('incidents.matter.confirmed'))}
        defaultChecked={matter.assessment?.isConfirmed ?? false}
      />
      <LongTextField name="note" label={t(say('incidents.matter.note'))} rows={3} />
    </Form>
  );
}
