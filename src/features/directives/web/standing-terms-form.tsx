import { useState } from 'react';

import { listFeeds } from '#features/intake/api.ts';
import { type Failure, useAct, useEndpoint } from '#ui/call.ts';
import { Drafted } from '#ui/draft.tsx';
import { CheckField, type Entered, Form, LongTextField, TextField } from '#ui/form.tsx';
import { useGo } from '#ui/link.tsx';
import { useWords } from '#ui/words.tsx';

import { type Action, remedy } from '../action.ts';
import { say as sayDirective } from '../page-texts.ts';
import { exposed, type Scope } from '../scope.ts';
import { StandingDirectiveId, type Terms } from '../standing-directive.ts';
import { proposeStandingDirective, type Standing } from '../standing-directive-api.ts';
import { say } from '../standing-directive-texts.ts';
import { ScopeFields, useScopeReader } from './scope-fields.tsx';

/** An examination for compromise, where the decision demands one; a named person reviews it. */
const examination: Action = { ...remedy, number: 2, evidence: 'review', onlyForensic: true };

/** What the form begins with. */
type Start = Omit<Terms, 'actions'>;

const listed = (text: string) => text.split(/[\s,、，]+/).filter((each) => each !== '');

function termsFrom({ text, texts }: Entered, scope: Scope, before: Terms | undefined): Terms {
  return {
    title: text('title'),
    body: text('body'),
    days: Number(text('days')),
    sources: [...texts('sources')],
    outcomes: listed(text('outcomes')),
    // It answers what somebody is exposed to, whoever the scope narrows that to.
    scope: { ...scope, exposure: true },
    actions: before?.actions ?? [remedy, examination],
    cap: Number(text('cap')),
  };
}

type Props = { readonly standing?: Standing };

/** Proposes a standing directive, or other terms for one. */
export function TermsForm({ standing }: Props) {
  return (
    <Drafted of={`directives.standing.${standing?.id ?? 'new'}`}>
      <ProposalForm {...(standing && { standing })} />
    </Drafted>
  );
}

function ProposalForm({ standing }: Props) {
  const { t } = useWords();
  const go = useGo();
  const { act, pending, failure } = useAct(proposeStandingDirective);
  const readScope = useScopeReader();
  const [mistyped, setMistyped] = useState<Failure>();
  const before = standing?.terms;
  const start: Start = before ?? {
    title: t(say('standing-directive.title-start')),
    body: t(say('standing-directive.body-start')),
    sources: ['kev'],
    outcomes: [],
    scope: exposed,
    days: 14,
    cap: 100,
  };
  const label = standing ? 'standing-directive.propose-version' : 'standing-directive.propose';
  return (
    <Form
      label={t(say(label))}
      submit={t(say('standing-directive.propose-submit'))}
      pending={pending}
      failure={mistyped ?? failure}
      onSubmit={(entered) => {
        const { scope, unknown } = readScope(entered);
        const codes = unknown.join(', ');
        const text = sayDirective('directives.page.no-such-code', { codes });
        setMistyped(codes === '' ? undefined : { reason: 'invalid', text, faults: [] });
        if (codes !== '') return;
        const terms = termsFrom(entered, scope, before);
        act({ terms, ...(standing && { standingId: standing.id }) }, ({ id }) => {
          go(`/standing-directives/${StandingDirectiveId.encode(id)}`);
        });
      }}
    >
      <TextField
        name="title"
        label={t(say('standing-directive.name'))}
        defaultValue={start.title}
        required
      />
      <LongTextField
        name="body"
        label={t(say('standing-directive.body'))}
        rows={8}
        defaultValue={start.body}
        required
      />
      <Sources chosen={start.sources} />
      <TextField
        name="outcomes"
        code
        label={t(say('standing-directive.outcomes'))}
        support={t(say('standing-directive.outcomes-support'))}
        defaultValue={start.outcomes.join(' ')}
      />
      <ScopeFields aboutVulnerability={false} scope={start.scope} />
      <TextField
        name="days"
        label={t(say('standing-directive.days'))}
        support={t(say('standing-directive.days-support'))}
        inputMode="numeric"
        defaultValue={String(start.days)}
        required
      />
      <TextField
        name="cap"
        label={t(say('standing-directive.cap'))}
        support={t(say('standing-directive.cap-support'))}
        inputMode="numeric"
        defaultValue={String(start.cap)}
        required
      />
    </Form>
  );
}

/** The catalogues of exploited vulnerabilities that have been taken in, to choose from. */
function Sources({ chosen }: { readonly chosen: readonly string[] }) {
  const { t } = useWords();
  const known = useEndpoint(listFeeds, {})
    .filter(({ format }) => format === 'kev')
    .map(({ source }) => source);
  return (
    <fieldset>
      <legend className="text-std-17B-170">{t(say('standing-directive.sources'))}</legend>
      {[...new Set([...known, ...chosen])].map((source) => (
        <CheckField
          key={source}
          name="sources"
          value={source}
          label={source}
          defaultChecked={chosen.includes(source)}
        />
      ))}
    </fieldset>
  );
}
