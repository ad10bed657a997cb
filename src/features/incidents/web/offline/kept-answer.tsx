import { useNow } from '#ui/clock.tsx';
import { RadioField } from '#ui/radio-field.tsx';
import { SelfSaving } from '#ui/self-saving.tsx';
import { useWords } from '#ui/words.tsx';

import { type FieldKey, fieldOf } from '../../fact-fields.ts';
import { certainties } from '../../facts.ts';
import type { OfflineDraft } from '../../offline.ts';
import { say } from '../../record-texts.ts';
import { certaintyWords } from '../../shown.ts';
import { FactInput } from '../fact-input.tsx';
import { SystemRows } from '../row-inputs.tsx';
import { SinceField } from '../since-field.tsx';
import { toldIn } from '../told.ts';

type Props = {
  readonly draft: OfflineDraft;
  readonly keep: (draft: OfflineDraft) => void;
  readonly field: FieldKey;
};

/** One fact on a page without a network: its value and how sure it is, kept by the browser. */
export function KeptAnswer({ draft, keep, field }: Props) {
  const { t } = useWords();
  const now = useNow();
  const fact = draft.facts.find((each) => each.field === field);
  return (
    <SelfSaving
      label={t(fieldOf(field).label)}
      pending={false}
      failure={undefined}
      savedAt={fact ? new Date(fact.at) : null}
      incomplete={t(say('incidents.answer.incomplete'))}
      onSave={(entered) => {
        const told = toldIn(field, entered);
        if (!told) return false;
        const others = draft.facts.filter((each) => each.field !== field);
        const at = (now ?? new Date(0)).toISOString();
        const since = told.since?.toISOString() ?? null;
        keep({ ...draft, facts: [...others, { field, ...told, since, at }] });
        return true;
      }}
    >
      <FactInput field={field} value={fact?.value ?? null} systems={SystemRows} />
      <RadioField
        name="certainty"
        label={t(say('incidents.answer.certainty'))}
        options={certainties.map((value) => ({ value, label: t(certaintyWords[value]) }))}
        defaultValue={fact?.certainty ?? 'confirmed'}
      />
      <SinceField since={fact?.since ? new Date(fact.since) : null} />
    </SelfSaving>
  );
}
