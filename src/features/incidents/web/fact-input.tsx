import type { ComponentType } from 'react';

import { asEntered } from '#kernel/moment.ts';
import { CheckGroup } from '#ui/check-group.tsx';
import { MomentField } from '#ui/date-field.tsx';
import { LongTextField, SelectField, TextField } from '#ui/form.tsx';
import { RadioField } from '#ui/radio-field.tsx';
import { useWords } from '#ui/words.tsx';

import { type FieldKey, fieldOf } from '../fact-fields.ts';
import { type FactValue, valueShapes } from '../fact-value.ts';
import { say as record } from '../record-texts.ts';
import { say } from '../texts.ts';
import { OwnSystemRows, type RowsOf, TypedRows } from './row-inputs.tsx';

type Props = {
  readonly field: FieldKey;
  /** What it begins with; null where nobody knows, or nobody said. */
  readonly value: FactValue | null;
  readonly required?: boolean;
  /** How systems are named: out of one’s own inventory unless told otherwise. */
  readonly systems?: ComponentType<RowsOf>;
};

const written = (value: FactValue | null): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const atMoment = (value: string | null | undefined): string =>
  value ? asEntered(new Date(value)) : '';

/** What one field is entered in: the control that fits its kind. `toldIn` reads it. */
export function FactInput(props: Props) {
  const { field, value, required = false } = props;
  const { t } = useWords();
  const { kind, label } = fieldOf(field);
  const common = { name: 'value', label: t(label), required };
  switch (kind) {
    case 'text':
      return <TextField {...common} defaultValue={written(value)} maxLength={500} />;
    case 'long-text':
      return <LongTextField {...common} defaultValue={written(value)} rows={4} />;
    case 'number':
      return <NumberInput field={field} value={value} required={required} />;
    case 'instant':
      return <MomentField {...common} defaultValue={atMoment(written(value))} />;
    case 'yes-no':
      return <YesNoInput field={field} value={value} />;
    case 'choice':
    case 'choices':
      return <OptionInput field={field} value={value} required={required} />;
    default:
      return <PartsInput {...props} />;
  }
}

function NumberInput({ field, value, required = false }: Props) {
  const { t } = useWords();
  const { label, unit } = fieldOf(field);
  return (
    <TextField
      name="value"
      label={unit ? `${t(label)} (${t(unit)})` : t(label)}
      required={required}
      inputMode="decimal"
      defaultValue={written(value)}
    />
  );
}

function YesNoInput({ field, value }: Props) {
  const { t } = useWords();
  const chosen = value === true ? 'yes' : 'no';
  return (
    <RadioField
      name="value"
      label={t(fieldOf(field).label)}
      options={[
        { value: 'yes', label: t(say('incidents.yes')) },
        { value: 'no', label: t(say('incidents.no')) },
      ]}
      defaultValue={value === null ? null : chosen}
    />
  );
}

/** What is made of several parts, each in a control of its own. */
function PartsInput({ field, value, systems: Systems = OwnSystemRows }: Props) {
  switch (fieldOf(field).kind) {
    case 'span':
      return <SpanInput field={field} value={value} />;
    case 'indicators':
      return <TypedRows kind="indicators" field={field} value={value} />;
    case 'contacts':
      return <TypedRows kind="contacts" field={field} value={value} />;
    case 'systems':
      return <Systems field={field} value={value} />;
    case 'vulnerabilities':
      return <TypedRows kind="vulnerabilities" field={field} value={value} />;
    default:
      return null;
  }
}

function SpanInput({ field, value }: Props) {
  const { t } = useWords();
  const span = valueShapes.span.safeParse(value);
  const { from, until } = span.success ? span.data : { from: null, until: null };
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-std-17B-170">{t(fieldOf(field).label)}</legend>
      <MomentField
        name="from"
        label={t(record('incidents.answer.from'))}
        defaultValue={atMoment(from)}
      />
      <MomentField
        name="until"
        label={t(record('incidents.answer.until'))}
        support={t(record('incidents.answer.until-support'))}
        defaultValue={atMoment(until)}
      />
    </fieldset>
  );
}

/** As few as can all be in sight are pressed; one of more is chosen from a list. */
const few = 4;

function OptionInput({ field, value, required = false }: Props) {
  const { t } = useWords();
  const { kind, label, options = {} } = fieldOf(field);
  const choices = Object.entries(options).map(([key, text]) => ({ value: key, label: t(text) }));
  const common = { name: 'value', label: t(label) };
  if (kind === 'choices') {
    const chosen = valueShapes.choices.safeParse(value);
    return <CheckGroup {...common} options={choices} chosen={chosen.data ?? []} />;
  }
  if (choices.length <= few) {
    return <RadioField {...common} options={choices} defaultValue={written(value) || null} />;
  }
  return (
    <SelectField
      {...common}
      required={required}
      options={[{ value: '', label: t(record('incidents.answer.choose-none')) }, ...choices]}
      defaultValue={written(value)}
    />
  );
}
