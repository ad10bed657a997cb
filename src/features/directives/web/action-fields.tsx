import { useState } from 'react';

import { Button } from '#ui/button.tsx';
import { CheckField, type Entered, LongTextField, SelectField, TextField } from '#ui/form.tsx';
import { useWords } from '#ui/words.tsx';

import { type Action, type Due, evidences } from '../action.ts';
import { evidenceWords, perWords } from '../directive-words.ts';
import { say } from '../texts.ts';

const nameOf = (number: number, part: string) => `action-${number}-${part}`;

type Props = {
  readonly actions: readonly Action[];
  readonly aboutVulnerability: boolean;
  /** Of an issued directive how an action is proved stays as it is. */
  readonly fixed?: boolean;
};

/** The actions of a directive, each with how it is proved and by when it is due. */
export function ActionFields({ actions, aboutVulnerability, fixed = false }: Props) {
  const { t } = useWords();
  const [numbers, setNumbers] = useState(actions.map(({ number }) => number));
  const next = Math.max(0, ...numbers, ...actions.map(({ number }) => number)) + 1;
  return (
    <>
      {numbers.map((number) => (
        <ActionField
          key={number}
          number={number}
          action={actions.find((action) => action.number === number)}
          aboutVulnerability={aboutVulnerability}
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
          {t(say('directives.page.add-action'))}
        </Button>
      </p>
    </>
  );
}

type FieldProps = {
  readonly number: number;
  readonly action: Action | undefined;
  readonly aboutVulnerability: boolean;
  readonly fixed: boolean;
  readonly onRemove: () => void;
};

function ActionField({ number, action, aboutVulnerability, fixed, onRemove }: FieldProps) {
  const { t } = useWords();
  return (
    <fieldset className="flex flex-col gap-4 rounded-8 border border-solid-gray-300 p-4">
      <legend className="px-1 text-std-17B-170">
        {t(say('directives.page.action-number', { number }))}
      </legend>
      <input type="hidden" name="action" value={number} />
      <LongTextField
        name={nameOf(number, 'text')}
        label={t(say('directives.page.action-text'))}
        support={t(say('directives.page.action-text-support'))}
        rows={2}
        defaultValue={action?.text ?? ''}
      />
      {fixed && action ? (
        <Fixed action={action} />
      ) : (
        <ProofFields number={number} action={action} aboutVulnerability={aboutVulnerability} />
      )}
      <DueField number={number} due={action?.due} />
      <p>
        <Button type="button" weight="text" tone="danger" onClick={onRemove}>
          {t(say('directives.page.remove-action', { number }))}
        </Button>
      </p>
    </fieldset>
  );
}

type ProofProps = Pick<FieldProps, 'number' | 'action' | 'aboutVulnerability'>;

/** How an action is proved, and of whom it is asked. */
function ProofFields({ number, action, aboutVulnerability }: ProofProps) {
  const { t } = useWords();
  const usualPer = aboutVulnerability ? 'system' : 'organization';
  return (
    <>
      <SelectField
        name={nameOf(number, 'evidence')}
        label={t(say('directives.page.action-evidence'))}
        options={evidences.map((value) => ({ value, label: t(evidenceWords(value)) }))}
        defaultValue={action?.evidence ?? 'report'}
      />
      <SelectField
        name={nameOf(number, 'per')}
        label={t(say('directives.page.action-per'))}
        options={(['system', 'organization'] as const).map((value) => ({
          value,
          label: t(perWords(value)),
        }))}
        defaultValue={action?.per ?? usualPer}
      />
      {aboutVulnerability && (
        <CheckField
          name={nameOf(number, 'forensic')}
          label={t(say('directives.page.action-forensic'))}
          defaultChecked={action?.onlyForensic ?? false}
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

const localDay = (at: Date) => new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(0, 10);

function DueField({ number, due }: { readonly number: number; readonly due: Due | undefined }) {
  const { t } = useWords();
  const [by, setBy] = useState<string>(due?.by ?? 'days');
  return (
    <>
      <SelectField
        name={nameOf(number, 'due')}
        label={t(say('directives.page.action-due'))}
        options={[
          { value: 'table', label: t(say('directives.due.table')) },
          { value: 'days', label: t(say('directives.due.days')) },
          { value: 'instant', label: t(say('directives.due.instant')) },
        ]}
        defaultValue={by}
        onChange={setBy}
      />
      {by === 'days' && (
        <TextField
          name={nameOf(number, 'days')}
          label={t(say('directives.page.action-days'))}
          inputMode="numeric"
          defaultValue={due?.by === 'days' ? String(due.days) : '14'}
          required
        />
      )}
      {by === 'instant' && (
        <TextField
          name={nameOf(number, 'day')}
          label={t(say('directives.page.action-day'))}
          type="date"
          defaultValue={due?.by === 'instant' ? localDay(due.at) : ''}
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
      // The end of that day in Japan.
      return { by: 'instant', at: new Date(`${of('day')}T23:59:59.999+09:00`) };
    default:
      return { by: 'days', days: Number(of('days')) };
  }
}
