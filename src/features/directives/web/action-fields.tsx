import { useState } from 'react';

import { asEntered, endOfDay } from '#kernel/moment.ts';
import { Button } from '#ui/button.tsx';
import { DateField } from '#ui/date-field.tsx';
import { useDraftedText, useDraftedTexts } from '#ui/draft.tsx';
import { CheckField, type Entered, LongTextField, SelectField, TextField } from '#ui/form.tsx';
import { useWords } from '#ui/words.tsx';

import {
  type Action,
  type Due,
  type Evidence,
  evidences,
  evidencesOf,
  placesOf,
} from '../action.ts';
import { evidenceWords, perWords } from '../directive-words.ts';
import { say as sayDraft } from '../draft-texts.ts';
import { say as sayPage } from '../page-texts.ts';
import { say } from '../texts.ts';

const nameOf = (number: number, part: string) => `action-${number}-${part}`;

type Props = {
  readonly actions: readonly Action[];
  readonly aboutVulnerability: boolean;
  /** It has questions, which one action asks to answer. */
  readonly asks: boolean;
  /** Of an issued directive how an action is proved stays as it is. */
  readonly fixed?: boolean;
};

/** The actions of a directive, each with how it is proved and by when it is due. */
export function ActionFields({ actions, aboutVulnerability, asks, fixed = false }: Props) {
  const { t } = useWords();
  const begun = useDraftedTexts(
    'action',
    actions.map(({ number }) => String(number)),
  );
  const [numbers, setNumbers] = useState(begun.map(Number));
  const next = Math.max(0, ...numbers, ...actions.map(({ number }) => number)) + 1;
  return (
    <>
      {numbers.map((number) => (
        <ActionField
          key={number}
          number={number}
          action={actions.find((action) => action.number === number)}
          about={{ hasVulnerability: aboutVulnerability, hasQuestions: asks }}
          fixed={fixed && actions.some((action) => action.number === number)}
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
            setNumbers([...numbers, next]);
          }}
        >
          {t(sayDraft('directives.page.add-action'))}
        </Button>
      </p>
    </>
  );
}

type About = { readonly hasVulnerability: boolean; readonly hasQuestions: boolean };

type FieldProps = {
  readonly number: number;
  readonly action: Action | undefined;
  readonly about: About;
  readonly fixed: boolean;
  readonly onRemove: () => void;
};

const blank: Action = {
  ...{ number: 1, text: '', evidence: 'report', per: 'system', onlyForensic: false },
  due: { by: 'days', days: 14 },
};

function ActionField({ number, action, about, fixed, onRemove }: FieldProps) {
  const { t } = useWords();
  const given = action ?? blank;
  const proved = useDraftedText(nameOf(number, 'evidence'), given.evidence);
  const [evidence, setEvidence] = useState<Evidence>(
    evidences.find((each) => each === proved) ?? given.evidence,
  );
  const [chosen, setChosen] = useState(useDraftedText(nameOf(number, 'per'), given.per));
  const places = placesOf(evidence, about);
  const per = places.find((each) => each === chosen) ?? places[0] ?? 'organization';
  return (
    <fieldset className="flex flex-col gap-4 rounded-8 border border-solid-gray-300 p-4">
      <legend className="px-1 text-std-17B-170">
        {t(sayPage('directives.page.action-number', { number }))}
      </legend>
      <input type="hidden" name="action" value={number} />
      <LongTextField
        name={nameOf(number, 'text')}
        label={t(sayDraft('directives.page.action-text'))}
        support={t(sayDraft('directives.page.action-text-support'))}
        rows={2}
        defaultValue={given.text}
      />
      {fixed && action ? (
        <Fixed action={action} />
      ) : (
        <ProofFields
          {...{ number, evidence, per, about }}
          isForensic={given.onlyForensic}
          onEvidence={setEvidence}
          onPer={setChosen}
        />
      )}
      <DueField key={per} number={number} due={given.due} isOfSystem={per === 'system'} />
      <p>
        <Button type="button" weight="text" tone="danger" onClick={onRemove}>
          {t(sayDraft('directives.page.remove-action', { number }))}
        </Button>
      </p>
    </fieldset>
  );
}

type ProofProps = {
  readonly number: number;
  readonly evidence: Evidence;
  readonly per: Action['per'];
  readonly about: About;
  readonly isForensic: boolean;
  readonly onEvidence: (evidence: Evidence) => void;
  readonly onPer: (per: Action['per']) => void;
};

/** How an action is proved, and of whom it is asked: what the order would refuse is not offered. */
function ProofFields(proof: ProofProps) {
  const { number, evidence, per, about, isForensic, onEvidence, onPer } = proof;
  const { t } = useWords();
  const places = placesOf(evidence, about);
  return (
    <>
      <SelectField
        name={nameOf(number, 'evidence')}
        label={t(sayPage('directives.page.action-evidence'))}
        options={evidencesOf(about).map((value) => ({ value, label: t(evidenceWords(value)) }))}
        defaultValue={evidence}
        onChange={(value) => {
          onEvidence(evidences.find((each) => each === value) ?? evidence);
        }}
      />
      <SelectField
        key={evidence}
        name={nameOf(number, 'per')}
        label={t(sayPage('directives.page.action-per'))}
        options={places.map((value) => ({ value, label: t(perWords(value)) }))}
        defaultValue={per}
        onChange={(value) => {
          onPer(places.find((each) => each === value) ?? per);
        }}
      />
      {per === 'system' && (
        <CheckField
          name={nameOf(number, 'forensic')}
          label={t(sayDraft('directives.page.action-forensic'))}
          defaultChecked={isForensic}
        />
      )}
    </>
  );
}

function Fixed({ action: { number, evidence, per, onlyForensic } }: { readonly action: Action }) {
  const { t } = useWords();
  return (
    <p>
      {t(evidenceWords(evidence))} / {t(perWords(per))}
      <input type="hidden" name={nameOf(number, 'evidence')} value={evidence} />
      <input type="hidden" name={nameOf(number, 'per')} value={per} />
      {onlyForensic && <input type="hidden" name={nameOf(number, 'forensic')} value="yes" />}
    </p>
  );
}

const localDay = (at: Date) => asEntered(at).slice(0, 10);

const startOf = (due: Due, isOfSystem: boolean): Due['by'] =>
  due.by === 'table' && !isOfSystem ? 'days' : due.by;

type DueProps = {
  readonly number: number;
  readonly due: Due;
  /** A decision table dates what is asked of systems alone. */
  readonly isOfSystem: boolean;
};

function DueField({ number, due, isOfSystem }: DueProps) {
  const { t } = useWords();
  const [by, setBy] = useState(useDraftedText(nameOf(number, 'due'), startOf(due, isOfSystem)));
  return (
    <>
      <SelectField
        name={nameOf(number, 'due')}
        label={t(sayDraft('directives.page.action-due'))}
        options={[
          ...(isOfSystem ? [{ value: 'table', label: t(say('directives.due.table')) }] : []),
          { value: 'days', label: t(say('directives.due.days')) },
          { value: 'instant', label: t(say('directives.due.instant')) },
        ]}
        defaultValue={by}
        onChange={setBy}
      />
      {by === 'days' && (
        <TextField
          name={nameOf(number, 'days')}
          label={t(sayDraft('directives.page.action-days'))}
          inputMode="numeric"
          defaultValue={due.by === 'days' ? String(due.days) : '14'}
          required
        />
      )}
      {by === 'instant' && (
        <DateField
          name={nameOf(number, 'day')}
          label={t(sayDraft('directives.page.action-day'))}
          defaultValue={due.by === 'instant' ? localDay(due.at) : ''}
          required
        />
      )}
    </>
  );
}

/** The actions that were entered, in the order of the form. */
export function readActions({ text, texts, checked }: Entered): Action[] {
  return texts('action').map((value) => {
    const number = Number(value);
    const of = (part: string) => text(nameOf(number, part));
    return {
      number,
      text: of('text'),
      evidence: evidences.find((each) => each === of('evidence')) ?? 'report',
      per: of('per') === 'system' ? 'system' : 'organization',
      due: dueOf(of),
      onlyForensic: checked(nameOf(number, 'forensic')),
    };
  });
}

function dueOf(of: (part: string) => string): Due {
  switch (of('due')) {
    case 'table':
      return { by: 'table' };
    case 'instant':
      return { by: 'instant', at: endOfDay(of('day')) };
    default:
      return { by: 'days', days: Number(of('days')) };
  }
}
