import { useState } from 'react';
import type { z } from 'zod';

import { asEntered, momentOf } from '#kernel/moment.ts';
import { useAct } from '#ui/call.ts';
import { useNow } from '#ui/clock.tsx';
import { MomentField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Drafted } from '#ui/draft.tsx';
import { Form, LongTextField } from '#ui/form.tsx';
import { Section } from '#ui/page.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { useWords } from '#ui/words.tsx';

import { addTimeline, type showIncident } from '../api.ts';
import { IncidentId } from '../incident.ts';
import { say } from '../record-texts.ts';

type Props = {
  readonly incidentId: IncidentId;
  readonly timeline: z.output<typeof showIncident.output>['timeline'];
  readonly mayReport: boolean;
};

/** What happened when, a line each, and where another line is added. */
export function TimelineSection({ incidentId, timeline, mayReport }: Props) {
  const { t } = useWords();
  const [turn, setTurn] = useState(0);
  return (
    <Section id="timeline" title={t(say('incidents.record.timeline'))}>
      {timeline.length === 0 ? (
        <p>{t(say('incidents.record.timeline-empty'))}</p>
      ) : (
        <Timeline
          label={t(say('incidents.record.timeline'))}
          happenings={timeline.map(({ happenedAt, text, by }) => ({
            at: happenedAt,
            what: <span className="text-solid-gray-700">{by}</span>,
            words: text,
          }))}
        />
      )}
      {mayReport && (
        <Disclosure summary={t(say('incidents.record.timeline-add'))}>
          <Drafted key={turn} of={`timeline.${incidentId}`}>
            <LineForm
              incidentId={incidentId}
              onAdded={() => {
                setTurn(turn + 1);
              }}
            />
          </Drafted>
        </Disclosure>
      )}
    </Section>
  );
}

type FormProps = { readonly incidentId: IncidentId; readonly onAdded: () => void };

function LineForm({ incidentId, onAdded }: FormProps) {
  const { t } = useWords();
  const now = useNow();
  const [opened] = useState(now);
  const { act, pending, failure } = useAct(addTimeline);
  return (
    <Form
      label={t(say('incidents.record.timeline-add'))}
      submit={t(say('incidents.record.timeline-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={(entered) => {
        act(
          {
            incidentId,
            happenedAt: momentOf(entered.text('happenedAt')),
            text: entered.text('text'),
          },
          onAdded,
        );
      }}
    >
      <MomentField
        name="happenedAt"
        label={t(say('incidents.record.timeline-when'))}
        required
        defaultValue={opened ? asEntered(opened) : ''}
      />
      <LongTextField
        name="text"
        label={t(say('incidents.record.timeline-what'))}
        required
        rows={3}
      />
    </Form>
  );
}
