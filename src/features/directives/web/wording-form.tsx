import type { z } from 'zod';

import { useAct } from '#ui/call.ts';
import { Form, LongTextField, TextField } from '#ui/form.tsx';
import { useWords } from '#ui/words.tsx';

import { rewordDirective, type showDirective } from '../api.ts';
import { say } from '../texts.ts';

type Props = { readonly directive: z.output<typeof showDirective.output> };

/** Rewrites a directive. Once it is issued, every addressee has to acknowledge the new wording. */
export function WordingForm({ directive }: Props) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(rewordDirective);
  return (
    <Form
      label={t(say('directives.page.reword'))}
      submit={t(say('directives.page.reword-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({ directiveId: directive.id, title: text('title'), body: text('body') });
      }}
    >
      {directive.state === 'issued' && <p>{t(say('directives.page.reword-lead'))}</p>}
      <TextField
        name="title"
        label={t(say('directives.page.title-field'))}
        defaultValue={directive.title}
        required
      />
      <LongTextField
        name="body"
        label={t(say('directives.page.text'))}
        rows={12}
        defaultValue={directive.body}
        required
      />
    </Form>
  );
}
