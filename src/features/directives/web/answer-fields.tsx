import { DateField } from '#ui/date-field.tsx';
import { CheckField, type Entered, LongTextField, SelectField, TextField } from '#ui/form.tsx';
import { useWords } from '#ui/words.tsx';

import type { Answer, Answers, Question } from '../question.ts';
import { say } from '../texts.ts';

export type Texts = Pick<Entered, 'text' | 'texts'>;

/** What was entered, by the number of the question. */
export function readAnswers(
  questions: readonly Question[],
  { text, texts }: Texts,
  under = '',
): Answers {
  const nameOf = (number: number) => `${under}answers/${number}`;
  const answers: Record<string, Answer> = {};
  for (const { number, type } of questions) {
    const value = text(nameOf(number)).trim();
    if (type === 'many') answers[number] = [...texts(nameOf(number))];
    else if (value === '') continue;
    else if (type === 'yes-no') answers[number] = value === 'yes';
    // What is no number is sent as it was entered, and refused beside its question.
    else if (type === 'number')
      answers[number] = Number.isNaN(Number(value)) ? value : Number(value);
    else answers[number] = value;
  }
  return answers;
}

type FieldsProps = {
  readonly questions: readonly Question[];
  readonly answers: Answers;
  /** Where in what is sent the answers stand. */
  readonly under?: string;
};

/** One field for each question, of the kind that its answer is. */
export function AnswerFields({ questions, answers, under = '' }: FieldsProps) {
  return questions.map((question) => (
    <QuestionField
      key={question.number}
      name={`${under}answers/${question.number}`}
      question={question}
      answer={answers[String(question.number)]}
    />
  ));
}

type FieldProps = {
  readonly name: string;
  readonly question: Question;
  readonly answer: Answer | undefined;
};

function QuestionField({ name, question, answer }: FieldProps) {
  const { number, text, help, type, options, unit, required } = question;
  const named = {
    ...{ name, required },
    label: `${number} ${text}`,
    ...(help === '' ? {} : { support: help }),
  };
  const value = textOf(answer);
  switch (type) {
    case 'yes-no':
      return <YesNo {...named} answer={answer} />;
    case 'one': {
      const all = options.map((option) => ({ value: option, label: option }));
      return <SelectField {...named} options={all} defaultValue={value || null} />;
    }
    case 'many':
      return <Many name={name} question={question} chosen={Array.isArray(answer) ? answer : []} />;
    case 'text':
      return <LongTextField {...named} rows={3} defaultValue={value} />;
    case 'date':
      return <DateField {...named} defaultValue={value} />;
    case 'number':
      return (
        <TextField
          {...named}
          label={unit === '' ? named.label : `${named.label} [${unit}]`}
          inputMode="decimal"
          defaultValue={value}
        />
      );
  }
}

/** An answer as a field of text begins with it. */
const textOf = (answer: Answer | undefined): string =>
  typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';

type YesNoProps = {
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
  readonly support?: string;
  readonly answer: Answer | undefined;
};

function YesNo({ answer, ...field }: YesNoProps) {
  const { t } = useWords();
  const options = [
    { value: 'yes', label: t(say('directives.yes')) },
    { value: 'no', label: t(say('directives.no')) },
  ];
  const chosen = answer === undefined ? null : answer === true ? 'yes' : 'no';
  return <SelectField {...field} options={options} defaultValue={chosen} />;
}

type ManyProps = {
  readonly name: string;
  readonly question: Question;
  readonly chosen: readonly string[];
};

function Many({ name, question: { number, text, help, options }, chosen }: ManyProps) {
  return (
    <fieldset>
      <legend className="text-std-17B-170">
        {number} {text}
      </legend>
      {help !== '' && <p className="text-solid-gray-700">{help}</p>}
      {options.map((option) => (
        <CheckField
          key={option}
          name={name}
          value={option}
          label={option}
          defaultChecked={chosen.includes(option)}
        />
      ))}
    </fieldset>
  );
}
