import { useState } from 'react';

import { type Failure, useAct } from '#ui/call.ts';
import { type Entered, Form, LongTextField, TextField } from '#ui/form.tsx';
import { useWords } from '#ui/words.tsx';

import { rewordDirective } from '../api.ts';
import { say as sayDraft } from '../draft-texts.ts';
import { say } from '../page-texts.ts';
import { emptyScope } from '../scope.ts';
import { ActionFields, readActions } from './action-fields.tsx';
import type { Directive } from './directive-facts.tsx';
import { ScopeFields, useScopeReader } from './scope-fields.tsx';

type Props = { readonly directive: Directive };

/** Rewrites a directive. Once it is issued, another person puts the change in force. */
export function WordingForm({ directive }: Props) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(rewordDirective);
  const readScope = useScopeReader();
  const [unknown, setUnknown] = useState<Failure>();
  const { id, vulnerability, state } = directive;
  const { title, body, actions, scope } = directive.proposal ?? directive;
  const send = (entered: Entered) => {
    const read = readScope(entered);
    const text = say('directives.page.no-such-code', { codes: read.unknown.join(', ') });
    const isKnown = read.unknown.length === 0;
    setUnknown(isKnown ? undefined : { reason: 'invalid', text, faults: [] });
    if (!isKnown) return;
    const wording = { title: entered.text('title'), body: entered.text('body') };
    const communities = scope?.communities ?? [];
    act({
      directiveId: id,
      ...wording,
      actions: readActions(entered),
      scope: { ...read.scope, communities },
    });
  };
  return (
    <Form
      label={t(say('directives.page.reword'))}
      submit={t(sayDraft('directives.page.reword-submit'))}
      pending={pending}
      failure={unknown ?? failure}
      onSubmit={send}
    >
      {state === 'issued' && <p>{t(sayDraft('directives.page.reword-lead'))}</p>}
      <TextField
        name="title"
        label={t(say('directives.page.title-field'))}
        defaultValue={title}
        required
      />
      <LongTextField
        name="body"
        label={t(say('directives.page.text'))}
        rows={12}
        defaultValue={body}
        required
      />
      <ActionFields
        actions={actions}
        aboutVulnerability={vulnerability !== null}
        asks={(directive.proposal ?? directive).questions.length > 0}
        fixed={state === 'issued'}
      />
      <ScopeFields aboutVulnerability={vulnerability !== null} scope={scope ?? emptyScope} />
    </Form>
  );
}
