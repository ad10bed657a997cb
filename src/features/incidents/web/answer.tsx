import type { ReactNode } from 'react';

import { useAct } from '#ui/call.ts';
import { RadioField } from '#ui/radio-field.tsx';
import { SelfSaving } from '#ui/self-saving.tsx';
import { useWords } from '#ui/words.tsx';

import { type FactLine, tellFact } from '../api.ts';
import { type FieldKey, fieldOf } from '../fact-fields.ts';
import { certainties } from '../facts.ts';
import type { IncidentId } from '../incident.ts';
import { say } from '../record-texts.ts';
import { certaintyWords } from '../shown.ts';
import { FactInput } from './fact-input.tsx';
import { SinceField } from './since-field.tsx';
import { toldIn } from './told.ts';

type Props = {
  readonly incidentId: IncidentId;
  readonly field: FieldKey;
  /** What is known of it; undefined where nobody said anything yet. */
  readonly fact: FactLine | undefined;
  readonly required?: boolean;
  /** What else stands beside the answer. */
  readonly children?: ReactNode;
};

/** One fact, as it is told: its value and how sure it is. It keeps itself. */
export function Answer({ incidentId, field, fact, required = false, children }: Props) {
  const { t } = useWords();
  const { act, pending, failure, answer } = useAct(tellFact);
  return (
    <SelfSaving
      label={t(fieldOf(field).label)}
      pending={pending}
      failure={failure}
      savedAt={answer?.at ?? fact?.at ?? null}
      incomplete={t(say('incidents.answer.incomplete'))}
      onSave={(entered) => {
        const told = toldIn(field, entered);
        if (told) act({ incidentId, field, ...told });
        return told !== undefined;
      }}
    >
      <FactInput field={field} value={fact?.value ?? null} required={required} />
      <RadioField
        name="certainty"
        label={t(say('incidents.answer.certainty'))}
        options={certainties.map((value) => ({ value, label: t(certaintyWords[value]) }))}
        defaultValue={fact?.certainty ?? 'confirmed'}
      />
      <SinceField since={fact?.since ?? null} />
      {children}
    </SelfSaving>
  );
}
