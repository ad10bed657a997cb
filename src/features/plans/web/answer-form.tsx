import { narrowed } from '#kernel/width.ts';
import { useAct } from '#ui/call.ts';
import { Form, LongTextField, SelectField, TextField } from '#ui/form.tsx';
import { useWords } from '#ui/words.tsx';

import { type AnswerLine, draftAnswer, type OpinionLine } from '../consultation-api.ts';
import { say } from '../desk-texts.ts';
import { changing, Outcome, outcomes } from '../opinion.ts';
import { outcomeWords } from '../opinion-words.ts';
import { say as sayPage } from '../page-texts.ts';

type Props = {
  readonly opinion: OpinionLine;
  readonly latest: number;
  readonly from: number;
  readonly done: () => void;
};

/** Numbers as somebody lists them: `3, 12、13`. */
const numbersIn = (text: string): number[] =>
  narrowed(text)
    .split(/[\s,、]+/u)
    .flatMap((each) => (/^\d{1,9}$/.test(each) ? [Number(each)] : []));

/** Where an opinion is answered: with the change it caused, or the reason why it caused none. */
export function AnswerForm({ opinion, latest, from, done }: Props) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(draftAnswer);
  const label = t(say('plans.desk.draft-of', { number: opinion.sequence ?? '' }));
  return (
    <Form
      label={label}
      submit={t(say('plans.desk.save'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const outcome = Outcome.parse(text('outcome'));
        const paragraphs = numbersIn(text('change'));
        const change = { from: Number(text('from')), to: Number(text('to')), paragraphs };
        act(
          {
            ...{ opinionId: opinion.id, gist: text('gist'), outcome, words: text('words') },
            change: changing.has(outcome) && paragraphs.length > 0 ? change : null,
            reason: changing.has(outcome) ? '' : text('reason'),
          },
          done,
        );
      }}
    >
      <p className="whitespace-pre-wrap">{opinion.words}</p>
      <AnswerFields answer={opinion.answer ?? blank} words={opinion.words} />
      <ChangeFields {...{ opinion, latest, from }} />
    </Form>
  );
}

type Said = Pick<AnswerLine, 'gist' | 'words' | 'reason'> & { readonly outcome: Outcome | null };

const blank: Said = { gist: '', words: '', reason: '', outcome: null };

function AnswerFields({ answer, words }: { readonly answer: Said; readonly words: string }) {
  const { t } = useWords();
  return (
    <>
      <LongTextField
        name="gist"
        label={t(say('plans.desk.gist'))}
        rows={2}
        defaultValue={answer.gist || words.slice(0, 2000)}
        required
      />
      <SelectField
        name="outcome"
        label={t(say('plans.desk.outcome'))}
        options={outcomes.map((each) => ({ value: each, label: t(outcomeWords[each]) }))}
        defaultValue={answer.outcome}
        required
      />
      <LongTextField
        name="words"
        label={t(say('plans.desk.words'))}
        rows={4}
        defaultValue={answer.words}
        required
      />
      <LongTextField
        name="reason"
        label={t(say('plans.desk.reason'))}
        support={t(say('plans.desk.reason-support'))}
        rows={2}
        defaultValue={answer.reason}
      />
    </>
  );
}

/** Which paragraphs the opinion changed, between which revisions. */
function ChangeFields({ opinion, latest, from }: Omit<Props, 'done'>) {
  const { t } = useWords();
  const change = opinion.answer?.change;
  const revisions = Array.from({ length: latest }, (_, at) => ({
    value: String(at + 1),
    label: t(sayPage('plans.page.revision', { number: at + 1 })),
  }));
  return (
    <>
      <SelectField
        name="from"
        label={t(say('plans.desk.change-from'))}
        options={revisions}
        defaultValue={String(change?.from ?? from)}
      />
      <SelectField
        name="to"
        label={t(say('plans.desk.change-to'))}
        options={revisions}
        defaultValue={String(change?.to ?? latest)}
      />
      <TextField
        name="change"
        label={t(say('plans.desk.change-at'))}
        support={t(say('plans.desk.change-support'))}
        defaultValue={change?.paragraphs.join(', ')}
      />
    </>
  );
}
