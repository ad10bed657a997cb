import { useState } from 'react';

import { momentWords } from '#kernel/moment.ts';
import { Badge } from '#ui/badge.tsx';
import { useAct } from '#ui/call.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Confirm } from '#ui/dialog.tsx';
import { Form, Refusal, TextField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Section } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../consultation-texts.ts';
import { say as sayDesk } from '../desk-texts.ts';
import { type DoorAnswer, giveOpinionAtDoor, withdrawAtDoor } from '../door-api.ts';
import { windowWords } from '../opinion-words.ts';
import { OpinionId } from '../plan.ts';
import { AskedText } from './asked-text.tsx';
import type { DoorKey } from './door-key.ts';
import { OpinionFields, opinionIn } from './opinion-fields.tsx';
import { OpinionLines } from './opinion-lines.tsx';
import { OwnOpinions } from './own-opinions.tsx';
import { windowTones } from './plan-words.ts';

type Props = {
  readonly by: DoorKey;
  readonly answer: DoorAnswer;
  readonly onGiven: () => void;
};

/** A draft as whoever is asked reads it, what they said of it, and what was answered. */
export function DoorText({ by, answer, onGiven }: Props) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<number | null>(null);
  const { mayGive, table } = answer;
  return (
    <>
      <Head answer={answer} />
      {table && (
        <Section title={t(sayDesk('plans.table.title'))}>
          <OpinionLines lines={table.lines} />
        </Section>
      )}
      <AskedText paragraphs={answer.paragraphs} mayGive={mayGive} onChosen={setChosen} />
      {mayGive && <GiveForm key={chosen ?? 0} {...{ by, answer, onGiven, chosen }} />}
      {by.code !== null && <Own by={by} answer={answer} onGiven={onGiven} />}
    </>
  );
}

function Head({ answer }: { readonly answer: DoorAnswer }) {
  const { t, language } = useWords();
  const { title, plan, lead, state, opensAt, closesAt, name, affiliation } = answer;
  const period = { from: momentWords(opensAt, language), to: momentWords(closesAt, language) };
  return (
    <Section title={title}>
      {lead !== '' && <p className="max-w-3xl whitespace-pre-wrap">{lead}</p>}
      <DefinitionList
        items={[
          { term: t(say('plans.consultation.plan')), value: plan },
          {
            term: t(say('plans.consultation.state')),
            value: <Badge tone={windowTones[state]}>{t(windowWords[state])}</Badge>,
          },
          {
            term: t(say('plans.consultation.period')),
            value: t(say('plans.consultation.period-of', period)),
          },
          ...(name === ''
            ? []
            : [{ term: t(say('plans.consultation.giver')), value: `${name} ${affiliation}` }]),
        ]}
      />
    </Section>
  );
}

function GiveForm({ by, answer, onGiven, chosen }: Props & { readonly chosen: number | null }) {
  const { t } = useWords();
  const { act, pending, failure, answer: given } = useAct(giveOpinionAtDoor);
  const { paragraphs, naming, name } = answer;
  // A person who was asked by name keeps it where names are asked for.
  const asksName = naming === 'either' || (naming === 'named' && name === '');
  return (
    <Section id="give" title={t(say('plans.consultation.give'))}>
      {given && (
        <Notice tone="good" title={t(say('plans.consultation.given'))} live>
          <p className="break-all">
            {t(say('plans.door.receipt', { id: OpinionId.encode(given.id) }))}
          </p>
        </Notice>
      )}
      <Form
        key={given?.id ?? ''}
        label={t(say('plans.consultation.give'))}
        submit={t(say('plans.consultation.give-submit'))}
        pending={pending}
        failure={failure}
        onSubmit={(entered) => {
          const who = { giver: entered.text('giver'), affiliation: entered.text('affiliation') };
          act({ ...by, ...who, ...opinionIn(entered, paragraphs) }, onGiven);
        }}
      >
        <OpinionFields paragraphs={paragraphs} chosen={chosen} />
        {asksName && <NameFields isNeeded={naming === 'named'} name={name} />}
      </Form>
    </Section>
  );
}

function NameFields({ isNeeded, name }: { readonly isNeeded: boolean; readonly name: string }) {
  const { t } = useWords();
  return (
    <>
      <TextField
        name="giver"
        label={t(say('plans.consultation.giver'))}
        {...(isNeeded ? {} : { support: t(say('plans.consultation.giver-optional')) })}
        defaultValue={name}
        required={isNeeded}
        autoComplete="name"
        maxLength={200}
      />
      <TextField
        name="affiliation"
        label={t(say('plans.consultation.affiliation'))}
        autoComplete="organization"
        maxLength={200}
      />
    </>
  );
}

function Own({ by, answer, onGiven }: Props) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(withdrawAtDoor);
  const { code } = by;
  const withdraw = (opinionId: OpinionId) => (
    <p className="mt-3">
      <Confirm
        label={t(say('plans.consultation.withdraw'))}
        title={t(say('plans.consultation.withdraw'))}
        confirm={t(say('plans.consultation.withdraw'))}
        weight="outlined"
        waiting={pending}
        onConfirm={() => {
          if (code !== null) act({ code, opinionId }, onGiven);
        }}
      >
        <p>{t(say('plans.consultation.withdraw-what'))}</p>
      </Confirm>
    </p>
  );
  return (
    <Section title={t(say('plans.consultation.own'))}>
      {failure && <Refusal failure={failure} />}
      <OwnOpinions opinions={answer.opinions} {...(answer.mayGive ? { act: withdraw } : {})} />
    </Section>
  );
}
