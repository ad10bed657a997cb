import { Button } from '#ui/button.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Deadline, Moment } from '#ui/clock.tsx';
import {
  CheckField,
  type Entered,
  Form,
  LongTextField,
  SelectField,
  TextField,
} from '#ui/form.tsx';
import { useWords } from '#ui/words.tsx';

import type { DirectiveId } from '../directive.ts';
import type { Answer, Answers, Question } from '../question.ts';
import { saveReply, showReply, submitReply } from '../reply-api.ts';
import { say } from '../texts.ts';

const nameOf = (number: number) => `answers/${number}`;

/** The questions to one's own organization: answered, kept as a draft, submitted and corrected. */
export function ReplyForm({ directiveId }: { readonly directiveId: DirectiveId }) {
  const { t } = useWords();
  const { questions, dueAt, draft, submitted } = useEndpoint(showReply, { directiveId });
  const { act, pending, failure } = useAct(submitReply);
  const saving = useAct(saveReply);
  const [latest] = submitted;
  const answers = (draft ?? latest)?.answers ?? {};
  return (
    <>
      {dueAt && <Deadline at={dueAt} met={latest !== undefined} />}
      {latest?.submittedAt && (
        <p>
          {t(say('directives.page.replied-at'))} <Moment at={latest.submittedAt} />
        </p>
      )}
      <Form
        label={t(say('directives.page.questions-to-answer'))}
        submit={t(say(latest ? 'directives.page.reply-again' : 'directives.page.reply-submit'))}
        pending={pending || saving.pending}
        failure={failure ?? saving.failure}
        onSubmit={(entered) => {
          saving.reset();
          act({ directiveId, answers: readAnswers(questions, entered) });
        }}
        beside={
          <Button
            type="button"
            weight="outlined"
            waiting={saving.pending}
            onClick={(event) => {
              const { form } = event.currentTarget;
              if (form) saving.act({ directiveId, answers: readAnswers(questions, inForm(form)) });
            }}
          >
            {t(say('directives.page.reply-save'))}
          </Button>
        }
      >
        {questions.map((question) => (
          <QuestionField
            key={question.number}
            question={question}
            answer={answers[String(question.number)]}
          />
        ))}
      </Form>
      {saving.answer && <p role="status">{t(say('directives.page.reply-saved'))}</p>}
    </>
  );
}

type Texts = Pick<Entered, 'text' | 'texts'>;

function inForm(form: HTMLFormElement): Texts {
  const data = new FormData(form);
  const texts = (name: string) =>
    data.getAll(name).filter((value): value is string => typeof value === 'string');
  return { texts, text: (name) => texts(name)[0] ?? '' };
}

function readAnswers(questions: readonly Question[], { text, texts }: Texts): Answers {
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

type FieldProps = { readonly question: Question; readonly answer: Answer | undefined };

function QuestionField({ question, answer }: FieldProps) {
  const { number, text, help, type, options, unit, required } = question;
  const named = {
    ...{ name: nameOf(number), required },
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
      return <Many question={question} chosen={Array.isArray(answer) ? answer : []} />;
    case 'text':
      return <LongTextField {...named} rows={3} defaultValue={value} />;
    case 'date':
      return <TextField {...named} type="date" defaultValue={value} />;
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

type ManyProps = { readonly question: Question; readonly chosen: readonly string[] };

function Many({ question: { number, text, help, options }, chosen }: ManyProps) {
  return (
    <fieldset>
      <legend className="text-std-17B-170">
        {number} {text}
      </legend>
      {help !== '' && <p className="text-solid-gray-700">{help}</p>}
      {options.map((option) => (
        <CheckField
          key={option}
          name={nameOf(number)}
          value={option}
          label={option}
          defaultChecked={chosen.includes(option)}
        />
      ))}
    </fieldset>
  );
}
