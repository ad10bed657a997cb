import { useState } from 'react';

import { useAct } from '#ui/call.ts';
import { DateField } from '#ui/date-field.tsx';
import { Drafted } from '#ui/draft.tsx';
import { Form, LongTextField } from '#ui/form.tsx';
import { RadioField } from '#ui/radio-field.tsx';
import { useWords } from '#ui/words.tsx';

import { requestReport } from '../desk-api.ts';
import { say } from '../desk-texts.ts';
import { say as filings } from '../filing-page-texts.ts';
import type { MatterId } from '../incident.ts';
import type { Matter } from './matter.ts';
import { useCalled } from './voice.ts';

type Props = { readonly matterId: MatterId; readonly requestable: Matter['requestable'] };

/** Asks the reporter for a report that is owed only when it is asked for: from then on its clock runs. */
export function RequestForm({ matterId, requestable }: Props) {
  const { t } = useWords();
  const called = useCalled();
  const { act, pending, failure } = useAct(requestReport);
  const [turn, setTurn] = useState(0);
  const placeOf = ({ duty, stage }: (typeof requestable)[number]) => `${duty} ${stage}`;
  return (
    <Drafted key={turn} of={`matter.request.${matterId}`}>
      <p className="max-w-3xl">{t(say('incidents.matter.request-lead'))}</p>
      <Form
        label={t(say('incidents.matter.request'))}
        submit={t(say('incidents.matter.request-submit'))}
        pending={pending}
        failure={failure}
        onSubmit={({ text }) => {
          const chosen = requestable.find((each) => placeOf(each) === text('report'));
          const dueOn = text('dueOn');
          if (!chosen) return;
          const { duty, stage } = chosen;
          const asked = { matterId, duty, stage, text: text('text') };
          act({ ...asked, dueOn: dueOn === '' ? null : dueOn }, () => {
            setTurn(turn + 1);
          });
        }}
      >
        <RadioField
          name="report"
          label={t(say('incidents.matter.request-what'))}
          options={requestable.map((each) => ({
            value: placeOf(each),
            label: t(
              filings('incidents.file.report', {
                duty: called(each.dutyNames),
                stage: called(each.stageNames),
              }),
            ),
          }))}
          defaultValue={requestable[0] ? placeOf(requestable[0]) : ''}
        />
        <DateField
          name="dueOn"
          label={t(say('incidents.matter.request-due'))}
          support={t(say('incidents.matter.request-due-support'))}
        />
        <LongTextField name="text" label={t(say('incidents.matter.write-text'))} rows={4} />
      </Form>
    </Drafted>
  );
}
