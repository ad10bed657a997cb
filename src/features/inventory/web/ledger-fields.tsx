import { type Entered, LongTextField, SelectField, TextField } from '#ui/form.tsx';
import { useWords } from '#ui/words.tsx';

import { importanceWords } from '../inventory-words.ts';
import { Importance, importances, type LedgerFields } from '../system.ts';
import { say } from '../texts.ts';

/** What was entered about a system, in the shape its ledger has. */
export function ledgerFieldsOf({ text }: Entered): LedgerFields {
  const importance = Importance.safeParse(text('importance'));
  return {
    name: text('name'),
    purpose: text('purpose'),
    owner: text('owner'),
    importance: importance.success ? importance.data : null,
  };
}

/** The fields that an organization keeps of each of its systems. */
export function LedgerFieldsInputs({ system }: { readonly system?: LedgerFields }) {
  const { t } = useWords();
  return (
    <>
      <TextField
        name="name"
        label={t(say('inventory.page.name'))}
        defaultValue={system?.name}
        required
      />
      <LongTextField
        name="purpose"
        label={t(say('inventory.page.purpose'))}
        rows={3}
        defaultValue={system?.purpose}
      />
      <TextField
        name="owner"
        label={t(say('inventory.page.owner'))}
        support={t(say('inventory.page.owner-support'))}
        defaultValue={system?.owner}
      />
      <SelectField
        name="importance"
        label={t(say('inventory.page.importance'))}
        options={[null, ...importances].map((value) => ({
          value: value ?? '',
          label: t(importanceWords(value)),
        }))}
        defaultValue={system?.importance ?? ''}
      />
    </>
  );
}
