import { RadioField } from '#ui/radio-field.tsx';
import { useWords } from '#ui/words.tsx';

import { say as duties } from '../../duty-texts.ts';
import type { OfflineDraft } from '../../offline.ts';
import { say } from '../../offline-texts.ts';
import type { ScopeQuestion } from '../../scope.ts';
import { useCalled } from '../voice.ts';

type Props = {
  readonly draft: OfflineDraft;
  readonly keep: (draft: OfflineDraft) => void;
  /** The questions that can be answered, in their order. */
  readonly questions: readonly Pick<ScopeQuestion, 'id' | 'ask' | 'help' | 'source'>[];
  /** Those that some duty waits for. */
  readonly open: readonly string[];
};

type Said = OfflineDraft['answers'][number]['answer'];
const saidIn = (value: string): Said | undefined =>
  (['yes', 'no', 'unknown'] as const).find((each) => each === value);

/** Whether the body, the system and the trigger are meant: what is open, and what was answered. */
export function KeptScope({ draft, keep, questions, open }: Props) {
  const { t } = useWords();
  const called = useCalled();
  const answered = new Map(draft.answers.map(({ question, answer }) => [question, answer]));
  const asked = questions.filter(({ id }) => open.includes(id) || answered.has(id));
  if (asked.length === 0) return <p>{t(say('incidents.offline.scope-done'))}</p>;
  const answer = (question: string, said: Said) => {
    const others = draft.answers.filter((each) => each.question !== question);
    keep({ ...draft, answers: [...others, { question, answer: said, note: '' }] });
  };
  return asked.map(({ id, ask, help, source }) => (
    <form
      key={id}
      aria-label={called(ask)}
      className="flex flex-col gap-3 rounded-12 border border-solid-gray-300 p-4 md:p-6"
      onInput={({ target }) => {
        const said = target instanceof HTMLInputElement ? saidIn(target.value) : undefined;
        if (said) answer(id, said);
      }}
    >
      <RadioField
        name={`answer-${id}`}
        label={called(ask)}
        options={[
          { value: 'yes', label: t(duties('incidents.duties.yes')) },
          { value: 'no', label: t(duties('incidents.duties.no')) },
          { value: 'unknown', label: t(duties('incidents.duties.unknown')) },
        ]}
        defaultValue={answered.get(id) ?? null}
      />
      {help && <p className="max-w-3xl">{called(help)}</p>}
      <p className="text-dns-16N-130 text-solid-gray-700">
        {t(duties('incidents.duties.source'))} {source}
      </p>
    </form>
  ));
}
