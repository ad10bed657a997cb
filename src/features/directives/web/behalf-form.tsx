import { useState } from 'react';
import type { z } from 'zod';

import { asEntered, momentOf } from '#kernel/moment.ts';
import { useAct, useEndpoint } from '#ui/call.ts';
import { useNow } from '#ui/clock.tsx';
import { MomentField } from '#ui/date-field.tsx';
import { Drafted, useDraftedText } from '#ui/draft.tsx';
import { Form, LongTextField, SelectField, TextField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';

import { showDirective } from '../api.ts';
import { Channel, channels } from '../behalf.ts';
import { recordOnBehalf } from '../behalf-api.ts';
import { Measure, measures } from '../directive.ts';
import { measureWords } from '../directive-words.ts';
import { channelWords } from '../follow-up-words.ts';
import { say as sayPage } from '../page-texts.ts';
import type { Question } from '../question.ts';
import { say } from '../review-texts.ts';
import type { showAddressee } from '../timeline-api.ts';
import { AnswerFields, readAnswers, type Texts } from './answer-fields.tsx';
import { assignmentOptions } from './assignment-field.tsx';

/** Where in what is sent the answers stand. */
const under = 'said/';

type Props = { readonly shown: z.output<typeof showAddressee.output> };

/** Records what a body said by telephone, fax, mail or in person. */
export function BehalfForm({ shown }: Props) {
  const { directive, addressee } = shown;
  const which = `${directive.id}.${addressee.organizationId}`;
  return (
    <Drafted of={`directives.behalf.${which}`}>
      <SayingForm shown={shown} />
    </Drafted>
  );
}

function SayingForm({ shown }: Props) {
  const { directive, addressee } = shown;
  const { t } = useWords();
  const now = useNow();
  const [about, setAbout] = useState(useDraftedText('about', ''));
  const { questions } = useEndpoint(showDirective, {
    directiveId: directive.id,
    addressees: 'none',
  });
  const { act, pending, failure, answer } = useAct(recordOnBehalf);
  return (
    <>
      {answer && <Notice live tone="good" title={t(say('directives.behalf.recorded'))} />}
      <Form
        label={t(say('directives.behalf.title'))}
        submit={t(say('directives.behalf.submit'))}
        pending={pending}
        failure={failure}
        onSubmit={(entered) => {
          const { text } = entered;
          act({
            directiveId: directive.id,
            organizationId: addressee.organizationId,
            saidBy: text('saidBy'),
            post: text('post'),
            channel: Channel.parse(text('channel')),
            saidAt: momentOf(text('saidAt')),
            note: text('note'),
            reference: text('reference'),
            said: saidIn(about, entered, { shown, questions }),
          });
        }}
      >
        <SelectField
          name="about"
          label={t(say('directives.behalf.about'))}
          options={[
            {
              value: 'acknowledgement',
              label: t(say('directives.behalf.acknowledgement', { version: directive.version })),
            },
            { value: 'claim', label: t(say('directives.behalf.claim')) },
            ...(questions.length > 0
              ? [{ value: 'reply', label: t(say('directives.behalf.reply')) }]
              : []),
          ]}
          defaultValue={null}
          onChange={setAbout}
          required
        />
        {about === 'claim' && <ClaimFields addressee={addressee} />}
        {about === 'reply' && <AnswerFields questions={questions} answers={{}} under={under} />}
        <TextField name="saidBy" label={t(say('directives.behalf.said-by'))} required />
        <TextField name="post" label={t(say('directives.behalf.post'))} />
        <SelectField
          name="channel"
          label={t(say('directives.behalf.channel'))}
          options={channels.map((value) => ({ value, label: t(channelWords(value)) }))}
          defaultValue={null}
          required
        />
        <MomentField
          name="saidAt"
          label={t(say('directives.behalf.said-at'))}
          defaultValue={now ? asEntered(now) : ''}
          required
        />
        <LongTextField name="note" label={t(say('directives.behalf.note'))} rows={3} />
        <TextField
          name="reference"
          label={t(say('directives.behalf.reference'))}
          support={t(say('directives.behalf.reference-support'))}
        />
      </Form>
    </>
  );
}

type Said = z.output<typeof recordOnBehalf.input>['said'];
type Asked = Props & { readonly questions: readonly Question[] };

/** What was said, as it was entered. */
function saidIn(
  about: string,
  { text, texts }: Texts,
  { shown: { directive, addressee }, questions }: Asked,
): Said {
  if (about === 'reply') return { about, answers: readAnswers(questions, { text, texts }, under) };
  if (about !== 'claim') return { about: 'acknowledgement', version: directive.version };
  const chosen = addressee.assignments.find(({ id }) => id === text('assignment'));
  return {
    about,
    action: chosen?.action ?? 1,
    systemId: chosen?.systemId ?? null,
    measure: Measure.parse(text('measure')),
    evidence: text('evidence'),
  };
}

function ClaimFields({ addressee }: Pick<Props['shown'], 'addressee'>) {
  const { t } = useWords();
  return (
    <>
      <SelectField
        name="assignment"
        label={t(say('directives.behalf.assignment'))}
        options={assignmentOptions(addressee, t)}
        defaultValue={null}
        required
      />
      <SelectField
        name="measure"
        label={t(sayPage('directives.page.measure'))}
        options={measures.map((value) => ({ value, label: t(measureWords(value)) }))}
        defaultValue={null}
        required
      />
      <LongTextField
        name="evidence"
        label={t(sayPage('directives.page.claim-evidence'))}
        required
      />
    </>
  );
}
