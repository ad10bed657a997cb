import { useState } from 'react';

import { Button } from '#ui/button.tsx';
import { useDraftedText, useDraftedTexts } from '#ui/draft.tsx';
import { CheckField, type Entered, LongTextField, SelectField, TextField } from '#ui/form.tsx';
import { useWords } from '#ui/words.tsx';

import { questionTypeWords } from '../directive-words.ts';
import { say } from '../draft-texts.ts';
import { type Question, questionTypes } from '../question.ts';

const nameOf = (number: number, part: string) => `question-${number}-${part}`;

type FieldsProps = { readonly questions: readonly Question[] };

/** The questions of a circular, to begin with those of the one it replaces. */
export function QuestionFields({ questions }: FieldsProps) {
  const { t } = useWords();
  const begun = useDraftedTexts(
    'question',
    questions.length > 0 ? questions.map(({ number }) => String(number)) : ['1'],
  );
  const [numbers, setNumbers] = useState<readonly number[]>(begun.map(Number));
  return (
    <>
      {numbers.map((number) => (
        <QuestionField
          key={number}
          number={number}
          question={questions.find((each) => each.number === number)}
          onRemove={() => {
            setNumbers(numbers.filter((each) => each !== number));
          }}
        />
      ))}
      <p>
        <Button
          type="button"
          weight="outlined"
          onClick={() => {
            setNumbers([...numbers, Math.max(0, ...numbers) + 1]);
          }}
        >
          {t(say('directives.page.add-question'))}
        </Button>
      </p>
    </>
  );
}

type Props = {
  readonly number: number;
  readonly question: Question | undefined;
  readonly onRemove: () => void;
};

const blank: Question = {
  ...{ number: 1, text: '', help: '', type: 'yes-no', options: [], unit: '', required: true },
};

function QuestionField({ number, question, onRemove }: Props) {
  const { t } = useWords();
  const { text, help, options, unit, required, ...asked } = question ?? blank;
  const [type, setType] = useState(useDraftedText(nameOf(number, 'type'), asked.type));
  return (
    <fieldset className="flex flex-col gap-4 rounded-8 border border-solid-gray-300 p-4">
      <legend className="px-1 text-std-17B-170">
        {t(say('directives.page.question-number', { number }))}
      </legend>
      <input type="hidden" name="question" value={number} />
      <TextField
        name={nameOf(number, 'text')}
        label={t(say('directives.page.question-text'))}
        defaultValue={text}
        required
      />
      <TextField
        name={nameOf(number, 'help')}
        label={t(say('directives.page.question-help'))}
        defaultValue={help}
      />
      <SelectField
        name={nameOf(number, 'type')}
        label={t(say('directives.page.question-type'))}
        options={questionTypes.map((value) => ({ value, label: t(questionTypeWords(value)) }))}
        defaultValue={type}
        onChange={setType}
      />
      {(type === 'one' || type === 'many') && (
        <LongTextField
          name={nameOf(number, 'options')}
          label={t(say('directives.page.question-options'))}
          support={t(say('directives.page.question-options-support'))}
          rows={3}
          defaultValue={options.join('\n')}
          required
        />
      )}
      {type === 'number' && (
        <TextField
          name={nameOf(number, 'unit')}
          label={t(say('directives.page.question-unit'))}
          defaultValue={unit}
        />
      )}
      <CheckField
        name={nameOf(number, 'required')}
        label={t(say('directives.page.question-required'))}
        defaultChecked={required}
      />
      <p>
        <Button type="button" weight="text" tone="danger" onClick={onRemove}>
          {t(say('directives.page.remove-question', { number }))}
        </Button>
      </p>
    </fieldset>
  );
}

/** The questions that were entered, in the order of the form. */
export function readQuestions({ text, texts, checked }: Entered): Question[] {
  return texts('question').map((value) => {
    const number = Number(value);
    const of = (part: string) => text(nameOf(number, part));
    return {
      number,
      text: of('text'),
      help: of('help'),
      type: questionTypes.find((each) => each === of('type')) ?? 'text',
      options: of('options')
        .split('\n')
        .map((each) => each.trim())
        .filter((each) => each !== ''),
      unit: of('unit'),
      required: checked(nameOf(number, 'required')),
    };
  });
}
