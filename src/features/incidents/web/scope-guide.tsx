import { useState } from 'react';

import { Button } from '#ui/button.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { LongTextField, Refusal } from '#ui/form.tsx';
import { Section } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import { answerScope, listIncidentQuestions, showIncident } from '../api.ts';
import { say } from '../duty-texts.ts';
import type { IncidentId } from '../incident.ts';
import type { ScopeQuestion } from '../scope.ts';
import { Opening } from './opening.tsx';
import { useCalled } from './voice.ts';

const parts = {
  entity: say('incidents.duties.part.entity'),
  system: say('incidents.duties.part.system'),
  trigger: say('incidents.duties.part.trigger'),
} as const;

/** The questions of scope that still wait, one at a time; what nobody knew can be answered later. */
export function ScopeGuide({ incidentId }: { readonly incidentId: IncidentId }) {
  const { t } = useWords();
  const called = useCalled();
  const { scope } = useEndpoint(listIncidentQuestions, { incidentId });
  const { answers } = useEndpoint(showIncident, { incidentId });
  const answered = new Set(answers.map(({ question }) => question));
  const [next, ...more] = scope.filter(({ id }) => !answered.has(id));
  const unknown = scope.filter(({ id }) => answered.has(id));
  return (
    <Section title={t(say('incidents.duties.guide'))}>
      {next ? (
        <>
          <p role="status">{t(say('incidents.duties.guide-left', { count: more.length + 1 }))}</p>
          <Asked key={next.id} incidentId={incidentId} question={next} />
        </>
      ) : (
        <p role="status">{t(say('incidents.duties.guide-done'))}</p>
      )}
      {unknown.length > 0 && (
        <div>
          <p className="font-bold">{t(say('incidents.duties.guide-unknown'))}</p>
          <ul className="flex flex-col">
            {unknown.map((question) => (
              <li key={question.id}>
                <Opening label={called(question.names)}>
                  <Asked incidentId={incidentId} question={question} />
                </Opening>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

type AskedProps = { readonly incidentId: IncidentId; readonly question: ScopeQuestion };

/** One question: what is asked, what helps, where it comes from, and three answers. */
function Asked({ incidentId, question }: AskedProps) {
  const { t } = useWords();
  const called = useCalled();
  const { act, pending, failure } = useAct(answerScope);
  const [note, setNote] = useState('');
  const answer = (said: 'yes' | 'no' | 'unknown') => {
    act({ incidentId, question: question.id, answer: said, note });
  };
  return (
    <article className="flex flex-col gap-3 rounded-12 border-2 border-key-900 p-4 md:p-6">
      <p className="text-solid-gray-700">{t(parts[question.part])}</p>
      <h3 className="max-w-3xl text-std-20B-150">{called(question.ask)}</h3>
      {question.help && <p className="max-w-3xl">{called(question.help)}</p>}
      <p className="text-dns-16N-130 text-solid-gray-700">
        {t(say('incidents.duties.source'))} {question.source}
      </p>
      {failure && <Refusal failure={failure} />}
      <div
        onInput={({ target }) => {
          if (target instanceof HTMLTextAreaElement) setNote(target.value);
        }}
      >
        <LongTextField name="note" label={t(say('incidents.duties.note'))} rows={2} />
      </div>
      <p className="flex flex-wrap gap-3">
        <Button
          waiting={pending}
          onClick={() => {
            answer('yes');
          }}
        >
          {t(say('incidents.duties.yes'))}
        </Button>
        <Button
          waiting={pending}
          onClick={() => {
            answer('no');
          }}
        >
          {t(say('incidents.duties.no'))}
        </Button>
        <Button
          weight="outlined"
          waiting={pending}
          onClick={() => {
            answer('unknown');
          }}
        >
          {t(say('incidents.duties.unknown'))}
        </Button>
      </p>
    </article>
  );
}
