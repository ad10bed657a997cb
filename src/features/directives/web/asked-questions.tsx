import type { z } from 'zod';

import { answerQuestion, listQuestions } from '#features/exposure/api.ts';
import { say } from '#features/exposure/decision-texts.ts';
import { inputWords } from '#features/exposure/exposure-words.ts';
import { SystemId } from '#features/inventory/system.ts';
import { Badge } from '#ui/badge.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Deadline } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, LongTextField, SelectField } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { useWords } from '#ui/words.tsx';

type Question = z.output<typeof listQuestions.output>[number];

/** What decisions on one's own systems wait for, each with its due date, answered in place. */
export function AskedQuestions() {
  const { t } = useWords();
  const { organizationId } = usePerson();
  const own = useEndpoint(listQuestions, {}).filter(
    (each) => each.organizationId === organizationId,
  );
  if (own.length === 0) return null;
  return (
    <Section id="questions" title={t(say('exposure.question.title'))}>
      <p>{t(say('exposure.question.lead'))}</p>
      <ul className="flex flex-col gap-4">
        {own.map((question) => (
          <li key={question.id} className="rounded-12 border border-solid-gray-300 p-4">
            <QuestionCard question={question} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function QuestionCard({ question }: { readonly question: Question }) {
  const { t, language } = useWords();
  const { systemId, system, input, vulnerabilities, dueAt, isOverdue } = question;
  const called = question.names?.[language] ?? t(inputWords(input));
  return (
    <>
      <h3 className="text-std-18B-160">
        {question.question?.[language] ?? called}{' '}
        {isOverdue && <Badge tone="bad">{t(say('exposure.question.overdue'))}</Badge>}
      </h3>
      <DefinitionList
        items={[
          {
            term: t(say('exposure.question.system')),
            value: <Link href={`/systems/${SystemId.encode(systemId)}`}>{system}</Link>,
          },
          { term: t(say('exposure.question.asked')), value: called },
          { term: t(say('exposure.question.due')), value: <Deadline at={dueAt} /> },
          { term: t(say('exposure.question.for')), value: vulnerabilities.join(', ') },
        ]}
      />
      <Disclosure summary={t(say('exposure.question.answer'))}>
        <AnswerForm question={question} />
      </Disclosure>
    </>
  );
}

function AnswerForm({ question }: { readonly question: Question }) {
  const { t, language } = useWords();
  const { act, pending, failure } = useAct(answerQuestion);
  return (
    <Form
      label={t(say('exposure.question.answer'))}
      submit={t(say('exposure.question.answer'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({ questionId: question.id, value: text('value'), evidence: text('evidence') });
      }}
    >
      <SelectField
        name="value"
        label={t(say('exposure.question.value'))}
        options={question.values.map(({ key, names }) => ({ value: key, label: names[language] }))}
        defaultValue={null}
        required
      />
      <LongTextField
        name="evidence"
        label={t(say('exposure.question.evidence'))}
        support={t(say('exposure.question.evidence-support'))}
        required
      />
    </Form>
  );
}
