import { useAct } from '#ui/call.ts';
import { type Entered, Form, LongTextField, TextField } from '#ui/form.tsx';
import { useGo } from '#ui/link.tsx';
import { useWords } from '#ui/words.tsx';

import { type Action, remedy } from '../action.ts';
import { exposed } from '../scope.ts';
import { StandingDirectiveId, type Terms } from '../standing-directive.ts';
import { proposeStandingDirective, type Standing } from '../standing-directive-api.ts';
import { say } from '../standing-directive-texts.ts';

/** An examination for compromise, where the decision demands one; a named person reviews it. */
const examination: Action = { ...remedy, number: 2, evidence: 'review', onlyForensic: true };

/** What the form begins with. */
type Start = Omit<Terms, 'actions'>;

const listed = (text: string) => text.split(/[\s,、，]+/).filter((each) => each !== '');

function termsFrom({ text }: Entered, before: Terms | undefined): Terms {
  const scope = before?.scope ?? exposed;
  return {
    title: text('title'),
    body: text('body'),
    days: Number(text('days')),
    sources: listed(text('sources')),
    outcomes: listed(text('outcomes')),
    scope: { ...scope, kinds: listed(text('kinds')) },
    actions: before?.actions ?? [remedy, examination],
    cap: Number(text('cap')),
  };
}

/** Proposes a standing directive, or other terms for one. */
export function TermsForm({ standing }: { readonly standing?: Standing }) {
  const { t } = useWords();
  const go = useGo();
  const { act, pending, failure } = useAct(proposeStandingDirective);
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
      failure={failure}
      onSubmit={(entered) => {
        const terms = termsFrom(entered, before);
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
      <TextField
        name="sources"
        label={t(say('standing-directive.sources'))}
        support={t(say('standing-directive.sources-support'))}
        defaultValue={start.sources.join(' ')}
        required
      />
      <TextField
        name="outcomes"
        label={t(say('standing-directive.outcomes'))}
        support={t(say('standing-directive.outcomes-support'))}
        defaultValue={start.outcomes.join(' ')}
      />
      <TextField
        name="kinds"
        label={t(say('standing-directive.kinds'))}
        support={t(say('standing-directive.kinds-support'))}
        defaultValue={start.scope.kinds.join(' ')}
      />
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
