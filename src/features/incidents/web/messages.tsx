import type { ReactNode } from 'react';

import type { Text } from '#kernel/text.ts';
import { Badge } from '#ui/badge.tsx';
import { useAct } from '#ui/call.ts';
import { CalendarDay, Moment } from '#ui/clock.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Drafted } from '#ui/draft.tsx';
import { Form, LongTextField } from '#ui/form.tsx';
import { useWords } from '#ui/words.tsx';

import { answerMessage } from '../filing-api.ts';
import type { MessageLine } from '../filing-lines.ts';
import type { MessageId, MessageKind } from '../incident.ts';
import { say } from '../record-texts.ts';
import { useCalled } from './voice.ts';

const kindWords: Readonly<Record<MessageKind, Text>> = {
  acknowledgement: say('incidents.message.acknowledgement'),
  question: say('incidents.message.question'),
  request: say('incidents.message.request'),
  feedback: say('incidents.message.feedback'),
  answer: say('incidents.message.answer'),
};

type Props = {
  readonly messages: readonly MessageLine[];
  /** What stands below one of them: where it is answered. */
  readonly children?: (message: MessageLine) => ReactNode;
};

/** What an authority and a reporter said to each other, as it was said. */
export function Messages({ messages, children }: Props) {
  const { t } = useWords();
  const called = useCalled();
  return (
    <ol className="flex flex-col gap-3">
      {messages.map((message) => (
        <li
          key={message.id}
          className="flex flex-col gap-2 rounded-8 border border-solid-gray-300 p-4"
        >
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Badge tone="neutral">{t(kindWords[message.kind])}</Badge>
            <strong>{called(message.authority.names)}</strong>
            <span className="text-solid-gray-700">{message.by}</span>
            <Moment at={message.at} />
            {message.kind === 'question' && !message.isAnswered && (
              <Badge tone="warning">{t(say('incidents.message.waiting'))}</Badge>
            )}
          </p>
          {message.text && <p className="max-w-3xl whitespace-pre-wrap">{message.text}</p>}
          {message.dueOn && (
            <p>
              {t(say('incidents.message.due'))} <CalendarDay day={message.dueOn} />
            </p>
          )}
          {children?.(message)}
        </li>
      ))}
    </ol>
  );
}

type RecordProps = { readonly messages: readonly MessageLine[]; readonly mayReport: boolean };

/** The messages of a record, for its reporter: a question is answered where it stands. */
export function MessagesOfRecord({ messages, mayReport }: RecordProps) {
  const { t } = useWords();
  if (messages.length === 0) return <p>{t(say('incidents.record.messages-empty'))}</p>;
  return (
    <Messages messages={messages}>
      {({ id, kind, isAnswered }) =>
        mayReport &&
        kind === 'question' &&
        !isAnswered && (
          <Disclosure summary={t(say('incidents.record.answer'))}>
            <Drafted of={`message.${id}`}>
              <AnswerForm messageId={id} />
            </Drafted>
          </Disclosure>
        )
      }
    </Messages>
  );
}

function AnswerForm({ messageId }: { readonly messageId: MessageId }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(answerMessage);
  return (
    <Form
      label={t(say('incidents.record.answer'))}
      submit={t(say('incidents.record.answer-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({ messageId, text: text('text') });
      }}
    >
      <LongTextField name="text" label={t(say('incidents.record.answer-text'))} required rows={4} />
    </Form>
  );
}
