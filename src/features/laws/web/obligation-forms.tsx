import { useAct } from '#ui/call.ts';
import { CheckGroup } from '#ui/check-group.tsx';
import { Form, LongTextField, SelectField, TextField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';

import { draftObligation, linkObligation, type ShownLaw } from '../api.ts';
import { Outcome, type Step } from '../instrument.ts';
import { say } from '../law-texts.ts';
import { ObligationId } from '../obligation.ts';
import { outcomeWords, useKindNames } from './obligation-words.ts';

type LawProps = { readonly law: ShownLaw };

/** Steps as they were typed, a line each, every one after the one above it. */
function stepsIn(text: string): Step[] {
  const lines = text.split('\n').map((line) => line.normalize('NFKC').trim());
  return lines
    .filter((line) => line !== '')
    .map((line, at) => {
      const [days = '', ...rest] = line.split(/\s/);
      const [ja = '', en = ja] = rest.join(' ').split(' / ');
      const after = at === 0 ? [] : [`step-${at}`];
      return { key: `step-${at + 1}`, names: { ja, en }, days: Number(days), after };
    });
}

/** An obligation extracted by a person, handed over for another to confirm. */
export function DraftForm({ law }: LawProps) {
  const { t } = useWords();
  const kinds = useKindNames();
  const { act, pending, failure, answer } = useAct(draftObligation);
  return (
    <Form
      label={t(say('laws.draft'))}
      submit={t(say('laws.draft.submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text, texts }) => {
        act({
          ...{ lawId: law.id, key: text('key'), provision: text('provision'), becomes: null },
          names: { ja: text('ja'), en: text('en') },
          ...{ kinds: [...texts('kinds')], steps: stepsIn(text('steps')) },
        });
      }}
    >
      {answer && <Notice tone="good" title={t(say('laws.draft.done'))} live />}
      <TextField
        name="provision"
        label={t(say('laws.draft.provision'))}
        support={t(say('laws.draft.provision-support'))}
        required
      />
      <TextField name="key" label={t(say('laws.draft.key'))} code required />
      <TextField name="ja" label={t(say('laws.draft.what-ja'))} maxLength={200} required />
      <TextField name="en" label={t(say('laws.draft.what-en'))} maxLength={200} required />
      <CheckGroup
        name="kinds"
        label={t(say('laws.obligation.who'))}
        options={kinds.map(({ key, name }) => ({ value: key, label: name }))}
        chosen={[]}
      />
      <LongTextField
        name="steps"
        label={t(say('laws.draft.steps'))}
        support={t(say('laws.draft.steps-support'))}
        required
      />
    </Form>
  );
}

const outcomeKinds = ['duty', 'clause', 'notification'] as const;
const kindWords = {
  duty: say('laws.outcome.kind.duty'),
  clause: say('laws.outcome.kind.clause'),
  notification: say('laws.outcome.kind.notification'),
} as const;

/** What an obligation turns into, and at once whether that is there. */
export function OutcomeForm({ law }: LawProps) {
  const { t, language } = useWords();
  const { act, pending, failure, answer } = useAct(linkObligation);
  return (
    <Form
      label={t(say('laws.outcome.set'))}
      submit={t(say('laws.outcome.submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const target = text('target').trim();
        const outcome = target === '' ? null : Outcome.parse({ kind: text('kind'), target });
        act({ obligationId: ObligationId.decode(text('obligation')), outcome });
      }}
    >
      {answer && (
        <Notice
          tone={answer.state === 'missing' ? 'warning' : 'good'}
          title={t(say('laws.outcome.is', { state: t(outcomeWords[answer.state]) }))}
          live
        />
      )}
      <SelectField
        name="obligation"
        label={t(say('laws.outcome.which'))}
        options={law.extracted.map(({ id, names }) => ({
          value: ObligationId.encode(id),
          label: names[language],
        }))}
        defaultValue={null}
        required
      />
      <SelectField
        name="kind"
        label={t(say('laws.kind'))}
        options={outcomeKinds.map((kind) => ({ value: kind, label: t(kindWords[kind]) }))}
      />
      <TextField name="target" label={t(say('laws.outcome.target'))} maxLength={200} code />
    </Form>
  );
}
