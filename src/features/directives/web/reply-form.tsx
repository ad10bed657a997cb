import { Button } from '#ui/button.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Deadline, Moment } from '#ui/clock.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/words.tsx';

import type { DirectiveId } from '../directive.ts';
import { say } from '../page-texts.ts';
import { saveReply, showReply, submitReply } from '../reply-api.ts';
import { AnswerFields, readAnswers, type Texts } from './answer-fields.tsx';

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
        <AnswerFields questions={questions} answers={answers} />
      </Form>
      {saving.answer && <p role="status">{t(say('directives.page.reply-saved'))}</p>}
    </>
  );
}

function inForm(form: HTMLFormElement): Texts {
  const data = new FormData(form);
  const texts = (name: string) =>
    data.getAll(name).filter((value): value is string => typeof value === 'string');
  return { texts, text: (name) => texts(name)[0] ?? '' };
}
