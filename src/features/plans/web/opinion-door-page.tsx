import { useState } from 'react';

import { Badge } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { type Failure, useAct, useEndpoint } from '#ui/call.ts';
import { ClockProvider, Deadline } from '#ui/clock.tsx';
import { CodeForm } from '#ui/code-form.tsx';
import { Refusal } from '#ui/form.tsx';
import { Page, Section } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../consultation-texts.ts';
import { type DoorAnswer, listOpenConsultations, openOpinionDoor } from '../door-api.ts';
import { windowWords } from '../opinion-words.ts';
import type { DoorKey } from './door-key.ts';
import { DoorText } from './door-text.tsx';
import { windowTones } from './plan-words.ts';

/** Where somebody without an account reads a draft and says what they think of it. */
export function OpinionDoorPage() {
  const { t } = useWords();
  const { now } = useEndpoint(listOpenConsultations, {});
  const [key, setKey] = useState<DoorKey>();
  const { act, pending, failure, reset } = useAct(openOpinionDoor);
  // What was read stays on the screen while it is asked for again.
  const [answer, setAnswer] = useState<DoorAnswer>();
  const open = (by: DoorKey) => {
    act(by, (opened) => {
      setKey(by);
      setAnswer(opened);
    });
  };
  const refresh = (by: DoorKey) => () => {
    act(by, setAnswer);
  };
  return (
    <ClockProvider told={now}>
      <Page title={t(say('plans.door.title'))} lead={t(say('plans.door.lead'))}>
        {key && answer ? (
          <Opened
            by={key}
            answer={answer}
            onGiven={refresh(key)}
            onBack={() => {
              setKey(undefined);
              reset();
            }}
          />
        ) : (
          <Ways pending={pending} failure={failure} onOpen={open} />
        )}
      </Page>
    </ClockProvider>
  );
}

type OpenedProps = {
  readonly by: DoorKey;
  readonly answer: DoorAnswer;
  readonly onGiven: () => void;
  readonly onBack: () => void;
};

function Opened({ by, answer, onGiven, onBack }: OpenedProps) {
  const { t } = useWords();
  return (
    <>
      <p>
        <Button weight="outlined" onClick={onBack}>
          {t(say('plans.door.back'))}
        </Button>
      </p>
      <DoorText by={by} answer={answer} onGiven={onGiven} />
    </>
  );
}

type WaysProps = {
  readonly pending: boolean;
  readonly failure: Failure | undefined;
  readonly onOpen: (by: DoorKey) => void;
};

function Ways({ pending, failure, onOpen }: WaysProps) {
  const { t } = useWords();
  const { consultations } = useEndpoint(listOpenConsultations, {});
  const [isByCode, setByCode] = useState(true);
  return (
    <>
      <Section title={t(say('plans.door.open-to-all'))}>
        {failure && !isByCode && <Refusal failure={failure} />}
        {consultations.length === 0 && <p>{t(say('plans.door.none'))}</p>}
        <ul className="flex flex-col gap-4">
          {consultations.map(({ id, title, state, closesAt }) => (
            <li key={id} className="flex flex-col gap-2 rounded-8 border border-solid-gray-300 p-4">
              <p className="flex flex-wrap items-center gap-3">
                <strong>{title}</strong>
                <Badge tone={windowTones[state]}>{t(windowWords[state])}</Badge>
              </p>
              <p>
                {t(say('plans.consultation.closes'))}{' '}
                <Deadline at={closesAt} met={state !== 'open'} />
              </p>
              <p>
                <Button
                  weight="outlined"
                  waiting={pending}
                  onClick={() => {
                    setByCode(false);
                    onOpen({ code: null, consultationId: id });
                  }}
                >
                  {t(say('plans.door.read'))}
                </Button>
              </p>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t(say('plans.door.by-code'))}>
        <CodeForm
          label={t(say('plans.door.by-code'))}
          pending={pending}
          failure={isByCode ? failure : undefined}
          onCode={(code) => {
            setByCode(true);
            onOpen({ code, consultationId: null });
          }}
        />
      </Section>
    </>
  );
}
