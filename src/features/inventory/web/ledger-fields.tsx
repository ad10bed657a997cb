import { type Entered, LongTextField, SelectField, TextField } from '#ui/form.tsx';
import { useWords } from '#ui/words.tsx';

import {
  dependenciesIn,
  type Dependency,
  dependencyLine,
  type Facet,
  facets,
} from '../dependency.ts';
import { say as sayField } from '../field-texts.ts';
import { facetWords, fieldWords, sectionWords, valueWords } from '../field-words.ts';
import { importanceWords } from '../inventory-words.ts';
import {
  type Particular,
  particularFields,
  type Particulars,
  particulars,
  sections,
  valuesOf,
} from '../particulars.ts';
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

/** What was entered beside it: the particulars, and what the system rests on. */
export function furtherOf({ text }: Entered): {
  particulars: Particulars;
  dependencies: Dependency[];
} {
  const written = particulars.map((field) => [field, text(field)] as const);
  return {
    particulars: Object.fromEntries(written.filter(([, value]) => value !== '')),
    dependencies: facets.flatMap((facet) => dependenciesIn(facet, text(facet))),
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

type Written = {
  readonly particulars: Particulars;
  readonly dependencies: readonly Dependency[];
};

/** The further fields of the ledger, by section. */
export function FurtherInputs({ written }: { readonly written: Written }) {
  const { t } = useWords();
  return (
    <>
      {sections.map((section) => (
        <fieldset key={section} className="flex flex-col gap-6 border-t border-solid-gray-300 pt-4">
          <legend className="pr-3 font-bold">{t(sectionWords(section))}</legend>
          {particulars
            .filter((field) => particularFields[field].section === section)
            .map((field) => (
              <ParticularInput key={field} field={field} value={written.particulars[field] ?? ''} />
            ))}
        </fieldset>
      ))}
      <fieldset className="flex flex-col gap-6 border-t border-solid-gray-300 pt-4">
        <legend className="pr-3 font-bold">{t(sayField('inventory.section.dependencies'))}</legend>
        {facets.map((facet) => (
          <FacetInput key={facet} facet={facet} dependencies={written.dependencies} />
        ))}
      </fieldset>
    </>
  );
}

type InputProps = { readonly field: Particular; readonly value: string };

function ParticularInput({ field, value }: InputProps) {
  const { t } = useWords();
  const label = t(fieldWords(field));
  const values = valuesOf(field);
  if (!values) return <LongTextField name={field} label={label} rows={2} defaultValue={value} />;
  const spoken = (each: string) => {
    const words = valueWords(field, each);
    return typeof words === 'string' ? words : t(words);
  };
  return (
    <SelectField
      name={field}
      label={label}
      options={[
        { value: '', label: t(say('inventory.page.unstated')) },
        ...values.map((each) => ({ value: each, label: spoken(each) })),
      ]}
      defaultValue={value}
    />
  );
}

type FacetProps = { readonly facet: Facet; readonly dependencies: readonly Dependency[] };

function FacetInput({ facet, dependencies }: FacetProps) {
  const { t } = useWords();
  const support =
    facet === 'subcontractor' ? 'inventory.page.one-a-line-via' : 'inventory.page.one-a-line';
  return (
    <LongTextField
      name={facet}
      label={t(facetWords(facet))}
      support={t(say(support))}
      rows={2}
      defaultValue={dependencies
        .filter((each) => each.facet === facet)
        .map(dependencyLine)
        .join('\n')}
    />
  );
}
